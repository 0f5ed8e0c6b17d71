//! What is kept of sessions that are over: how they felt, and that they were done.

use super::key;
use crate::session::{Millis, Session};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// One of a list that grows: known by its time and its technique, so that it is never kept twice.
pub trait Record: Serialize + DeserializeOwned {
    /// What its keys begin with.
    const KIND: &'static str;

    /// The address of its technique.
    fn technique(&self) -> &str;

    /// When its session was over, on the wall clock.
    fn wall(&self) -> Millis;

    /// Whether its numbers are ones that a session could have.
    fn is_sound(&self) -> bool;

    /// The key that it is kept under.
    fn key(&self) -> String {
        [Self::KIND, &self.wall().0.to_string(), "/", self.technique()].concat()
    }

    /// The text that is kept.
    fn to_json(&self) -> String {
        // Names and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was kept; `None` where it is no such record.
    #[must_use]
    fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(Self::is_sound)
    }
}

/// How it felt before and after one session, from 0, nothing, to 10, the worst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The address of its technique.
    pub technique: String,
    /// When the session was over, on the wall clock.
    pub wall: Millis,
    /// How it felt before.
    pub before: u8,
    /// How it felt after.
    pub after: u8,
}

impl Rating {
    /// The worst.
    pub const MOST: u8 = 10;
}

impl Record for Rating {
    const KIND: &'static str = key::RATING;

    fn technique(&self) -> &str {
        &self.technique
    }

    fn wall(&self) -> Millis {
        self.wall
    }

    fn is_sound(&self) -> bool {
        self.before <= Self::MOST && self.after <= Self::MOST
    }
}

/// A session that came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    /// The address of its technique.
    pub technique: String,
    /// When it was over, on the wall clock.
    pub wall: Millis,
    /// How long it ran, pauses left out.
    pub active: Millis,
    /// How many of its steps were done, for half of their time at least.
    pub done: u16,
    /// How many steps it had.
    pub steps: u16,
}

impl Finished {
    /// What is to be kept of a session that is over at session time `now`, which is `wall` on the
    /// wall clock.
    #[must_use]
    pub fn of(session: &Session, now: Millis, wall: Millis) -> Self {
        let plan = session.plan();
        let spent = session.spent(now);
        // Of each step, over its rounds and sides: how long it was to last, and how long it did.
        let mut steps: Vec<(usize, Millis, Millis)> = Vec::new();
        for (segment, spent) in plan.segments().iter().zip(&spent) {
            if !segment.kind.is_step() {
                continue;
            }
            match steps.iter_mut().find(|(step, ..)| *step == segment.step) {
                Some((_, planned, lasted)) => {
                    *planned += segment.duration;
                    *lasted += *spent;
                }
                None => steps.push((segment.step, segment.duration, *spent)),
            }
        }
        let done = steps.iter().filter(|(_, planned, lasted)| *lasted + *lasted >= *planned);
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Self {
            technique: plan.technique().address(),
            wall,
            active: spent.iter().copied().sum(),
            done: count(done.count()),
            steps: count(steps.len()),
        }
    }
}

impl Record for Finished {
    const KIND: &'static str = key::FINISHED;

    fn technique(&self) -> &str {
        &self.technique
    }

    fn wall(&self) -> Millis {
        self.wall
    }

    fn is_sound(&self) -> bool {
        Millis::ZERO <= self.active && self.done <= self.steps
    }
}
