use super::Piece;
use super::trunk::BUTTOCK_LOW;
use crate::catalogue::Side::Left;
use crate::figure::body::{Bead, Segment};
use crate::figure::rig::Joint::{Ankle, Hip, Knee};

const THIGH: Segment = Segment::Thigh(Left);
const SHANK: Segment = Segment::Shank(Left);

const HIP: Bead = Bead::on(Hip(Left), [8.4, 88.5, 0.4], 7.8);
const ADDUCTORS: Bead = Bead::on(Hip(Left), [8.15, 80.5, -0.6], 8.1);
const RECTUS: Bead = Bead::on(Hip(Left), [8.15, 80.5, 0.8], 8.1);
const HAMSTRINGS: Bead = Bead::on(Hip(Left), [8.45, 71.5, -0.8], 7.3);
const QUADRICEPS: Bead = Bead::on(Hip(Left), [8.5, 69.0, 1.3], 7.1);
const THIGH_BACK: Bead = Bead::on(Hip(Left), [8.8, 59.0, -1.0], 5.65);
const THIGH_FRONT: Bead = Bead::on(Hip(Left), [8.8, 59.0, 1.5], 5.65);
const CONDYLES: Bead = Bead::on(Hip(Left), [9.05, 51.5, -1.0], 4.7);
const PATELLA: Bead = Bead::on(Hip(Left), [9.05, 50.0, 2.7], 3.3);

const KNEE: Bead = Bead::on(Knee(Left), [9.0, 48.5, 0.0], 4.5);
const TIBIA: Bead = Bead::on(Knee(Left), [9.0, 46.0, 1.9], 3.7);
const CALF_TOP: Bead = Bead::on(Knee(Left), [9.0, 43.5, -2.0], 4.8);
const SHIN_TOP: Bead = Bead::on(Knee(Left), [8.95, 43.0, -0.1], 4.6);
const CALF: Bead = Bead::on(Knee(Left), [8.95, 35.5, -3.6], 5.1);
const SHIN: Bead = Bead::on(Knee(Left), [8.95, 35.5, -1.7], 5.1);
const CALF_LOW: Bead = Bead::on(Knee(Left), [9.05, 28.0, -3.5], 4.5);
const SHIN_LOW: Bead = Bead::on(Knee(Left), [9.05, 28.0, -2.1], 4.5);
const ACHILLES: Bead = Bead::on(Knee(Left), [9.2, 18.5, -3.0], 3.0);
const SHIN_END: Bead = Bead::on(Knee(Left), [9.2, 18.5, -1.5], 3.0);
const MALLEOLI: Bead = Bead::on(Knee(Left), [9.2, 9.0, -1.6], 2.9).toward(Ankle(Left), 0.3);
const HEEL_CORD: Bead = Bead::on(Knee(Left), [9.2, 10.0, -2.8], 2.7).toward(Ankle(Left), 0.2);

pub(super) const LEG: &[Piece] = &[
    Piece::new(THIGH, &[HIP, ADDUCTORS, RECTUS]).joins(Segment::Trunk).shorts(),
    Piece::new(THIGH, &[BUTTOCK_LOW, ADDUCTORS, HAMSTRINGS]).joins(Segment::Trunk).shorts(),
    Piece::new(THIGH, &[ADDUCTORS, RECTUS, HAMSTRINGS, QUADRICEPS]).shorts(),
    Piece::new(THIGH, &[HAMSTRINGS, QUADRICEPS, THIGH_BACK, THIGH_FRONT]),
    Piece::new(THIGH, &[THIGH_BACK, THIGH_FRONT, CONDYLES, PATELLA]),
    Piece::new(THIGH, &[CONDYLES, PATELLA, KNEE]).joins(SHANK),
    Piece::new(SHANK, &[KNEE, PATELLA, TIBIA]).joins(THIGH),
    Piece::new(SHANK, &[KNEE, TIBIA, CALF_TOP, SHIN_TOP]).joins(THIGH),
    Piece::new(SHANK, &[CALF_TOP, SHIN_TOP, CALF, SHIN]),
    Piece::new(SHANK, &[CALF, SHIN, CALF_LOW, SHIN_LOW]),
    Piece::new(SHANK, &[CALF_LOW, SHIN_LOW, ACHILLES, SHIN_END]),
    Piece::new(SHANK, &[ACHILLES, SHIN_END, MALLEOLI, HEEL_CORD]).joins(Segment::Foot(Left)),
];
