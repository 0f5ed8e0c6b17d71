//! While nobody sees the page: what could still be heard of the session, and what could not.

use super::Player;
use crate::{
    device::listener::hidden,
    session::{Absence, Millis},
};
use leptos::prelude::*;

/// Beats come at least this often while the page is hidden, even where the browser slows it
/// down; where they do not, it was frozen.
const SLOWEST: Millis = Millis::seconds(65);

/// The last moment of an absence up to which all could be heard.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left {
    at: Millis,
    /// What the audio clock said then; `None` where there is no sound.
    heard: Option<Millis>,
    /// Whether the browser has said that it freezes the page.
    frozen: bool,
}

impl Player {
    /// The page went out of sight or came back.
    pub(super) fn seen(self) {
        if hidden() {
            self.leave();
            self.mark(self.now());
        } else {
            self.tick();
            self.left.set_value(None);
            self.wake_sound();
            // Sound that slept with the page is behind: its clock stood still.
            self.follow(self.now(), false);
        }
    }

    /// The browser is about to freeze the page.
    pub(super) fn froze(self) {
        self.leave();
        self.mark(self.now());
        self.left.update_value(|left| {
            if let Some(left) = left {
                left.frozen = true;
            }
        });
    }

    /// How much of the time since the page was last known to be heard, up to `now`, was not.
    pub(super) fn missed(self, now: Millis) -> Option<Millis> {
        let left = self.left.try_get_value().flatten()?;
        let lasted = now - left.at;
        let heard = self.heard();
        let absence = Absence {
            lasted,
            sounded: left.heard.map(|before| heard.map_or(Millis::ZERO, |now| now - before)),
            frozen: left.frozen || lasted > SLOWEST,
        };
        let missed = absence.missed();
        // All was heard up to here; what comes is looked at by itself.
        self.mark(now);
        missed
    }

    fn mark(self, at: Millis) {
        self.left.set_value(Some(Left { at, heard: self.heard(), frozen: false }));
    }
}
