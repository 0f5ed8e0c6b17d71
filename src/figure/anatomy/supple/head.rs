use glam::Vec3;

use super::{Piece, middle};
use crate::figure::angle::sin_cos;
use crate::figure::body::{Bead, Part, Segment};
use crate::figure::rig::Joint::Head;

const fn head(at: [f32; 3], radius: f32) -> Bead {
    Bead::on(Head, at, radius)
}

const CROWN: Bead = head([0.0, 164.5, -0.5], 7.4);
const CROWN_BACK: Bead = head([0.0, 164.2, -1.9], 7.3);
const CROWN_FRONT: Bead = head([0.0, 164.3, 0.8], 7.35);
const CRANIUM_BACK: Bead = head([0.0, 163.2, -2.8], 7.2);
const CRANIUM_FRONT: Bead = head([0.0, 163.4, 1.8], 7.3);
const BROW: Bead = head([0.0, 161.2, 2.5], 7.0);
const CHEEKS: Bead = head([0.0, 158.2, 2.7], 6.5);
const TEMPLE: Bead = head([0.0, 158.6, 0.0], 6.5);
const JAW: Bead = head([1.7, 155.0, 3.7], 4.2);
const JAW_ANGLE: Bead = head([3.4, 155.5, 1.0], 2.6);
const CHIN: Bead = head([1.2, 152.3, 6.7], 2.5);
const CHIN_TIP: Bead = head([0.0, 151.4, 7.6], 2.05);
/// The floor of the mouth; from the front the chin hides it.
const UNDER_CHIN: Bead = head([0.0, 153.2, 2.0], 2.4);
pub(super) const SKULL_BASE: Bead = head([0.0, 157.0, -2.9], 5.0);

pub(super) const MIDDLE: &[Piece] = &[
    Piece::new(
        Segment::Head,
        &[CROWN, CROWN_BACK, CROWN_FRONT, CRANIUM_BACK, CRANIUM_FRONT, BROW, TEMPLE, CHEEKS],
    ),
    Piece::new(Segment::Head, &[UNDER_CHIN, CHIN_TIP, TEMPLE]),
    Piece::new(Segment::Head, &[CRANIUM_BACK, SKULL_BASE]).joins(Segment::Trunk),
    Piece::new(Segment::Head, &[TEMPLE, CHEEKS, JAW, JAW.mirrored()]),
    // Those of the jaw end in the chin.
    Piece::new(
        Segment::Head,
        &[JAW, JAW.mirrored(), JAW_ANGLE, JAW_ANGLE.mirrored(), CHIN, CHIN.mirrored(), CHIN_TIP],
    ),
    Piece::new(Segment::Head, &[head([0.0, 155.6, 8.5], 0.95), head([0.0, 156.6, 8.3], 0.9)]),
    Piece::new(Segment::Head, &[head([0.0, 154.2, 8.3], 0.95), head([0.0, 152.6, 8.0], 1.2)]),
    Piece::new(
        Segment::Head,
        &[
            head([0.0, 161.9, 8.6], 0.8),
            head([0.0, 158.4, 10.0], 0.9),
            head([0.0, 157.9, 8.6], 1.0),
        ],
    ),
];

pub(super) const LEFT: &[Piece] = &[Piece::new(
    Segment::Head,
    &[
        head([7.1, 162.2, -1.0], 0.9),
        head([7.5, 161.8, -2.2], 0.8),
        head([7.4, 160.2, -2.4], 0.7),
        head([6.7, 157.6, -0.8], 0.6),
        head([6.8, 159.5, -0.4], 0.7),
    ],
)];

/// Beads below this belong to the jaw. Centimetres.
const JAW_LINE: f32 = 155.4;
/// What the jaw turns about.
const HINGE: Vec3 = Vec3::new(0.0, 158.5, -0.5);

/// Where a point of the jaw is, at rest, when the mouth is open by this many centimetres.
pub(in crate::figure) fn dropped(at: Vec3, open: f32) -> Vec3 {
    // The teeth are some 9 cm before the hinge.
    let (sin, cos) = sin_cos(open * 6.3);
    let off = at - HINGE;
    HINGE + Vec3::new(off.x, off.y * cos - off.z * sin, off.y * sin + off.z * cos)
}

/// Opens the jaw of a body by this many centimetres.
pub(in crate::figure) fn open(parts: &mut [Part], centimetres: f32) {
    for (part, piece) in parts.iter_mut().zip(middle()) {
        for (bead, rest) in part.beads.iter_mut().zip(piece.beads) {
            if rest.joint == Head && rest.at.y < JAW_LINE {
                bead.at = dropped(rest.at, centimetres);
            }
        }
    }
}
