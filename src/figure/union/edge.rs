use glam::Vec2;

use crate::figure::outline::{Arc, Circle};

/// Part of an edge: straight, or round when it has a circle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) from: Vec2,
    pub(super) to: Vec2,
    /// The circle, with the directions from its centre to the ends: less than a third of it.
    round: Option<(Circle, Vec2, Vec2)>,
}

impl Edge {
    /// The arcs and tangents of an outline, in order.
    pub(super) fn all(arcs: &[Arc]) -> Vec<Self> {
        let mut edges = Vec::with_capacity(4 * arcs.len());
        for (index, arc) in arcs.iter().enumerate() {
            if let [only] = arcs {
                let half = Arc { to: -only.from, ..*only };
                Self::round(half, &mut edges);
                Self::round(Arc { from: half.to, to: half.from, ..half }, &mut edges);
            } else {
                let next = arcs.get(index + 1).or(arcs.first()).unwrap_or(arc);
                Self::round(*arc, &mut edges);
                edges.push(Self { from: arc.end(), to: next.start(), round: None });
            }
        }
        edges
    }

    /// An arc in pieces short enough to be walked without angles.
    fn round(arc: Arc, edges: &mut Vec<Self>) {
        if arc.is_large() || arc.from.dot(arc.to) < 0.3 {
            let middle = arc.middle();
            Self::round(Arc { to: middle, ..arc }, edges);
            Self::round(Arc { from: middle, ..arc }, edges);
        } else {
            let round = Some((arc.circle, arc.from, arc.to));
            edges.push(Self { from: arc.start(), to: arc.end(), round });
        }
    }

    /// The point at a share of the way, 0 to 1; nearly even.
    pub(super) fn at(&self, share: f32) -> Vec2 {
        match self.round {
            Some((circle, from, to)) => {
                circle.centre + circle.radius * from.lerp(to, share).normalize_or(from)
            }
            None => self.from.lerp(self.to, share),
        }
    }

    /// The direction in which it runs there.
    pub(super) fn heading(&self, share: f32) -> Vec2 {
        match self.round {
            Some((_, from, to)) => from.lerp(to, share).normalize_or(from).perp(),
            None => (self.to - self.from).normalize_or_zero(),
        }
    }

    /// About how long it is, in centimetres.
    pub(super) fn length(&self) -> f32 {
        self.from.distance(self.to)
    }

    /// The part between two shares of the way.
    pub(super) fn between(&self, low: f32, high: f32) -> Self {
        let round = self.round.map(|(circle, from, to)| {
            let at = |share| from.lerp(to, share).normalize_or(from);
            (circle, at(low), at(high))
        });
        Self { from: self.at(low), to: self.at(high), round }
    }

    /// Twice the area between it and the origin, clockwise (y down).
    pub(super) fn sweep(&self) -> f32 {
        let middle = self.at(0.5);
        self.from.perp_dot(middle) + middle.perp_dot(self.to)
    }
}
