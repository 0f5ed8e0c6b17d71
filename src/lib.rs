//! Unknot: a self-massage guide that runs in the browser.
//!
//! In reading order: what can be done ([`catalogue`]), how it looks ([`figure`]), how it runs
//! ([`session`]), what is kept of it ([`kept`]), what the browser lends us (`device`) and what is seen (`ui`).
//!
//! Invariants: the first four rooms are plain Rust, with no web or UI crate, no clock and no
//! randomness, and know nothing of the last two; `device` holds no policy and knows nothing of
//! `ui`. `cargo test --no-default-features` builds only the pure rooms.

pub mod catalogue;
#[cfg(feature = "shell")]
pub mod device;
pub mod figure;
pub mod kept;
pub mod session;
pub mod ui;
