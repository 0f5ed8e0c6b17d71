use super::loft::{Limb, Section};
use crate::catalogue::Side::Left;
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const LEG: Limb<'_> = Limb {
    group: Group::Leg(Left),
    root: Joint::Hip(Left),
    bends: &[(Joint::Knee(Left), 48.5, 5.0), (Joint::Ankle(Left), 8.0, 4.0)],
    grows: -1.0,
};

/// From the hip to the ankle: `[y, inner, outer, back, front]`.
const SECTIONS: [Section; 16] = [
    [88.0, 0.6, 16.8, -8.8, 8.8],
    [84.0, 0.5, 17.0, -9.0, 9.0],
    [79.0, 0.5, 17.0, -8.8, 9.0],
    [73.0, 1.0, 16.6, -8.2, 8.9],
    [66.0, 2.0, 15.8, -7.4, 8.4],
    [58.0, 3.3, 14.7, -6.6, 7.2],
    [53.0, 4.0, 13.9, -6.2, 6.4],
    [49.0, 4.3, 13.7, -6.0, 6.2],
    [45.0, 4.4, 13.5, -6.4, 5.2],
    [41.0, 4.0, 13.8, -7.8, 4.2],
    [36.0, 3.7, 14.1, -8.8, 3.4],
    [31.0, 4.2, 13.8, -8.6, 2.8],
    [25.0, 5.2, 12.9, -7.4, 2.2],
    [19.0, 6.1, 12.2, -6.2, 1.6],
    [13.0, 6.6, 11.8, -5.6, 1.4],
    [8.5, 6.4, 12.0, -5.8, 1.8],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    LEG.loft(&SECTIONS, 2, parts);
}
