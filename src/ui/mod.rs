//! What is seen: the routes, the pages and their components.
//!
//! Entry points: `frame` in the prerender; in the browser `shell` for the first module, `picture`
//! for the one that paints and `live` for what Leptos draws; [`route::Route`] for addresses.

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "shell")]
pub mod calls;
#[cfg(feature = "ui")]
mod components;
#[cfg(feature = "ui")]
#[cfg_attr(
    not(feature = "ssr"),
    allow(dead_code, reason = "most quantities stand in documents, which the prerender writes")
)]
mod format;
#[cfg(feature = "ssr")]
pub mod frame;
#[cfg(feature = "ui")]
mod keeping;
pub mod language;
#[cfg(feature = "csr")]
pub mod live;
pub mod markup;
pub mod meta;
#[cfg(feature = "ui")]
mod pages;
#[cfg_attr(
    not(feature = "ssr"),
    allow(dead_code, reason = "some of it is only for the prerender, some for the painter")
)]
pub mod picture;
#[cfg(feature = "ui")]
mod player;
pub mod route;
#[cfg(feature = "ui")]
mod screening;
#[cfg(feature = "ui")]
mod settings;
#[cfg(feature = "shell")]
pub mod shell;
pub mod words;
