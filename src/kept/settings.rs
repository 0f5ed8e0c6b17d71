use super::{Change, key};
use crate::session::{Millis, Options, Scale, SideChoice, Verbosity};
use serde::{Deserialize, Serialize};

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

    /// The settings that were kept, every value brought inside its bounds.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        let kept: Self = serde_json::from_str(text).ok()?;
        let options = kept.options();
        let seconds = |time: Millis| u8::try_from(time.0 / 1000).unwrap_or_default();
        Some(Self {
            tone_volume: kept.tone_volume.min(Self::LOUDEST),
            voice_rate: kept.voice_rate.clamp(Self::SLOWEST, Self::FASTEST),
            voice_volume: kept.voice_volume.min(Self::LOUDEST),
            settle_first: seconds(options.first),
            settle_between: seconds(options.between),
            scale: options.scale,
            ..kept
        })
    }

    /// The text that is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A handful of names and switches always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Keeps them.
    #[must_use]
    pub fn change(&self) -> Change {
        Change::set(key::SETTINGS, self.to_json())
    }

    /// What a page must know before the app is up.
    #[must_use]
    pub const fn look(&self) -> Look {
        Look { theme: self.theme, contrast: self.contrast, skin: self.skin }
    }

    /// The loudest, in per cent.
    const LOUDEST: u8 = 100;
    /// The slowest voice, in per cent.
    const SLOWEST: u8 = 50;
    /// The fastest voice, in per cent.
    const FASTEST: u8 = 200;
}

/// The part of the settings that a page must know before the app is up. `boot.js` reads it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// How far ink stands off paper.
    pub contrast: Contrast,
    /// The colour of the figure's skin.
    pub skin: Skin,
}

impl Look {
    /// The text that is kept.
    #[must_use]
    pub fn to_json(self) -> String {
        // Three names always serialise.
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// Settings of which no more is known.
    #[must_use]
    pub fn settings(self) -> Settings {
        let Self { theme, contrast, skin } = self;
        Settings { theme, contrast, skin, ..Settings::default() }
    }
}
