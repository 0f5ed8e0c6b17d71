//! The camera, which flattens spheres to circles.

use glam::{Vec2, Vec3};

use super::angle::sin_cos;
use super::outline::Circle;
use crate::catalogue::View;

/// An orthographic camera that walks round the figure and may look down on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    sin: f32,
    cos: f32,
    /// Sine and cosine of how far it looks down.
    down: (f32, f32),
}

impl Camera {
    /// A camera at the figure's height that sees it turned by this many degrees: 0 the front, 90
    /// its right side with the face to the right of the picture, 180 the back.
    #[must_use]
    pub fn turned(degrees: f32) -> Self {
        Self::above(degrees, 0.0)
    }

    /// A camera turned likewise that looks down by `pitch` degrees.
    #[must_use]
    pub fn above(degrees: f32, pitch: f32) -> Self {
        let (sin, cos) = sin_cos(degrees);
        Self { sin, cos, down: sin_cos(pitch) }
    }

    /// A camera that sees this view squarely.
    #[must_use]
    pub fn facing(view: View) -> Self {
        let cos = if view == View::Front { 1.0 } else { -1.0 };
        Self { sin: 0.0, cos, down: (0.0, 1.0) }
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

    /// Unit vector from the figure to the camera.
    #[must_use]
    pub fn toward(&self) -> Vec3 {
        let (sin, cos) = self.down;
        Vec3::new(-self.sin * cos, sin, self.cos * cos)
    }

    /// A point of the figure in the picture: centimetres, y down, the floor at 0.
    #[must_use]
    pub fn project(&self, point: Vec3) -> Vec2 {
        let away = point.x * self.sin - point.z * self.cos;
        Vec2::new(
            point.x * self.cos + point.z * self.sin,
            -(point.y * self.down.1 + away * self.down.0),
        )
    }

    /// How near a point is to the camera, in centimetres from the figure's axis.
    #[must_use]
    pub fn nearness(&self, point: Vec3) -> f32 {
        let near = point.z * self.cos - point.x * self.sin;
        near * self.down.1 + point.y * self.down.0
    }

    /// A sphere in the picture.
    #[must_use]
    pub fn circle(&self, centre: Vec3, radius: f32) -> Circle {
        Circle { centre: self.project(centre), radius }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_and_the_way_to_the_camera_are_square_to_each_other() {
        for (yaw, pitch) in [(0.0, 0.0), (37.0, 12.0), (180.0, -5.0), (-100.0, 30.0)] {
            let camera = Camera::above(yaw, pitch);
            let toward = camera.toward();
            assert!(camera.project(toward).length() < 1e-5, "{yaw} {pitch}");
            assert!((camera.nearness(toward) - 1.0).abs() < 1e-5, "{yaw} {pitch}");
        }
    }
}
