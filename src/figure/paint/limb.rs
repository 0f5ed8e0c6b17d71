//! The body itself: outlines of what is painted at once, fingers, and seams that are covered.

use super::depth::Spot;
use super::flesh::Piece;
use super::segments::{self, SEGMENTS, parent};
use super::{Canvas, FLUSH, cut};
use crate::figure::Role;
use crate::figure::body::Cover;
use crate::figure::hem::HEMS;
use crate::figure::scene::posed::Posed;

const COVERS: [Cover; 3] = [Cover::Skin, Cover::Shorts, Cover::Top];
/// A finger with more than this before or behind the palm is lined apart. About square centimetres.
const CROSSED: f32 = 2.5;
/// The same as [`FLUSH`] at the tip of the shoulder: cloth covers cloth there, even that of an arm
/// turned to the camera, as far as its sleeve goes.
const SLEEVE: f32 = 8.0;

/// A finger or toe that has an outline of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digit {
    segment: usize,
    digit: u8,
    near: f32,
    /// How much of it lies before the palm, less what lies behind.
    ahead: f32,
}

impl Digit {
    fn is_of(&self, piece: &Piece) -> bool {
        piece.segment == self.segment && piece.digit == self.digit
    }
}

impl Canvas {
    /// Paints the segments of a group.
    pub(super) fn limbs(&mut self, posed: &Posed, group: u64, position: usize) {
        let has = |segment: usize| group >> segment & 1 == 1;
        let far = (0..SEGMENTS).any(|segment| has(segment) && self.is_far(posed, segment));
        let skin = if far { Role::SkinFar } else { Role::Skin };
        self.find_digits(group);
        self.digits(skin, |digit| digit.ahead < -CROSSED);
        let apart = |digits: &[Digit], piece: &Piece| digits.iter().any(|digit| digit.is_of(piece));
        for cover in COVERS {
            let Self { flesh, spots, brush, digits, .. } = self;
            let path = brush.begin();
            let inside = (0..SEGMENTS).filter(|&segment| has(segment));
            for piece in inside.flat_map(|segment| flesh.of(segment)) {
                if piece.cover == cover && !apart(digits, piece) {
                    brush.circles(flesh.circles(piece, spots));
                }
            }
            brush.end(role(cover, far), path);
        }
        self.digits(skin, |digit| digit.ahead.abs() <= CROSSED);
        self.knuckles(far);
        self.digits(skin, |digit| digit.ahead > CROSSED);
        for link in 1..SEGMENTS {
            let Some(parent) = parent(link) else { continue };
            let done = |segment: usize| self.position(segment) < position;
            if has(link) && done(parent) {
                self.blend(posed, [parent, link], position);
            } else if has(parent) && done(link) {
                self.blend(posed, [link, parent], position);
            }
        }
        self.openings(group, far);
        if has(segments::HEAD) {
            self.face.paint(&posed.skeleton, self.detail, &mut self.brush);
        }
    }

    /// Finds the fingers and toes of a group, the farthest first.
    fn find_digits(&mut self, group: u64) {
        let Self { flesh, spots, digits, .. } = self;
        digits.clear();
        let inside = (0..SEGMENTS).filter(|segment| group >> segment & 1 == 1);
        for piece in inside.flat_map(|segment| flesh.of(segment)) {
            let counts = piece.digit > 0;
            if counts && !digits.iter().any(|digit| digit.is_of(piece)) {
                let (segment, digit) = (piece.segment, piece.digit);
                digits.push(Digit { segment, digit, near: 0.0, ahead: 0.0 });
            }
        }
        for digit in digits.iter_mut() {
            let palm = || flesh.of(digit.segment).iter().filter(|piece| piece.digit == 0);
            let (mut near, mut count, mut ahead) = (0.0, 0.0, 0.0);
            for piece in flesh.of(digit.segment).iter().filter(|piece| digit.is_of(piece)) {
                for &bead in &piece.beads {
                    let Some(spot) = spots.get(bead) else { continue };
                    near += spot.near;
                    count += 1.0;
                    if palm().any(|palm| palm.beads.contains(&bead)) {
                        continue;
                    }
                    let front = spot.near + spot.circle.radius;
                    let under = palm()
                        .flat_map(|palm| &palm.beads)
                        .filter_map(|&bead| spots.get(bead))
                        .filter_map(|palm| palm.front(spot.circle.centre))
                        .fold(f32::NEG_INFINITY, f32::max);
                    if under.is_finite() {
                        ahead += spot.circle.radius * (front - under);
                    }
                }
            }
            digit.near = near / f32::max(count, 1.0);
            digit.ahead = ahead;
        }
        digits.sort_unstable_by(|a, b| a.near.total_cmp(&b.near));
    }

