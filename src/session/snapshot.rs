use super::{
    Clock, Event, Kind, Millis, Options, Plan, Record, Refused, Scale, Segment, Session, Status,
    plan::{lead, played},
};
use crate::catalogue::{Dose, Side, Technique};
use serde::{Deserialize, Serialize};

/// A session as it is kept on the device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    version: u32,
    technique: String,
    plan: Vec<Saved>,
    events: Vec<Record>,
    at: Millis,
    wall: Millis,
}

/// A segment as it is kept: what the catalogue knows is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Saved {
    kind: Kind,
    step: usize,
    round: u8,
    #[serde(with = "side")]
    side: Option<Side>,
    duration: Millis,
    /// Not written by version 1, in which nothing waited.
    #[serde(default)]
    waits: bool,
}

/// A side is kept by its slug.
mod side {
    use super::Side;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(side: &Option<Side>, to: S) -> Result<S::Ok, S::Error> {
        side.map(Side::slug).serialize(to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Option<Side>, D::Error> {
        let slug = Option::<&str>::deserialize(from)?;
        slug.map(|slug| Side::from_slug(slug).ok_or_else(|| D::Error::custom("no such side")))
            .transpose()
    }
}

/// A session that was read back.
#[derive(Debug, Clone, PartialEq)]
pub struct Restored {
    /// The session, paused where it was running. What lies on the body has gone on meanwhile,
    /// and goes on where it is not over.
    pub session: Session,
    /// Session time from which a new clock goes on.
    pub at: Millis,
    /// Wall time at which it was kept.
    pub wall: Millis,
}

/// Why what was kept is not a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It cannot be read at all.
    #[error("not a saved session: {0}")]
    Unreadable(String),
    /// Another edition of the app kept it.
    #[error("a saved session of version {0}, which this edition does not read")]
    Version(u32),
    /// The catalogue has no such technique.
    #[error("there is no technique at {0} any more")]
    NoTechnique(String),
    /// A segment is not one of this technique.
    #[error("segment {0} does not fit the technique")]
    Segment(usize),
    /// An event could not have happened there.
    #[error("event {0} does not fit the session: {1}")]
    Event(usize, Refused),
    /// Times that go back, or lie beyond any session.
    #[error("the times of the saved session make no sense")]
    Times,
}

impl Snapshot {
    /// The edition written now; all before it are read too.
    pub const VERSION: u32 = 2;
    /// No step, and no session, lasts longer than this.
    const LONGEST: Millis = Millis::seconds(7 * 24 * 60 * 60);

    /// More segments than any plan has.
    const MOST_SEGMENTS: usize = 1000;

    /// Keeps a session as it stands at session time `at`, which is `wall` on the wall clock.
    #[must_use]
    pub fn of(session: &Session, at: Millis, wall: Millis) -> Self {
        let saved = |s: &Segment| Saved {
            kind: s.kind,
            step: s.step,
            round: s.round,
            side: s.side,
            duration: s.duration,
            waits: s.waits,
        };
        let last = session.events().last().map_or(Millis::ZERO, |record| record.at);
        Self {
            version: Self::VERSION,
            technique: session.plan().technique().address(),
            plan: session.plan().segments().iter().map(saved).collect(),
            events: session.events().to_vec(),
            at: at.max(last),
            wall,
        }
    }

