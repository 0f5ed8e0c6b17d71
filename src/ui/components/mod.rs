//! What pages are made of.

#[cfg(feature = "ssr")]
pub mod article;
pub mod controls;
pub mod dialog;
#[cfg(feature = "ssr")]
pub mod elsewhere;
pub mod finish;
#[cfg(feature = "ssr")]
pub mod foot;
#[cfg(feature = "ssr")]
pub mod head;
pub mod meter;
pub mod playing;
pub mod portrait;
pub mod ready;
pub mod ring;
#[cfg(feature = "ssr")]
pub mod rows;
pub mod screening;
pub mod session_notes;
pub mod session_picture;
#[cfg(feature = "ssr")]
pub mod sources;
#[cfg(feature = "ssr")]
pub mod stage;
