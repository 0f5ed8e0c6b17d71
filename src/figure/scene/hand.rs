//! Which part of a hand touches.

use glam::Vec3;

use crate::catalogue::{Grip, Side};
use crate::figure::rig::sign;

/// The touching part of a hand, at rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Touching {
    /// Where it is, in centimetres.
    pub(super) at: Vec3,
    /// Unit vector out of the hand, into the skin.
    pub(super) normal: Vec3,
    /// Where the fingers point; for a hand round a bar, the axis of the bar.
    pub(super) along: Vec3,
}

/// The touching part of a hand with this grip, so far closed.
pub(super) fn touch(grip: Grip, side: Side, _closed: f32) -> Touching {
    let (at, normal, along) = match grip {
        Grip::Relaxed | Grip::Flat | Grip::Cup => {
            ([15.6, 76.6, -2.0], [-1.0, 0.0, 0.0], [0.0, -1.0, 0.0])
        }
        Grip::Fist => ([15.4, 72.8, -2.0], [0.0, -1.0, 0.0], [-1.0, 0.0, 0.0]),
        Grip::Pinch => ([13.8, 70.0, 1.5], [-0.6, -0.8, 0.0], [-0.8, 0.6, 0.0]),
        Grip::Thumb => ([14.9, 72.0, 3.4], [-1.0, 0.0, 0.0], [0.0, -1.0, 0.0]),
        Grip::Fingertips => ([15.0, 65.6, -1.0], [-0.92, -0.4, 0.0], [-0.4, -0.92, 0.0]),
        Grip::RingFingers => ([14.8, 65.2, -2.8], [-0.92, -0.4, 0.0], [-0.4, -0.92, 0.0]),
        Grip::Hold => ([14.6, 75.2, -2.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]),
    };
    let mirror = Vec3::new(sign(side), 1.0, 1.0);
    Touching {
        at: Vec3::from(at) * mirror,
        normal: Vec3::from(normal) * mirror,
        along: Vec3::from(along) * mirror,
    }
}
