//! Whenever something is due: reads the clocks, shows where the session stands, and keeps it.

use super::{Notice, Player, kept};
use crate::{
    device::{clock, tab::Claim},
    session::{Ending, Event, Gap, Millis, Moment, Speaker, Status},
};
use leptos::prelude::*;

impl Player {
    /// Something is due, or a beat has come while the page is hidden: reads the clocks and shows where
    /// the session stands.
    pub fn tick(self) {
        let before = self.now();
        let reading = clock::read();
        let tick = self.clock.try_update_value(|clock| clock.as_mut().map(|c| c.read(reading)));
        let Some(Some(tick)) = tick else { return };
        let missed = match tick.gap {
            Some(Gap::Slept(_)) => Some(tick.now - before),
            _ => self.missed(tick.now),
        };
        if let Some(missed) = missed
            && self.pause_at(tick.now - missed)
        {
            self.notice.set(Some(Notice::Missed(missed)));
            return self.settled(tick.now, true);
        }
        let was = self.moment.try_get_untracked().map(|moment| (moment.index, moment.status));
        self.show(tick.now);
        let Some(moment) = self.moment.try_get_untracked() else { return };
        self.feel(tick.now);
        self.speak(tick.now);
        if was.is_some_and(|(_, status)| status != moment.status) {
            // It ended, or nobody answered, by itself.
            if let (true, Some(care)) = (moment.unanswered, self.care()) {
                self.notice.set(Some(Notice::TakeOff(care.stop)));
            }
            return self.settled(tick.now, false);
        }
        if was.is_some_and(|(index, _)| index != moment.index) {
            self.tell_media();
        }
        let second = moment.remaining.counted_down();
        if self.kept.get_value() != second {
            self.kept.set_value(second);
            self.keep(tick.now);
        }
    }

    /// For how long nothing is due: digits change, a segment ends, a breath turns, something is to be
    /// felt or said.
    pub(super) fn until_due(self) -> Millis {
        /// The digits of a session that goes on change at least so often.
        const MOST: Millis = Millis::seconds(1);
        let Some(moment) = self.moment.try_get_untracked() else { return MOST };
        let second = |left: Millis| Millis((left.0 - 1).rem_euclid(1000) + 1);
        let shown = [Some(moment.remaining), Some(moment.whole_remaining), moment.look];
        // A breath that turns is a cue, and so felt, also where there is no motor.
        let felt = self.felt.try_with_value(|felt| felt.first().map(|cue| cue.due)).flatten();
        let said = self.speaker.try_with_value(Speaker::next_due).flatten();
        let told = [felt, said].into_iter().flatten().map(|due| due - self.now());
        let due = shown.into_iter().flatten().map(second).chain(told);
        due.fold(MOST, Millis::min).max(Millis(1))
    }

    /// Pauses at a moment that is past, the last at which cues could be heard; false where the
    /// session did not run, or must go on by the wall clock.
    fn pause_at(self, then: Millis) -> bool {
        let paused = self.session.try_update_value(|session| {
            let moment = session.at(then);
            moment.status == Status::Running
                && !moment.waits()
                && session.record(Event::Pause, then).is_ok()
        });
        paused.unwrap_or(false)
    }

    /// The page may be gone in a moment, and never come back.
    pub(super) fn leave(self) {
        self.tick();
        self.keep(self.now());
    }

    pub(super) fn now(self) -> Millis {
        self.clock.try_get_value().flatten().map_or(Millis::ZERO, |clock| clock.now())
    }

    /// Session time at this very moment; [`Player::now`] is that of the last look at the clocks.
    pub(super) fn precisely_now(self) -> Millis {
        let clock = self.clock.try_get_value().flatten();
        clock.map_or(Millis::ZERO, |mut clock| clock.read(clock::read()).now)
    }

    /// When what is going on began by the device's monotonic clock, had it never waited; in
    /// milliseconds.
    pub fn began(self, moment: &Moment) -> f64 {
        let clock = self.clock.try_get_value().flatten();
        clock.map_or(0.0, |clock| clock.monotonic_at(clock.now() - moment.elapsed).0 as f64)
    }

    pub(super) fn show(self, now: Millis) {
        if let Some(moment) = self.session.try_with_value(|session| session.at(now)) {
            let _gone = self.moment.try_set(moment);
        }
    }

    /// An event changed what lies ahead: shows it, and lets every device follow. `cuts` where what
    /// was being said is no longer true.
    pub(super) fn settled(self, now: Millis, cuts: bool) {
        self.show(now);
        self.follow(now, cuts);
        self.keep(now);
    }

    fn keep(self, now: Millis) {
        let Some(status) = self.moment.try_with_untracked(|moment| moment.status) else { return };
        // What another tab keeps is never written over.
        if !matches!(self.claim.get_untracked(), Claim::Mine | Claim::Unknown) {
            return;
        }
        let store = self.app.store();
        let wall = clock::read().wall;
        let kept = self.session.try_with_value(|session| match status {
            Status::Running | Status::Paused => kept::keep(&store, session, now, wall),
            Status::Done(Ending::Completed) => kept::forget(&store),
            // Kept as it stood when it was asked to end, to be taken up again for a day.
            Status::Ready | Status::Done(Ending::Stopped) => Ok(()),
        });
        if let Some(Err(why)) = kept
            && self.notice.with_untracked(Option::is_none)
        {
            self.notice.set(Some(Notice::NotKept(why)));
        }
    }

    /// Whether the session is over, or has not begun.
    pub(super) fn stands(self) -> bool {
        self.moment.with_untracked(|moment: &Moment| moment.status != Status::Running)
    }
}
