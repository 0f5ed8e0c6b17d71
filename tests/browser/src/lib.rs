//! The app in real browsers: what the suite, the screenshots and the bench drive them with.

pub mod browser;
pub mod camera;
pub mod capabilities;
pub mod engine;
pub mod pointer;
pub mod process;
pub mod trouble;

pub use browser::{Browser, Scripting};
pub use engine::Engine;
pub use trouble::{Outcome, Trouble};
