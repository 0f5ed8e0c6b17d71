//! What is strung between two hands: a line swept with a round, with marks across it.

use glam::Vec3;

use crate::catalogue::PropKind;
use crate::figure::Role;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// Looks along one stretch of the line, from one of its points to the next.
const STEPS: usize = 8;
/// Looks along one piece.
const PIECE: usize = 4;

/// How the strip of a kind looks.
struct Look {
    role: Role,
    /// Radius at a share of the way.
    radius: f32,
    /// How far it goes on beyond its ends.
    ends: [f32; 2],
}

fn look(kind: PropKind, radius: f32) -> Look {
    match kind {
        PropKind::Cane => Look { role: Role::Tool, radius, ends: [0.0, 9.0] },
        PropKind::Scarf => Look { role: Role::Scarf, radius, ends: [15.0, 15.0] },
        PropKind::Cloth => Look { role: Role::Cloth, radius: 1.4, ends: [4.0, 4.0] },
        _ => Look { role: Role::Cloth, radius, ends: [11.0, 11.0] },
    }
}

/// The points of the line: its own, or a straight one along x.
fn point(prop: &PosedProp, length: f32, index: usize) -> Vec3 {
    let last = count(prop) - 1;
    if prop.line.len() > 1 {
        return prop.line.get(index.min(last)).copied().unwrap_or(prop.at);
    }
    let x = if index == 0 { -0.5 } else { 0.5 } * length;
    prop.at + prop.turn * Vec3::X * x
}

fn count(prop: &PosedProp) -> usize {
    if prop.line.len() > 1 { prop.line.len() } else { 2 }
}

/// How many pieces it has.
pub(super) fn pieces(prop: &PosedProp) -> usize {
    ((count(prop) - 1) * STEPS / PIECE).min(40)
}

/// A point of the smooth line through the points, by looks from its beginning.
fn at(prop: &PosedProp, length: f32, step: usize) -> Vec3 {
    let stretch = (step / STEPS).min(count(prop) - 2);
    #[allow(clippy::cast_precision_loss, reason = "there are a few")]
    let t = (step - stretch * STEPS) as f32 / STEPS as f32;
    let [a, b, c, d] = [
        point(prop, length, stretch.saturating_sub(1)),
        point(prop, length, stretch),
        point(prop, length, stretch + 1),
        point(prop, length, stretch + 2),
    ];
    let (out, back) = ((c - a) / 2.0, (d - b) / 2.0);
    let (t2, t3) = (t * t, t * t * t);
    b * (2.0 * t3 - 3.0 * t2 + 1.0)
        + out * (t3 - 2.0 * t2 + t)
        + c * (3.0 * t2 - 2.0 * t3)
        + back * (t3 - t2)
}

/// Balls of a piece.
pub(super) fn balls(
    prop: &PosedProp,
    (radius, length): (f32, f32),
    piece: usize,
    each: &mut dyn FnMut(Vec3, f32),
) {
    for step in piece * PIECE..=(piece + 1) * PIECE {
        each(at(prop, length, step), radius);
    }
}

/// Paints some pieces, a bit each.
pub(super) fn paint(prop: &PosedProp, (radius, length): (f32, f32), which: u64, brush: &mut Brush) {
    let look = look(prop.kind, radius);
    let has = |piece: usize| piece < 64 && which >> piece & 1 == 1;
    let last = pieces(prop) - 1;
    let total = (last + 1) * PIECE;
    let camera = brush.camera;
    let path = brush.begin();
    for step in (0..total).filter(|step| has(step / PIECE)) {
        let pair = [at(prop, length, step), at(prop, length, step + 1)];
        brush.circles(pair.map(|at| camera.circle(at, look.radius)));
    }
    let [first, second] = look.ends;
    for (here, end, from, inward) in [(has(0), first, 0, 1), (has(last), second, total, total - 1)]
    {
        if here && end > 0.0 {
            let (from, inward) = (at(prop, length, from), at(prop, length, inward));
            let tail = tail(prop.kind, from, (from - inward).normalize_or_zero(), end);
            let wide = if prop.kind == PropKind::Cane { look.radius } else { look.radius * 1.25 };
            let radii = [look.radius, look.radius * 0.9, wide];
            for (pair, radii) in tail.windows(2).zip(radii.windows(2)) {
                let circles = pair.iter().zip(radii).map(|(&at, &r)| camera.circle(at, r));
                brush.circles(circles);
            }
        }
    }
    brush.end(look.role, path);
    if prop.kind == PropKind::Cane {
        knobs(prop, (look.radius, length), which, brush);
    } else {
        marks(prop, (look.radius, length), which, brush);
    }
}

/// The free end beyond a hand: cloth hangs, a cane curls back.
fn tail(kind: PropKind, from: Vec3, way: Vec3, far: f32) -> [Vec3; 3] {
    if kind == PropKind::Cane {
        let up = Vec3::Y * far * 0.3;
        return [from, from + way * far * 0.6, from + way * far + up];
    }
    let middle = from + (way * 0.5 + Vec3::NEG_Y * 0.4) * far * 0.5;
    [from, middle, middle + (way * 0.15 + Vec3::NEG_Y) * far * 0.6]
}

/// Knobs at the point that presses, and one where the hands push off.
fn knobs(prop: &PosedProp, (radius, length): (f32, f32), which: u64, brush: &mut Brush) {
    if which & 1 == 1 {
        brush.solid(Role::Knob, [(at(prop, length, 0), radius * 1.7)]);
    }
    let middle = pieces(prop) / 2;
    if which >> middle & 1 == 1 {
        let from = at(prop, length, middle * PIECE);
        let next = at(prop, length, middle * PIECE + 1);
        let side = (next - from).cross(Vec3::X).normalize_or(Vec3::Y);
        let knob = [(from, radius), (from + side * radius * 2.2, radius * 1.1)];
        brush.solid(Role::Knob, knob);
    }
}

/// Slanted lines across twisted cloth.
fn marks(prop: &PosedProp, (radius, length): (f32, f32), which: u64, brush: &mut Brush) {
    let camera = brush.camera;
    let total = pieces(prop) * PIECE;
    let mut path = brush.begin();
    let gap = radius * 1.7;
    let mut gone = gap / 2.0;
    let mut before = at(prop, length, 0);
    for step in 1..=total {
        let next = at(prop, length, step);
        gone += next.distance(before);
        if gone > gap && which >> ((step - 1) / PIECE).min(63) & 1 == 1 {
            let (from, to) = (camera.project(before), camera.project(next));
            let along = (to - from).normalize_or_zero();
            if along.length_squared() > 0.5 {
                let (side, slant) = (along.perp() * radius * 0.92, along * radius * 0.75);
                let middle = along * radius * 0.12;
                path.start(to - side - slant);
                path.cubic(
                    to - side * 0.4 - slant + middle,
                    to + side * 0.4 + slant - middle,
                    to + side + slant,
                );
            }
        }
        if gone > gap {
            gone = 0.0;
        }
        before = next;
    }
    brush.end(Role::Fold, path);
}
