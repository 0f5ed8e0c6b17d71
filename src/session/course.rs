use super::{Clock, Ending, Event, Kind, Millis, Plan, Refused, Segment, Status};
use crate::catalogue::{Motion, Pressure};

/// How a plan has gone so far: the fold of the events up to `anchor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Course {
    pub(super) status: Status,
    /// Index of the segment; the number of segments when the session is over.
    pub(super) index: usize,
    /// Time in the segment at `anchor`.
    pub(super) into: Millis,
    /// The session time up to which this is true.
    pub(super) anchor: Millis,
    /// Length of each segment: planned, added and eased.
    pub(super) lengths: Vec<Millis>,
    /// Time spent running in each segment, over all visits.
    pub(super) spent: Vec<Millis>,
    /// How often "too much" was said.
    pub(super) eased: u8,
    /// How long something has lain on the body since the skin was last looked at and found fine.
    pub(super) unseen: Millis,
    /// Whether it stands because nobody answered how the skin is.
    pub(super) unanswered: bool,
}

/// A stretch of the future: the segment with this index begins `after` from now (negative when it
/// is on already) and lasts until `until` from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ahead {
    pub(super) index: usize,
    pub(super) after: Millis,
    pub(super) until: Millis,
    /// When the skin is to be looked at, from now; in the past while that is asked.
    pub(super) look: Option<Millis>,
    /// From here on nothing happens by itself any more.
    pub(super) holds: Option<Millis>,
}

/// So long somebody may take to look at their skin and answer.
pub(super) const GRACE: Millis = Millis::seconds(60);

impl Course {
    pub(super) fn new(plan: &Plan) -> Self {
        let segments = plan.segments();
        Self {
            status: Status::Ready,
            index: 0,
            into: Millis::ZERO,
            anchor: Millis::ZERO,
            lengths: segments.iter().map(|segment| segment.duration).collect(),
            spent: vec![Millis::ZERO; segments.len()],
            eased: 0,
            unseen: Millis::ZERO,
            unanswered: false,
        }
    }

    /// The same course at a later time; an earlier time is taken as the anchor's.
    pub(super) fn advance(&mut self, plan: &Plan, now: Millis) {
        // The clamp comes first: an earlier time must cross what has no time left, as the anchor
        // itself does, or a session replayed from its records would go another way.
        let mut left = (now - self.anchor).max(Millis::ZERO);
        self.anchor += left;
        while self.status == Status::Running {
            let Some(remaining) = self.remaining(plan) else {
                self.status = Status::Done(Ending::Completed);
                return;
            };
            let waits = plan.segments().get(self.index).is_some_and(|segment| segment.waits);
            let answer = self.next_look(plan).map(|due| due + GRACE);
            let until = remaining.min(answer.unwrap_or(remaining)).max(Millis::ZERO);
            let step = if waits { left } else { left.min(until) };
            self.run(plan, step);
            if waits {
                return;
            }
            if left < until {
                return;
            }
            left -= until;
            let unanswered = self.look(plan).is_some();
            let lies = |index: usize| plan.segments().get(index).is_some_and(Segment::is_on_body);
            let mut next = self.index.saturating_add(1);
            // Nothing more is laid where nobody answers.
            while unanswered && lies(next) {
                next = next.saturating_add(1);
            }
            self.go(plan, next);
            if unanswered && self.index < self.lengths.len() {
                // What lay on the body is to come off, and the session waits for the person.
                self.status = Status::Paused;
                self.unanswered = true;
            }
        }
    }

    /// Time left to answer how the skin is; `None` while nobody asks.
    pub(super) fn look(&self, plan: &Plan) -> Option<Millis> {
        let due = self.next_look(plan)?;
        (due <= Millis::ZERO).then(|| (due + GRACE).max(Millis::ZERO))
    }

    /// Time until the skin is to be looked at, below zero while that is asked; none falls due at
    /// the very end of a segment, where all comes off anyway.
    fn next_look(&self, plan: &Plan) -> Option<Millis> {
        let every = plan.segments().get(self.index)?.looks()?;
        let due = every - self.unseen;
        (due < self.remaining(plan)?).then_some(due)
    }

