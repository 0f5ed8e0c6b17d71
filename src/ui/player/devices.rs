//! The devices a session plays on, and how they follow it.

use super::Player;
use crate::{
    device::{
        audio::{Audio, AudioState, Blend},
        listener::{Listener, hidden},
        ticker::Ticker,
        wake_lock::WakeLock,
    },
    session::{Event, Millis},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Whether tones can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// Nothing was to be heard yet.
    Silent,
    /// They are off in the settings.
    Off,
    /// They sound.
    On,
    /// The browser holds them back.
    Waiting,
    /// Something else has the sound.
    Interrupted,
    /// There is none.
    Missing,
}

/// What a session holds of the browser; all of it is given back when this is dropped.
#[derive(Debug, Default)]
pub(super) struct Devices {
    ticker: Option<Ticker>,
    audio: Option<Audio>,
    wake_lock: Option<WakeLock>,
    _listeners: Vec<Listener>,
}

impl Player {
    /// Sets up what a session listens to while its page stands.
    pub(super) fn watch(self) {
        let listeners = [
            Listener::on_document("visibilitychange", move |_| self.seen()),
            Listener::on_window("pagehide", move |_| self.leave()),
            Listener::on_window("keydown", move |event| {
                if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                    self.key(&event);
                }
            }),
        ];
        self.devices.set_value(Devices {
            ticker: Some(Ticker::new(move || self.tick())),
            wake_lock: Some(WakeLock::new(move |state| {
                let _gone = self.wake.try_set(state);
            })),
            audio: None,
            _listeners: listeners.into_iter().flatten().collect(),
        });
    }

    /// The page went out of sight or came back.
    fn seen(self) {
        if hidden() {
            self.leave();
        } else {
            self.tick();
            // Sound that slept with the page is behind: its clock stood still.
            self.schedule(self.now());
        }
    }

    fn key(self, event: &KeyboardEvent) {
        let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_dialog = self.asking.get_untracked() || self.ending.get_untracked();
        if held || in_dialog || event.default_prevented() {
            return;
        }
        // A button or a link that has the focus answers to these keys itself.
        let own = target.is_some_and(|target| target.matches("a, button, input").unwrap_or(false));
        match event.key().as_str() {
            " " | "Enter" if !own => self.toggle(),
            "ArrowRight" => self.act(Event::Next),
            "ArrowLeft" => self.act(Event::Previous),
            _ => return,
        }
        event.prevent_default();
    }

    /// Opens the sound, or wakes it. Call it from a tap or a key, or the browser refuses.
    pub(super) fn open_sound(self) {
        if !self.app.settings.with_untracked(|settings| settings.tones) {
            self.sound.set(Sound::Off);
            return;
        }
        let heard = self.devices.try_update_value(|devices| {
            if devices.audio.is_none() {
                devices.audio = Audio::open(Blend::Mix, move |_| self.sound_changed()).ok();
            }
            devices.audio.as_ref().map(|audio| {
                audio.wake();
                audio.state()
            })
        });
        self.sound.set(sound(heard.flatten()));
    }

    /// The audio clock stood still while it was not running, so all is scheduled anew.
    fn sound_changed(self) {
        let state = self.devices.try_with_value(|devices| devices.audio.as_ref().map(Audio::state));
        if let Some(state) = state {
            let _gone = self.sound.try_set(sound(state));
            self.schedule(self.now());
        }
    }

    /// Lets every device follow what lies ahead.
    pub(super) fn follow(self, now: Millis) {
        let running = self.moment.with_untracked(|m| m.status == crate::session::Status::Running);
        self.devices.try_with_value(|devices| {
            if let Some(ticker) = &devices.ticker {
                ticker.run(running);
            }
            if let Some(lock) = &devices.wake_lock {
                lock.hold(running);
            }
        });
        self.schedule(now);
    }

    /// Schedules the tones of the rest of the plan from `now`; none where nothing runs. The last
    /// tone of a session that has just ended is left to sound.
    fn schedule(self, now: Millis) {
        let cues =
            self.session.try_with_value(|session| session.cues(now, false)).unwrap_or_default();
        let over = self.moment.with_untracked(crate::session::Moment::is_done);
        self.devices.try_update_value(|devices| {
            if let (Some(audio), false) = (&mut devices.audio, over && cues.is_empty()) {
                audio.schedule(now, &cues);
            }
        });
    }
}

const fn sound(state: Option<AudioState>) -> Sound {
    match state {
        Some(AudioState::Running) => Sound::On,
        Some(AudioState::Suspended) => Sound::Waiting,
        Some(AudioState::Interrupted) => Sound::Interrupted,
        Some(AudioState::Closed) | None => Sound::Missing,
    }
}
