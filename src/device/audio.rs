//! Tones on the audio clock: scheduled ahead, so that a throttled page still sounds on time.

pub use super::blend::Blend;

use super::{blend::Blended, named, output::Output};
use crate::session::{Cue, CueKind, Millis};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AudioContext;

/// Whether tones can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AudioState {
    /// They sound.
    Running,
    /// The browser waits for a tap, or has put sound to sleep.
    Suspended,
    /// Something else has the sound: a call, another app.
    Interrupted,
    /// Gone for good.
    Closed,
}

/// Why there is no sound at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AudioError {
    /// The browser has no audio, or refuses it.
    #[error("this browser offers no sound")]
    Missing,
}

/// The sound of the app: its volume, and the tones that wait.
#[must_use = "sound ends when it is dropped"]
pub struct Audio {
    output: Rc<Output>,
    level: Cell<f32>,
    /// Where on the audio clock the time lies that cues are due in, in seconds.
    zero: Option<f64>,
    changed: Rc<dyn Fn(AudioState)>,
    blended: Blended,
}

impl std::fmt::Debug for Audio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Audio").field("state", &self.state()).finish_non_exhaustive()
    }
}

impl Audio {
    /// A tone later than this is not worth sounding any more.
    const TOO_LATE: Millis = Millis(150);
    /// Seconds by which tones may stray from their times; browsers read their clocks less exactly
    /// than to half of it.
    const NOTED: f64 = 0.015;

    /// Opens the sound. `changed` hears of every change of its state, upon which the caller
    /// should schedule anew: the audio clock stood still while it was not running.
    ///
    /// # Errors
    /// Where the browser has no audio, or refuses it.
    pub fn open(blend: Blend, changed: impl Fn(AudioState) + 'static) -> Result<Self, AudioError> {
        let changed: Rc<dyn Fn(AudioState)> = Rc::new(changed);
        // Before the sound itself: phones go by what is declared when it begins.
        let blended = Blended::new(blend);
        let output = output(&changed)?;
        Ok(Self { output, level: Cell::new(1.0), zero: None, changed, blended })
    }

    /// Whether tones can be heard now.
    #[must_use]
    pub fn state(&self) -> AudioState {
        state(&self.output.context)
    }

    /// Asks the browser to let it sound; heeded only from a tap or a key. Whether it did is told
    /// by the change of state.
    pub fn wake(&self) {
        self.blended.renew();
        if self.state() != AudioState::Running
            && let Ok(promise) = self.output.context.resume()
        {
            spawn_local(async move {
                // Refused: the state stays as it is, and that is what the caller shows.
                let _refused = JsFuture::from(promise).await;
            });
        }
    }

    /// With [`Blend::Own`], holds the device's sound while nothing is to be heard, or lets go of
    /// it. Call it from a tap or a key where it is to begin; [`Audio::wake`] renews it.
    pub fn keep(&self, on: bool) {
        self.blended.keep(on);
    }

    /// The audio clock, which goes only while tones can be heard; `None` while they cannot. What it
    /// advanced by is what was heard. One that says the same a second later stands still, and
    /// [`Audio::revive`] helps, which also sets it back to zero.
    #[must_use]
    pub fn heard(&self) -> Option<Millis> {
        // This is asked every so often, so it is a good time to let go of what is over.
        self.output.tidy();
        (self.state() == AudioState::Running).then(|| millis(self.output.now()))
    }

    /// Begins anew with another output, where one says that it runs and does not. Nothing waits
    /// any more: the caller schedules anew, once the state is told. Where the browser gives no
    /// other output, the old one stays.
    pub fn revive(&mut self) {
        if let Ok(output) = output(&self.changed) {
            self.output = output;
            self.set_volume(self.level.get());
            self.wake();
        }
    }

    /// How loud, from 0 to 1.
    pub fn set_volume(&self, level: f32) {
        let level = if level.is_finite() { level.clamp(0.0, 1.0) } else { 1.0 };
        self.level.set(level);
        self.output.set_volume(level);
    }

    /// Sounds these cues instead of all that waited, where it is `now` in the time that they are
    /// due in; that is when they reach the ear, as far as the browser knows its loudspeaker. How
    /// many were taken. All of them wait on the audio clock at once, but for what only keeps the
    /// pace: of that no more than comes next, in the order given.
    pub fn schedule(&mut self, now: Millis, cues: &[Cue]) -> usize {
        self.silence();
        let origin = self.output.heard();
        self.zero = Some(origin - now.as_seconds());
        let in_time = cues.iter().filter(|cue| cue.due + Self::TOO_LATE >= now);
        let taken = in_time.filter(|cue| {
            // What should be on its way already goes at once.
            let when = (origin + (cue.due - now).as_seconds()).max(self.output.now());
            self.output.add(cue.kind, when)
        });
        let taken = taken.count();
        self.output.tidy();
        taken
    }

    /// Whether what waits would no longer be heard on time, if it is `now`, and nothing sounds that
    /// would be cut off by scheduling anew: the clocks of a device drift apart by some milliseconds
    /// in ten minutes, and another loudspeaker may be further away.
    #[must_use]
    pub fn strays(&self, now: Millis) -> bool {
        let Some(zero) = self.zero.filter(|_| self.state() == AudioState::Running) else {
            return false;
        };
        let off = self.output.heard() - now.as_seconds() - zero;
        off.abs() > Self::NOTED && !self.output.sounds()
    }

    /// Sounds one cue at once, beside all that waits.
    pub fn play(&mut self, kind: CueKind) -> bool {
        self.output.play(kind)
    }

    /// Takes back all that waits.
    pub fn silence(&mut self) {
        self.output.silence();
    }
}

fn output(changed: &Rc<dyn Fn(AudioState)>) -> Result<Rc<Output>, AudioError> {
    let changed = Rc::clone(changed);
    Output::open(move |context| changed(state(context)))
}

/// The state by its name: one browser knows more names than the bindings do.
fn state(context: &AudioContext) -> AudioState {
    match named::text(context, "state").as_deref() {
        Some("running") => AudioState::Running,
        Some("interrupted") => AudioState::Interrupted,
        Some("closed") => AudioState::Closed,
        _ => AudioState::Suspended,
    }
}

fn millis(seconds: f64) -> Millis {
    // `as` saturates, and takes what is not a number as zero.
    Millis((seconds * 1000.0) as i64)
}
