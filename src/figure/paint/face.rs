//! The lines of the face.

use super::brush::Brush;
use crate::figure::Role;
use crate::figure::body::Detail;
use crate::figure::face::{self, Feature, FeatureKind};
use crate::figure::rig::{Joint, Skeleton};
use crate::figure::scene::posed::Posed;

/// How far a feature must turn to the camera to be seen.
const SEEN: f32 = 1.0 / 6.0;
/// In pictures wider than this the face is small, and less of it is drawn. Centimetres.
const SMALL: f32 = 115.0;
/// Where it is that small, lips would be read as a moustache.
const LIPLESS: f32 = 135.0;
/// Lids closed this far show no eye.
const CLOSED: f32 = 0.85;

/// The face, kept while nothing of it moves.
#[derive(Debug, Default)]
pub(super) struct Face {
    made: face::Face,
    features: Vec<Feature>,
}

impl Face {
    /// Makes the features anew if they have moved.
    pub(super) fn shape(&mut self, posed: &Posed) {
        let wanted = face::Face { lids: posed.lids, jaw: posed.jaw, brow: 0.0 };
        if self.features.is_empty() || self.made != wanted {
            self.features = face::face(&wanted);
            self.made = wanted;
        }
    }

    /// Paints what is seen of it.
    pub(super) fn paint(&self, skeleton: &Skeleton, detail: Detail, brush: &mut Brush) {
        let head = skeleton.frame(Joint::Head);
        let toward = brush.camera.toward();
        let width = brush.width().unwrap_or_default();
        let small = detail == Detail::Far || width > SMALL;
        for feature in &self.features {
            if (head.turn * feature.normal).dot(toward) < SEEN {
                continue;
            }
            let role = match feature.kind {
                FeatureKind::Line | FeatureKind::Lid => Role::Line,
                FeatureKind::Brow => Role::Brow,
                FeatureKind::Lip => Role::Lip,
                FeatureKind::Mouth => Role::Mouth,
                FeatureKind::Eye => Role::Eye,
                FeatureKind::Iris => Role::Iris,
            };
            let gone = match feature.kind {
                FeatureKind::Line | FeatureKind::Eye => small,
                // An open eye is then its iris alone.
                FeatureKind::Lid => small && self.made.lids < CLOSED,
                FeatureKind::Lip => width > LIPLESS,
                FeatureKind::Brow | FeatureKind::Iris | FeatureKind::Mouth => false,
            };
            let skip = if small { 4 } else { 1 };
            if !gone {
                let points = feature.points.iter().step_by(skip);
                brush.line(role, points.map(|&at| Some(head.carry(at))));
            }
        }
    }
}
