//! The mannequin, its outline and the map, seen from outside.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests may stop at what is wrong")]

#[path = "figure/drawn.rs"]
mod drawn;
#[path = "figure/hull.rs"]
mod hull;
#[path = "figure/icon.rs"]
mod icon;
#[path = "figure/map.rs"]
mod map;
#[path = "figure/union.rs"]
mod union;
