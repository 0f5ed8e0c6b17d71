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
    [82.5, 15.4, 19.2, -4.2, 0.8],
    [79.0, 15.7, 18.9, -4.7, 1.1],
    [76.0, 16.0, 18.7, -5.3, 1.5],
    [73.6, 16.2, 18.5, -5.5, 1.6],
];

/// Knuckle, two joints and tip of each finger, at ease.
const FINGERS: [[[f32; 4]; 4]; 4] = [
    [
        [17.3, 73.8, 0.65, 1.0],
        [17.1, 70.0, 0.9, 0.92],
        [16.5, 67.4, 0.85, 0.84],
        [15.8, 65.6, 0.7, 0.7],
    ],
    [
        [17.4, 73.6, -1.1, 1.02],
        [17.1, 69.2, -1.0, 0.94],
        [16.4, 66.3, -1.0, 0.86],
        [15.6, 64.3, -1.0, 0.72],
    ],
    [
        [17.3, 73.8, -2.85, 1.0],
        [17.0, 69.7, -2.85, 0.92],
        [16.2, 67.0, -2.8, 0.84],
        [15.4, 65.2, -2.7, 0.7],
    ],
    [
        [17.1, 74.4, -4.45, 0.92],
        [16.8, 71.0, -4.6, 0.84],
        [16.2, 68.9, -4.55, 0.76],
        [15.5, 67.4, -4.4, 0.64],
    ],
];

const THUMB: [[f32; 4]; 4] = [
    [17.0, 80.4, 0.2, 1.5],
    [16.5, 77.4, 2.4, 1.4],
    [16.0, 74.4, 3.3, 1.1],
    [15.7, 71.9, 3.4, 0.82],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    HAND.loft(&PALM, 2, parts);
    for finger in FINGERS {
        HAND.string(&finger, 1, parts);
    }
    HAND.string(&THUMB, 1, parts);
    // The ball of the thumb joins it to the palm.
    HAND.lump(&[[17.0, 80.4, 0.0, 1.5], [16.5, 77.4, 2.2, 1.35], [17.3, 75.0, 0.4, 1.1]], parts);
}
