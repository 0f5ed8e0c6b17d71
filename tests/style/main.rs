//! The colours of `style/tokens.css`, told apart as WCAG asks in every look of the app.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests may stop at what is wrong")]

mod colour;
mod contrast;
mod look;
mod sheet;
