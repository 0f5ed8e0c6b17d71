use super::loft::Limb;
use crate::catalogue::Side::Left;
use crate::figure::body::{Group, Part};
use crate::figure::rig::Joint;

const FOOT: Limb<'_> =
    Limb { group: Group::Foot(Left), root: Joint::Ankle(Left), bends: &[], grows: -1.0 };

/// Heel, ankle and instep, and the ball of the foot, from behind to the front.
const HEEL: [[f32; 4]; 4] =
    [[9.2, 3.3, -5.2, 3.3], [9.2, 8.5, -2.4, 3.0], [9.2, 3.0, -1.0, 3.0], [9.2, 5.6, 0.6, 3.2]];
const ARCH: [[f32; 4]; 5] = [
    [9.2, 5.6, 0.6, 3.2],
    [7.6, 2.4, 9.6, 2.4],
    [11.4, 2.0, 8.6, 2.0],
    [9.2, 2.8, -2.0, 2.8],
    [8.6, 4.2, 5.0, 2.8],
];
const TOES: [[[f32; 4]; 2]; 5] = [
    [[7.2, 2.0, 10.4, 2.0], [7.4, 1.4, 16.0, 1.4]],
    [[9.0, 1.7, 10.6, 1.7], [9.6, 1.1, 15.8, 1.1]],
    [[10.4, 1.6, 10.0, 1.6], [11.2, 1.0, 14.8, 1.0]],
    [[11.6, 1.5, 9.2, 1.5], [12.6, 0.95, 13.5, 0.95]],
    [[12.4, 1.4, 8.0, 1.4], [13.7, 0.9, 11.8, 0.9]],
];

pub(super) fn build(parts: &mut Vec<Part>) {
    FOOT.lump(&HEEL, parts);
    FOOT.lump(&ARCH, parts);
    FOOT.lump(&TOES.map(|[root, _]| root), parts);
    for toe in TOES {
        FOOT.string(&toe, 1, parts);
    }
}
