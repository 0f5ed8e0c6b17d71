//! The devices a session plays on, and how they follow it.

use super::{Player, phrase};
use crate::{
    device::{
        audio::Audio,
        clock,
        heartbeat::Heartbeat,
        lifecycle,
        listener::{Listener, hidden},
        media_session::{MediaKey, MediaSession},
        pulse::Pulse,
        speech::Speech,
        tab::{Claim, Tab},
        wake_lock::WakeLock,
    },
    session::{Event, Millis, Status},
};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// The page is read from afar when nobody has touched it for so long. Milliseconds.
const FAR_AFTER: u32 = 5000;

/// What a session holds of the browser; all of it is given back when this is dropped.
#[derive(Default)]
pub(super) struct Devices {
    pulse: Option<Pulse>,
    heartbeat: Option<Heartbeat>,
    pub(super) audio: Option<Audio>,
    /// What the audio clock said last, and how often it has said just that.
    pub(super) heard: Option<Millis>,
    pub(super) stuck: u8,
    pub(super) speech: Option<Speech>,
    wake_lock: Option<WakeLock>,
    media: Option<MediaSession>,
    tab: Option<Tab>,
    far: Option<Timeout>,
    _listeners: Vec<Listener>,
}

impl std::fmt::Debug for Devices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Devices").field("pulse", &self.pulse).finish_non_exhaustive()
    }
}

