//! The content: what its check refuses, and what the catalogue that ships holds.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

#[path = "../../build/content/mod.rs"]
mod content;

mod bake;
mod care;
mod doses;
mod files;
mod fixture;
mod languages;
mod merged;
mod names;
mod readme;
mod safety;
mod say;
mod scenes;
mod settle;
mod shipped;
mod stances;
mod steps;
mod types;
mod words;
