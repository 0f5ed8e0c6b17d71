//! What the build knows of `content/`: its grammar, its rules and how it becomes Rust.
//!
//! Nothing here touches the disk, so that the tests can hand over files of their own.

mod problem;
pub(crate) mod words;

pub(crate) use problem::{Problem, Reason};
