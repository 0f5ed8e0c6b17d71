//! What can be heard and felt of a session.

use super::Player;
use crate::{
    device::{
        audio::{Audio, AudioState, Blend},
        haptics,
        listener::hidden,
    },
    session::{Cue, CueKind, Millis, Moment},
};
use leptos::prelude::*;

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

/// What is to be felt may come so late, and no later.
const LATE: Millis = Millis(500);

impl Player {
    /// Opens the sound and the voice, or wakes them. Call it from a tap or a key, or the browser
    /// refuses.
    pub(super) fn open_sound(self) {
        self.open_voice();
        let (tones, volume, owns) = self
            .app
            .settings
            .with_untracked(|set| (set.tones, f32::from(set.tone_volume) / 100.0, set.owns_sound));
        if !tones {
            self.sound.set(Sound::Off);
            return;
        }
        let blend = if owns { Blend::Own } else { Blend::Mix };
        let heard = self.devices.try_update_value(|devices| {
            if devices.audio.is_none() {
                devices.audio = Audio::open(blend, move |_| self.sound_changed()).ok();
            }
            devices.audio.as_ref().map(|audio| {
                audio.set_volume(volume);
                audio.wake();
                audio.state()
            })
        });
        self.sound.set(state(heard.flatten()));
    }

    /// Lets one tone and a few words be heard, to set the volume by. Call it from a tap.
    pub fn test_sound(self) {
        self.open_sound();
        self.devices.try_update_value(|devices| {
            if let Some(audio) = &mut devices.audio {
                audio.play(CueKind::Start);
            }
        });
        self.say_at_once(crate::ui::words::player::TEST_SAID.get());
    }

    /// Asks for the sound again, where it slept with the page.
    pub(super) fn wake_sound(self) {
        self.devices.try_with_value(|devices| {
            if let Some(audio) = &devices.audio {
                audio.wake();
            }
        });
    }

    /// The audio clock stood still while it was not running, so all is scheduled anew.
    fn sound_changed(self) {
        let heard = self.devices.try_with_value(|devices| devices.audio.as_ref().map(Audio::state));
        if let Some(heard) = heard {
            let _gone = self.sound.try_set(state(heard));
            self.schedule(self.now());
        }
    }

    /// The audio clock, while it goes.
    pub(super) fn heard(self) -> Option<Millis> {
        let heard =
            |devices: &super::devices::Devices| devices.audio.as_ref().and_then(Audio::heard);
        self.devices.try_with_value(heard).flatten()
    }

    /// Schedules the tones of the rest of the plan from `now`; none where nothing runs. The last
    /// tone of a session that has just ended is left to sound.
    pub(super) fn schedule(self, now: Millis) {
        let ticks = self.app.settings.with_untracked(|settings| settings.ticks);
        let cues = self.session.try_with_value(|session| session.cues(now, ticks));
        let cues = cues.unwrap_or_default();
        let over = self.moment.with_untracked(Moment::is_done);
        self.devices.try_update_value(|devices| {
            let Some(audio) = &mut devices.audio else { return };
            if !(over && cues.is_empty()) {
                // As exactly as can be: since `now` a frame and much work may have passed.
                audio.schedule(self.precisely_now(), &cues);
            }
            audio.keep(!cues.is_empty());
        });
        self.felt.set_value(cues);
    }

    /// Lets what is due be felt.
    pub(super) fn feel(self, now: Millis) {
        let due = self.felt.try_update_value(|cues| {
            let due = cues.partition_point(|cue| cue.due <= now);
            let last = cues.drain(..due).rfind(|cue| !cue.kind.buzz().is_empty());
            last.filter(|cue: &Cue| now - cue.due <= LATE)
        });
        let wanted = || self.app.settings.with_untracked(|settings| settings.vibration);
        if let Some(cue) = due.flatten()
            && !hidden()
            && wanted()
        {
            // Where there is no motor nothing is felt, and all is heard and seen.
            let _felt = haptics::vibrate(cue.kind.buzz());
        }
    }

    /// Once a second: a sound that says it runs, yet whose clock stands still, is opened anew, and
    /// tones that have come to stray from their times are scheduled anew.
    pub(super) fn watch_sound(self) {
        let strays = self.devices.try_with_value(|devices| {
            devices.audio.as_ref().is_some_and(|audio| audio.strays(self.precisely_now()))
        });
        let stuck = self.devices.try_update_value(|devices| {
            let audio = devices.audio.as_mut()?;
            if audio.state() == AudioState::Interrupted {
                // What took the sound may be over; where it is not, this changes nothing.
                audio.wake();
            }
            let heard = audio.heard();
            let still = heard.is_some() && heard == devices.heard;
            devices.heard = heard;
            devices.stuck = if still { devices.stuck + 1 } else { 0 };
            (devices.stuck >= 2).then(|| {
                devices.stuck = 0;
                audio.revive();
            })
        });
        if stuck.flatten().is_some() || strays == Some(true) {
            self.schedule(self.now());
        }
    }
}

const fn state(state: Option<AudioState>) -> Sound {
    match state {
        Some(AudioState::Running) => Sound::On,
        Some(AudioState::Suspended) => Sound::Waiting,
        Some(AudioState::Interrupted) => Sound::Interrupted,
        Some(AudioState::Closed) | None => Sound::Missing,
    }
}
