//! A session being played: what the parts of the page share, and all that a tap does.

mod devices;
mod kept;
pub mod phrase;

pub use devices::Sound;

use self::{devices::Devices, kept::Found};
use super::{app::AppState, screening};
use crate::{
    catalogue::Technique,
    device::{clock, storage::Trouble, wake_lock::WakeState},
    session::{
        Clock, Ending, Event, Gap, Millis, Moment, Options, Plan, Session, SnapshotError, Status,
    },
};
use leptos::prelude::*;

/// Something the person should know about this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It was left so long ago, and stands where it was left.
    WelcomeBack(Millis),
    /// The device slept for so long, and the session waited.
    Slept(Millis),
    /// It cannot be kept on the device, and why.
    NotKept(Trouble),
    /// What was kept on the device is no session, and why.
    Damaged(SnapshotError),
}

/// Which face the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Not begun.
    Ready,
    /// Running or paused.
    Playing,
    /// Over.
    Done(Ending),
}

/// A session and the devices it plays on. A handful of handles; copy it freely.
#[derive(Debug, Clone, Copy)]
pub struct Player {
    app: AppState,
    /// What is played.
    pub technique: &'static Technique,
    /// Where the session stands, as of the last frame.
    pub moment: RwSignal<Moment>,
    /// What the person should know.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the screen stays awake.
    pub wake: RwSignal<WakeState>,
    /// Whether tones can be heard.
    pub sound: RwSignal<Sound>,
    /// Whether the safety questions are open.
    pub asking: RwSignal<bool>,
    /// Whether the person is being asked to confirm the end.
    pub ending: RwSignal<bool>,
    session: StoredValue<Session>,
    clock: StoredValue<Option<Clock>>,
    kept: StoredValue<i64>,
    devices: StoredValue<Devices, LocalStorage>,
}

impl Player {
    /// A session of this technique, ready to begin. In the browser it takes up what was left,
    /// and begins at once if a tap on Start led here.
    #[must_use]
    pub fn new(app: AppState, technique: &'static Technique) -> Self {
        let session = Session::new(Plan::of(technique, Options::default()));
        let player = Self {
            app,
            technique,
            moment: RwSignal::new(session.at(Millis::ZERO)),
            notice: RwSignal::new(None),
            wake: RwSignal::new(WakeState::Free),
            sound: RwSignal::new(Sound::Silent),
            asking: RwSignal::new(false),
            ending: RwSignal::new(false),
            session: StoredValue::new(session),
            clock: StoredValue::new(None),
            kept: StoredValue::new(-1),
            devices: StoredValue::new_local(Devices::default()),
        };
        if cfg!(feature = "csr") {
            // What is read on the way must not draw the page anew when it changes.
            untrack(|| player.arrive());
            on_cleanup(move || player.leave());
        }
        player
    }

