//! How it looks: the mannequin, its outline and its camera. Units are centimetres of a 172 cm
//! figure, y up, z forward, x to the figure's left.
//!
//! In reading order: a [`rig`] of joints, a [`pose`] that bends them, a [`body`] of spheres bound
//! to them, a [`camera`] that flattens spheres to circles, the [`outline`] of circles, and what is
//! drawn with it: the [`map`] and the [`icon`].

mod anatomy;
mod angle;
pub mod body;
pub mod camera;
pub mod face;
mod fit;
pub mod hand;
pub mod hem;
pub mod icon;
pub mod map;
pub mod outline;
pub mod paint;
pub mod path;
pub mod pose;
pub mod prop;
pub mod reach;
pub mod rig;
pub mod role;
pub mod scene;
mod segment;
pub mod union;

pub use role::{Role, Shape};
