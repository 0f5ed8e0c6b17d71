use super::Piece;
use crate::catalogue::Side::Left;
use crate::figure::body::{Bead, Segment};
use crate::figure::rig::Joint::{Elbow, Shoulder, Wrist};

const UPPER: Segment = Segment::UpperArm(Left);
const LOWER: Segment = Segment::Forearm(Left);

const SHOULDER: Bead = Bead::on(Shoulder(Left), [17.2, 134.2, -1.8], 4.9);
const DELTOID: Bead = Bead::on(Shoulder(Left), [17.8, 127.5, -1.7], 4.95);
/// Where breast and back reach the arm.
pub(super) const HUMERUS: Bead = Bead::on(Shoulder(Left), [16.9, 129.5, -1.5], 3.8);
const BICEPS: Bead = Bead::on(Shoulder(Left), [17.3, 119.5, -1.0], 4.25);
const TRICEPS: Bead = Bead::on(Shoulder(Left), [17.3, 120.5, -2.5], 4.25);
const ABOVE_ELBOW: Bead = Bead::on(Shoulder(Left), [17.2, 112.5, -1.85], 3.85);

const ELBOW: Bead = Bead::on(Elbow(Left), [17.25, 107.0, -1.8], 3.75);
const OLECRANON: Bead = Bead::on(Elbow(Left), [17.2, 108.2, -3.3], 2.2);
const FLEXORS: Bead = Bead::on(Elbow(Left), [17.4, 100.2, -1.6], 4.0);
const FOREARM: Bead = Bead::on(Elbow(Left), [17.3, 92.5, -1.5], 3.2);
const RADIUS: Bead = Bead::on(Elbow(Left), [17.25, 83.2, -1.3], 2.15).toward(Wrist(Left), 0.5);
const ULNA: Bead = Bead::on(Elbow(Left), [17.25, 83.2, -2.2], 2.15).toward(Wrist(Left), 0.5);

pub(super) const ARM: &[Piece] = &[
    Piece::new(UPPER, &[SHOULDER, DELTOID]).joins(Segment::Trunk).top(),
    Piece::new(UPPER, &[DELTOID, BICEPS, TRICEPS]).top(),
    Piece::new(UPPER, &[BICEPS, TRICEPS, ABOVE_ELBOW]),
    Piece::new(UPPER, &[ABOVE_ELBOW, ELBOW]).joins(LOWER),
    Piece::new(LOWER, &[ELBOW, OLECRANON, FLEXORS]).joins(UPPER),
    Piece::new(LOWER, &[FLEXORS, FOREARM]),
    Piece::new(LOWER, &[FOREARM, RADIUS, ULNA]).joins(Segment::Hand(Left)),
];
