//! A session being played: what the parts of the page share.

mod away;
mod devices;
mod kept;
pub mod phrase;
mod sound;
mod taps;
mod time;
mod voice;

pub use sound::Sound;

use self::{away::Left, devices::Devices, kept::Found};
use super::{app::AppState, screening};
use crate::{
    catalogue::{Care, Technique, Text},
    device::{clock, speech::SpeechState, storage::Trouble, tab::Claim, wake_lock::WakeState},
    kept::Finished,
    session::{
        Clock, Cue, Ending, Millis, Moment, Options, Plan, Reading, Session, SnapshotError,
        Speaker, Status,
    },
};
use leptos::prelude::*;

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
    TakeOff(Text),
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
    /// Where the session stands, as of the last look at the clocks.
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
    /// Whether the person has asked for the session that another tab has.
    taking: StoredValue<bool>,
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
            taking: StoredValue::new(false),
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

    /// The picture as the player's page was written with it.
    #[cfg(not(feature = "ssr"))]
    #[must_use]
    pub fn still(self) -> String {
        self.app.still.get_value()
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

    /// Whether the look at the skin is asked for.
    #[must_use]
    pub fn asks_to_look(self) -> bool {
        self.care().is_some() && self.moment.with(|moment| moment.look.is_some())
    }

    /// Whether another tab leads this session, which has begun.
    #[must_use]
    pub fn is_led_elsewhere(self) -> bool {
        let begun = self.moment.with(|moment| moment.status != Status::Ready);
        begun && matches!(self.claim.get(), Claim::Taken | Claim::Lost)
    }

    /// Whether time goes on.
    #[must_use]
    pub fn is_running(self) -> bool {
        self.moment.with(|moment| moment.status == Status::Running)
    }

    /// Keeps that this session came to its end, at this time on the wall clock.
    pub fn keep_finished(self, wall: Millis) {
        let now = self.now();
        let finished = self.session.with_value(|session| Finished::of(session, now, wall));
        self.app.keep_finished(finished);
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
}

/// How to look after what a technique lays on the body, if it does.
fn care(technique: &Technique) -> Option<&'static Care> {
    let limits = technique.steps.iter().filter_map(|step| step.dose.limit());
    limits.filter_map(|limit| limit.kind.care()).next()
}
