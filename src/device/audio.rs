//! Tones on the audio clock: scheduled ahead, so that a throttled page still sounds on time.

pub use super::blend::Blend;

use super::{blend::Blended, listener::Listener, named, tone};
use crate::session::{Cue, CueKind, Millis};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioBuffer, AudioBufferSourceNode, AudioContext, GainNode};

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
    output: Output,
    tones: Vec<(CueKind, AudioBuffer)>,
    level: Cell<f32>,
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

    /// Opens the sound. `changed` hears of every change of its state, upon which the caller
    /// should schedule anew: the audio clock stood still while it was not running.
    ///
    /// # Errors
    /// Where the browser has no audio, or refuses it.
    pub fn open(blend: Blend, changed: impl Fn(AudioState) + 'static) -> Result<Self, AudioError> {
        let changed: Rc<dyn Fn(AudioState)> = Rc::new(changed);
        // Before the sound itself: phones go by what is declared when it begins.
        let blended = Blended::new(blend);
        let output = Output::open(&changed)?;
        Ok(Self { output, tones: Vec::new(), level: Cell::new(1.0), changed, blended })
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
        if let Ok(output) = Output::open(&self.changed) {
            self.output = output;
            self.tones.clear();
            self.set_volume(self.level.get());
            self.wake();
        }
    }

    /// How loud, from 0 to 1.
    pub fn set_volume(&self, level: f32) {
        let level = if level.is_finite() { level.clamp(0.0, 1.0) } else { 1.0 };
        self.level.set(level);
        self.output.volume.gain().set_value(level);
    }

    /// Sounds these cues at their times instead of all that waited, where it is `now` in the
    /// time that they are due in. How many were taken.
    pub fn schedule(&mut self, now: Millis, cues: &[Cue]) -> usize {
        self.silence();
        let origin = self.output.now();
        let in_time = cues.iter().filter(|cue| cue.due + Self::TOO_LATE >= now);
        let mut taken = 0;
        for cue in in_time {
            let when = origin + (cue.due - now).as_seconds().max(0.0);
            if let Some(sound) = self.sound(cue.kind, when) {
                self.output.waiting.borrow_mut().push(sound);
                taken += 1;
            }
        }
        taken
    }

    /// Sounds one cue at once, beside all that waits.
    pub fn play(&mut self, kind: CueKind) -> bool {
        let now = self.output.now();
        self.sound(kind, now).is_some()
    }

    /// Takes back all that waits.
    pub fn silence(&mut self) {
        self.output.silence();
    }

    fn sound(&mut self, kind: CueKind, when: f64) -> Option<Sound> {
        let buffer = self.tone(kind)?;
        let source = self.output.context.create_buffer_source().ok()?;
        source.set_buffer(Some(&buffer));
        source.connect_with_audio_node(&self.output.volume).ok()?;
        source.start_with_when(when).ok()?;
        Some(Sound { source, over: when + buffer.duration() })
    }

    /// The samples of a cue, rendered when they are first needed.
    fn tone(&mut self, kind: CueKind) -> Option<AudioBuffer> {
        if let Some((_, buffer)) = self.tones.iter().find(|(known, _)| *known == kind) {
            return Some(buffer.clone());
        }
        let samples = tone::samples(kind);
        let length = u32::try_from(samples.len()).ok()?;
        let buffer = self.output.context.create_buffer(1, length, tone::RATE).ok()?;
        buffer.copy_to_channel(&samples, 0).ok()?;
        self.tones.push((kind, buffer.clone()));
        Some(buffer)
    }
}

/// One audio context, and what waits on its clock.
struct Output {
    context: AudioContext,
    volume: GainNode,
    waiting: RefCell<Vec<Sound>>,
    changed: Option<Listener>,
}

struct Sound {
    source: AudioBufferSourceNode,
    /// When it has died away, in seconds of the audio clock.
    over: f64,
}

impl Output {
    fn open(changed: &Rc<dyn Fn(AudioState)>) -> Result<Self, AudioError> {
        let context = AudioContext::new().map_err(|_| AudioError::Missing)?;
        let volume = context.create_gain().map_err(|_| AudioError::Missing)?;
        volume.connect_with_audio_node(&context.destination()).map_err(|_| AudioError::Missing)?;
        let (watched, changed) = (context.clone(), Rc::clone(changed));
        let listener = Listener::new(&context, "statechange", move |_| changed(state(&watched)));
        Ok(Self { context, volume, waiting: RefCell::default(), changed: Some(listener) })
    }

    fn now(&self) -> f64 {
        self.context.current_time()
    }

    /// Lets go of what has sounded.
    fn tidy(&self) {
        let now = self.now();
        self.waiting.borrow_mut().retain(|sound| sound.over >= now);
    }

    fn silence(&self) {
        for sound in self.waiting.take() {
            let source: &web_sys::AudioScheduledSourceNode = &sound.source;
            // One that has sounded already cannot be stopped, nor need be.
            let _over = source.stop();
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // First, or its own end would be told.
        self.changed = None;
        self.silence();
        if let Ok(promise) = self.context.close() {
            spawn_local(async move {
                // One that is closed already says so, which tells nothing new.
                let _told_nothing = JsFuture::from(promise).await;
            });
        }
    }
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
