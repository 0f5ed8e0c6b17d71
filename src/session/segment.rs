use super::Millis;
use crate::catalogue::{Limit, Pressure, Side};
use serde::{Deserialize, Serialize};

/// What a segment of a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Get into position for what comes.
    Settle,
    /// Do the step.
    Work,
    /// Change to the other side.
    Switch,
    /// A step that is a rest.
    Rest,
}

impl Kind {
    /// Whether the segment plays a step of the technique, rather than leads to one.
    #[must_use]
    pub const fn is_step(self) -> bool {
        matches!(self, Self::Work | Self::Rest)
    }
}

/// A stretch of a plan during which one thing is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// What it is for.
    pub kind: Kind,
    /// Index of the step of the technique whose text it shows. A settle shows the step that it
    /// leads to, or the repeat step that calls for another round; a switch shows the swap step
    /// that closes its block, if there is one, and otherwise the step that it leads to.
    pub step: usize,
    /// Which time round this is, from 0.
    pub round: u8,
    /// The side that is worked on, or that a settle or a switch leads to.
    pub side: Option<Side>,
    /// Planned length.
    pub duration: Millis,
    /// Length of one cycle of the motion, where something moves.
    pub cycle: Option<Millis>,
    /// How hard, as planned.
    pub pressure: Pressure,
    /// The hard maximum of the step on this side, over all its rounds.
    pub limit: Option<Limit>,
    /// Whether it lasts until the person says that they are ready, however long that takes.
    pub waits: bool,
}

impl Segment {
    /// The hard maximum as a length.
    #[must_use]
    pub fn most(&self) -> Option<Millis> {
        self.limit.map(|limit| Millis::seconds(i64::from(limit.seconds)))
    }

    /// Whether something lies on the body, which works whether or not anybody counts: the time
    /// of such a segment never stands still.
    #[must_use]
    pub fn is_on_body(&self) -> bool {
        self.limit.is_some_and(|limit| limit.kind.runs_by_wall_clock())
    }

    /// How often the skin must be looked at, where something lies on it.
    #[must_use]
    pub fn looks(&self) -> Option<Millis> {
        let care = self.limit?.kind.care()?;
        Some(Millis::seconds(i64::from(care.every)))
    }

    /// Whether both play the same step on the same side, and so share its hard maximum.
    #[must_use]
    pub fn shares_limit(&self, other: &Self) -> bool {
        self.limit.is_some()
            && other.limit.is_some()
            && self.step == other.step
            && self.side == other.side
    }
}
