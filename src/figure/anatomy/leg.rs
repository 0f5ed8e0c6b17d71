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
const SECTIONS: [Section; 19] = [
    [91.0, 0.8, 15.95, -7.2, 8.6],
    [87.5, 0.2, 16.2, -8.2, 9.2],
    [83.5, -0.2, 16.3, -8.8, 9.1],
    [80.5, 0.0, 16.3, -8.8, 9.0],
    [77.0, 0.5, 16.1, -8.5, 8.9],
    [72.5, 1.1, 15.8, -8.1, 8.7],
    [67.0, 1.9, 15.3, -7.5, 8.3],
    [61.0, 2.9, 14.6, -6.8, 7.5],
    [55.0, 3.9, 13.9, -6.2, 6.5],
    [50.5, 4.5, 13.6, -5.9, 6.1],
    [47.0, 4.6, 13.4, -6.0, 5.6],
    [43.0, 4.3, 13.6, -7.0, 4.6],
    [38.0, 3.8, 14.1, -8.3, 3.7],
    [33.0, 3.8, 14.1, -8.7, 3.0],
    [28.0, 4.6, 13.5, -8.0, 2.4],
    [22.0, 5.8, 12.6, -6.8, 1.8],
    [16.0, 6.5, 12.0, -5.9, 1.5],
    [11.0, 6.5, 11.9, -5.6, 1.6],
    [7.5, 6.3, 12.1, -5.8, 2.0],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    LEG.loft(&SECTIONS, 2, parts);
}
