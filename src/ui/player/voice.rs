//! What is said, and when: the session's lines, put into words and handed to the voice one by one.

use super::{Player, phrase};
use crate::{
    device::{
        page,
        speech::{Speech, SpeechState},
    },
    session::{Millis, Verbosity},
};
use leptos::prelude::*;

impl Player {
    /// Gets the voice ready. Call it from a tap or a key, or the browser keeps it silent.
    pub(super) fn open_voice(self) {
        let off = self.app.settings.with_untracked(|settings| settings.speech == Verbosity::Off);
        if off {
            self.speech.set(SpeechState::Ready);
            return;
        }
        let state = self.devices.try_update_value(|devices| {
            if devices.speech.is_none() {
                let changed = move |state| {
                    let _gone = self.speech.try_set(state);
                };
                devices.speech = Speech::open(changed, move || self.said());
                if let Some(speech) = &mut devices.speech {
                    speech.prime();
                }
            }
            devices.speech.as_ref().map(Speech::state)
        });
        self.speech.set(state.flatten().unwrap_or(SpeechState::Missing));
    }

    /// What lies ahead to be said has changed. `cuts` where what is being said is no longer true.
    pub(super) fn plan_lines(self, now: Millis, cuts: bool) {
        let verbosity = self.app.settings.with_untracked(|settings| settings.speech);
        let lines = self.session.try_with_value(|session| session.lines(now, verbosity));
        let lines = lines.unwrap_or_default();
        self.speaker.try_update_value(|speaker| {
            if cuts { speaker.plan(lines) } else { speaker.change(lines, now) }
        });
        if cuts {
            self.devices.try_update_value(|devices| {
                if let Some(speech) = &mut devices.speech {
                    speech.cancel();
                }
            });
        }
        self.speak(now);
    }

    /// Says what is due, if nothing is being said.
    pub(super) fn speak(self, now: Millis) {
        // One that has nothing to be put into words gives way to the next.
        while let Some(line) = self.speaker.try_update_value(|s| s.next(now)).flatten() {
            let text = self.session.try_with_value(|s| phrase::spoken(s.plan(), line.say));
            if text.flatten().is_some_and(|text| self.say(&text)) {
                return;
            }
            self.speaker.try_update_value(crate::session::Speaker::ended);
        }
    }

    /// Says something that no plan knew of, instead of what is being said.
    pub(super) fn say_at_once(self, text: &str) {
        let off = self.app.settings.with_untracked(|settings| settings.speech == Verbosity::Off);
        if !off && self.say(text) {
            self.speaker.try_update_value(crate::session::Speaker::interrupted);
        }
    }

    fn say(self, text: &str) -> bool {
        let set = self.app.settings.get_untracked();
        let share = |percent: u8| f32::from(percent) / 100.0;
        let text = phrase::voiced(text);
        let said = self.devices.try_update_value(|devices| {
            devices.speech.as_mut().is_some_and(|speech| {
                let voice = set.voice.as_deref();
                speech.say(
                    &text,
                    &page::language(),
                    voice,
                    share(set.voice_rate),
                    share(set.voice_volume),
                )
            })
        });
        said.unwrap_or(false)
    }

    fn said(self) {
        self.speaker.try_update_value(crate::session::Speaker::ended);
        self.speak(self.now());
    }
}
