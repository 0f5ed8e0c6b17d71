//! What the person has set, as it is kept and as it reaches the page.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    device::{
        page,
        storage::{Store, Trouble},
    },
    session::{Millis, Options, Scale, SideChoice, Verbosity},
};

const KEY: &str = "settings";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How far ink stands off paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contrast {
    /// As the device has it.
    #[default]
    System,
    /// More than usual.
    More,
}

/// The colour of the figure's skin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names are the colours themselves")]
pub enum Skin {
    #[default]
    Clay,
    Sand,
    Rose,
    Umber,
    Walnut,
}

/// Everything that can be set. A field that an older app did not know falls back to its default
/// on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// How far ink stands off paper.
    pub contrast: Contrast,
    /// The colour of the figure's skin.
    pub skin: Skin,
    /// Whether cues sound.
    pub tones: bool,
    /// How loud they are, in per cent.
    pub tone_volume: u8,
    /// Whether each stroke, circle or press ticks.
    pub ticks: bool,
    /// Whether sound goes instead of what other apps play, rather than beside it: then the mute
    /// switch does not silence it, and the lock screen has its keys.
    pub owns_sound: bool,
    /// How much is said.
    pub speech: Verbosity,
    /// The name of the voice; the best one on the device where there is none.
    pub voice: Option<String>,
    /// How fast it speaks, in per cent.
    pub voice_rate: u8,
    /// How loud it is, in per cent.
    pub voice_volume: u8,
    /// Whether cues are felt.
    pub vibration: bool,
    /// Seconds to get into position before the first step.
    pub settle_first: u8,
    /// Seconds to get into position between steps.
    pub settle_between: u8,
    /// How long steps last against what the catalogue says.
    pub scale: Scale,
    /// Whether every step waits until the person says that they are ready.
    pub wait: bool,
    /// Whether the person said no to installing the app, so that it is not offered again.
    pub install_refused: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            contrast: Contrast::System,
            skin: Skin::Clay,
            tones: true,
            tone_volume: 80,
            ticks: false,
            owns_sound: false,
            speech: Verbosity::Full,
            voice: None,
            voice_rate: 100,
            voice_volume: 100,
            vibration: true,
            settle_first: 10,
            settle_between: 5,
            scale: Scale::default(),
            wait: false,
            install_refused: false,
        }
    }
}

impl Settings {
    /// How techniques are planned.
    #[must_use]
    pub fn options(&self) -> Options {
        let options = Options {
            first: Millis::seconds(i64::from(self.settle_first)),
            between: Millis::seconds(i64::from(self.settle_between)),
            scale: self.scale,
            sides: SideChoice::Both,
            wait: self.wait,
        };
        options.bounded()
    }

    /// What the app below `base` begins with: what is kept on the device, shown at once. A page
    /// that is prerendered begins with the defaults.
    #[must_use]
    pub fn at_start(base: &str) -> Self {
        if cfg!(feature = "csr") {
            let settings = Self::load(&Store::new(base));
            settings.show();
            settings
        } else {
            Self::default()
        }
    }

    /// The settings kept on the device. What cannot be read is put aside and the defaults hold.
    #[must_use]
    pub fn load(store: &Store) -> Self {
        let Ok(Some(text)) = store.get(KEY) else { return Self::default() };
        serde_json::from_str(&text).unwrap_or_else(|_| {
            // Full or refused storage leaves the damaged entry where it is, which loses nothing.
            let _still_there = store.set_aside(KEY);
            Self::default()
        })
    }

    /// Keep them on the device.
    ///
    /// # Errors
    /// Why the browser does not let us; they hold all the same until the page is closed.
    pub fn keep(&self, store: &Store) -> Result<(), Trouble> {
        // A handful of names and switches always serialises.
        store.set(KEY, &serde_json::to_string(self).unwrap_or_default())
    }

    /// Let the page's style follow: attributes on the root element, read by the tokens.
    pub fn show(&self) {
        page::set_root_attribute(
            "data-theme",
            match self.theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        page::set_root_attribute(
            "data-contrast",
            (self.contrast == Contrast::More).then_some("more"),
        );
        page::set_root_attribute(
            "data-skin",
            match self.skin {
                Skin::Clay => None,
                Skin::Sand => Some("sand"),
                Skin::Rose => Some("rose"),
                Skin::Umber => Some("umber"),
                Skin::Walnut => Some("walnut"),
            },
        );
    }
}

/// Change the settings: what is seen follows at once, and they are kept. Returns why they could
/// not be kept, if so.
pub fn change(
    settings: RwSignal<Settings>,
    store: &Store,
    change: impl FnOnce(&mut Settings),
) -> Option<Trouble> {
    settings.update(change);
    settings.with_untracked(|now| {
        now.show();
        now.keep(store).err()
    })
}
