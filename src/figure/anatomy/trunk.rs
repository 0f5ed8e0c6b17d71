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
    [86.0, -16.6, 16.6, -9.6, 8.6],
    [90.0, -16.8, 16.8, -10.0, 9.4],
    [94.0, -16.5, 16.5, -9.8, 9.8],
    [98.0, -15.6, 15.6, -9.0, 10.0],
    [102.0, -14.3, 14.3, -7.6, 9.9],
    [106.0, -13.2, 13.2, -6.8, 9.5],
    [110.0, -12.7, 12.7, -6.8, 9.0],
    [114.0, -12.9, 12.9, -7.6, 8.9],
    [118.0, -13.6, 13.6, -8.8, 9.4],
    [122.0, -14.5, 14.5, -10.0, 10.2],
    [126.0, -15.4, 15.4, -11.0, 10.6],
    [130.0, -16.0, 16.0, -11.4, 10.0],
    [132.5, -16.0, 16.0, -11.2, 8.8],
];

const NECK: [Section; 7] = [
    [137.0, -8.0, 8.0, -10.2, 3.5],
    [141.0, -6.6, 6.6, -9.4, 3.6],
    [144.5, -5.8, 5.8, -8.4, 4.0],
    [148.0, -5.4, 5.4, -7.4, 4.4],
    [151.0, -5.4, 5.4, -7.0, 4.6],
    [154.0, -5.7, 5.7, -7.4, 4.0],
    [158.0, -5.8, 5.8, -8.0, 3.0],
];

/// The slope of the trapezius from the neck out to the tip of the shoulder.
const SLOPE: [[f32; 4]; 6] = [
    [2.4, 148.0, -4.4, 3.4],
    [4.8, 143.4, -4.6, 3.6],
    [8.0, 139.9, -4.4, 3.9],
    [11.6, 138.0, -3.8, 4.2],
    [14.8, 136.4, -2.8, 4.7],
    [17.4, 134.6, -1.8, 5.2],
];

/// Breast and shoulder blade out to the armpit.
const GIRDLE: [[f32; 4]; 5] = [
    [16.8, 134.0, -1.6, 5.0],
    [11.4, 128.6, 2.8, 5.0],
    [8.0, 133.0, 2.6, 5.4],
    [11.0, 128.0, -5.4, 5.2],
    [8.6, 136.0, -5.6, 4.4],
];

const BUTTOCK: [[f32; 4]; 5] = [
    [6.8, 98.0, -3.0, 7.0],
    [7.6, 93.5, -4.4, 8.2],
    [8.1, 89.0, -4.6, 8.7],
    [8.5, 84.5, -3.0, 8.4],
    [8.8, 80.0, -1.0, 8.2],
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