    /// Paints some of the fingers and toes, each in a path of its own.
    fn digits(&mut self, role: Role, which: impl Fn(&Digit) -> bool) {
        let Self { flesh, spots, brush, digits, .. } = self;
        for digit in digits.iter().filter(|digit| which(digit)) {
            let path = brush.begin();
            for piece in flesh.of(digit.segment).iter().filter(|piece| digit.is_of(piece)) {
                brush.circles(flesh.circles(piece, spots));
            }
            brush.end(role, path);
        }
    }

    /// Covers the roots of fingers that flow into the palm.
    fn knuckles(&mut self, far: bool) {
        let Self { flesh, spots, brush, digits, .. } = self;
        let path = brush.begin();
        for piece in flesh.pieces.iter().filter(|piece| piece.digit == 0) {
            let flows =
                |digit: &Digit| digit.segment == piece.segment && digit.ahead.abs() <= CROSSED;
            if digits.iter().any(flows) {
                brush.circles(flesh.circles(piece, spots));
            }
        }
        brush.end(blend_role(Cover::Skin, far), path);
    }

    /// What is seen where the camera looks into the end of cloth.
    fn openings(&mut self, group: u64, far: bool) {
        let Self { flesh, spots, brush, .. } = self;
        for (index, (hem, rim)) in HEMS.iter().zip(&flesh.rims).enumerate() {
            let segment = segments::index(hem.segment);
            if group >> segment & 1 == 0 || !rim.open {
                continue;
            }
            let waist = segment == 0 && index != cut::NECK;
            let path = brush.begin();
            if index == cut::NECK {
                for piece in flesh.of(segment) {
                    if piece.bare {
                        brush.circles(flesh.circles(piece, spots));
                    }
                }
            } else {
                brush.circles(rim.opening());
            }
            let within = if waist { Cover::Shorts } else { Cover::Skin };
            brush.end(blend_role(within, far), path);
            if index == cut::NECK {
                rim.collar(brush);
            }
        }
    }

    /// Covers the line of a segment where the one behind it flows into it.
    fn blend(&mut self, posed: &Posed, [behind, before]: [usize; 2], position: usize) {
        let far = self.is_far(posed, behind);
        let arm = matches!((behind, before), (0, 2 | 3) | (2 | 3, 0));
        let sleeve = arm && !far && !self.is_far(posed, before);
        let Self { flesh, spots, items, order, brush, .. } = self;
        let start = order.sequence.iter().position(|group| group >> behind & 1 == 1);
        let between = start.map_or(0, |start| {
            let groups = order.sequence.get(start + 1..position).unwrap_or_default();
            groups.iter().fold(0, |all, group| all | group)
        });
        let of = |item: usize| {
            let range = items.get(item).map(|item| item.spots.clone()).unwrap_or_default();
            spots.get(range).unwrap_or_default()
        };
        let shows = |piece: &Piece| {
            let own = || piece.beads.iter().filter_map(|&bead| spots.get(bead));
            let hidden = (0..items.len())
                .filter(|item| between >> item & 1 == 1)
                .any(|item| of(item).iter().any(|spot| own().any(|own| touch(spot, own))));
            let flush = if sleeve && piece.tip { SLEEVE } else { FLUSH };
            let sunk = own().any(|own| {
                let over = of(before).iter().filter_map(|spot| spot.front(own.circle.centre));
                over.fold(f32::NEG_INFINITY, f32::max) > own.near + own.circle.radius + flush
            });
            !hidden && !sunk
        };
        for cover in COVERS {
            let path = brush.begin();
            for piece in flesh.of(behind) {
                let joins = piece.joins == Some(before);
                if joins && piece.cover == cover && shows(piece) {
                    brush.circles(flesh.circles(piece, spots));
                }
            }
            brush.end(blend_role(cover, far), path);
        }
    }
}

fn touch(a: &Spot, b: &Spot) -> bool {
    let reach = (a.circle.radius + b.circle.radius - 0.5).max(0.0);
    a.circle.centre.distance_squared(b.circle.centre) < reach * reach
}

const fn role(cover: Cover, far: bool) -> Role {
    match (cover, far) {
        (Cover::Skin, false) => Role::Skin,
        (Cover::Skin, true) => Role::SkinFar,
        (Cover::Top, false) => Role::Top,
        (Cover::Top, true) => Role::TopFar,
        (Cover::Shorts, false) => Role::Shorts,
        (Cover::Shorts, true) => Role::ShortsFar,
    }
}

const fn blend_role(cover: Cover, far: bool) -> Role {
    match (cover, far) {
        (Cover::Skin, false) => Role::Blend,
        (Cover::Skin, true) => Role::BlendFar,
        (Cover::Top, false) => Role::BlendTop,
        (Cover::Top, true) => Role::BlendTopFar,
        (Cover::Shorts, false) => Role::BlendShorts,
        (Cover::Shorts, true) => Role::BlendShortsFar,
    }
}
