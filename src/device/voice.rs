//! The voices of a device, and which of them speaks a language best.

/// A voice, as the device names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its name, which is how it is asked for.
    pub name: String,
    /// Its language, such as `en-GB`; some devices write `en_GB`.
    pub lang: String,
    /// Whether it needs no network. One that does falls silent offline, and after 15 seconds.
    pub local: bool,
    /// Whether the device would choose it by itself.
    pub default: bool,
}

/// Voices that some devices list first, for fun or from decades ago.
const ODD: [&str; 31] = [
    "Albert",
    "Bad News",
    "Bahh",
    "Bells",
    "Boing",
    "Bubbles",
    "Cellos",
    "Deranged",
    "Eddy",
    "Flo",
    "Fred",
    "Good News",
    "Grandma",
    "Grandpa",
    "Hysterical",
    "Jester",
    "Junior",
    "Kathy",
    "Organ",
    "Pipe Organ",
    "Princess",
    "Ralph",
    "Reed",
    "Rocko",
    "Sandy",
    "Shelley",
    "Superstar",
    "Trinoids",
    "Whisper",
    "Wobble",
    "Zarvox",
];

impl Voice {
    /// Whether it speaks exactly this language, or another kind of it; `None` where neither.
    fn exactly(&self, lang: &str) -> Option<bool> {
        let mut own = self.lang.split(['-', '_']);
        let mut asked = lang.split(['-', '_']);
        let alike = |a: Option<&str>, b: Option<&str>| match (a, b) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            (a, b) => a == b,
        };
        alike(own.next(), asked.next()).then(|| {
            let (own, asked): (Vec<_>, Vec<_>) = (own.collect(), asked.collect());
            own.len() == asked.len()
                && own.iter().zip(&asked).all(|(a, b)| a.eq_ignore_ascii_case(b))
        })
    }

    /// Whether it speaks this language, in whichever country.
    #[must_use]
    pub fn speaks(&self, lang: &str) -> bool {
        self.exactly(lang).is_some()
    }

    fn is_odd(&self) -> bool {
        let plain = self.name.split(" (").next().unwrap_or_default();
        // A plus sign marks a variant of a voice that is there in its plain form too.
        ODD.contains(&plain) || self.name.contains('+')
    }
}

/// The best of these voices for a language such as `en` or `en-GB`: one that needs no network, of
/// exactly this language or at least of another kind of it, and among equals what the device would
/// choose. Where nothing speaks the language, the device's own choice; `None` where it has none.
#[must_use]
pub fn best<'a>(voices: &'a [Voice], lang: &str) -> Option<&'a Voice> {
    let able = voices.iter().rev().filter_map(|voice| {
        let exact = voice.exactly(lang)?;
        Some(((voice.local, !voice.is_odd(), exact, voice.default), voice))
    });
    // From the last to the first, so that the first of equals is taken.
    let best = able.max_by_key(|(rank, _)| *rank).map(|(_, voice)| voice);
    best.or_else(|| voices.iter().find(|voice| voice.default))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(name: &str, lang: &str, marks: &str) -> Voice {
        Voice {
            name: name.into(),
            lang: lang.into(),
            local: !marks.contains("remote"),
            default: marks.contains("default"),
        }
    }

    #[track_caller]
    fn chosen(voices: &[Voice], lang: &str, name: &str) {
        assert_eq!(best(voices, lang).map(|voice| voice.name.as_str()), Some(name));
    }

    #[test]
    fn a_voice_speaks_its_language_in_every_country() {
        let mexican = voice("Paulina", "es_MX", "");
        assert!(mexican.speaks("es") && mexican.speaks("es-ES") && !mexican.speaks("en"));
    }

    #[test]
    fn a_local_voice_is_taken_before_one_from_the_network() {
        let voices = [voice("far", "en-GB", "remote default"), voice("near", "en-US", "")];
        chosen(&voices, "en-GB", "near");
        chosen(&voices[..1], "en-GB", "far");
    }

    #[test]
    fn the_very_language_comes_before_another_kind_of_it() {
        let voices = [voice("us", "en-US", "default"), voice("gb", "en_gb", "")];
        chosen(&voices, "en-GB", "gb");
        chosen(&voices, "en-AU", "us");
        chosen(&voices, "en", "us");
    }

    #[test]
    fn among_equals_the_device_chooses_and_else_the_first_is_taken() {
        let voices =
            [voice("a", "es-ES", ""), voice("b", "es-MX", ""), voice("c", "es-US", "default")];
        chosen(&voices, "es", "c");
        chosen(&voices[..2], "es", "a");
    }

    #[test]
    fn nobody_is_led_by_a_voice_made_for_fun() {
        let voices = [
            voice("Albert", "en-US", ""),
            voice("Eddy (English (US))", "en-US", ""),
            voice("English (America)+Adam", "en-US", ""),
            voice("Daniel", "en-GB", ""),
        ];
        chosen(&voices, "en-US", "Daniel");
        chosen(&voices[..1], "en-US", "Albert");
    }

    #[test]
    fn where_nothing_speaks_the_language_the_device_chooses() {
        let voices = [voice("Anna", "de-DE", ""), voice("Amélie", "fr-CA", "default")];
        chosen(&voices, "en", "Amélie");
        assert_eq!(best(&voices[..1], "en"), None);
        assert_eq!(best(&[], "en"), None);
        // Languages that merely begin alike are not kin.
        assert_eq!(best(&[voice("x", "enm", "")], "en"), None);
    }
}
