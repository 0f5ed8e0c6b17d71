//! What is kept: read, brought on from every edition, taken along as a file and merged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod any;
mod bundle;
mod editions;
mod entries;
mod records;
mod torn;
