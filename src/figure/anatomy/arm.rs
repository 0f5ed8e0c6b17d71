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
    [134.6, 12.8, 21.6, -6.4, 3.0],
    [131.0, 12.6, 22.3, -7.0, 3.6],
    [126.0, 12.7, 22.4, -7.0, 3.8],
    [121.0, 12.9, 21.9, -6.6, 3.5],
    [116.0, 13.2, 21.3, -6.2, 3.1],
    [111.0, 13.4, 20.9, -5.8, 2.4],
    [107.0, 13.3, 21.0, -5.7, 2.0],
    [103.0, 13.1, 21.5, -5.6, 2.2],
    [99.0, 13.3, 21.5, -5.3, 2.2],
    [94.0, 13.9, 20.9, -4.8, 1.8],
    [89.0, 14.5, 20.2, -4.3, 1.2],
    [85.0, 14.9, 19.7, -4.0, 0.7],
    [82.0, 15.2, 19.4, -4.2, 0.8],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    ARM.loft(&SECTIONS, 2, parts);
}
