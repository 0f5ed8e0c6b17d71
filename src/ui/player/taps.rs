//! All that a tap does, a key, or the button of a headset.

use std::time::Duration;

use super::{
    Face, Notice, Player,
    kept::{self, Found},
};
use crate::{
    device::{clock, page},
    session::{Clock, Event, Millis, Moment, Options, Plan, Refused, Segment, Session, Status},
    ui::{screening, words::player as words},
};
use leptos::prelude::*;

impl Player {
    /// Begins, after the safety questions where they were never asked, and once all is seen to
    /// that must be before something is laid on the body.
    pub fn start(self) {
        if !screening::was_asked(self.app) {
            self.asking.set(true);
        } else if self.ticked.with_untracked(|ticked| ticked.iter().all(|ticked| *ticked)) {
            self.begin();
        } else {
            page::focus_on("care");
        }
    }

    /// The safety questions are answered: begins, unless an answer is about this technique, which
    /// then stands beside Start.
    pub fn answered(self) {
        if self.face() == Face::Ready && screening::notices(self.app, self.technique).is_empty() {
            self.start();
        }
    }

    fn begin(self) {
        self.notice.set(None);
        self.claim();
        self.open_sound();
        self.act(Event::Start);
    }

    /// Goes on after a pause.
    pub fn resume(self) {
        self.notice.set(None);
        self.claim();
        self.open_sound();
        self.act(Event::Resume);
    }

    /// Goes on after an absence, from where it would stand had nothing been missed.
    pub fn catch_up(self) {
        let now = self.now();
        let last = self.session.with_value(|session| session.events().last().copied());
        let paused = last.filter(|record| record.event == Event::Pause);
        self.notice.set(None);
        self.claim();
        self.open_sound();
        self.act(paused.map_or(Event::Resume, |record| Event::Ahead(now - record.at)));
    }

    /// What a tap on the picture, the space bar or the key of a headset does.
    pub fn toggle(self) {
        match self.moment.with_untracked(|moment| (moment.status, moment.waits())) {
            (Status::Running, true) => self.act(Event::Next),
            (Status::Running, false) => self.act(Event::Pause),
            (Status::Paused, _) => self.resume(),
            (Status::Ready | Status::Done(_), _) => {}
        }
    }

    /// It was too much: the session eases off, and says how.
    pub fn ease(self) {
        const READ: Duration = Duration::from_secs(9);
        self.act(Event::TooMuch);
        self.notice.set(Some(Notice::Eased));
        self.say_at_once(words::EASED_SAID.get());
        // Once it is read it makes room for the picture.
        let clear = move || {
            if self.notice.try_get_untracked() == Some(Some(Notice::Eased)) {
                self.notice.set(None);
            }
        };
        set_timeout(clear, READ);
    }

    /// The skin is not fine: what lies on it comes off, and the session waits.
    pub fn take_off(self) {
        // It may lie there over several steps, and all of them are over now.
        let on = self.moment.with_untracked(|moment| moment.index);
        let off = self.plan(|plan| {
            let on_body =
                |index: &usize| plan.segments().get(*index).is_some_and(Segment::is_on_body);
            (on..).find(|index| !on_body(index)).filter(|index| *index < plan.segments().len())
        });
        self.act(off.map_or(Event::End, Event::Jump));
        self.act(Event::Pause);
        if let Some(care) = self.care() {
            self.notice.set(Some(Notice::TakeOff(care.stop)));
            self.say_at_once(care.stop.get());
        }
    }

    /// Asks whether to end; meanwhile the session waits.
    pub fn ask_end(self) {
        let on_body = |moment: &Moment| moment.segment.is_some_and(|segment| segment.is_on_body());
        if !self.moment.with_untracked(on_body) {
            self.act(Event::Pause);
        }
        self.ending.set(true);
    }

    /// Throws this session away for a new one.
    pub fn fresh(self) {
        self.session.update_value(|session| {
            *session = Session::new(Plan::of(self.technique, self.options.get_untracked()));
        });
        self.clock.set_value(Some(Clock::starting(Millis::ZERO, clock::read())));
        self.notice.set(None);
        self.settled(Millis::ZERO, true);
    }

    /// Plans the session, which has not begun, in another way.
    pub fn choose(self, change: impl FnOnce(&mut Options)) {
        self.options.update(change);
        if self.moment.with_untracked(|moment| moment.status == Status::Ready) {
            self.session
                .set_value(Session::new(Plan::of(self.technique, self.options.get_untracked())));
            self.show(Millis::ZERO);
        }
    }

    /// Takes up the session that was just ended.
    pub fn take_up(self) {
        let reading = clock::read();
        let address = self.technique.address();
        if let Found::Session(restored) = kept::find(&self.app.store(), &address, reading.wall) {
            self.session.set_value(restored.session);
            self.clock.set_value(Some(Clock::starting(restored.at, reading)));
            self.settled(restored.at, true);
            self.resume();
        } else {
            self.fresh();
        }
    }

    /// Something happened.
    pub fn act(self, event: Event) {
        self.tick();
        let now = self.now();
        let at = if event == Event::Start { now + Self::LEAD } else { now };
        let recorded = self.session.try_update_value(|session| session.record(event, at));
        match recorded {
            Some(Ok(())) => {
                let goes_on = matches!(event, Event::AddTime | Event::TooMuch | Event::Fine);
                self.settled(now, !goes_on);
            }
            Some(Err(Refused::OnBody)) => self.notice.set(Some(Notice::OnBody)),
            // What else is refused changes nothing, and its button was not there to be pressed.
            Some(Err(_)) | None => {}
        }
    }
}
