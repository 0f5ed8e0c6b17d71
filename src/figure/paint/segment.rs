//! Stands in until the body brings its own.
use crate::catalogue::Side;

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

/// How much is drawn of hands and feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Fingers in one, and toes.
    Far,
    /// Each of its own.
    Near,
}
