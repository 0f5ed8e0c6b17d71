//! The exact convex hull of circles.

use glam::Vec2;

use super::path::PathWriter;

/// A disc in the picture plane, in centimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Its middle.
    pub centre: Vec2,
    /// Its radius, not negative.
    pub radius: f32,
}

/// One round piece of an outline: the circle from direction `from` clockwise (y down) to `to`.
/// A straight line joins its end to the start of the next piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// The circle it runs on.
    pub circle: Circle,
    /// Unit vector from the centre to where it starts.
    pub from: Vec2,
    /// Unit vector from the centre to where it ends.
    pub to: Vec2,
}

impl Arc {
    /// Where it starts.
    #[must_use]
    pub fn start(&self) -> Vec2 {
        self.circle.centre + self.circle.radius * self.from
    }

    /// Where it ends.
    #[must_use]
    pub fn end(&self) -> Vec2 {
        self.circle.centre + self.circle.radius * self.to
    }

    /// Unit vector from the centre to half way along it.
    #[must_use]
    pub fn middle(&self) -> Vec2 {
        (self.from.perp() - self.to.perp()).normalize_or(self.from.perp())
    }

    /// Whether it turns by more than half a circle.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.from.perp_dot(self.to) < 0.0
    }
}

/// Circles nearer than this to lying within another add nothing that can be seen. Centimetres.
const SAME: f32 = 1e-3;
/// Turns smaller than this, in quarter-circles, are taken as none.
const NO_TURN: f32 = 1e-4;

/// The corners of the box round circles: the low ones and the high ones.
#[must_use]
pub fn reach(circles: impl IntoIterator<Item = Circle>) -> [Vec2; 2] {
    let (low, high) = (Vec2::INFINITY, Vec2::NEG_INFINITY);
    circles.into_iter().fold([low, high], |[low, high], Circle { centre, radius }| {
        [low.min(centre - radius), high.max(centre + radius)]
    })
}

/// The convex hull of circles: arcs joined by tangents, clockwise (y down).
///
/// One circle gives one arc from a direction round to the same direction. No circle gives none.
#[must_use]
pub fn hull(circles: &[Circle]) -> Vec<Arc> {
    let mut hull = Hull::default();
    hull.of(circles);
    hull.arcs
}

/// Room to find hulls in, kept from one to the next.
#[derive(Debug, Clone, Default)]
pub struct Hull {
    circles: Vec<Circle>,
    arcs: Vec<Arc>,
}

impl Hull {
    /// The convex hull of these circles, as [`hull`] finds it.
    pub fn of(&mut self, circles: &[Circle]) -> &[Arc] {
        let Self { circles: kept, arcs } = self;
        outermost(circles, kept);
        arcs.clear();
        // The leftmost point of all lies on the hull.
        let reach = |circle: &Circle| circle.radius - circle.centre.x;
        let Some(&first) = kept.iter().max_by(|a, b| reach(a).total_cmp(&reach(b))) else {
            return arcs;
        };
        let (mut on, mut from) = (first, Vec2::NEG_X);
        let mut turned = 0.0;
        for _ in 0..2 * kept.len() {
            let Some((next, to)) = next_tangent(kept, on, from) else { break };
            let turn = turn_between(Vec2::NEG_X, to);
            if turn < turned {
                // Once round.
                break;
            }
            turned = turn;
            arcs.push(Arc { circle: on, from, to });
            (on, from) = (next, to);
        }
        match arcs.first_mut() {
            // The walk is back on the circle it began with: its two halves are one arc.
            Some(start) if start.circle == on => start.from = from,
            _ => arcs.push(Arc { circle: on, from, to: Vec2::NEG_X }),
        }
        arcs
    }
}

/// The circle that takes over from `on` when the outward direction turns clockwise from `from`,
/// with the direction at which it does.
fn next_tangent(circles: &[Circle], on: Circle, from: Vec2) -> Option<(Circle, Vec2)> {
    let mut best: Option<(Circle, Vec2, f32, f32)> = None;
    for &other in circles {
        let apart = other.centre - on.centre;
        let fall = on.radius - other.radius;
        // How long the tangent is, squared.
        let length = apart.length_squared() - fall * fall;
        if length <= f32::EPSILON {
            continue;
        }
        let length = length.sqrt();
        // As long as the way between the centres, squared.
        let to = apart * fall - apart.perp() * length;
        let turn = turn_between(from, to);
        // Of several circles on one tangent, the farthest is the next corner.
        let nearer = best.is_none_or(|(_, _, least, far)| {
            turn < least - NO_TURN || (turn < least + NO_TURN && length > far)
        });
        if nearer {
            best = Some((other, to, turn, length));
        }
    }
    best.map(|(circle, to, ..)| (circle, to.normalize_or(from)))
}

/// A measure of the clockwise turn (y down) between directions, in 0..4, growing with the angle
/// and equal to it at whole quarter-circles.
fn turn_between(from: Vec2, to: Vec2) -> f32 {
    let (cos, sin) = (from.dot(to), from.perp_dot(to));
    let share = cos / (cos.abs() + sin.abs());
    let turn = if sin >= 0.0 { 1.0 - share } else { 3.0 + share };
    if turn > 4.0 - NO_TURN { 0.0 } else { turn }
}

/// Leaves out circles that lie within another, the smaller of near-duplicates among them.
fn outermost(circles: &[Circle], kept: &mut Vec<Circle>) {
    let within = |inner: &Circle, outer: &Circle| {
        let spare = outer.radius + SAME - inner.radius;
        spare >= 0.0 && inner.centre.distance_squared(outer.centre) <= spare * spare
    };
    kept.clear();
    for circle in circles {
        if !kept.iter().any(|other| within(circle, other)) {
            kept.retain(|other| !within(other, circle));
            kept.push(*circle);
        }
    }
}

/// Writes a closed outline as a subpath.
pub fn write(arcs: &[Arc], path: &mut PathWriter) {
    let Some(first) = arcs.first() else { return };
    path.start(first.start());
    if arcs.len() == 1 {
        let half = Arc { to: -first.from, ..*first };
        write_arc(&half, path);
        write_arc(&Arc { from: half.to, to: half.from, ..half }, path);
    } else {
        for arc in arcs {
            path.line(arc.start());
            write_arc(arc, path);
        }
    }
    path.close();
}

/// Writes an arc from where the path stands, in pieces of at most a third of a circle: near half a
/// circle, rounding the ends would move the centre far.
pub(super) fn write_arc(arc: &Arc, path: &mut PathWriter) {
    if arc.is_large() || arc.from.dot(arc.to) < -0.5 {
        let middle = arc.middle();
        write_arc(&Arc { to: middle, ..*arc }, path);
        write_arc(&Arc { from: middle, ..*arc }, path);
    } else {
        path.arc(arc.circle.radius, arc.end());
    }
}
