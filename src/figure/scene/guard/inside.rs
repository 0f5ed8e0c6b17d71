//! No limb is inside another part of the body.

use glam::Vec3;

use super::solid::Ball;
use super::{Faults, Look};
use crate::catalogue::{BodyPart, Goal};
use crate::figure::segment::Segment;

/// How far flesh gives way to flesh, in centimetres.
const FLESH: f32 = 2.0;
/// How far a hand that holds or presses something may enclose it, in centimetres.
const HELD: f32 = 3.0;

pub(super) fn check(look: &Look<'_>, faults: &mut Faults) {
    let held = |one: Segment, other: Segment| {
        look.stage.arms.iter().any(|arm| {
            let Goal::Skin { on, to } = &arm.touch.goal else { return false };
            let touched = |segment: Segment| {
                [Some(on), to.as_ref()].into_iter().flatten().any(|spot| {
                    // The neck belongs to the trunk: a hand at the skull holds both.
                    segment.is(spot.landmark.part, spot.side)
                        || (segment == Segment::Trunk && spot.landmark.part == BodyPart::Head)
                })
            };
            let hand = Segment::Hand(arm.side);
            (one == hand && touched(other)) || (other == hand && touched(one))
        })
    };
    let rounds: Vec<Ball> =
        Segment::all().into_iter().filter_map(|segment| look.solid.round(segment)).collect();
    for (index, one) in rounds.iter().enumerate() {
        for other in rounds.iter().skip(index + 1) {
            let (first, second) = (one.segment, other.segment);
            if first.is_next_to(second) {
                continue;
            }
            let most = if held(first, second) { HELD } else { FLESH };
            let deep = deepest(look, one, other);
            faults.beyond(look, deep - most, || format!("{first} is inside {second}"));
        }
    }
}

/// How deep the balls of one segment are in those of another; each is given by a ball that holds
/// all of it.
fn deepest(look: &Look<'_>, one: &Ball, other: &Ball) -> f32 {
    // Most limbs are far apart, and most of a limb is far from what it touches.
    let near = |ball: &&Ball, (at, radius): (Vec3, f32)| {
        let reach = ball.radius + radius;
        ball.at.distance_squared(at) < reach * reach
    };
    if one.at.distance(other.at) > one.radius + other.radius {
        return f32::NEG_INFINITY;
    }
    let others = look.solid.of(|segment| segment == other.segment);
    let others: Vec<&Ball> = others.filter(|ball| near(ball, (one.at, one.radius))).collect();
    let ones = look.solid.of(|segment| segment == one.segment);
    let mut deepest = f32::NEG_INFINITY;
    for ball in ones.filter(|ball| near(ball, (other.at, other.radius))) {
        for other in &others {
            let reach = ball.radius + other.radius;
            let apart = ball.at.distance_squared(other.at);
            if apart < reach * reach {
                deepest = deepest.max(reach - apart.sqrt());
            }
        }
    }
    deepest
}
