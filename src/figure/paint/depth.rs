//! What lies before what in the picture.

use std::ops::Range;

use glam::Vec2;

use super::segments::HEAD;
use crate::figure::outline::Circle;

/// A ball of something, as the camera sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// In the picture.
    pub(super) circle: Circle,
    /// How near its middle is to the camera.
    pub(super) near: f32,
    /// The bends of the body at which it lies, a bit each.
    pub(super) bends: u16,
}

impl Spot {
    /// How near its skin is to the camera at a point of the picture, if it is seen there.
    pub(super) fn front(&self, point: Vec2) -> Option<f32> {
        let rise =
            self.circle.radius * self.circle.radius - self.circle.centre.distance_squared(point);
        (rise >= 0.0).then(|| self.near + rise.sqrt())
    }
}

/// Something that is sorted by depth as a whole.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Its balls.
    pub(super) spots: Range<usize>,
    low: Vec2,
    high: Vec2,
    /// How near it is on the whole.
    pub(super) near: f32,
}

impl Item {
    /// What these of all spots make.
    pub(super) fn new(spots: Range<usize>, all: &[Spot]) -> Self {
        let mut item =
            Self { low: Vec2::INFINITY, high: Vec2::NEG_INFINITY, near: 0.0, spots: spots.clone() };
        let own = all.get(spots).unwrap_or_default();
        for spot in own {
            item.low = item.low.min(spot.circle.centre - spot.circle.radius);
            item.high = item.high.max(spot.circle.centre + spot.circle.radius);
            item.near += spot.near;
        }
        #[allow(clippy::cast_precision_loss, reason = "there are a few hundred")]
        let count = own.len().max(1) as f32;
        item.near /= count;
        item
    }

    /// Whether something of both is at one place, not only in the picture.
    pub(super) fn touches(&self, other: &Self, all: &[Spot]) -> bool {
        let of = |item: &Self| all.get(item.spots.clone()).unwrap_or_default();
        self.meets(other)
            && of(self).iter().any(|one| {
                of(other).iter().any(|two| {
                    let (reach, deep) =
                        (one.circle.radius + two.circle.radius, one.near - two.near);
                    let across = one.circle.centre.distance_squared(two.circle.centre);
                    across + deep * deep < reach * reach
                })
            })
    }

    /// The corners of the box in which both are; the low ones are not below where there is none.
    pub(super) fn common(&self, other: &Self) -> [Vec2; 2] {
        [self.low.max(other.low), self.high.min(other.high)]
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.low.cmplt(other.high).all() && other.low.cmplt(self.high).all()
    }
}

/// Depths that differ by more than this count no more. Centimetres.
const CLEAR: f32 = 2.0;

/// How one thing lies to another where both are seen.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Vote {
    /// How much of it lies before the other, less what lies behind; about square centimetres.
    pub(super) ahead: f32,
    /// How much lies clearly before or behind.
    pub(super) apart: f32,
    /// How much they share in all.
    pub(super) shared: f32,
}

/// Compares two things where they overlap, the carrier before what hangs on it by a link. What
/// lies at their common bend is not counted. `room` is to work in.
pub(super) fn vote(
    a: &Item,
    b: &Item,
    spots: &[Spot],
    link: Option<usize>,
    room: &mut Vec<Spot>,
) -> Vote {
    let mut vote = Vote::default();
    let [low, high] = a.common(b);
    let near = |item: &Item| {
        let meets = move |spot: &&Spot| {
            let Circle { centre, radius } = spot.circle;
            (centre + radius).cmpge(low).all() && (centre - radius).cmple(high).all()
        };
        spots.get(item.spots.clone()).unwrap_or_default().iter().filter(meets)
    };
    room.clear();
    room.extend(near(b));
    for one in near(a) {
        let (centre, radius) = (one.circle.centre, one.circle.radius);
        for other in &*room {
            // The whole neck lies within the head's bend.
            let bends = if link == Some(HEAD) { one.bends } else { one.bends & other.bends };
            if link.is_some_and(|link| bends >> link & 1 == 1) {
                continue;
            }
            let apart = other.circle.centre.distance_squared(centre);
            let reach = radius + other.circle.radius;
            if apart >= reach * reach {
                continue;
            }
            let apart = apart.sqrt();
            // The middle of what they share, along the line between their centres.
            let from = (-radius).max(apart - other.circle.radius);
            let to = radius.min(apart + other.circle.radius);
            let middle = f32::midpoint(from, to);
            let rise = |radius: f32, off: f32| (radius * radius - off * off).max(0.0).sqrt();
            let ahead = one.near + rise(radius, middle)
                - other.near
                - rise(other.circle.radius, apart - middle);
            let share = (to - from) * (to - from);
            vote.shared += share;
            vote.ahead += share * (ahead / CLEAR).clamp(-1.0, 1.0);
            vote.apart += share * ((ahead.abs() - CLEAR) / CLEAR).clamp(0.0, 1.0);
        }
    }
    vote
}

