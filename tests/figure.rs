//! The mannequin, its outline and the map, seen from outside.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests may stop at what is wrong")]

#[path = "figure/body.rs"]
mod body;
#[path = "figure/drawn.rs"]
mod drawn;
#[path = "figure/hand.rs"]
mod hand;
#[path = "figure/hull.rs"]
mod hull;
#[path = "figure/icon.rs"]
mod icon;
#[path = "figure/map.rs"]
mod map;
#[path = "figure/paint.rs"]
mod paint;
#[path = "figure/shown.rs"]
mod shown;
#[path = "figure/skin.rs"]
mod skin;
#[path = "figure/union.rs"]
mod union;
