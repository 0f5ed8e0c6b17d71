use super::{
    Cue, Event, Line, Millis, Moment, Plan, Record, Refused, Status, Verbosity, course::Course,
    cue, line,
};
use crate::catalogue::Pressure;

/// A plan and all that happened while it was played.
///
/// Where it stands is [`Session::at`] of a time: a pure function, so the countdown, the picture,
/// the tones and the voice cannot drift apart. Times are those of a [`super::Clock`].
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    plan: Plan,
    events: Vec<Record>,
    /// The fold of `events`, kept so that a frame costs no replay.
    course: Course,
}

impl Session {
    /// A session that has not begun.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        let course = Course::new(&plan);
        Self { plan, events: Vec::new(), course }
    }

    /// What is played.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What happened, in order.
    #[must_use]
    pub fn events(&self) -> &[Record] {
        &self.events
    }

    /// Records that something happened at `now`; a time before the last event is taken as its.
    ///
    /// # Errors
    /// An event that makes no sense in the state the session is in changes nothing, and says why.
    pub fn record(&mut self, event: Event, now: Millis) -> Result<(), Refused> {
        let mut course = self.course.clone();
        course.advance(&self.plan, now);
        course.apply(&self.plan, event)?;
        self.events.push(Record { at: course.anchor, event });
        self.course = course;
        Ok(())
    }

    /// Where the session stands at `now`. One call may cross many segments.
    #[must_use]
    pub fn at(&self, now: Millis) -> Moment {
        let course = self.course_at(now);
        let segments = self.plan.segments();
        let segment = segments.get(course.index).copied();
        let cycle = segment.and_then(|segment| segment.cycle);
        Moment {
            status: course.status,
            index: course.index,
            segment,
            elapsed: course.into,
            remaining: course.remaining(&self.plan).unwrap_or_default(),
            phase: cycle.map_or(0.0, |cycle| phase(course.into, cycle)),
            pressure: segment.map_or(Pressure::NONE, |segment| course.pressure(&segment)),
            eased: course.eased,
            can_add: matches!(course.status, Status::Running | Status::Paused)
                && course.headroom(&self.plan).is_some(),
            look: course.look(&self.plan).filter(|_| course.status == Status::Running),
            unanswered: course.unanswered,
            next: segments.get(course.index.saturating_add(1)).copied(),
            whole_elapsed: course.lengths.iter().take(course.index).copied().sum::<Millis>()
                + course
                    .lengths
                    .get(course.index)
                    .map_or(Millis::ZERO, |&all| all.min(course.into)),
            whole_remaining: course.ahead(&self.plan).last().map_or(Millis::ZERO, |a| a.until),
            active: course.spent.iter().copied().sum(),
        }
    }

    /// The cues from `now` on, up to the end or to where the session waits for the person, if
    /// nothing happens; in order of their due times. A session that does not run has none.
    /// With `ticks` every cycle of a motion is told too; breathing always is.
    #[must_use]
    pub fn cues(&self, now: Millis, ticks: bool) -> Vec<Cue> {
        cue::cues(&self.plan, &self.course_at(now), ticks)
    }

    /// What is to be said from `now` on, as far as [`Session::cues`] goes, in order.
    #[must_use]
    pub fn lines(&self, now: Millis, verbosity: Verbosity) -> Vec<Line> {
        line::lines(&self.plan, &self.course_at(now), verbosity)
    }

    /// Time spent running in each segment up to `now`, over all visits.
    #[must_use]
    pub fn spent(&self, now: Millis) -> Vec<Millis> {
        self.course_at(now).spent
    }

    fn course_at(&self, now: Millis) -> Course {
        let mut course = self.course.clone();
        course.advance(&self.plan, now);
        course
    }
}

/// Where a cycle stands, from 0 to just below 1.
fn phase(elapsed: Millis, cycle: Millis) -> f32 {
    let into = Millis(elapsed.0.checked_rem(cycle.0).unwrap_or(0));
    into.part_of(cycle).min(1.0 - f32::EPSILON)
}
