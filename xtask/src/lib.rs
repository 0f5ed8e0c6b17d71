//! Everything a newcomer runs, and the static server that the browser suite runs against.
//!
//! In reading order: [`tools`] pins what is needed and puts it there; [`run`] runs a step with
//! progress in sight; [`tasks`] are the commands; [`server`] serves a built folder as a static
//! host would, and can be stopped, swapped and told to answer wrongly.

mod failure;
pub mod run;
pub mod server;
pub mod tasks;
pub mod tools;
mod workspace;

pub use failure::Failure;
pub use workspace::{cargo, root};
