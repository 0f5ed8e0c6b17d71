//! The stretches of the body between its joints, and what they wear.

use std::fmt;

use crate::catalogue::{BodyPart, Side};

/// Parts that share one outline on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Group {
    Trunk,
    Head,
    Arm(Side),
    Hand(Side),
    Leg(Side),
    Foot(Side),
}

/// A stretch of the body between two joints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Segment {
    Trunk,
    Head,
    UpperArm(Side),
    Forearm(Side),
    Hand(Side),
    Thigh(Side),
    Shank(Side),
    Foot(Side),
}

impl Segment {
    /// The group it belongs to.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Trunk => Group::Trunk,
            Self::Head => Group::Head,
            Self::UpperArm(side) | Self::Forearm(side) => Group::Arm(side),
            Self::Hand(side) => Group::Hand(side),
            Self::Thigh(side) | Self::Shank(side) => Group::Leg(side),
            Self::Foot(side) => Group::Foot(side),
        }
    }

    /// The same segment on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Trunk | Self::Head => self,
            Self::UpperArm(side) => Self::UpperArm(side.other()),
            Self::Forearm(side) => Self::Forearm(side.other()),
            Self::Hand(side) => Self::Hand(side.other()),
            Self::Thigh(side) => Self::Thigh(side.other()),
            Self::Shank(side) => Self::Shank(side.other()),
            Self::Foot(side) => Self::Foot(side.other()),
        }
    }
}

impl Segment {
    /// All there are.
    #[must_use]
    pub const fn all() -> [Self; 14] {
        use Side::{Left, Right};
        [
            Self::Trunk,
            Self::Head,
            Self::UpperArm(Left),
            Self::UpperArm(Right),
            Self::Forearm(Left),
            Self::Forearm(Right),
            Self::Hand(Left),
            Self::Hand(Right),
            Self::Thigh(Left),
            Self::Thigh(Right),
            Self::Shank(Left),
            Self::Shank(Right),
            Self::Foot(Left),
            Self::Foot(Right),
        ]
    }

    /// What it is called where content names it.
    #[must_use]
    pub const fn body_part(self) -> BodyPart {
        match self {
            Self::Trunk => BodyPart::Trunk,
            Self::Head => BodyPart::Head,
            Self::UpperArm(_) => BodyPart::UpperArm,
            Self::Forearm(_) => BodyPart::Forearm,
            Self::Hand(_) => BodyPart::Hand,
            Self::Thigh(_) => BodyPart::Thigh,
            Self::Shank(_) => BodyPart::Shank,
            Self::Foot(_) => BodyPart::Foot,
        }
    }

    /// Its side of the body; none in the middle.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Trunk | Self::Head => None,
            Self::UpperArm(side)
            | Self::Forearm(side)
            | Self::Hand(side)
            | Self::Thigh(side)
            | Self::Shank(side)
            | Self::Foot(side) => Some(side),
        }
    }

    /// Whether it is this part of the body, on this side where there are two.
    #[must_use]
    pub fn is(self, part: BodyPart, side: Side) -> bool {
        self.body_part() == part && self.side().is_none_or(|own| own == side)
    }

    /// Whether it shares a joint with another, or the next but one: a thigh and the trunk, both
    /// thighs.
    #[must_use]
    pub fn is_next_to(self, other: Self) -> bool {
        use BodyPart::{Foot, Forearm, Hand, Head, Shank, Thigh, Trunk, UpperArm};
        let sides = (self.side(), other.side());
        let same = sides.0 == sides.1 || sides.0.is_none() || sides.1.is_none();
        match (self.body_part(), other.body_part()) {
            (Thigh, Thigh) => true,
            (Trunk, Head | UpperArm | Thigh) | (Head | UpperArm | Thigh, Trunk) => same,
            (UpperArm, Forearm) | (Forearm, UpperArm) => same,
            (Forearm, Hand) | (Hand, Forearm) => same,
            (Thigh, Shank) | (Shank, Thigh) => same,
            (Shank, Foot) | (Foot, Shank) => same,
            _ => false,
        }
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.side() {
            Some(side) => write!(f, "the {} {}", side.slug(), self.body_part().slug()),
            None => write!(f, "the {}", self.body_part().slug()),
        }
    }
}

/// What a part is dressed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cover {
    /// Nothing.
    Skin,
    /// A plain top with short sleeves.
    Top,
    /// Shorts to the middle of the thigh, below the top.
    Shorts,
}
