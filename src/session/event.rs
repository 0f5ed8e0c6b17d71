use super::Millis;
use serde::{Deserialize, Serialize};

/// What can happen to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Begin.
    Start,
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// Skip to the next segment; from the last one, to the end.
    Next,
    /// Go back to the step before this segment; from the first, to the start of the plan.
    Previous,
    /// Begin this segment again; where it has only just begun, go to the step before, as the key
    /// for "back" does on any player.
    Back,
    /// Begin this segment again.
    Restart,
    /// Go to the segment with this index.
    Jump(usize),
    /// Make this segment [`Event::ADDED`] longer, or as much as its hard maximum lets.
    AddTime,
    /// It hurts: ask for less pressure from here on, and shorten this hold and those to come.
    TooMuch,
    /// The answer to a look at the skin: it is fine.
    Fine,
    /// Go on from a pause as though the session had not waited for so long.
    Ahead(Millis),
    /// Stop for good.
    End,
}

impl Event {
    /// How much [`Event::AddTime`] adds.
    pub const ADDED: Millis = Millis::seconds(15);
    /// Up to here a segment has only just begun.
    pub const JUST_BEGUN: Millis = Millis::seconds(3);
}

/// An event and when it happened, in session time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// When.
    pub at: Millis,
    /// What.
    pub event: Event,
}

/// Why an event changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The session has not begun.
    #[error("the session has not started")]
    NotStarted,
    /// The session has begun already.
    #[error("the session has started already")]
    Started,
    /// Only a running session can pause.
    #[error("the session is paused already")]
    Paused,
    /// Only a paused session can go on.
    #[error("the session is running already")]
    Running,
    /// What is over stays over.
    #[error("the session is over")]
    Done,
    /// The plan has no segment with this index.
    #[error("the plan has no segment {0}")]
    NoSegment(usize),
    /// The step has reached its hard maximum.
    #[error("this step cannot last longer")]
    Limit,
    /// Nothing presses in this segment.
    #[error("nothing presses here")]
    NoPressure,
    /// What lies on the body works on while nobody counts, so its time cannot stand still.
    #[error("what lies on the body cannot be paused")]
    OnBody,
    /// Nobody asked how the skin is.
    #[error("no look at the skin is due")]
    NoCheck,
}
