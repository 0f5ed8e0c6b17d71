use super::loft::{Limb, Section};
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const TRUNK: Limb<'_> = Limb {
    group: Group::Trunk,
    root: Joint::Pelvis,
    bends: &[
        (Joint::Waist, 106.0, 8.0),
        (Joint::Chest, 121.0, 7.0),
        (Joint::Neck, 144.0, 4.0),
        (Joint::Head, 153.5, 4.5),
    ],
    grows: 1.0,
};

/// From the hips to the breast: `[y, -half width, half width, back, front]`.
const BARREL: [Section; 13] = [
    [88.6, -16.15, 16.15, -7.2, 9.2],
    [92.0, -15.9, 15.9, -9.8, 9.6],
    [96.0, -15.3, 15.3, -9.4, 9.8],
    [100.0, -14.6, 14.6, -8.4, 9.8],
    [104.0, -13.8, 13.8, -7.4, 9.5],
    [108.0, -13.2, 13.2, -6.9, 9.1],
    [112.0, -13.0, 13.0, -7.2, 8.8],
    [116.0, -13.4, 13.4, -8.2, 9.0],
    [120.0, -14.1, 14.1, -9.4, 9.7],
    [124.0, -15.0, 15.0, -10.5, 10.3],
    [128.0, -15.8, 15.8, -11.2, 10.2],
    [131.0, -16.2, 16.2, -11.4, 9.4],
    [133.0, -16.0, 16.0, -11.2, 8.2],
];

const NECK: [Section; 7] = [
    [136.0, -8.6, 8.6, -10.8, 3.6],
    [139.5, -7.2, 7.2, -10.2, 3.2],
    [143.0, -6.0, 6.0, -9.0, 3.4],
    [146.5, -5.3, 5.3, -7.9, 3.9],
    [150.0, -5.1, 5.1, -7.2, 4.2],
    [153.0, -5.2, 5.2, -7.2, 4.2],
    [157.0, -5.6, 5.6, -7.6, 3.0],
];

/// The slope of the trapezius from the neck out to the tip of the shoulder.
const SLOPE: [[f32; 4]; 7] = [
    [1.6, 151.4, -3.6, 3.3],
    [2.6, 147.4, -4.2, 3.3],
    [4.6, 143.4, -4.5, 3.5],
    [7.3, 140.4, -4.4, 3.9],
    [10.4, 138.2, -3.8, 4.4],
    [13.6, 136.2, -2.8, 4.9],
    [16.5, 133.6, -1.8, 5.6],
];

/// Breast and shoulder blade out to the armpit.
const GIRDLE: [[f32; 4]; 5] = [
    [16.8, 134.0, -1.6, 5.0],
    [11.4, 128.6, 2.8, 5.0],
    [8.0, 133.0, 2.6, 5.4],
    [11.0, 128.0, -5.4, 5.2],
    [8.6, 136.0, -5.6, 4.4],
];

const BUTTOCK: [[f32; 4]; 7] = [
    [6.6, 99.0, -3.0, 6.6],
    [7.2, 94.5, -4.0, 7.8],
    [7.7, 90.0, -4.2, 8.3],
    [8.0, 85.5, -3.5, 8.1],
    [8.1, 81.0, -2.0, 7.8],
    [8.2, 76.0, -0.7, 7.4],
    [8.6, 70.0, 0.0, 6.6],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    TRUNK.loft(&BARREL, 2, parts);
    TRUNK.loft(&NECK, 2, parts);
    for sign in [1.0, -1.0] {
        let side = |[x, y, z, r]: [f32; 4]| [x * sign, y, z, r];
        TRUNK.string(&SLOPE.map(side), 2, parts);
        TRUNK.lump(&GIRDLE.map(side), parts);
        TRUNK.string(&BUTTOCK.map(side), 2, parts);
    }
}
