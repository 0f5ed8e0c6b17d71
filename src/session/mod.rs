//! How it runs: plan, clock, session and cues, as pure functions of recorded events.
//!
//! A [`Plan`] is built from a technique; a [`Session`] is the plan and what happened, each event
//! with its time; [`Session::at`] says where it stands. Nothing here reads a clock: a [`Clock`]
//! folds readings that the caller brings into the time that everything else is measured in.

mod away;
mod clock;
mod course;
mod cue;
mod event;
mod line;
mod millis;
mod moment;
mod options;
mod plan;
mod segment;
#[allow(clippy::module_inception, reason = "the session is what this room is named after")]
mod session;
mod snapshot;
mod speaker;

pub use away::Absence;
pub use clock::{Clock, Gap, Reading, Tick};
pub use cue::{Cue, CueKind};
pub use event::{Event, Record, Refused};
pub use line::{Line, Say, Verbosity};
pub use millis::Millis;
pub use moment::{Ending, Moment, Status};
pub use options::{Options, Scale, SideChoice};
pub use plan::Plan;
pub use segment::{Kind, Segment};
pub use session::Session;
pub use snapshot::{Restored, Snapshot, SnapshotError};
pub use speaker::Speaker;
