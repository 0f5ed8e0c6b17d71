//! Which part of a hand touches.

use glam::Vec3;

use crate::catalogue::{Grip, Side};
use crate::figure::hand::{Fingers, Touch, touch as touch_left};
use crate::figure::rig::sign;

/// The touching part of a hand with this grip, so far closed, at rest.
pub(super) fn touch(grip: Grip, side: Side, closed: f32) -> Touch {
    let Touch { at, normal, along } = touch_left(grip, &Fingers::of(grip, closed));
    let mirror = Vec3::new(sign(side), 1.0, 1.0);
    Touch { at: at * mirror, normal: normal * mirror, along: along * mirror }
}
