//! How a session runs: plans laid out, clocks folded, events in any order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod any;
mod clock;
mod fixture;
mod hold;
mod plan;
mod run;
mod snapshot;
mod told;
