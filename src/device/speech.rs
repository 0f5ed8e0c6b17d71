//! Speaking, one utterance at a time.
//!
//! Engines differ in what they leave out: news of their voices, the end of an utterance, an
//! utterance that comes too soon after another was cut off. None of that reaches the caller.

pub use super::voice::Voice;

use super::{clock, listener::Listener, named, voices::Voices};
use crate::session::Millis;
use gloo_timers::callback::Timeout;
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

/// Whether there is anybody to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeechState {
    /// The browser cannot speak.
    Missing,
    /// It could, but has no voice, or none yet.
    Empty,
    /// It has a voice.
    Ready,
}

/// The voice of the device. What it says is cut off when it is dropped, or when the page is left.
#[must_use = "it falls silent when it is dropped"]
pub struct Speech {
    inner: Rc<Inner>,
    voices: Voices,
    _left: Option<Listener>,
}

struct Inner {
    synthesis: SpeechSynthesis,
    ended: Box<dyn Fn()>,
    current: RefCell<Option<Utterance>>,
    /// Counts utterances, so that what comes late from one is not taken for the next.
    turn: Cell<u32>,
    /// When the browser was last told to fall silent.
    cut: Cell<Option<Millis>>,
}

/// What is being said. Engines forget an utterance that nobody holds, and then never end it.
struct Utterance {
    said: SpeechSynthesisUtterance,
    _over: Closure<dyn FnMut()>,
    _patience: Timeout,
    begins: Option<Timeout>,
}

impl Drop for Utterance {
    fn drop(&mut self) {
        self.said.set_onend(None);
        self.said.set_onerror(None);
    }
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").field("turn", &self.inner.turn.get()).finish_non_exhaustive()
    }
}

impl Speech {
    /// Gets ready to speak; `None` where the browser cannot. `changed` hears when voices come or
    /// go. `ended` hears when an utterance is over in whatever way, by its end, by an error or
    /// because it took too long, but not when it was cut off by the caller. Neither is ever called
    /// from within a call to this.
    pub fn open(
        changed: impl Fn(SpeechState) + 'static,
        ended: impl Fn() + 'static,
    ) -> Option<Self> {
        let synthesis: SpeechSynthesis = named::window("speechSynthesis")?.unchecked_into();
        let voices = Voices::new(&synthesis, move |count| changed(state(count)));
        let inner = Rc::new(Inner {
            synthesis,
            ended: Box::new(ended),
            current: RefCell::new(None),
            turn: Cell::new(0),
            cut: Cell::new(None),
        });
        let weak = Rc::downgrade(&inner);
        // Some browsers speak on after the page has gone.
        let left = Listener::on_window("pagehide", move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.synthesis.cancel();
            }
        });
        Some(Self { inner, voices, _left: left })
    }

    /// Whether there is anybody to speak now.
    #[must_use]
    pub fn state(&self) -> SpeechState {
        state(self.voices.count())
    }

    /// The voices of the device, as it lists them.
    #[must_use]
    pub fn voices(&self) -> Vec<Voice> {
        self.voices.list().into_iter().map(|(voice, _)| voice).collect()
    }

    /// Says this at once, and cuts off what was being said. `voice` is a name; without one, or where
    /// it is gone, it is the best for `lang`. `rate` is from 0.5 to 2, where 1 is the usual one, and
    /// `volume` from 0 to 1. False where the browser refuses; it may still fail later, upon which
    /// `ended` is called.
    pub fn say(
        &mut self,
        text: &str,
        lang: &str,
        voice: Option<&str>,
        rate: f32,
        volume: f32,
    ) -> bool {
        self.inner.hush();
        let Ok(said) = SpeechSynthesisUtterance::new_with_text(text) else { return false };
        let rate = if rate.is_finite() { rate.clamp(0.5, 2.0) } else { 1.0 };
        said.set_rate(rate);
        said.set_volume(if volume.is_finite() { volume.clamp(0.0, 1.0) } else { 1.0 });
        said.set_lang(lang);
        // Without a voice the browser chooses by the language.
        if let Some((chosen, raw)) = self.voices.choose(voice, lang) {
            // Refused: then too.
            let _refused = named::set(&said, "voice", &raw);
            said.set_lang(&chosen.lang.replace('_', "-"));
        }
        self.inner.begin(said, patience(text, rate));
        true
    }

    /// Falls silent; `ended` is not called.
    pub fn cancel(&mut self) {
        self.inner.hush();
    }

    /// Says nothing, without a sound. Browsers let a page speak only after it has spoken once in a
    /// tap: call it there.
    pub fn prime(&mut self) {
        let idle = self.inner.current.borrow().is_none();
        if let (true, Ok(nothing)) = (idle, SpeechSynthesisUtterance::new_with_text("")) {
            nothing.set_volume(0.0);
            self.inner.synthesis.speak(&nothing);
        }
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.inner.hush();
    }
}

