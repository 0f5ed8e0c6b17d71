//! What pages are made of.

#[cfg(feature = "ssr")]
pub mod article;
pub mod body_map;
pub mod elsewhere;
pub mod foot;
pub mod head;
pub mod meter;
pub mod portrait;
#[cfg(feature = "ssr")]
pub mod rows;
#[cfg(feature = "ssr")]
pub mod sources;
pub mod stage;
pub mod turning;
