use super::loft::{Limb, Section};
use crate::catalogue::Side::Left;
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const ARM: Limb<'_> = Limb {
    group: Group::Arm(Left),
    root: Joint::Shoulder(Left),
    bends: &[(Joint::Elbow(Left), 107.0, 5.0), (Joint::Wrist(Left), 82.0, 6.0)],
    grows: -1.0,
};

/// From the shoulder to the wrist, straight down; a man's x is 17.3 here.
const SECTIONS: [Section; 13] = [
    [134.0, 13.2, 21.6, -6.7, 3.2],
    [131.0, 12.7, 22.4, -6.9, 3.5],
    [127.5, 12.7, 22.8, -6.9, 3.7],
    [123.0, 12.9, 22.4, -6.7, 3.6],
    [118.0, 13.1, 21.6, -6.3, 3.3],
    [113.0, 13.3, 21.0, -5.9, 2.7],
    [108.5, 13.4, 20.9, -5.7, 2.1],
    [104.5, 13.2, 21.3, -5.6, 2.1],
    [100.0, 13.2, 21.5, -5.4, 2.2],
    [95.0, 13.7, 21.0, -4.9, 1.9],
    [90.0, 14.4, 20.2, -4.4, 1.3],
    [86.0, 14.8, 19.7, -4.1, 0.8],
    [82.5, 15.1, 19.4, -4.3, 0.9],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    ARM.loft(&SECTIONS, 2, parts);
}
