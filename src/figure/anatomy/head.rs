use super::loft::{Limb, Section};
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const HEAD: Limb<'_> = Limb { group: Group::Head, root: Joint::Head, bends: &[], grows: 1.0 };

/// From the chin to the crown: `[y, -half width, half width, back, front]`.
const SKULL: [Section; 8] = [
    [151.6, -2.2, 2.2, 4.0, 8.8],
    [153.0, -4.3, 4.3, 0.0, 9.1],
    [155.0, -5.7, 5.7, -2.4, 9.3],
    [158.0, -6.5, 6.5, -6.0, 9.3],
    [161.5, -7.1, 7.1, -9.2, 9.5],
    [163.6, -7.4, 7.4, -10.0, 9.3],
    [164.4, -7.4, 7.4, -9.9, 8.8],
    [165.8, -6.2, 6.2, -7.6, 6.4],
];

const NOSE: [[f32; 4]; 4] = [
    [0.0, 161.5, 9.0, 0.8],
    [0.0, 159.6, 9.7, 0.9],
    [0.0, 157.9, 10.4, 1.0],
    [0.0, 157.2, 9.2, 0.9],
];
const LIPS: [[f32; 4]; 2] = [[0.0, 155.4, 8.7, 0.9], [0.0, 154.0, 8.4, 0.9]];
const CHIN: [[f32; 4]; 2] = [[0.0, 151.0, 7.8, 1.9], [0.0, 152.0, 7.0, 2.4]];
/// The floor of the mouth, down to the throat.
const UNDER_CHIN: [[f32; 4]; 3] =
    [[0.0, 151.0, 6.0, 1.9], [0.0, 147.4, 1.4, 3.0], [0.0, 152.0, 1.4, 3.0]];
const EAR: [[f32; 4]; 5] = [
    [7.1, 162.2, -1.0, 0.9],
    [7.5, 161.8, -2.2, 0.8],
    [7.4, 160.2, -2.4, 0.7],
    [6.7, 157.6, -0.8, 0.6],
    [6.8, 159.5, -0.4, 0.7],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    HEAD.loft(&SKULL, 2, parts);
    HEAD.string(&NOSE, 1, parts);
    HEAD.string(&LIPS, 1, parts);
    HEAD.lump(&CHIN, parts);
    HEAD.lump(&UNDER_CHIN, parts);
    for sign in [1.0, -1.0] {
        HEAD.lump(&EAR.map(|[x, y, z, r]| [x * sign, y, z, r]), parts);
    }
}
