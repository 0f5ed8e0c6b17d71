use super::Piece;
use super::arm::HUMERUS;
use super::head::SKULL_BASE;
use crate::catalogue::Side::Left;
use crate::figure::body::{Bead, Segment};
use crate::figure::rig::Joint::{Chest, Clavicle, Head, Hip, Neck, Pelvis, Waist};

const TRUNK: Segment = Segment::Trunk;

const GROIN: Bead = Bead::on(Pelvis, [7.9, 88.8, 0.6], 8.1);
const HIPS: Bead = Bead::on(Pelvis, [6.2, 92.0, -0.1], 9.6);
const FLANK: Bead = Bead::on(Pelvis, [5.5, 100.0, 0.7], 9.1).toward(Waist, 0.15);
/// Fills the fold of the groin.
const HIP_FRONT: Bead = Bead::on(Pelvis, [7.6, 89.4, 1.8], 7.2);
const WAIST: Bead = Bead::on(Pelvis, [5.2, 107.5, 1.1], 8.0).toward(Waist, 0.6);
const BELLY: Bead = Bead::on(Waist, [5.0, 113.0, 0.8], 8.0);
const RIBS: Bead = Bead::on(Waist, [4.6, 120.5, 0.1], 9.6).toward(Chest, 0.45);
const BREAST: Bead = Bead::on(Chest, [5.1, 128.0, -0.5], 10.6);
const YOKE: Bead = Bead::on(Chest, [6.0, 132.6, -1.5], 9.6);

const NAPE: Bead = Bead::on(Chest, [1.4, 136.0, -3.6], 7.2);
const THROAT: Bead = Bead::on(Chest, [0.0, 142.5, -2.9], 6.1).toward(Neck, 0.4);
const NECK_BACK: Bead = Bead::on(Neck, [0.0, 148.0, -2.4], 5.2).toward(Head, 0.15);
const NECK_FRONT: Bead = Bead::on(Neck, [0.0, 148.5, -1.2], 5.1).toward(Head, 0.15);
const NECK_TOP: Bead = Bead::on(Neck, [0.0, 154.0, -2.2], 4.7).toward(Head, 0.7);
const NUCHAL: Bead = Bead::on(Neck, [0.0, 149.0, -4.9], 3.0).toward(Head, 0.2);
const OCCIPUT: Bead = Bead::on(Head, [0.0, 157.5, -5.6], 3.0);

const TRAPEZIUS_TOP: Bead = Bead::on(Neck, [1.6, 151.4, -3.6], 3.3).toward(Head, 0.3);
const TRAPEZIUS_SIDE: Bead = Bead::on(Neck, [2.6, 147.2, -4.2], 3.3).toward(Head, 0.1);
const TRAPEZIUS_NECK: Bead = Bead::on(Chest, [4.8, 143.2, -4.5], 3.5).toward(Neck, 0.4);
const TRAPEZIUS_MIDDLE: Bead =
    Bead::on(Chest, [10.6, 138.0, -3.8], 4.4).toward(Clavicle(Left), 0.55);
const ACROMION: Bead = Bead::on(Clavicle(Left), [16.4, 134.4, -1.8], 5.4);
const PECTORAL: Bead = Bead::on(Chest, [8.0, 131.5, 3.2], 5.8).toward(Clavicle(Left), 0.2);
const BLADE: Bead = Bead::on(Chest, [9.0, 131.0, -5.0], 5.5).toward(Clavicle(Left), 0.3);
/// What is seen from the side where the arm flows into breast and back.
const GIRDLE_FRONT: Bead = Bead::on(Clavicle(Left), [14.6, 134.2, 1.0], 3.9);
const GIRDLE_BACK: Bead = Bead::on(Clavicle(Left), [14.6, 134.2, -4.6], 3.9);
/// The edge of the back, which follows a raised arm.
const LATISSIMUS: Bead = Bead::on(Chest, [12.2, 127.0, -2.6], 3.8).toward(Clavicle(Left), 0.2);
const FLANK_BACK: Bead = Bead::on(Chest, [9.0, 122.5, -2.4], 5.2);

const BUTTOCK: Bead = Bead::on(Pelvis, [7.6, 89.4, -4.4], 7.9);
/// What is seen from the side where the thigh flows into the hip.
const TROCHANTER: Bead = Bead::on(Pelvis, [9.4, 89.6, -2.2], 7.0);
pub(super) const BUTTOCK_LOW: Bead =
    Bead::on(Pelvis, [7.9, 86.0, -3.5], 7.8).toward(Hip(Left), 0.55);

pub(super) const MIDDLE: &[Piece] = &[
    Piece::new(TRUNK, &[GROIN, GROIN.mirrored(), HIPS, HIPS.mirrored(), FLANK, FLANK.mirrored()])
        .shorts(),
    Piece::new(TRUNK, &[FLANK, FLANK.mirrored(), WAIST, WAIST.mirrored()]).top(),
    Piece::new(TRUNK, &[WAIST, WAIST.mirrored(), BELLY, BELLY.mirrored()]).top(),
    Piece::new(TRUNK, &[BELLY, BELLY.mirrored(), RIBS, RIBS.mirrored()]).top(),
    Piece::new(TRUNK, &[RIBS, RIBS.mirrored(), BREAST, BREAST.mirrored(), YOKE, YOKE.mirrored()])
        .top(),
    Piece::new(TRUNK, &[NAPE, NAPE.mirrored(), THROAT]).top(),
    Piece::new(TRUNK, &[THROAT, NECK_BACK, NECK_FRONT]),
    Piece::new(TRUNK, &[NECK_BACK, NECK_FRONT, NECK_TOP, SKULL_BASE]),
    Piece::new(TRUNK, &[NUCHAL, OCCIPUT]).joins(Segment::Head),
];

pub(super) const LEFT: &[Piece] = &[
    Piece::new(TRUNK, &[TRAPEZIUS_TOP, TRAPEZIUS_SIDE]),
    Piece::new(TRUNK, &[TRAPEZIUS_SIDE, TRAPEZIUS_NECK]),
    Piece::new(TRUNK, &[TRAPEZIUS_NECK, TRAPEZIUS_MIDDLE]).top(),
    Piece::new(TRUNK, &[TRAPEZIUS_MIDDLE, ACROMION]).joins(Segment::UpperArm(Left)).top(),
    Piece::new(TRUNK, &[ACROMION, GIRDLE_FRONT, GIRDLE_BACK]).joins(Segment::UpperArm(Left)).top(),
    Piece::new(TRUNK, &[ACROMION, PECTORAL, LATISSIMUS, HUMERUS])
        .joins(Segment::UpperArm(Left))
        .top(),
    Piece::new(TRUNK, &[ACROMION, BLADE, LATISSIMUS, HUMERUS]).joins(Segment::UpperArm(Left)).top(),
    Piece::new(TRUNK, &[BLADE, FLANK_BACK, LATISSIMUS]).joins(Segment::UpperArm(Left)).top(),
    Piece::new(TRUNK, &[GROIN, HIP_FRONT]).joins(Segment::Thigh(Left)).shorts(),
    Piece::new(TRUNK, &[FLANK, HIPS, BUTTOCK]).shorts(),
    Piece::new(TRUNK, &[BUTTOCK, TROCHANTER]).joins(Segment::Thigh(Left)).shorts(),
    Piece::new(TRUNK, &[BUTTOCK, BUTTOCK_LOW]).joins(Segment::Thigh(Left)).shorts(),
];