impl Inner {
    /// Some browsers drop what they are given sooner than this after they were told to be silent.
    const BREATH: Millis = Millis(60);

    fn begin(self: &Rc<Self>, said: SpeechSynthesisUtterance, patience: Millis) {
        let turn = self.turn.get();
        let (weak, tired) = (Rc::downgrade(self), Rc::downgrade(self));
        let over = Closure::<dyn FnMut()>::new(move || Self::over(&weak, turn));
        said.set_onend(Some(over.as_ref().unchecked_ref()));
        said.set_onerror(Some(over.as_ref().unchecked_ref()));
        let patience = Timeout::new(clock::delay(patience), move || {
            if let Some(inner) = tired.upgrade().filter(|inner| inner.turn.get() == turn) {
                inner.silence();
            }
            Self::over(&tired, turn);
        });
        let now = clock::read().monotonic;
        let wait = self.cut.get().map_or(Millis::ZERO, |cut| cut + Self::BREATH - now);
        let begins = (wait > Millis::ZERO).then(|| {
            let (weak, said) = (Rc::downgrade(self), said.clone());
            Timeout::new(clock::delay(wait), move || {
                if let Some(inner) = weak.upgrade() {
                    inner.speak(&said);
                }
            })
        });
        let at_once = begins.is_none().then(|| said.clone());
        self.current.replace(Some(Utterance { said, _over: over, _patience: patience, begins }));
        if let Some(said) = at_once {
            self.speak(&said);
        }
    }

    fn speak(&self, said: &SpeechSynthesisUtterance) {
        // One that was left paused, by whomever, would wait for ever.
        self.synthesis.resume();
        self.synthesis.speak(said);
    }

    /// An utterance is over. The caller hears of it once the browser has nothing else under way,
    /// as engines differ in whether they tell within the call that caused it.
    fn over(weak: &Weak<Self>, turn: u32) {
        let Some(inner) = weak.upgrade().filter(|inner| inner.turn.get() == turn) else { return };
        let next = turn.wrapping_add(1);
        inner.turn.set(next);
        let past = inner.current.take();
        let weak = weak.clone();
        spawn_local(async move {
            drop(past);
            // Unless the caller has gone on by itself.
            if let Some(inner) = weak.upgrade().filter(|inner| inner.turn.get() == next) {
                (inner.ended)();
            }
        });
    }

    /// Cuts off what is being said, whoever began it.
    fn hush(&self) {
        self.turn.set(self.turn.get().wrapping_add(1));
        let begun = self.current.take().is_some_and(|current| current.begins.is_none());
        if begun || self.synthesis.speaking() || self.synthesis.pending() {
            self.silence();
        }
    }

    fn silence(&self) {
        self.synthesis.cancel();
        self.cut.set(Some(clock::read().monotonic));
    }
}

const fn state(voices: u32) -> SpeechState {
    if voices == 0 { SpeechState::Empty } else { SpeechState::Ready }
}

/// How long an utterance may take before it is given up: twice as long as most voices need, and a
/// while for the engine to wake.
fn patience(text: &str, rate: f32) -> Millis {
    Millis::from_seconds(text.chars().count() as f32 / 8.0 / rate) + Millis::seconds(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_and_a_slower_voice_are_given_more_time() {
        assert_eq!(patience("", 1.0), Millis::seconds(4));
        assert_eq!(patience("sixteen letters.", 1.0), Millis::seconds(6));
        assert_eq!(patience("sixteen letters.", 0.5), Millis::seconds(8));
        assert_eq!(patience("sixteen letters.", 2.0), Millis::seconds(5));
    }
}