impl Player {
    /// Sets up what a session listens to while its page stands.
    pub(super) fn watch(self) {
        let touched = move |_| self.touched();
        let listeners = [
            Listener::on_document("visibilitychange", move |_| self.seen()),
            Listener::on_window("pagehide", move |_| self.leave()),
            lifecycle::on_freeze(move || self.froze()),
            lifecycle::on_resume(move || self.tick()),
            Listener::on_window("pointerdown", touched),
            Listener::on_window("pointermove", touched),
            Listener::on_window("keydown", move |event| {
                self.touched();
                if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                    self.key(&event);
                }
            }),
        ];
        self.devices.set_value(Devices {
            pulse: Some(Pulse::new(move || {
                self.tick();
                self.until_due()
            })),
            wake_lock: Some(WakeLock::new(move |state| {
                let _gone = self.wake.try_set(state);
            })),
            _listeners: listeners.into_iter().flatten().collect(),
            ..Devices::default()
        });
    }

    fn key(self, event: &KeyboardEvent) {
        let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_dialog = self.asking.get_untracked() || self.ending.get_untracked();
        // Before it has begun and once it is over, keys are for the page.
        let goes = self
            .moment
            .with_untracked(|moment| matches!(moment.status, Status::Running | Status::Paused));
        if held || in_dialog || !goes || event.default_prevented() {
            return;
        }
        // What has the focus may answer to these keys itself.
        let is = |kinds: &str| {
            target.as_ref().is_some_and(|target| target.matches(kinds).unwrap_or(false))
        };
        match event.key().as_str() {
            " " | "Enter" if !is("a, button, input, select, summary") => self.toggle(),
            "ArrowRight" if !is("input, select") => self.act(Event::Next),
            "ArrowLeft" if !is("input, select") => self.act(Event::Back),
            _ => return,
        }
        event.prevent_default();
    }

    /// Somebody is at the page.
    fn touched(self) {
        let goes = !self.stands();
        if self.far.try_get_untracked() == Some(true) {
            self.far.set(false);
        }
        self.devices.try_update_value(|devices| {
            devices.far = goes.then(|| {
                Timeout::new(FAR_AFTER, move || {
                    let _gone = self.far.try_set(true);
                })
            });
        });
    }

    /// Asks for the session, which one tab has at a time.
    pub(super) fn claim(self) {
        let asked = self.devices.try_with_value(|devices| {
            devices
                .tab
                .as_ref()
                .is_some_and(|tab| matches!(tab.state(), Claim::Mine | Claim::Asking))
        });
        if asked != Some(false) {
            return;
        }
        let name = ["unknot", &self.app.base(), "session"].concat();
        let tab = Tab::claim(&name, move |claim| self.claimed(claim));
        let _gone = self.claim.try_set(tab.state());
        self.devices.try_update_value(|devices| devices.tab = Some(tab));
    }

    /// Takes the session from the tab that has it, and goes on here.
    pub fn take_over(self) {
        // Sound opens only from this tap.
        self.open_sound();
        self.taking.set_value(true);
        self.devices.try_with_value(|devices| {
            if let Some(tab) = &devices.tab {
                tab.take_over();
            }
        });
    }

    fn claimed(self, claim: Claim) {
        let before = self.claim.try_get_untracked();
        let _gone = self.claim.try_set(claim);
        match claim {
            Claim::Taken | Claim::Lost => {
                if !self.stands() {
                    self.act(Event::Pause);
                }
            }
            Claim::Mine if matches!(before, Some(Claim::Taken | Claim::Lost)) => {
                // The other tab may have gone on with it: what it kept last is what counts.
                let base = self.take_kept(clock::read());
                self.settled(base, true);
                if self.taking.try_update_value(std::mem::take) == Some(true) {
                    self.resume();
                }
            }
            Claim::Mine | Claim::Unknown => self.settled(self.now(), false),
            Claim::Asking => {}
        }
    }

    /// Lets every device follow what lies ahead.
    pub(super) fn follow(self, now: Millis, cuts: bool) {
        let Some(status) = self.moment.try_with_untracked(|moment| moment.status) else { return };
        let running = status == Status::Running;
        let has_beat = self.devices.try_with_value(|devices| devices.heartbeat.is_some());
        let beat = (running && has_beat == Some(false)).then(|| {
            Heartbeat::new(Millis::seconds(1), move || {
                self.watch_sound();
                // In sight the pulse does that, when it is due.
                if hidden() {
                    self.tick();
                }
            })
        });
        self.devices.try_update_value(|devices| {
            if let Some(pulse) = &devices.pulse {
                pulse.run(running);
            }
            if let Some(lock) = &devices.wake_lock {
                lock.hold(running);
            }
            if !running {
                devices.heartbeat = None;
                // What waits for its person is read from near, however long they take.
                devices.far = None;
            } else if beat.is_some() {
                devices.heartbeat = beat;
            }
        });
        if running {
            self.touched_once();
        } else {
            let _gone = self.far.try_set(false);
        }
        self.schedule(now);
        self.plan_lines(now, cuts);
        self.tell_media();
    }

    /// The time to the far view begins with the session, if nobody touches it.
    fn touched_once(self) {
        let counts = self.devices.try_with_value(|devices| devices.far.is_some());
        if counts == Some(false) {
            self.touched();
        }
    }

    /// Tells the lock screen and the keys of headsets what is played.
    pub(super) fn tell_media(self) {
        let Some(moment) = self.moment.try_get_untracked() else { return };
        let begun = !matches!(moment.status, Status::Ready | Status::Done(_));
        let title = self.session.try_with_value(|s| phrase::titled(s.plan(), moment.index));
        self.devices.try_update_value(|devices| {
            if !begun {
                devices.media = None;
                return;
            }
            if devices.media.is_none() {
                devices.media = MediaSession::open(move |key| self.media_key(key));
            }
            let Some(media) = &devices.media else { return };
            let goes = moment.status == Status::Running && !moment.waits();
            let artwork = [&self.app.base(), "icons/icon-512.png"].concat();
            media.tell(&title.unwrap_or_default(), self.technique.name.get(), &artwork);
            media.playing(Some(goes));
            media.position(moment.whole_elapsed + moment.whole_remaining, moment.whole_elapsed);
        });
    }

    fn media_key(self, key: MediaKey) {
        let (status, waits) = self.moment.with_untracked(|moment| (moment.status, moment.waits()));
        match (key, status) {
            (MediaKey::Play, Status::Running) if waits => self.act(Event::Next),
            (MediaKey::Play, Status::Paused) => self.resume(),
            (MediaKey::Pause | MediaKey::Stop, Status::Running) => self.act(Event::Pause),
            (MediaKey::Next, _) => self.act(Event::Next),
            (MediaKey::Previous, _) => self.act(Event::Back),
            _ => {}
        }
    }
}
