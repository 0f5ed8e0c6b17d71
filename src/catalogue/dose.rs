use std::fmt;

use super::LimitKind;

/// Intensity as the person feels it, 0 (none) to 10 (unbearable).
///
/// The build refuses a step above the cap of its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pressure(u8);

impl Pressure {
    /// No pressure at all.
    pub const NONE: Self = Self(0);

    /// A pressure of `level`, 0 to 10; more than 10 is taken as 10.
    #[must_use]
    pub const fn new(level: u8) -> Self {
        Self(if level > 10 { 10 } else { level })
    }

    /// The number from 0 to 10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Pressure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// How fast the motion goes. All lengths are in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tempo {
    /// Nothing moves.
    Still,
    /// One whole cycle (a circle, a stroke out and back) takes this long.
    Cycle {
        /// Length of one cycle.
        seconds: f32,
    },
    /// One one-way pass takes this long; a cycle is two passes.
    Pass {
        /// Length of one pass.
        seconds: f32,
    },
    /// Press for `on`, let go for `off`.
    OnOff {
        /// Time under pressure.
        on: f32,
        /// Time without.
        off: f32,
    },
    /// Breathe in and out.
    Breath {
        /// Time of breathing in.
        inhale: f32,
        /// Time of breathing out.
        exhale: f32,
    },
}

impl Tempo {
    /// Length of one whole cycle in seconds; `None` when nothing moves.
    #[must_use]
    pub fn cycle_seconds(self) -> Option<f32> {
        match self {
            Self::Still => None,
            Self::Cycle { seconds } => Some(seconds),
            Self::Pass { seconds } => Some(2.0 * seconds),
            Self::OnOff { on, off } => Some(on + off),
            Self::Breath { inhale, exhale } => Some(inhale + exhale),
        }
    }
}

/// The longest a step may last on one side, with all its rounds and whatever is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Limit {
    /// What it is about.
    pub kind: LimitKind,
    /// Seconds.
    pub seconds: u16,
}

/// How long or how often a step is done, on one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dose {
    /// A length in seconds, with the hard maximum where there is one: adding time never goes
    /// past it.
    Time {
        /// Planned length.
        seconds: u16,
        /// Hard maximum.
        most: Option<Limit>,
    },
    /// A number of cycles of the step's tempo.
    Times {
        /// How many cycles.
        count: u16,
        /// Length of one in seconds.
        each: f32,
    },
    /// Do the steps from `from` to the one before this again, `more` times.
    Again {
        /// Index (from 0) of the first step to repeat.
        from: u8,
        /// Index (from 0) of the last step to repeat.
        to: u8,
        /// How many more times.
        more: u8,
    },
}

impl Dose {
    /// The hard maximum, where there is one.
    #[must_use]
    pub const fn limit(self) -> Option<Limit> {
        match self {
            Self::Time { most, .. } => most,
            Self::Times { .. } | Self::Again { .. } => None,
        }
    }

    /// Length in seconds on one side; zero for [`Dose::Again`], whose time is that of its steps.
    #[must_use]
    pub fn seconds(self) -> f32 {
        match self {
            Self::Time { seconds, .. } => f32::from(seconds),
            Self::Times { count, each } => f32::from(count) * each,
            Self::Again { .. } => 0.0,
        }
    }
}
