//! Tones on the audio clock: scheduled ahead, so that a throttled page still sounds on time.

use super::{listener::Listener, tone};
use crate::session::{Cue, CueKind, Millis};
use js_sys::Reflect;
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

/// The sound of the app: one audio context, its volume, and the tones that wait.
#[must_use = "sound ends when it is dropped"]
#[derive(Debug)]
pub struct Audio {
    context: AudioContext,
    volume: GainNode,
    tones: Vec<(CueKind, AudioBuffer)>,
    waiting: Vec<AudioBufferSourceNode>,
    _changed: Listener,
}

impl Audio {
    /// A tone later than this is not worth sounding any more.
    const TOO_LATE: Millis = Millis(150);

    /// Opens the sound. `changed` hears of every change of its state, upon which the caller
    /// should schedule anew: the audio clock stood still while it was not running.
    ///
    /// # Errors
    /// Where the browser has no audio, or refuses it.
    pub fn open(changed: impl Fn(AudioState) + 'static) -> Result<Self, AudioError> {
        let context = AudioContext::new().map_err(|_| AudioError::Missing)?;
        let volume = context.create_gain().map_err(|_| AudioError::Missing)?;
        volume.connect_with_audio_node(&context.destination()).map_err(|_| AudioError::Missing)?;
        let watched = context.clone();
        let listener = Listener::new(&context, "statechange", move |_| changed(state(&watched)));
        Ok(Self { context, volume, tones: Vec::new(), waiting: Vec::new(), _changed: listener })
    }

    /// Whether tones can be heard now.
    #[must_use]
    pub fn state(&self) -> AudioState {
        state(&self.context)
    }

    /// Asks the browser to let it sound; heeded only from a tap or a key. Whether it did is told
    /// by the change of state.
    pub fn wake(&self) {
        if self.state() != AudioState::Running
            && let Ok(promise) = self.context.resume()
        {
            spawn_local(async move {
                // Refused: the state stays as it is, and that is what the caller shows.
                let _refused = JsFuture::from(promise).await;
            });
        }
    }

    /// How loud, from 0 to 1.
    pub fn set_volume(&self, level: f32) {
        self.volume.gain().set_value(level.clamp(0.0, 1.0));
    }

    /// Sounds these cues at their times instead of all that waited, where it is `now` in the
    /// time that they are due in. How many were taken.
    pub fn schedule(&mut self, now: Millis, cues: &[Cue]) -> usize {
        self.silence();
        let origin = self.context.current_time();
        let in_time = cues.iter().filter(|cue| cue.due + Self::TOO_LATE >= now);
        let mut taken = 0;
        for cue in in_time {
            let when = origin + (cue.due - now).as_seconds().max(0.0);
            if let Some(source) = self.sound(cue.kind, when) {
                self.waiting.push(source);
                taken += 1;
            }
        }
        taken
    }

    /// Sounds one cue at once, beside all that waits.
    pub fn play(&mut self, kind: CueKind) -> bool {
        let now = self.context.current_time();
        self.sound(kind, now).is_some()
    }

    /// Takes back all that waits.
    pub fn silence(&mut self) {
        for source in self.waiting.drain(..) {
            let source: &web_sys::AudioScheduledSourceNode = &source;
            // One that has sounded already cannot be stopped, nor need be.
            let _over = source.stop();
        }
    }

    fn sound(&mut self, kind: CueKind, when: f64) -> Option<AudioBufferSourceNode> {
        let buffer = self.tone(kind)?;
        let source = self.context.create_buffer_source().ok()?;
        source.set_buffer(Some(&buffer));
        source.connect_with_audio_node(&self.volume).ok()?;
        source.start_with_when(when).ok()?;
        Some(source)
    }

    /// The samples of a cue, rendered when they are first needed.
    fn tone(&mut self, kind: CueKind) -> Option<AudioBuffer> {
        if let Some((_, buffer)) = self.tones.iter().find(|(known, _)| *known == kind) {
            return Some(buffer.clone());
        }
        let samples = tone::samples(kind);
        let length = u32::try_from(samples.len()).ok()?;
        let buffer = self.context.create_buffer(1, length, tone::RATE).ok()?;
        buffer.copy_to_channel(&samples, 0).ok()?;
        self.tones.push((kind, buffer.clone()));
        Some(buffer)
    }
}

impl Drop for Audio {
    fn drop(&mut self) {
        self.silence();
        // Its promise tells nothing that could be acted on.
        let _told_nothing = self.context.close();
    }
}

/// The state by its name: one browser knows more names than the bindings do.
fn state(context: &AudioContext) -> AudioState {
    let name = Reflect::get(context, &"state".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("running") => AudioState::Running,
        Some("interrupted") => AudioState::Interrupted,
        Some("closed") => AudioState::Closed,
        _ => AudioState::Suspended,
    }
}
