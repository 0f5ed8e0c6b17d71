//! The shadow of a hand on the skin it lies on.

use std::ops::Range;

use glam::Vec2;

use super::depth::Spot;
use super::flesh::Piece;
use super::segments::{self, parent};
use super::{Canvas, HANDS};
use crate::figure::Role;
use crate::figure::outline::Circle;

/// Where the shadow falls, away from the light at the upper left. Centimetres.
const FALL: Vec2 = Vec2::new(0.4, 0.75);
/// A hand this near to the skin has its full shadow; from the second on it has none. Centimetres.
const GAP: [f32; 2] = [1.5, 4.5];
/// Toward the edge of what it falls on, a shadow thins out over this much. Centimetres.
const RIM: f32 = 0.6;
/// Fingers, and the palm as the first of them.
const DIGITS: u8 = 6;

impl Canvas {
    /// Shadows of the hands of a group on the parts of the body painted before it.
    pub(super) fn shadows(&mut self, group: u64, position: usize) {
        let before = self.order.sequence.get(..position).unwrap_or_default();
        let before = before.iter().fold(0, |all, group| all | group);
        for hand in (6..8).filter(|hand| (group & HANDS) >> hand & 1 == 1) {
            let own = 1 << hand | parent(hand).map_or(0, |arm| 1 << arm);
            self.cast(hand, before & !own);
        }
    }

    fn cast(&mut self, hand: usize, before: u64) {
        let Self { flesh, spots, items, brush, shades, .. } = self;
        let meets = |other: usize| match (items.get(hand), items.get(other)) {
            (Some(hand), Some(other)) => hand.meets(other),
            _ => false,
        };
        let under = (0..segments::SEGMENTS)
            .filter(|&other| before >> other & 1 == 1 && meets(other))
            .fold(0u64, |all, other| all | 1 << other);
        if under == 0 {
            return;
        }
        let range: Range<usize> = flesh.range(hand);
        shades.clear();
        let fall = FALL.normalize();
        for spot in spots.get(range.clone()).unwrap_or_default() {
            let edge = spot.circle.centre + fall * (spot.circle.radius + RIM);
            let below = |piece: &Piece| {
                under >> piece.segment & 1 == 1 && piece.digit == 0 && piece.is_round(edge)
            };
            let pieces = flesh.pieces.iter().filter(|piece| below(piece));
            let low = spot.near - spot.circle.radius;
            let shade = pieces.map(|piece| shade(piece, spots, edge, low)).fold(0.0, f32::max);
            shades.push(shade);
        }
        let path = brush.begin();
        for digit in 0..DIGITS {
            let own = |piece: &&Piece| piece.digit == digit;
            let beads = flesh.of(hand).iter().filter(own).flat_map(|piece| &piece.beads);
            let circles = beads.filter_map(|&bead| {
                let shade = *shades.get(bead.checked_sub(range.start)?)?;
                let Circle { centre, radius } = spots.get(bead)?.circle;
                (shade > 0.0).then(|| Circle { centre: centre + FALL * shade, radius })
            });
            brush.circles(circles);
        }
        brush.end(Role::Dent, path);
    }
}

/// How much of a shadow falls at a point on a part, 0 to 1, from what is this near to the camera.
fn shade(piece: &Piece, spots: &[Spot], point: Vec2, low: f32) -> f32 {
    let mut most = 0.0_f32;
    for (index, a) in piece.beads.iter().enumerate() {
        for b in piece.beads.iter().skip(index) {
            let (Some(a), Some(b)) = (spots.get(*a), spots.get(*b)) else { continue };
            let along = b.circle.centre - a.circle.centre;
            let length = along.length_squared().max(1e-3);
            let share = ((point - a.circle.centre).dot(along) / length).clamp(0.0, 1.0);
            let radius = a.circle.radius + (b.circle.radius - a.circle.radius) * share;
            let off = (a.circle.centre + along * share).distance_squared(point);
            if off >= radius * radius {
                continue;
            }
            let front = a.near + (b.near - a.near) * share + (radius * radius - off).sqrt();
            let [near, far] = GAP;
            let touch = ((far - (low - front).max(0.0)) / (far - near)).clamp(0.0, 1.0);
            // What lies well before the hand is not under it.
            let over = ((low - front + 6.0) / 2.0).clamp(0.0, 1.0);
            let within = ((radius - off.sqrt()) / RIM).min(1.0);
            most = most.max(touch.min(over).min(within));
        }
    }
    most
}
