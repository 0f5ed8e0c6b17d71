//! The device's own controls: lock screen, headset, media keys.
//!
//! They are there only while the page sounds, as the browser judges it: see
//! [`Blend::Own`](super::audio::Blend::Own).

use super::named;
use crate::session::Millis;
use js_sys::{Array, Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKey {
    /// Play.
    Play,
    /// Pause; headsets with one button send this or [`MediaKey::Play`] by what is shown as playing.
    Pause,
    /// Stop.
    Stop,
    /// Next track.
    Next,
    /// Previous track.
    Previous,
}

/// Each with the browser's name for it.
const KEYS: [(&str, MediaKey); 5] = [
    ("play", MediaKey::Play),
    ("pause", MediaKey::Pause),
    ("stop", MediaKey::Stop),
    ("nexttrack", MediaKey::Next),
    ("previoustrack", MediaKey::Previous),
];

/// What the device shows of a session, and its keys. All of it is taken back when dropped.
#[must_use = "the controls are given up when it is dropped"]
#[derive(Debug)]
pub struct MediaSession {
    session: JsValue,
    _pressed: Vec<Closure<dyn FnMut()>>,
}

impl MediaSession {
    /// Takes the keys; `None` where the browser does not offer them. Keys that it does not know
    /// stay silent.
    pub fn open(pressed: impl Fn(MediaKey) + 'static) -> Option<Self> {
        let session = named::navigator("mediaSession")?;
        let pressed = Rc::new(pressed);
        let handlers = KEYS.map(|(name, key)| {
            let pressed = Rc::clone(&pressed);
            let handler = Closure::<dyn FnMut()>::new(move || pressed(key));
            // Browsers throw for a key that they do not know.
            let _unknown = handle(&session, name, handler.as_ref());
            handler
        });
        Some(Self { session, _pressed: handlers.into() })
    }

    /// What is shown: a title, whose it is, and a square picture, the address of a PNG of 512
    /// pixels.
    pub fn tell(&self, title: &str, artist: &str, artwork: &str) {
        let picture = named::object(&[
            ("src", &artwork.into()),
            ("sizes", &"512x512".into()),
            ("type", &"image/png".into()),
        ]);
        let told = named::object(&[
            ("title", &title.into()),
            ("artist", &artist.into()),
            ("artwork", &Array::of1(&picture)),
        ]);
        let kind = named::window("MediaMetadata");
        let kind = kind.and_then(|kind| kind.dyn_into::<Function>().ok());
        let told = kind.and_then(|kind| Reflect::construct(&kind, &Array::of1(&told)).ok());
        if let Some(told) = told {
            // Refused: then the device shows the page's title.
            let _refused = named::set(&self.session, "metadata", &told);
        }
    }

    /// Whether it is shown as playing or as paused; `None` as neither.
    pub fn playing(&self, playing: Option<bool>) {
        let state = match playing {
            Some(true) => "playing",
            Some(false) => "paused",
            None => "none",
        };
        // Refused: then the device judges by what sounds.
        let _refused = named::set(&self.session, "playbackState", &state.into());
    }

    /// How long it is, and how far.
    pub fn position(&self, duration: Millis, position: Millis) {
        let (duration, position) = within(duration, position);
        let state = named::object(&[
            ("duration", &duration.into()),
            ("position", &position.into()),
            ("playbackRate", &1.0.into()),
        ]);
        // Not every browser shows progress.
        let _missing = named::call(&self.session, "setPositionState", &[&state]);
    }
}

impl Drop for MediaSession {
    fn drop(&mut self) {
        for (name, _) in KEYS {
            let _unknown = handle(&self.session, name, &JsValue::NULL);
        }
        self.playing(None);
        let _refused = named::set(&self.session, "metadata", &JsValue::NULL);
        let _missing = named::call(&self.session, "setPositionState", &[]);
    }
}

fn handle(session: &JsValue, name: &str, handler: &JsValue) -> Option<JsValue> {
    named::call(session, "setActionHandler", &[&name.into(), handler])
}

/// Both in seconds, such that browsers accept them: neither below zero, nor the position beyond
/// the end.
fn within(duration: Millis, position: Millis) -> (f64, f64) {
    let duration = duration.max(Millis::ZERO);
    (duration.as_seconds(), position.clamp(Millis::ZERO, duration).as_seconds())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::float_cmp, reason = "whole seconds are exact")]
    fn a_position_is_never_outside_of_its_session() {
        let seconds =
            |duration, position| within(Millis::seconds(duration), Millis::seconds(position));
        assert_eq!(seconds(60, 20), (60.0, 20.0));
        assert_eq!(seconds(60, 61), (60.0, 60.0));
        assert_eq!(seconds(60, -1), (60.0, 0.0));
        assert_eq!(seconds(-5, 3), (0.0, 0.0));
        let (duration, position) = within(Millis(i64::MAX), Millis(i64::MAX - 1));
        assert!(position <= duration);
    }
}
