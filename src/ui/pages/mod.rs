//! One file a page.

pub mod about;
pub mod aids;
pub mod home;
pub mod not_found;
pub mod play;
pub mod prepare;
pub mod region;
pub mod safety;
pub mod settings;
pub mod technique;
