use super::loft::{Limb, Section};
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const HEAD: Limb<'_> = Limb { group: Group::Head, root: Joint::Head, bends: &[], grows: 1.0 };

/// From the chin to the crown: `[y, -half width, half width, back, front]`.
const SKULL: [Section; 7] = [
    [151.4, -2.4, 2.4, 3.0, 9.0],
    [153.2, -4.6, 4.6, -1.5, 9.3],
    [155.4, -5.9, 5.9, -5.0, 9.4],
    [158.4, -6.7, 6.7, -8.0, 9.4],
    [161.6, -7.2, 7.2, -9.6, 9.6],
    [164.0, -7.4, 7.4, -10.0, 9.4],
    [164.6, -7.4, 7.4, -9.8, 8.6],
];

const NOSE: [[f32; 4]; 4] = [
    [0.0, 161.5, 9.0, 0.8],
    [0.0, 159.6, 9.7, 0.9],
    [0.0, 157.9, 10.4, 1.0],
    [0.0, 157.2, 9.2, 0.9],
];
const LIPS: [[f32; 4]; 2] = [[0.0, 155.3, 9.0, 0.9], [0.0, 154.0, 8.8, 0.9]];
const CHIN: [[f32; 4]; 2] = [[0.0, 151.0, 8.0, 1.9], [0.0, 152.0, 7.0, 2.4]];
const EAR: [[f32; 4]; 4] = [
    [7.3, 162.0, -1.4, 1.1],
    [7.6, 161.2, -2.2, 1.1],
    [7.0, 157.6, -0.6, 0.7],
    [7.2, 159.5, -0.8, 0.9],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    HEAD.loft(&SKULL, 2, parts);
    HEAD.string(&NOSE, 1, parts);
    HEAD.string(&LIPS, 1, parts);
    HEAD.lump(&CHIN, parts);
    for sign in [1.0, -1.0] {
        HEAD.lump(&EAR.map(|[x, y, z, r]| [x * sign, y, z, r]), parts);
    }
}