    /// The plan, for what is to be said of it.
    pub fn plan<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.session.with_value(|session| read(session.plan()))
    }

    /// Which face the page shows.
    #[must_use]
    pub fn face(self) -> Face {
        match self.moment.with(|moment| moment.status) {
            Status::Ready => Face::Ready,
            Status::Running | Status::Paused => Face::Playing,
            Status::Done(ending) => Face::Done(ending),
        }
    }

    /// Whether time goes on.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.moment.with(|moment| moment.status == Status::Running)
    }

    fn arrive(self) {
        let reading = clock::read();
        let start = self.app.start_now.try_update_untracked(std::mem::take).unwrap_or(false);
        self.watch();
        let base = match kept::find(&self.app.store(), &self.technique.address(), reading.wall) {
            Found::Session(restored) if restored.session.events().is_empty() => Millis::ZERO,
            Found::Session(restored) => {
                self.notice.set(Some(Notice::WelcomeBack(reading.wall - restored.wall)));
                self.session.set_value(restored.session);
                restored.at
            }
            Found::Damaged(why) => {
                self.notice.set(Some(Notice::Damaged(why)));
                Millis::ZERO
            }
            Found::Nothing => Millis::ZERO,
        };
        self.clock.set_value(Some(Clock::starting(base, reading)));
        self.show(base);
        // A tap on Start led here; but what was answered about this technique is read first.
        let told = screening::notices(self.app, self.technique).is_empty();
        if start && told && self.face() == Face::Ready {
            self.start();
        }
    }

    /// Begins, after the safety questions where they were never asked.
    pub fn start(self) {
        if screening::was_asked(self.app) {
            self.begin();
        } else {
            self.asking.set(true);
        }
    }

    /// The safety questions are answered: begins, unless an answer is about this technique, which
    /// then stands beside Start.
    pub fn answered(self) {
        if self.face() == Face::Ready && screening::notices(self.app, self.technique).is_empty() {
            self.begin();
        }
    }

    fn begin(self) {
        self.notice.set(None);
        self.open_sound();
        self.act(Event::Start);
    }

    /// Goes on after a pause.
    pub fn resume(self) {
        self.notice.set(None);
        self.open_sound();
        self.act(Event::Resume);
    }

    /// What a tap on the picture or the space bar does.
    pub fn toggle(self) {
        match self.moment.with_untracked(|moment| moment.status) {
            Status::Running => self.act(Event::Pause),
            Status::Paused => self.resume(),
            Status::Ready | Status::Done(_) => {}
        }
    }

    /// Asks whether to end; meanwhile the session waits.
    pub fn ask_end(self) {
        self.act(Event::Pause);
        self.ending.set(true);
    }

    /// Throws this session away for a new one.
    pub fn fresh(self) {
        self.session.update_value(|session| {
            *session = Session::new(Plan::of(self.technique, Options::default()));
        });
        self.clock.set_value(Some(Clock::starting(Millis::ZERO, clock::read())));
        self.notice.set(None);
        self.settled(Millis::ZERO);
    }

    /// Takes up the session that was just ended.
    pub fn take_up(self) {
        let reading = clock::read();
        let address = self.technique.address();
        if let Found::Session(restored) = kept::find(&self.app.store(), &address, reading.wall) {
            self.session.set_value(restored.session);
            self.clock.set_value(Some(Clock::starting(restored.at, reading)));
            self.settled(restored.at);
            self.resume();
        } else {
            self.fresh();
        }
    }

    /// Something happened.
    pub fn act(self, event: Event) {
        self.tick();
        let now = self.now();
        let recorded = self.session.try_update_value(|session| session.record(event, now));
        // What is refused changes nothing, and its button was not there to be pressed.
        if let Some(Ok(())) = recorded {
            self.settled(now);
        }
    }

    /// A frame: reads the clocks and shows where the session stands.
    pub fn tick(self) {
        let before = self.now();
        let reading = clock::read();
        let tick = self.clock.try_update_value(|clock| clock.as_mut().map(|c| c.read(reading)));
        let Some(Some(tick)) = tick else { return };
        if let Some(Gap::Slept(by)) = tick.gap
            && self.pause_at(before)
        {
            self.notice.set(Some(Notice::Slept(by)));
            return self.settled(tick.now);
        }
        self.show(tick.now);
        let second = self.moment.with_untracked(|moment| moment.remaining.counted_down());
        if self.moment.with_untracked(Moment::is_done) {
            self.settled(tick.now);
        } else if self.kept.get_value() != second {
            self.kept.set_value(second);
            self.keep(tick.now);
        }
    }

    /// Pauses at a moment that is past, the last at which cues could be heard; false where the
    /// session did not run, or must go on by the wall clock.
    fn pause_at(self, then: Millis) -> bool {
        let paused = self.session.try_update_value(|session| {
            let moment = session.at(then);
            let limit = moment.segment.and_then(|segment| segment.limit);
            let on_body = limit.is_some_and(|limit| limit.kind.runs_by_wall_clock());
            moment.status == Status::Running
                && !on_body
                && session.record(Event::Pause, then).is_ok()
        });
        paused.unwrap_or(false)
    }

    /// The page may be gone in a moment, and never come back.
    fn leave(self) {
        self.tick();
        self.keep(self.now());
    }

    fn now(self) -> Millis {
        self.clock.try_get_value().flatten().map_or(Millis::ZERO, |clock| clock.now())
    }

    fn show(self, now: Millis) {
        if let Some(moment) = self.session.try_with_value(|session| session.at(now)) {
            let _gone = self.moment.try_set(moment);
        }
    }

    /// An event changed what lies ahead: shows it, and lets every device follow.
    fn settled(self, now: Millis) {
        self.show(now);
        self.follow(now);
        self.keep(now);
    }

    fn keep(self, now: Millis) {
        let Some(status) = self.moment.try_with_untracked(|moment| moment.status) else { return };
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
}
