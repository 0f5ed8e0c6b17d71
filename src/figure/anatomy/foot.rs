use super::loft::Limb;
use crate::catalogue::Side::Left;
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const FOOT: Limb<'_> =
    Limb { group: Group::Foot(Left), root: Joint::Ankle(Left), bends: &[], grows: -1.0 };

/// The heel, up to the ankle.
const HEEL: [[f32; 4]; 5] = [
    [9.2, 3.2, -5.4, 3.2],
    [9.2, 8.5, -2.2, 3.0],
    [8.9, 2.9, -1.0, 2.9],
    [9.4, 2.9, -1.0, 2.9],
    [9.2, 5.8, 0.6, 3.3],
];
/// The instep, from the ankle to the roots of the toes.
const INSTEP: [[f32; 4]; 6] = [
    [9.2, 5.8, 0.6, 3.3],
    [9.3, 2.8, -2.0, 2.8],
    [8.8, 4.6, 4.4, 2.9],
    [7.5, 2.2, 10.2, 2.2],
    [10.6, 1.7, 9.4, 1.7],
    [12.5, 1.4, 7.6, 1.4],
];
/// Root and tip of each toe.
const TOES: [[[f32; 4]; 2]; 5] = [
    [[7.5, 2.0, 10.2, 2.0], [7.7, 1.35, 16.2, 1.35]],
    [[9.2, 1.7, 10.2, 1.7], [9.8, 1.1, 15.9, 1.1]],
    [[10.6, 1.6, 9.4, 1.6], [11.3, 1.0, 14.8, 1.0]],
    [[11.6, 1.5, 8.6, 1.5], [12.5, 0.95, 13.4, 0.95]],
    [[12.5, 1.4, 7.6, 1.4], [13.3, 0.9, 11.6, 0.9]],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    FOOT.lump(&HEEL, parts);
    FOOT.lump(&INSTEP, parts);
    for toe in TOES {
        FOOT.string(&toe, 1, parts);
    }
}
