//! What pages are made of.

pub mod article;
pub mod body_map;
pub mod elsewhere;
pub mod foot;
pub mod head;
pub mod meter;
pub mod portrait;
pub mod rows;
pub mod sources;
pub mod stage;
pub mod turning;
