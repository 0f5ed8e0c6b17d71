//! What the build knows of `content/`: its grammar, its rules and how it becomes Rust.
//!
//! Nothing here touches the disk, so that the tests can hand over files of their own.

mod check;
mod document;
mod emit;
mod grammar;
pub(crate) mod languages;
mod model;
mod names;
mod po;
mod problem;
mod shared;
mod table;
mod text;
mod times;
pub(crate) mod words;

pub(crate) use check::check;
pub(crate) use document::Files;
pub(crate) use emit::{emit, emit_texts};
pub(crate) use problem::{Problem, Reason, SceneReason};
pub(crate) use text::Texts;
pub(crate) use times::enlarge;