    /// The text that is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain structs of numbers and names always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what was kept, without looking at the catalogue.
    ///
    /// # Errors
    /// Text that is no snapshot, or one of another version.
    pub fn from_json(text: &str) -> Result<Self, SnapshotError> {
        #[derive(Deserialize)]
        struct Versioned {
            version: u32,
        }
        let unreadable = |error: serde_json::Error| SnapshotError::Unreadable(error.to_string());
        let Versioned { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version == 0 || version > Self::VERSION {
            return Err(SnapshotError::Version(version));
        }
        serde_json::from_str(text).map_err(unreadable)
    }

    /// The address of its technique, such as `neck/palm-rub`.
    #[must_use]
    pub fn technique(&self) -> &str {
        &self.technique
    }

    /// The wall time at which it was kept.
    #[must_use]
    pub fn wall(&self) -> Millis {
        self.wall
    }

    /// Brings the session back, paused at the same moment; what lies on the body has worked on
    /// until now, which is `wall` on the wall clock. `find` looks a technique up by its address.
    ///
    /// # Errors
    /// A technique that is gone, or values that no session could have had.
    pub fn restore(
        &self,
        wall: Millis,
        find: impl FnOnce(&str) -> Option<&'static Technique>,
    ) -> Result<Restored, SnapshotError> {
        let technique = find(&self.technique)
            .ok_or_else(|| SnapshotError::NoTechnique(self.technique.clone()))?;
        if self.plan.len() > Self::MOST_SEGMENTS {
            return Err(SnapshotError::Segment(Self::MOST_SEGMENTS));
        }
        let segments = self.plan.iter().enumerate();
        let segments = segments
            .map(|(i, saved)| saved.segment(technique).ok_or(SnapshotError::Segment(i)))
            .collect::<Result<Vec<_>, _>>()?;
        let mut session = Session::new(Plan::from_parts(technique, segments));
        let mut before = Millis::ZERO;
        for (index, record) in self.events.iter().enumerate() {
            if record.at < before || record.at > Self::LONGEST {
                return Err(SnapshotError::Times);
            }
            before = record.at;
            let recorded = session.record(record.event, record.at);
            recorded.map_err(|refused| SnapshotError::Event(index, refused))?;
        }
        if self.at < before || self.at > Self::LONGEST {
            return Err(SnapshotError::Times);
        }
        let gone = (wall - self.wall).clamp(Millis::ZERO, Clock::ABSURD);
        let at = body_time(&session, self.at, gone);
        let moment = session.at(at);
        let on_body = moment.segment.is_some_and(|segment| segment.is_on_body());
        if moment.status == Status::Running && !on_body {
            let paused = session.record(Event::Pause, at);
            paused.map_err(|refused| SnapshotError::Event(self.events.len(), refused))?;
        }
        Ok(Restored { session, at, wall: self.wall })
    }
}

/// Where session time stands `gone` after `at`, if it goes on only while something lies on the
/// body.
fn body_time(session: &Session, mut at: Millis, mut gone: Millis) -> Millis {
    loop {
        let moment = session.at(at);
        let on_body = moment.segment.is_some_and(|segment| segment.is_on_body());
        let step = moment.until_held().min(gone);
        if moment.status != Status::Running || !on_body || step <= Millis::ZERO {
            return at;
        }
        at += step;
        gone -= step;
    }
}

impl Saved {
    /// The whole segment, with what the catalogue says of its step now.
    fn segment(self, technique: &'static Technique) -> Option<Segment> {
        let step = technique.steps.get(self.step)?;
        let whole = played(step, self.step, self.round, self.side, Scale::default());
        let most = match self.kind {
            Kind::Settle | Kind::Switch => Options::MOST_SETTLE,
            Kind::Work | Kind::Rest => whole.most().unwrap_or(Snapshot::LONGEST),
        };
        let fits = match self.kind {
            Kind::Settle | Kind::Switch => true,
            kind => kind == whole.kind && !matches!(step.dose, Dose::Again { .. }),
        };
        let timed = (Millis::ZERO < self.duration || self.waits)
            && Millis::ZERO <= self.duration
            && self.duration <= most;
        let segment = match self.kind {
            Kind::Settle | Kind::Switch => {
                Segment { waits: self.waits, ..lead(self.kind, whole, self.duration) }
            }
            Kind::Work | Kind::Rest => Segment { duration: self.duration, ..whole },
        };
        (fits && timed).then_some(segment)
    }
}
