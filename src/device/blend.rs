//! How the app's sound goes with what else the device plays.

use super::{named, silence::Silence};
use std::cell::Cell;

/// How the app's sound goes with what else the device plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blend {
    /// Beside the person's own music. A phone's mute switch and its locked screen silence it.
    Mix,
    /// In place of all else, as a recording would: on phones heard through the mute switch and
    /// behind a locked screen, which then shows controls.
    Own,
}

/// A way of blending, taken for the whole page until it is dropped.
#[derive(Debug)]
pub(super) struct Blended {
    silence: Option<Silence>,
    kept: Cell<bool>,
}

impl Blended {
    pub(super) fn new(blend: Blend) -> Self {
        declare(match blend {
            Blend::Mix => "ambient",
            Blend::Own => "playback",
        });
        let silence = if blend == Blend::Own { Silence::new() } else { None };
        Self { silence, kept: Cell::new(false) }
    }

    /// Plays the silence that holds the place, or ends it.
    pub(super) fn keep(&self, on: bool) {
        self.kept.set(on);
        if on {
            self.renew();
        } else if let Some(silence) = &self.silence {
            silence.pause();
        }
    }

    /// Plays on, should something have ended what is to be kept.
    pub(super) fn renew(&self) {
        if let (Some(silence), true) = (&self.silence, self.kept.get()) {
            silence.play();
        }
    }
}

impl Drop for Blended {
    fn drop(&mut self) {
        // First, or the device takes the place of what it played back only when the page goes.
        self.silence = None;
        declare("auto");
    }
}

/// `navigator.audioSession.type`, where there is such a thing.
fn declare(kind: &str) {
    if let Some(session) = named::navigator("audioSession") {
        // Refused: then the device judges by what sounds.
        let _refused = named::set(&session, "type", &kind.into());
    }
}