    /// Time goes by in the segment that is on, and does not reach beyond its end.
    fn run(&mut self, plan: &Plan, step: Millis) {
        let Some(segment) = plan.segments().get(self.index) else { return };
        self.into += step;
        if segment.waits {
            return;
        }
        if let Some(spent) = self.spent.get_mut(self.index) {
            *spent += step;
        }
        if segment.is_on_body() {
            self.unseen += step;
        }
    }

    /// Time until the segment ends; `None` past the last segment.
    pub(super) fn remaining(&self, plan: &Plan) -> Option<Millis> {
        let segment = plan.segments().get(self.index)?;
        let length = self.length(self.index) - self.into;
        let room = self.room(plan, segment).unwrap_or(length);
        Some(length.min(room).max(Millis::ZERO))
    }

    /// What lies ahead if nothing happens, from the segment that is on.
    pub(super) fn ahead(&self, plan: &Plan) -> Vec<Ahead> {
        let mut course = Self { status: Status::Running, ..self.clone() };
        let mut start = Millis::ZERO - self.into;
        let mut ahead = Vec::new();
        while let Some(remaining) = course.remaining(plan) {
            let from = course.anchor - self.anchor;
            let until = from + remaining;
            let waits = plan.segments().get(course.index).is_some_and(|segment| segment.waits);
            let look = course.next_look(plan).map(|due| from + due);
            // At that very moment the session has gone on already.
            let answer = look.map(|look| (look + GRACE).min(until) - Millis(1));
            let holds = if waits { Some(start) } else { answer };
            ahead.push(Ahead { index: course.index, after: start, until, look, holds });
            start = until;
            // Exactly to the end of this segment, and over it.
            course.run(plan, remaining);
            course.anchor += remaining;
            course.go(plan, course.index.saturating_add(1));
        }
        ahead
    }

    /// Whether the segment can be made longer, and by how much at most.
    pub(super) fn headroom(&self, plan: &Plan) -> Option<Millis> {
        let segment = plan.segments().get(self.index)?;
        let Some(most) = segment.most() else { return Some(Event::ADDED) };
        let planned = self.shared(plan, segment, &self.lengths);
        let room = self.room(plan, segment).unwrap_or(most);
        let ahead = self.length(self.index) - self.into;
        let left = (most - planned).min(room - ahead).min(Event::ADDED);
        (left > Millis::ZERO).then_some(left)
    }

    /// How hard a segment presses after all easing.
    pub(super) fn pressure(&self, segment: &Segment) -> Pressure {
        let asked = segment.pressure.get();
        Pressure::new(asked.saturating_sub(self.eased).max(asked.min(1)))
    }

    /// Applies an event at the anchor.
    pub(super) fn apply(&mut self, plan: &Plan, event: Event) -> Result<(), Refused> {
        match (self.status, event) {
            (Status::Done(_), _) => return Err(Refused::Done),
            (Status::Ready, Event::Start) => {
                self.status = Status::Running;
                let now = self.anchor;
                self.advance(plan, now);
                return Ok(());
            }
            (Status::Ready, _) => return Err(Refused::NotStarted),
            (_, Event::Start) => return Err(Refused::Started),
            (Status::Paused, Event::Pause) => return Err(Refused::Paused),
            (Status::Running, Event::Resume) => return Err(Refused::Running),
            (Status::Running | Status::Paused, _) => {}
        }
        let on_body = || plan.segments().get(self.index).is_some_and(Segment::is_on_body);
        match event {
            Event::Start => {}
            Event::Pause if on_body() => return Err(Refused::OnBody),
            Event::Pause => self.status = Status::Paused,
            Event::Resume => self.resume(),
            Event::Ahead(_) if self.status == Status::Running => return Err(Refused::Running),
            Event::Ahead(by) => {
                let at = self.anchor;
                self.resume();
                self.advance(plan, at + by.clamp(Millis::ZERO, Clock::ABSURD));
                self.anchor = at;
                return Ok(());
            }
            Event::Fine if self.look(plan).is_none() => return Err(Refused::NoCheck),
            Event::Fine => self.unseen = Millis::ZERO,
            Event::Next => self.go(plan, self.index.saturating_add(1)),
            Event::Previous => self.go(plan, self.step_before(plan)),
            Event::Back if self.has_just_begun(plan) => self.go(plan, self.step_before(plan)),
            Event::Back => self.go(plan, self.index),
            Event::Restart => self.go(plan, self.index),
            Event::Jump(to) if to < self.lengths.len() => self.go(plan, to),
            Event::Jump(to) => return Err(Refused::NoSegment(to)),
            Event::AddTime => {
                let more = self.headroom(plan).ok_or(Refused::Limit)?;
                if let Some(length) = self.lengths.get_mut(self.index) {
                    *length += more;
                }
            }
            Event::TooMuch => self.ease(plan)?,
            Event::End => {
                self.go(plan, self.lengths.len());
                self.status = Status::Done(Ending::Stopped);
                return Ok(());
            }
        }
        if self.index >= self.lengths.len() {
            self.status = Status::Done(Ending::Completed);
        }
        Ok(())
    }

