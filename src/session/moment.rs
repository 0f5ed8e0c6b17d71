use super::{Millis, Segment};
use crate::catalogue::Pressure;

/// How a session came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// Its last segment was over.
    Completed,
    /// The person stopped it.
    Stopped,
}

/// Whether a session goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Not yet begun.
    Ready,
    /// Time goes on.
    Running,
    /// Time stands still.
    Paused,
    /// Over.
    Done(Ending),
}

/// Where a session stands at one point of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Whether it goes on.
    pub status: Status,
    /// Index of the segment; the number of segments when it is over.
    pub index: usize,
    /// The segment; `None` when it is over.
    pub segment: Option<Segment>,
    /// Time in the segment, from its start.
    pub elapsed: Millis,
    /// Time until its end.
    pub remaining: Millis,
    /// Where the motion's cycle stands, from 0 to just below 1; 0 where nothing moves.
    pub phase: f32,
    /// How hard, after all easing.
    pub pressure: Pressure,
    /// How often "too much" was said.
    pub eased: u8,
    /// Whether time can still be added to the segment.
    pub can_add: bool,
    /// Time left to look at the skin and answer; `None` while nobody asks.
    pub look: Option<Millis>,
    /// Whether the session stands because nobody answered.
    pub unanswered: bool,
    /// The segment that comes next.
    pub next: Option<Segment>,
    /// Length of all that lies before this point of the plan, as it is now.
    pub whole_elapsed: Millis,
    /// Time until the end of the plan, if nothing happens.
    pub whole_remaining: Millis,
    /// Time spent running in all, whatever was skipped or repeated.
    pub active: Millis,
}

impl Moment {
    /// Length of the segment as it is now: planned, added and eased.
    #[must_use]
    pub fn length(&self) -> Millis {
        self.elapsed + self.remaining
    }

    /// Time until the segment ends, by itself or because nobody answered.
    #[must_use]
    pub fn until_held(&self) -> Millis {
        self.look.map_or(self.remaining, |look| look.min(self.remaining))
    }

    /// Whether it lasts until the person says that they are ready.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.segment.is_some_and(|segment| segment.waits)
    }

    /// Whether the session is over.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self.status, Status::Done(_))
    }
}
