//! The commands.

mod browser;
mod build;
mod check;
mod options;
mod purity;
mod quick;
mod serve;
mod test;

pub use browser::{bench, icons, shots};
pub use build::{BELOW, DIST_BELOW, build, build_below, build_into, release_into};
pub use check::check;
pub use serve::serve;
pub use test::test;