/// The order in which things are painted.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// What must be painted before what: the weight, what is behind, what is before it.
    rules: Vec<(f32, usize, usize)>,
    /// For each thing, all that is painted after it, a bit each.
    after: Vec<u64>,
    /// For each thing, those with which it is painted at once, itself among them.
    group: Vec<u64>,
    /// The groups in paint order.
    pub(super) sequence: Vec<u64>,
}

/// At most this many things are sorted; what is beyond is painted first.
pub(super) const MOST: usize = 64;

fn has(set: u64, index: usize) -> bool {
    set >> index & 1 == 1
}

impl Order {
    /// Begins anew with this many things.
    pub(super) fn clear(&mut self, count: usize) {
        let count = count.min(MOST);
        self.rules.clear();
        self.after.clear();
        self.after.resize(count, 0);
        self.group.clear();
        self.group.extend((0..count).map(|index| 1 << index));
        self.sequence.clear();
    }

    /// One thing lies behind another, with this weight.
    pub(super) fn rule(&mut self, behind: usize, before: usize, weight: f32) {
        if behind < self.after.len() && before < self.after.len() {
            self.rules.push((weight, behind, before));
        }
    }

    /// Holds to the rules, the weightiest first; one that contradicts those is left out.
    pub(super) fn settle(&mut self) {
        self.rules
            .sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        for &(_, behind, before) in &self.rules {
            let beyond = self.after.get(before).copied().unwrap_or_default() | 1 << before;
            if has(beyond, behind) {
                continue;
            }
            for (index, after) in self.after.iter_mut().enumerate() {
                if index == behind || has(*after, behind) {
                    *after |= beyond;
                }
            }
        }
    }

    /// Paints two things at once, if nothing lies between them.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let of = |sets: &[u64], index: usize| sets.get(index).copied().unwrap_or_default();
        let (of_a, of_b) = (of(&self.group, a), of(&self.group, b));
        let both = of_a | of_b;
        let (after_a, after_b) = (of(&self.after, a), of(&self.after, b));
        let leads = |first: u64, last: u64| {
            let outside = first & !both;
            self.after.iter().enumerate().any(|(x, after)| has(outside, x) && after & last != 0)
        };
        if leads(after_a, of_b) || leads(after_b, of_a) {
            return;
        }
        let all = (after_a | after_b) & !both;
        for (index, (after, group)) in self.after.iter_mut().zip(&mut self.group).enumerate() {
            if has(both, index) {
                (*after, *group) = (all, both);
            } else if *after & both != 0 {
                *after |= all | both;
            }
        }
    }

    /// Finds the sequence: of those that may be painted, the farthest is; but of those that are
    /// `drawn` to what was painted, so that nothing comes between them, the first.
    pub(super) fn run(&mut self, items: &[Item], drawn: impl Fn(u64, u64) -> bool) {
        let mut left: u64 = self.group.iter().fold(0, |all, group| all | group);
        while left != 0 {
            let hidden = self
                .after
                .iter()
                .enumerate()
                .filter(|&(index, _)| has(left, index))
                .fold(0, |all, (_, after)| all | after);
            let last = self.sequence.iter().fold(0, |all, group| all | group);
            let next = items
                .iter()
                .zip(&self.group)
                .enumerate()
                .filter(|&(index, _)| has(left & !hidden, index))
                .min_by(|a, b| {
                    let late = |group: u64| !drawn(last, group);
                    let near = a.1.0.near.total_cmp(&b.1.0.near);
                    late(*a.1.1).cmp(&late(*b.1.1)).then(near)
                });
            // A thing is never painted after itself, so there is a next one.
            let Some((_, (_, &group))) = next else { break };
            self.sequence.push(group);
            left &= !group;
        }
    }
}
