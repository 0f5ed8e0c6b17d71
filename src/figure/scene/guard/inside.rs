//! No limb is inside another part of the body.

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
    let segments = Segment::all();
    for (index, &one) in segments.iter().enumerate() {
        for &other in segments.iter().skip(index + 1) {
            if one.is_next_to(other) {
                continue;
            }
            let most = if held(one, other) { HELD } else { FLESH };
            let deep = deepest(look, one, other);
            faults.beyond(look, deep - most, || format!("{one} is inside {other}"));
        }
    }
}

/// How deep the balls of one segment are in those of another.
fn deepest(look: &Look<'_>, one: Segment, other: Segment) -> f32 {
    let others: Vec<&Ball> = look.solid.of(|segment| segment == other).collect();
    let mut deepest = f32::NEG_INFINITY;
    for ball in look.solid.of(|segment| segment == one) {
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
