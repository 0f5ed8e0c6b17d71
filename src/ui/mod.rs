//! What is seen: the routes, the pages and their components.
//!
//! Entry points: [`app::App`] in the browser and in the prerender, [`route::Route`] for addresses.

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
mod components;
#[cfg(feature = "ui")]
mod format;
pub mod meta;
#[cfg(feature = "ui")]
mod nav;
#[cfg(feature = "ui")]
mod pages;
pub mod route;
#[cfg(feature = "ui")]
mod settings;
pub mod words;
