//! The body as so many balls.

use std::sync::OnceLock;

use glam::Vec3;

use crate::catalogue::{Grip, Side};
use crate::figure::body::{Bead, Body, Detail, Part};
use crate::figure::hand::{self, Fingers};
use crate::figure::rig::Skeleton;
use crate::figure::segment::Segment;

/// A ball of the body in a pose.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ball {
    pub(super) segment: Segment,
    pub(super) at: Vec3,
    pub(super) radius: f32,
}

/// The balls of a posed body, and those half way between the balls of a part.
pub(super) struct Solid {
    pub(super) balls: Vec<Ball>,
}

/// Beads of parts, with those half way between.
fn beads(parts: &[Part]) -> Vec<(Segment, Bead)> {
    let mut beads = Vec::new();
    for part in parts {
        for (index, &one) in part.beads.iter().enumerate() {
            beads.push((part.segment, one));
            for &other in part.beads.iter().skip(index + 1) {
                let at = one.at.midpoint(other.at);
                let radius = f32::midpoint(one.radius, other.radius);
                // Posed, it lies between the two: each is bound to joints of its own.
                beads.push((part.segment, Bead { at, radius, ..one }));
            }
        }
    }
    beads
}

impl Solid {
    pub(super) fn new(skeleton: &Skeleton, grips: &[(Grip, f32); 2]) -> Self {
        static FIGURE: OnceLock<Vec<(Segment, Bead)>> = OnceLock::new();
        let figure = FIGURE.get_or_init(|| beads(&Body::figure(Detail::Near).parts));
        let mut hands = Vec::new();
        for (side, (grip, closed)) in [Side::Left, Side::Right].into_iter().zip(*grips) {
            hand::parts(side, &Fingers::of(grip, closed), Detail::Near, &mut hands);
        }
        let hands = beads(&hands);
        let balls = figure.iter().chain(&hands).map(|(segment, bead)| Ball {
            segment: *segment,
            at: bead.posed(skeleton),
            radius: bead.radius,
        });
        Self { balls: balls.collect() }
    }

    /// A ball that holds all of a segment.
    pub(super) fn round(&self, segment: Segment) -> Option<Ball> {
        let own = || self.balls.iter().filter(|ball| ball.segment == segment);
        let (mut low, mut high) = (Vec3::INFINITY, Vec3::NEG_INFINITY);
        for ball in own() {
            low = low.min(ball.at);
            high = high.max(ball.at);
        }
        let at = low.midpoint(high);
        let reach = own().map(|ball| ball.at.distance(at) + ball.radius);
        let radius = reach.fold(f32::NEG_INFINITY, f32::max);
        radius.is_finite().then_some(Ball { segment, at, radius })
    }

    /// How far any ball is from where it was.
    pub(super) fn farthest(&self, other: &Self) -> f32 {
        let apart = self.balls.iter().zip(&other.balls).map(|(a, b)| a.at.distance(b.at));
        apart.fold(0.0, f32::max)
    }

    /// The balls of the segments that fit.
    pub(super) fn of(&self, fits: impl Fn(Segment) -> bool) -> impl Iterator<Item = &Ball> {
        self.balls.iter().filter(move |ball| fits(ball.segment))
    }
}
