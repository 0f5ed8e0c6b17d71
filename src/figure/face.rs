//! The lines of the face.

use glam::Vec3;

/// What the face does.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Face {
    /// How far the eyelids are closed, 0 to 1.
    pub lids: f32,
    /// How far the mouth is open, in centimetres.
    pub jaw: f32,
    /// How far the brows are raised, -1 to 1.
    pub brow: f32,
}

/// What a line of the face stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeatureKind {
    /// A line to be stroked.
    Line,
    /// The open mouth: to be closed and filled darkly.
    Mouth,
    /// An open eye: to be closed and filled with white.
    Eye,
    /// The iris of an open eye: to be closed and filled darkly, clipped to the eye before it.
    Iris,
}

/// A line of the face.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// Points of the smooth line, at rest, bound to the head.
    pub points: Vec<Vec3>,
    /// Unit vector out of the skin there, at rest; turned away, it is not seen.
    pub normal: Vec3,
    /// What it stands for.
    pub kind: FeatureKind,
}

/// The lines of the face.
#[must_use]
pub fn face(face: &Face) -> Vec<Feature> {
    let _ = face;
    Vec::new()
}
