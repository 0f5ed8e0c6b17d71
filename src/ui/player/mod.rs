//! A session being played: what the parts of the page share, and all that a tap does.

mod away;
mod devices;
mod kept;
pub mod phrase;
pub mod ratings;
mod sound;
mod time;
mod voice;

pub use sound::Sound;

use self::{away::Left, devices::Devices, kept::Found};
use super::{app::AppState, screening};
use crate::{
    catalogue::{Care, Technique},
    device::{clock, speech::SpeechState, storage::Trouble, tab::Claim, wake_lock::WakeState},
    session::{
        Clock, Cue, Ending, Event, Millis, Moment, Options, Plan, Reading, Refused, Segment,
        Session, SnapshotError, Speaker, Status,
    },
};
use leptos::prelude::*;
use std::time::Duration;

/// Something the person should know about this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// It was left so long ago, and stands where it was left.
    WelcomeBack(Millis),
    /// Nothing of it could be heard for so long, and it waited.
    Missed(Millis),
    /// How to ease off, as it was too much.
    Eased,
    /// What lies on the body cannot be paused.
    OnBody,
    /// What lay on the body is to come off, and what to do then.
    TakeOff(&'static str),
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
    /// How it is to be planned, as long as it has not begun.
    pub options: RwSignal<Options>,
    /// How many of the things to see to before the start are seen to.
    pub ticked: RwSignal<Vec<bool>>,
    /// What the person should know.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the screen stays awake.
    pub wake: RwSignal<WakeState>,
    /// Whether tones can be heard.
    pub sound: RwSignal<Sound>,
    /// Whether the device can speak.
    pub speech: RwSignal<SpeechState>,
    /// Whose the session is, where several tabs show one.
    pub claim: RwSignal<Claim>,
    /// Whether nobody has touched the page for a while, so that it is read from afar.
    pub far: RwSignal<bool>,
    /// Whether the safety questions are open.
    pub asking: RwSignal<bool>,
    /// Whether the person is being asked to confirm the end.
    pub ending: RwSignal<bool>,
    session: StoredValue<Session>,
    clock: StoredValue<Option<Clock>>,
    kept: StoredValue<i64>,
    speaker: StoredValue<Speaker>,
    /// What is still to be felt, in order.
    felt: StoredValue<Vec<Cue>>,
    left: StoredValue<Option<Left>>,
    devices: StoredValue<Devices, LocalStorage>,
}

impl Player {
    /// A session begins so long after the tap on Start: by then sound is open and on its way, and
    /// the first tone is as exact as all others.
    const LEAD: Millis = Millis(150);

    /// A session of this technique, ready to begin. In the browser it takes up what was left,
    /// and begins at once if a tap on Start led here.
    #[must_use]
    pub fn new(app: AppState, technique: &'static Technique) -> Self {
        let options = app.settings.with_untracked(super::settings::Settings::options);
        let session = Session::new(Plan::of(technique, options));
        let before = care(technique).map_or(0, |care| care.before.len());
        let player = Self {
            app,
            technique,
            moment: RwSignal::new(session.at(Millis::ZERO)),
            options: RwSignal::new(options),
            ticked: RwSignal::new(vec![false; before]),
            notice: RwSignal::new(None),
            wake: RwSignal::new(WakeState::Free),
            sound: RwSignal::new(Sound::Silent),
            speech: RwSignal::new(SpeechState::Ready),
            claim: RwSignal::new(Claim::Asking),
            far: RwSignal::new(false),
            asking: RwSignal::new(false),
            ending: RwSignal::new(false),
            session: StoredValue::new(session),
            clock: StoredValue::new(None),
            kept: StoredValue::new(-1),
            speaker: StoredValue::new(Speaker::default()),
            felt: StoredValue::new(Vec::new()),
            left: StoredValue::new(None),
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

    /// What is to be seen to before something is laid on the body, and how to look after it.
    #[must_use]
    pub fn care(self) -> Option<&'static Care> {
        care(self.technique)
    }

    fn arrive(self) {
        let reading = clock::read();
        let start = self.app.start_now.try_update_untracked(std::mem::take).unwrap_or(false);
        self.watch();
        let base = self.take_kept(reading);
        if self.is_running() {
            // What lies on the body has gone on without us.
            self.claim();
            self.follow(base, true);
        }
        // A tap on Start led here; but what was answered about this technique is read first, and
        // what is to be laid on the body is seen to.
        let told = screening::notices(self.app, self.technique).is_empty();
        if start && told && self.care().is_none() && self.face() == Face::Ready {
            self.start();
        }
    }

    /// Takes up what is kept on the device of this technique, if anything, and shows it. The
    /// session time from which it goes on.
    fn take_kept(self, reading: Reading) -> Millis {
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
            Found::Nothing => self.now(),
        };
        self.clock.set_value(Some(Clock::starting(base, reading)));
        self.show(base);
        base
    }

    /// Begins, after the safety questions where they were never asked, and once all is seen to
    /// that must be before something is laid on the body.
    pub fn start(self) {
        if !screening::was_asked(self.app) {
            self.asking.set(true);
        } else if self.ticked.with_untracked(|ticked| ticked.iter().all(|ticked| *ticked)) {
            self.begin();
        } else {
            crate::device::page::focus_on("care");
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
        self.say_at_once(super::words::player::EASED_SAID);
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
            self.say_at_once(care.stop);
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

/// How to look after what a technique lays on the body, if it does.
fn care(technique: &Technique) -> Option<&'static Care> {
    let limits = technique.steps.iter().filter_map(|step| step.dose.limit());
    limits.filter_map(|limit| limit.kind.care()).next()
}
