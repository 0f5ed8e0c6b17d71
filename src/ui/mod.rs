//! What is seen: the routes, the pages and their components.
//!
//! Entry points: [`app::App`] in the browser and in the prerender, [`route::Route`] for addresses.

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
mod components;
#[cfg(feature = "ui")]
#[cfg_attr(
    not(feature = "ssr"),
    allow(dead_code, reason = "most quantities stand in documents, which the prerender writes")
)]
mod format;
pub mod meta;
#[cfg(feature = "ui")]
mod nav;
#[cfg(feature = "ui")]
mod pages;
#[cfg(feature = "ui")]
mod player;
pub mod route;
#[cfg(feature = "ui")]
mod screening;
#[cfg(feature = "ui")]
mod settings;
pub mod words;
