//! One audio context: its volume, its tones, and what waits on its clock.

use super::{audio::AudioError, listener::Listener, named, tone};
use crate::session::CueKind;
use std::{
    cell::RefCell,
    collections::VecDeque,
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AudioBuffer, AudioBufferSourceNode, AudioContext, AudioScheduledSourceNode, GainNode,
};

pub(super) struct Output {
    pub(super) context: AudioContext,
    volume: GainNode,
    tones: RefCell<Vec<(CueKind, AudioBuffer)>>,
    waiting: RefCell<Vec<Sound>>,
    /// What keeps the pace, when in seconds of the audio clock, and does not wait there yet.
    later: RefCell<VecDeque<(CueKind, f64)>>,
    over: Closure<dyn FnMut()>,
    changed: Option<Listener>,
}

/// A tone that waits on the audio clock, or sounds.
struct Sound {
    source: AudioBufferSourceNode,
    /// When it begins, in seconds of the audio clock.
    from: f64,
    /// When it has died away, in seconds of the audio clock.
    over: f64,
    /// Whether its end is listened to.
    paces: bool,
}

impl Drop for Sound {
    fn drop(&mut self) {
        if self.paces {
            AudioScheduledSourceNode::set_onended(&self.source, None);
        }
    }
}

impl Output {
    /// How much of what keeps the pace waits at a time. All that waits costs the browser work all
    /// the time: for the 1500 ticks of ten minutes it was a seventh of a desktop's core.
    const PACE: usize = 64;

    /// No way to a loudspeaker takes longer, in seconds; a browser that says so is mistaken.
    const LONGEST_WAY: f64 = 1.0;

    /// Opens it. `changed` hears of changes of its state, and never after it is dropped.
    pub(super) fn open(changed: impl Fn(&AudioContext) + 'static) -> Result<Rc<Self>, AudioError> {
        let context = AudioContext::new().map_err(|_| AudioError::Missing)?;
        let volume = context.create_gain().map_err(|_| AudioError::Missing)?;
        volume.connect_with_audio_node(&context.destination()).map_err(|_| AudioError::Missing)?;
        let watched = context.clone();
        let listener = Listener::new(&context, "statechange", move |_| changed(&watched));
        Ok(Rc::new_cyclic(|output: &Weak<Self>| {
            let output = output.clone();
            let over = Closure::<dyn FnMut()>::new(move || {
                if let Some(output) = output.upgrade() {
                    output.tidy();
                }
            });
            Self {
                context,
                volume,
                tones: RefCell::default(),
                waiting: RefCell::default(),
                later: RefCell::default(),
                over,
                changed: Some(listener),
            }
        }))
    }

    /// The audio clock, in seconds.
    pub(super) fn now(&self) -> f64 {
        self.context.current_time()
    }

    /// The moment of the audio clock that reaches the ear now, in seconds: what was scheduled for
    /// [`Output::now`] does so only after the way to the loudspeaker, which over the air may take a
    /// third of a second. Where the browser does not tell, that way is taken as none.
    pub(super) fn heard(&self) -> f64 {
        let now = self.now();
        let stamp = named::call(&self.context, "getOutputTimestamp", &[]);
        let number = |name| stamp.as_ref().and_then(|stamp| named::get(stamp, name)?.as_f64());
        let (audio, page) = (number("contextTime"), number("performanceTime"));
        let performance = web_sys::window().and_then(|window| window.performance());
        let heard = match (audio, page, performance) {
            // Some say zero until the first sound has left.
            (Some(audio), Some(page), Some(performance)) if page > 0.0 => {
                audio + (performance.now() - page) / 1000.0
            }
            _ => now,
        };
        if (now - Self::LONGEST_WAY..now).contains(&heard) { heard } else { now }
    }

    pub(super) fn set_volume(&self, level: f32) {
        self.volume.gain().set_value(level);
    }

    /// Sounds a cue at this time of the audio clock, and holds on to it so that it can be taken
    /// back. False where the browser refuses.
    pub(super) fn add(&self, kind: CueKind, when: f64) -> bool {
        if kind.keeps_pace() {
            self.later.borrow_mut().push_back((kind, when));
            return true;
        }
        let sound = self.sound(kind, when);
        let taken = sound.is_some();
        self.waiting.borrow_mut().extend(sound);
        taken
    }

    /// Sounds a cue now; it cannot be taken back.
    pub(super) fn play(&self, kind: CueKind) -> bool {
        self.sound(kind, self.now()).is_some()
    }

    /// Whether anything sounds now that waited, or is just about to.
    pub(super) fn sounds(&self) -> bool {
        const SOON: f64 = 0.1;
        let now = self.now();
        self.waiting.borrow().iter().any(|sound| sound.from < now + SOON && sound.over > now)
    }

    /// Lets go of what has sounded, and has what comes next of the pace wait in its place.
    pub(super) fn tidy(&self) {
        let now = self.now();
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|sound| sound.over >= now);
        let mut later = self.later.borrow_mut();
        let mut room = Self::PACE.saturating_sub(waiting.iter().filter(|s| s.paces).count());
        while room > 0 {
            let Some((kind, when)) = later.pop_front() else { break };
            // One that was missed is no pace any more.
            let sound = if when < now { None } else { self.sound(kind, when) };
            if let Some(mut sound) = sound {
                let over = self.over.as_ref().unchecked_ref();
                AudioScheduledSourceNode::set_onended(&sound.source, Some(over));
                sound.paces = true;
                waiting.push(sound);
                room -= 1;
            }
        }
    }

    /// Takes back all that waits.
    pub(super) fn silence(&self) {
        self.later.take();
        for sound in self.waiting.take() {
            let source: &AudioScheduledSourceNode = &sound.source;
            // One that has sounded already cannot be stopped, nor need be.
            let _over = source.stop();
        }
    }

    fn sound(&self, kind: CueKind, when: f64) -> Option<Sound> {
        let buffer = self.tone(kind)?;
        let source = self.context.create_buffer_source().ok()?;
        source.set_buffer(Some(&buffer));
        source.connect_with_audio_node(&self.volume).ok()?;
        source.start_with_when(when).ok()?;
        Some(Sound { source, from: when, over: when + buffer.duration(), paces: false })
    }

    /// The samples of a cue, rendered when they are first needed.
    fn tone(&self, kind: CueKind) -> Option<AudioBuffer> {
        let mut tones = self.tones.borrow_mut();
        if let Some((_, buffer)) = tones.iter().find(|(known, _)| *known == kind) {
            return Some(buffer.clone());
        }
        let samples = tone::samples(kind);
        let length = u32::try_from(samples.len()).ok()?;
        let buffer = self.context.create_buffer(1, length, tone::RATE).ok()?;
        buffer.copy_to_channel(&samples, 0).ok()?;
        tones.push((kind, buffer.clone()));
        Some(buffer)
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
