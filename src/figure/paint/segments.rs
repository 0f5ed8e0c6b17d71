//! The segments of the body by their places in a list, so that sets of them are numbers.

use crate::catalogue::BodyPart;
use crate::catalogue::Side::{self, Left, Right};
use crate::figure::body::Segment;
use crate::figure::rig::Joint;

/// How many segments there are.
pub(super) const SEGMENTS: usize = 14;
/// The head's place among them.
pub(super) const HEAD: usize = 1;

/// The place of a segment in the list: parents before children, the left before the right.
pub(super) const fn index(segment: Segment) -> usize {
    let (limb, side) = match segment {
        Segment::Trunk => return 0,
        Segment::Head => return HEAD,
        Segment::UpperArm(side) => (2, side),
        Segment::Forearm(side) => (4, side),
        Segment::Hand(side) => (6, side),
        Segment::Thigh(side) => (8, side),
        Segment::Shank(side) => (10, side),
        Segment::Foot(side) => (12, side),
    };
    limb + matches!(side, Right) as usize
}

/// The segment that carries this one; the trunk is carried by none.
pub(super) const fn parent(index: usize) -> Option<usize> {
    match index {
        HEAD | 2 | 3 | 8 | 9 => Some(0),
        4..=7 | 10..=13 => Some(index - 2),
        _ => None,
    }
}

/// The joint at which a segment hangs on its parent, and how far the bend about it reaches.
pub(super) fn bend(index: usize) -> (Joint, f32) {
    let side = if index.is_multiple_of(2) { Left } else { Right };
    match index {
        0 | HEAD => (Joint::Head, 13.0),
        2 | 3 => (Joint::Shoulder(side), 11.0),
        4 | 5 => (Joint::Elbow(side), 6.5),
        6 | 7 => (Joint::Wrist(side), 4.5),
        8 | 9 => (Joint::Hip(side), 15.0),
        10 | 11 => (Joint::Knee(side), 9.0),
        _ => (Joint::Ankle(side), 8.0),
    }
}

/// The segment on which a body part of the catalogue lies.
pub(super) const fn of(part: BodyPart, side: Side) -> usize {
    index(match part {
        BodyPart::Trunk => Segment::Trunk,
        BodyPart::Head => Segment::Head,
        BodyPart::UpperArm => Segment::UpperArm(side),
        BodyPart::Forearm => Segment::Forearm(side),
        BodyPart::Hand => Segment::Hand(side),
        BodyPart::Thigh => Segment::Thigh(side),
        BodyPart::Shank => Segment::Shank(side),
        BodyPart::Foot => Segment::Foot(side),
    })
}
