//! The mark of the app: head and shoulders from behind, and the spot that hurts.

use super::body::Body;
use super::camera::Camera;
use super::outline::{self, Circle};
use super::path::PathWriter;
use super::pose::Pose;
use super::{Role, Shape, union};
use glam::Vec2;

/// The mark, to be drawn on a plain ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Icon {
    /// Left, top, width and height of a square; the mark leaves the ground free all round its
    /// inner 80 %, as maskable icons ask.
    pub view_box: [f32; 4],
    /// The shapes, in paint order. They run out of the square at its foot.
    pub shapes: Vec<Shape>,
}

/// The mark, drawn with the mannequin of the map.
#[must_use]
pub fn picture() -> Icon {
    let (body, skeleton, camera) =
        (Body::new(), Pose::standing().skeleton(), Camera::turned(180.0));
    let outlines: Vec<_> = body.parts.iter().map(|part| part.outline(&skeleton, &camera)).collect();
    let mut mannequin = PathWriter::default();
    union::write(&outlines, &mut mannequin);
    let mut spot = PathWriter::default();
    let sore = Circle { centre: Vec2::new(7.2, -141.0), radius: 4.6 };
    outline::write(&outline::hull(&[sore]), &mut spot);
    Icon {
        view_box: [-29.0, -180.0, 58.0, 58.0],
        shapes: vec![
            Shape { role: Role::Skin, path: mannequin.finish() },
            Shape { role: Role::Sore, path: spot.finish() },
        ],
    }
}
