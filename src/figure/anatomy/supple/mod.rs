//! The shape that bends. Each part is a hull of named balls that neighbouring parts share. Near a
//! bend a ball lies on the joint's own axis, where turning does not move it, or is shared between
//! what lies on both sides.

mod arm;
mod foot;
mod head;
mod leg;
mod trunk;

use crate::figure::body::{Bead, Cover, Detail, Part, Segment};

pub(in crate::figure) use head::{dropped, open as jaw};

/// A part as it is authored: on the left or in the middle.
struct Piece {
    segment: Segment,
    joins: Option<Segment>,
    cover: Cover,
    digit: u8,
    beads: &'static [Bead],
}

impl Piece {
    const fn new(segment: Segment, beads: &'static [Bead]) -> Self {
        Self { segment, joins: None, cover: Cover::Skin, digit: 0, beads }
    }

    const fn joins(self, segment: Segment) -> Self {
        Self { joins: Some(segment), ..self }
    }

    const fn top(self) -> Self {
        Self { cover: Cover::Top, ..self }
    }

    const fn shorts(self) -> Self {
        Self { cover: Cover::Shorts, ..self }
    }

    const fn digit(self, digit: u8) -> Self {
        Self { digit, ..self }
    }

    fn part(&self) -> Part {
        let &Self { segment, joins, cover, digit, beads } = self;
        Part { joins, cover, digit, ..Part::new(segment, beads.to_vec()) }
    }
}

/// The parts of the middle, which come first.
fn middle() -> impl Iterator<Item = &'static Piece> {
    trunk::MIDDLE.iter().chain(head::MIDDLE)
}

/// All parts of the body without its hands.
pub(in crate::figure) fn parts(toes: Detail) -> Vec<Part> {
    let foot = match toes {
        Detail::Far => foot::FAR,
        Detail::Near => foot::NEAR,
    };
    let left = [trunk::LEFT, head::LEFT, arm::ARM, leg::LEG, foot::FOOT, foot];
    let mut parts: Vec<Part> = middle().map(Piece::part).collect();
    let left: Vec<Part> = left.into_iter().flatten().map(Piece::part).collect();
    for part in left {
        parts.push(part.mirrored());
        parts.push(part);
    }
    parts
}
