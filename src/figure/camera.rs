//! The camera, which flattens spheres to circles.

use glam::{Vec2, Vec3};

use super::angle::sin_cos;
use super::outline::Circle;
use crate::catalogue::View;

/// An orthographic camera at the figure's height that walks round it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    sin: f32,
    cos: f32,
}

impl Camera {
    /// A camera that sees the figure turned by this many degrees: 0 the front, 90 its right side
    /// with the face to the right of the picture, 180 the back.
    #[must_use]
    pub fn turned(degrees: f32) -> Self {
        let (sin, cos) = sin_cos(degrees);
        Self { sin, cos }
    }

    /// A camera that sees this view squarely.
    #[must_use]
    pub fn facing(view: View) -> Self {
        let cos = if view == View::Front { 1.0 } else { -1.0 };
        Self { sin: 0.0, cos }
    }

    /// How squarely it sees the front, from 1 to -1 for the back.
    #[must_use]
    pub fn frontness(&self) -> f32 {
        self.cos
    }

    /// Whether it sees the front or the back with nothing of the sides.
    #[must_use]
    pub fn is_square(&self) -> bool {
        self.sin == 0.0
    }

    /// A point of the figure in the picture: centimetres, y down, the floor at 0.
    #[must_use]
    pub fn project(&self, point: Vec3) -> Vec2 {
        Vec2::new(point.x * self.cos + point.z * self.sin, -point.y)
    }

    /// How near a point is to the camera, in centimetres from the figure's axis.
    #[must_use]
    pub fn nearness(&self, point: Vec3) -> f32 {
        point.z * self.cos - point.x * self.sin
    }

    /// A sphere in the picture.
    #[must_use]
    pub fn circle(&self, centre: Vec3, radius: f32) -> Circle {
        Circle { centre: self.project(centre), radius }
    }
}
