use glam::Vec2;

use crate::figure::outline::{Arc, Circle};

/// A convex outline with what is needed to tell whether a point lies in it.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    /// Corners of the polygon between the circles, each with the direction to the next one.
    sides: Vec<(Vec2, Vec2)>,
    circles: Vec<Circle>,
    /// The corners of the box round it.
    pub(super) low: Vec2,
    pub(super) high: Vec2,
}

impl Cover {
    pub(super) fn new(arcs: &[Arc]) -> Self {
        let circles: Vec<Circle> = arcs.iter().map(|arc| arc.circle).collect();
        let low = circles.iter().fold(Vec2::INFINITY, |low, c| low.min(c.centre - c.radius));
        let high = circles.iter().fold(Vec2::NEG_INFINITY, |high, c| high.max(c.centre + c.radius));
        let corners: Vec<Vec2> = arcs.iter().flat_map(|arc| [arc.start(), arc.end()]).collect();
        let next = corners.iter().cycle().skip(1);
        let sides =
            corners.iter().zip(next).map(|(&from, &to)| (from, (to - from).normalize_or_zero()));
        Self { sides: sides.filter(|side| side.1 != Vec2::ZERO).collect(), circles, low, high }
    }

    /// Whether the point lies in it, by at least `margin`; a negative margin lets it lie outside.
    pub(super) fn holds(&self, point: Vec2, margin: f32) -> bool {
        if point.cmplt(self.low + margin).any() || point.cmpgt(self.high - margin).any() {
            return false;
        }
        let beyond = |&(corner, along): &(Vec2, Vec2)| along.perp_dot(point - corner) > margin;
        let in_circle =
            |c: &Circle| c.centre.distance_squared(point) < (c.radius - margin).max(0.0).powi(2);
        // A lone circle has no sides.
        (!self.sides.is_empty() && self.sides.iter().all(beyond))
            || self.circles.iter().any(in_circle)
    }
}
