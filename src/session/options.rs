use super::Millis;
use crate::catalogue::Side;
use serde::{Deserialize, Serialize};

/// How a person wants a technique planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Time to get into position before the first step, 0 to 30 s.
    pub first: Millis,
    /// Time to get into position between steps and to change sides, 0 to 30 s.
    pub between: Millis,
    /// How long steps last against what the catalogue says.
    pub scale: Scale,
    /// Which sides are worked on, and for how long against one another.
    pub sides: SideChoice,
    /// Whether every step waits until the person says that they are ready.
    pub wait: bool,
}

impl Options {
    /// The longest time to get into position.
    pub const MOST_SETTLE: Millis = Millis::seconds(30);

    /// The same options with every value inside its bounds, wherever they came from.
    #[must_use]
    pub fn bounded(self) -> Self {
        let bound = |time: Millis| time.clamp(Millis::ZERO, Self::MOST_SETTLE);
        Self {
            first: bound(self.first),
            between: bound(self.between),
            scale: Scale::percent(self.scale.get()),
            sides: self.sides,
            wait: self.wait,
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            first: Millis::seconds(10),
            between: Millis::seconds(5),
            scale: Scale::default(),
            sides: SideChoice::default(),
            wait: false,
        }
    }
}

/// How long steps last against what the catalogue says, from half to twice as long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scale(u16);

impl Scale {
    /// The shortest, in per cent.
    pub const LEAST: u16 = 50;
    /// The longest, in per cent.
    pub const MOST: u16 = 200;

    /// So many per cent, brought into 50 to 200.
    #[must_use]
    pub const fn percent(percent: u16) -> Self {
        Self(match percent {
            0..Self::LEAST => Self::LEAST,
            Self::LEAST..=Self::MOST => percent,
            _ => Self::MOST,
        })
    }

    /// The number in per cent.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Half as much again, for the side that needs it; still at most [`Scale::MOST`].
    #[must_use]
    pub const fn half_more(self) -> Self {
        Self::percent(self.0 + self.0 / 2)
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self(100)
    }
}

/// Which sides a session works on, where steps have sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SideChoice {
    /// First left, then right, for equally long.
    #[default]
    Both,
    /// The left side alone.
    LeftOnly,
    /// The right side alone.
    RightOnly,
    /// Both; the left one, which is worse, gets half as much again.
    LeftWorse,
    /// Both; the right one, which is worse, gets half as much again.
    RightWorse,
}

impl SideChoice {
    /// The sides in the order they are worked on.
    #[must_use]
    pub const fn order(self) -> &'static [Side] {
        match self {
            Self::Both | Self::LeftWorse | Self::RightWorse => &[Side::Left, Side::Right],
            Self::LeftOnly => &[Side::Left],
            Self::RightOnly => &[Side::Right],
        }
    }

    /// How long steps last on a side, or where they have none.
    #[must_use]
    pub(super) fn scaled(self, scale: Scale, side: Option<Side>) -> Scale {
        match (self, side) {
            (Self::LeftWorse, Some(Side::Left)) | (Self::RightWorse, Some(Side::Right)) => {
                scale.half_more()
            }
            _ => scale,
        }
    }
}
