//! The stretches of the body between its joints, and what they wear.

use crate::catalogue::Side;

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
