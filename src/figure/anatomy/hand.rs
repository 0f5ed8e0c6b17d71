use super::loft::{Limb, Section};
use crate::catalogue::Side::Left;
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const HAND: Limb<'_> = Limb {
    group: Group::Hand(Left),
    root: Joint::Elbow(Left),
    bends: &[(Joint::Wrist(Left), 82.0, 6.0)],
    grows: -1.0,
};

/// The palm, facing the thigh, thumb forward.
const PALM: [Section; 4] = [
    [82.0, 15.4, 19.2, -4.1, 0.7],
    [79.0, 15.6, 19.0, -4.9, 1.3],
    [76.0, 15.8, 18.8, -5.7, 1.7],
    [73.4, 16.0, 18.6, -5.9, 1.7],
];

/// Knuckle, two joints and tip of each finger, at ease.
const FINGERS: [[[f32; 4]; 4]; 4] = [
    [
        [17.3, 73.6, 0.7, 1.05],
        [17.0, 69.6, 1.3, 0.95],
        [16.2, 67.0, 1.4, 0.85],
        [15.3, 65.3, 1.4, 0.72],
    ],
    [
        [17.4, 73.4, -1.2, 1.1],
        [17.0, 68.8, -0.9, 1.0],
        [16.0, 65.9, -0.8, 0.88],
        [15.0, 64.0, -0.8, 0.74],
    ],
    [
        [17.3, 73.6, -3.0, 1.05],
        [16.8, 69.3, -3.2, 0.95],
        [15.7, 66.6, -3.2, 0.85],
        [14.7, 64.9, -3.1, 0.72],
    ],
    [
        [17.1, 74.2, -4.7, 0.95],
        [16.5, 70.8, -5.2, 0.85],
        [15.6, 68.8, -5.2, 0.76],
        [14.8, 67.5, -5.1, 0.66],
    ],
];

const THUMB: [[f32; 4]; 4] = [
    [17.0, 80.0, 0.2, 1.6],
    [16.4, 76.8, 2.9, 1.45],
    [15.9, 73.8, 4.0, 1.1],
    [15.6, 71.4, 4.3, 0.85],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    HAND.loft(&PALM, 2, parts);
    for finger in FINGERS {
        HAND.string(&finger, 1, parts);
    }
    HAND.string(&THUMB, 1, parts);
    // The ball of the thumb joins it to the palm.
    HAND.lump(&[[17.0, 80.0, 0.0, 1.6], [16.4, 76.8, 2.6, 1.4], [17.3, 75.2, 0.2, 1.1]], parts);
}