    fn go(&mut self, plan: &Plan, index: usize) {
        self.index = index;
        self.into = Millis::ZERO;
        self.unanswered = false;
        // What goes on lying there has not been looked at; what another step uses is something else.
        let Some(segment) = plan.segments().get(index).filter(|s| s.kind.is_step()) else { return };
        // Whoever owes an answer is asked at once, and has the whole time for it.
        self.unseen = segment.looks().map_or(Millis::ZERO, |every| every.min(self.unseen));
    }

    fn resume(&mut self) {
        self.status = Status::Running;
        if std::mem::take(&mut self.unanswered) {
            self.unseen = Millis::ZERO;
        }
    }

    /// Whether going back means the step before: nothing of this one is done yet.
    fn has_just_begun(&self, plan: &Plan) -> bool {
        let step = plan.segments().get(self.index).is_some_and(|segment| segment.kind.is_step());
        !step || self.into <= Event::JUST_BEGUN
    }

    fn length(&self, index: usize) -> Millis {
        self.lengths.get(index).copied().unwrap_or_default()
    }

    /// The last segment before this one that plays a step; the first where there is none.
    fn step_before(&self, plan: &Plan) -> usize {
        let before = plan.segments().iter().take(self.index);
        before.enumerate().rfind(|(_, s)| s.kind.is_step()).map_or(0, |(index, _)| index)
    }

    /// How much of the segment's hard maximum is left, after every visit so far.
    fn room(&self, plan: &Plan, segment: &Segment) -> Option<Millis> {
        Some(segment.most()? - self.shared(plan, segment, &self.spent))
    }

    /// The sum of `values` over the segments that share this one's hard maximum.
    fn shared(&self, plan: &Plan, segment: &Segment, values: &[Millis]) -> Millis {
        let pairs = plan.segments().iter().zip(values);
        pairs.filter(|(other, _)| other.shares_limit(segment)).map(|(_, &value)| value).sum()
    }

    /// Asks for one degree less pressure, and takes a third off what remains of each hold.
    fn ease(&mut self, plan: &Plan) -> Result<(), Refused> {
        let on = plan.segments().get(self.index);
        if on.is_none_or(|segment| segment.kind != Kind::Work) {
            return Err(Refused::NoPressure);
        }
        self.eased = self.eased.saturating_add(1);
        let lengths = self.lengths.iter_mut().zip(plan.segments()).enumerate().skip(self.index);
        for (index, (length, segment)) in lengths {
            let held = plan.step_of(segment).is_some_and(|step| {
                matches!(step.motion, Motion::Hold | Motion::PressHold) && step.pressure.get() > 0
            });
            if held && segment.kind == Kind::Work {
                let into = if index == self.index { self.into } else { Millis::ZERO };
                *length -= (*length - into).times(1, 3);
            }
        }
        Ok(())
    }
}
