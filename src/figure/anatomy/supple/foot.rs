use super::Piece;
use crate::catalogue::Side::Left;
use crate::figure::body::{Bead, Segment};
use crate::figure::rig::Joint::{Ankle, Ball};

const SOLE: Segment = Segment::Foot(Left);

const ANKLE: Bead = Bead::on(Ankle(Left), [9.2, 7.8, -2.2], 3.0);
const HEEL: Bead = Bead::on(Ankle(Left), [9.2, 3.2, -5.4], 3.2);
const HEEL_INNER: Bead = Bead::on(Ankle(Left), [8.9, 2.9, -1.0], 2.9);
const HEEL_OUTER: Bead = Bead::on(Ankle(Left), [9.5, 2.9, -1.0], 2.9);
const TARSUS: Bead = Bead::on(Ankle(Left), [9.2, 5.8, 0.6], 3.3);
const INSTEP: Bead = Bead::on(Ankle(Left), [8.8, 4.6, 4.4], 2.9);
const BALL_INNER: Bead = Bead::on(Ankle(Left), [7.5, 2.2, 10.2], 2.2).toward(Ball(Left), 0.3);
const BALL_MIDDLE: Bead = Bead::on(Ankle(Left), [10.6, 1.7, 9.4], 1.7).toward(Ball(Left), 0.3);
const BALL_OUTER: Bead = Bead::on(Ankle(Left), [12.5, 1.4, 7.6], 1.4).toward(Ball(Left), 0.3);

const fn toe(at: [f32; 3], radius: f32) -> Bead {
    Bead::on(Ball(Left), at, radius)
}

pub(super) const FOOT: &[Piece] = &[
    Piece::new(SOLE, &[ANKLE, HEEL, HEEL_INNER, HEEL_OUTER, TARSUS]).joins(Segment::Shank(Left)),
    Piece::new(
        SOLE,
        &[TARSUS, HEEL_INNER, HEEL_OUTER, INSTEP, BALL_INNER, BALL_MIDDLE, BALL_OUTER],
    ),
];

/// The toes in one.
pub(super) const FAR: &[Piece] = &[Piece::new(
    SOLE,
    &[
        BALL_INNER,
        BALL_OUTER,
        toe([7.7, 1.35, 16.2], 1.35),
        toe([9.8, 1.1, 15.9], 1.1),
        toe([12.5, 0.95, 13.4], 0.95),
        toe([13.3, 0.9, 11.6], 0.9),
    ],
)];

/// Root, joint and tip of each toe.
pub(super) const NEAR: &[Piece] = &[
    Piece::new(SOLE, &[BALL_INNER, toe([7.65, 1.5, 14.0], 1.35), toe([7.7, 1.35, 16.2], 1.35)])
        .digit(1),
    Piece::new(SOLE, &[toe([9.3, 1.7, 11.0], 1.5), toe([9.9, 1.1, 15.8], 1.0)]).digit(2),
    Piece::new(SOLE, &[toe([10.6, 1.6, 10.2], 1.4), toe([11.4, 1.0, 14.8], 0.95)]).digit(3),
    Piece::new(SOLE, &[toe([11.6, 1.5, 9.0], 1.3), toe([12.6, 0.95, 13.4], 0.9)]).digit(4),
    Piece::new(SOLE, &[toe([12.5, 1.4, 7.8], 1.3), toe([13.4, 0.9, 11.6], 0.85)]).digit(5),
];
