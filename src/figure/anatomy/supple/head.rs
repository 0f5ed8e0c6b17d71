use glam::Vec3;

use super::Piece;
use crate::figure::angle::sin_cos;
use crate::figure::body::{Bead, Part, Segment};
use crate::figure::rig::Joint::Head;

const fn head(at: [f32; 3], radius: f32) -> Bead {
    Bead::on(Head, at, radius)
}

const CROWN_BACK: Bead = head([0.0, 165.7, -1.6], 6.3);
const CROWN_FRONT: Bead = head([0.0, 165.7, 0.4], 6.3);
const CRANIUM_BACK: Bead = head([0.0, 162.3, -2.5], 7.2);
const CRANIUM_FRONT: Bead = head([0.0, 162.0, 2.2], 7.15);
const CHEEKS: Bead = head([0.0, 158.0, 2.6], 6.55);
const TEMPLE: Bead = head([0.0, 158.0, 0.4], 6.4);
const JAW: Bead = head([1.6, 155.2, 4.0], 4.4);
const JAW_ANGLE: Bead = head([3.6, 155.6, 0.6], 2.6);
const CHIN: Bead = head([0.7, 152.0, 7.0], 2.3);
const CHIN_TIP: Bead = head([0.0, 151.1, 7.8], 1.9);
const UNDER_CHIN: Bead = head([0.0, 149.6, 1.4], 2.8);

pub(super) const MIDDLE: &[Piece] = &[
    Piece::new(
        Segment::Head,
        &[CROWN_BACK, CROWN_FRONT, CRANIUM_BACK, CRANIUM_FRONT, TEMPLE, CHEEKS],
    ),
    Piece::new(Segment::Head, &[TEMPLE, CHEEKS, JAW, JAW.mirrored()]),
    // Those of the jaw end in the chin.
    Piece::new(
        Segment::Head,
        &[JAW, JAW.mirrored(), JAW_ANGLE, JAW_ANGLE.mirrored(), CHIN, CHIN.mirrored(), CHIN_TIP],
    ),
    Piece::new(Segment::Head, &[UNDER_CHIN, CHIN_TIP]),
    Piece::new(Segment::Head, &[head([0.0, 155.6, 8.5], 0.95), head([0.0, 156.6, 8.3], 0.9)]),
    Piece::new(Segment::Head, &[head([0.0, 154.2, 8.3], 0.95), head([0.0, 152.6, 8.0], 1.2)]),
    Piece::new(
        Segment::Head,
        &[
            head([0.0, 161.8, 8.7], 0.8),
            head([0.0, 158.4, 10.2], 0.95),
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
    let heads = parts.iter_mut().filter(|part| part.segment == Segment::Head);
    for (part, piece) in heads.zip(MIDDLE) {
        for (bead, rest) in part.beads.iter_mut().zip(piece.beads) {
            if rest.at.y < JAW_LINE {
                bead.at = dropped(rest.at, centimetres);
            }
        }
    }
}
