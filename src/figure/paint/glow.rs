//! What lies on the skin: the glow of a place that is touched or sore, and shadows.

use glam::{Vec2, Vec3};

use super::brush::Brush;
use super::depth::Spot;
use crate::figure::angle::sin_cos;
use crate::figure::camera::Camera;
use crate::figure::outline::Arc;
use crate::figure::path::PathWriter;
use crate::figure::scene::posed::Glow;

/// How many rays make a ring.
const RAYS: usize = 28;
/// Seen from the side, a round patch of skin still shows this much of its width.
const EDGE: f32 = 0.4;

/// How wide a glow is.
pub(super) fn radius(glow: &Glow) -> f32 {
    glow.radius * (0.55 + 0.45 * glow.strength.clamp(0.0, 1.0))
}

/// A glow, as what may move in the picture.
pub(super) fn spot(glow: &Glow, camera: &Camera) -> Spot {
    Spot { circle: camera.circle(glow.at, radius(glow)), near: camera.nearness(glow.at), bends: 0 }
}

/// Outlines, to tell how far a ray runs within any of them.
#[derive(Debug, Default)]
pub(super) struct Within {
    arcs: Vec<Arc>,
    /// Where each outline ends in the list of arcs.
    ends: Vec<usize>,
}

impl Within {
    pub(super) fn clear(&mut self) {
        self.arcs.clear();
        self.ends.clear();
    }

    pub(super) fn add(&mut self, outline: &[Arc]) {
        self.arcs.extend_from_slice(outline);
        self.ends.push(self.arcs.len());
    }

    /// Whether a point lies in one of the outlines.
    pub(super) fn holds(&self, point: Vec2) -> bool {
        let mut start = 0;
        self.ends.iter().any(|&end| {
            let outline = self.arcs.get(start..end).unwrap_or_default();
            start = end;
            holds(outline, point)
        })
    }

    /// How far a ray runs from a point before it leaves all of them, at most `most`.
    fn run(&self, from: Vec2, along: Vec2, most: f32) -> f32 {
        const STEP: f32 = 0.8;
        let mut inside = 0.0;
        while inside < most {
            let next = (inside + STEP).min(most);
            if !self.holds(from + along * next) {
                let mut outside = next;
                for _ in 0..4 {
                    let middle = f32::midpoint(inside, outside);
                    if self.holds(from + along * middle) {
                        inside = middle;
                    } else {
                        outside = middle;
                    }
                }
                break;
            }
            inside = next;
        }
        inside
    }
}

/// Whether a point lies in the hull with these arcs.
fn holds(outline: &[Arc], point: Vec2) -> bool {
    let Some(last) = outline.last() else { return false };
    let mut before = last.end();
    let mut between = outline.len() > 1;
    for arc in outline {
        if arc.circle.centre.distance_squared(point) <= arc.circle.radius * arc.circle.radius {
            return true;
        }
        let (start, end) = (arc.start(), arc.end());
        between = between
            && (start - before).perp_dot(point - before) >= 0.0
            && (end - start).perp_dot(point - start) >= 0.0;
        before = end;
    }
    between
}

/// A round patch of skin in the picture: an ellipse.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patch {
    /// Its middle.
    centre: Vec2,
    /// Half its long axis.
    long: Vec2,
    /// Half its short axis.
    short: Vec2,
}

impl Patch {
    /// What the camera sees of a disc on the skin; nothing when it lies behind.
    pub(super) fn new(camera: &Camera, at: Vec3, normal: Vec3, radius: f32) -> Option<Self> {
        let facing = normal.dot(camera.toward());
        // What faces away shrinks to nothing.
        let seen = (1.0 + (facing + 0.15) / 0.45).clamp(0.0, 1.0);
        let radius = radius * seen;
        if radius < 0.3 {
            return None;
        }
        let out = camera.project(normal);
        let away = out.normalize_or(Vec2::X);
        let width = facing.max(EDGE);
        // At the edge of the body its middle lies within, so that half of it and more is seen.
        let centre = camera.project(at) - away * radius * (width - facing.max(0.0)) * 0.5;
        Some(Self { centre, long: away.perp() * radius, short: away * radius * width })
    }

    /// A level disc on the floor.
    pub(super) fn level(camera: &Camera, at: Vec3, wide: f32, deep: f32) -> Self {
        let toward = camera.toward();
        let tall = (deep * toward.y.abs()).max(0.5);
        Self { centre: camera.project(at), long: Vec2::X * wide, short: Vec2::Y * tall }
    }

    /// Its middle.
    pub(super) fn middle(&self) -> Vec2 {
        self.centre
    }

    /// The same patch moved in the picture.
    pub(super) fn shifted(self, by: Vec2) -> Self {
        Self { centre: self.centre + by, ..self }
    }

    fn ray(&self, index: usize) -> Vec2 {
        #[allow(clippy::cast_precision_loss, reason = "there are a few")]
        let (sin, cos) = sin_cos(360.0 * index as f32 / RAYS as f32);
        self.long * cos + self.short * sin
    }

    /// How far each ray from the middle runs within outlines, at most to the edge.
    pub(super) fn reach(&self, within: &Within) -> [f32; RAYS] {
        std::array::from_fn(|index| {
            let ray = self.ray(index);
            let length = ray.length();
            within.run(self.centre, ray.normalize_or_zero(), length) / length.max(1e-3)
        })
    }

    /// Paints the patch, made smaller by `share` and cut where the rays end.
    pub(super) fn write(&self, share: f32, reach: &[f32; RAYS], path: &mut PathWriter) {
        let mut points = [Vec2::ZERO; RAYS];
        for (index, (point, reach)) in points.iter_mut().zip(reach).enumerate() {
            *point = self.centre + self.ray(index) * reach.min(share);
        }
        Brush::ring(&points, path);
    }

    /// Paints all of the patch, with few points.
    pub(super) fn round(&self, path: &mut PathWriter) {
        let points: [Vec2; RAYS / 2] =
            std::array::from_fn(|index| self.centre + self.ray(2 * index));
        Brush::ring(&points, path);
    }
}
