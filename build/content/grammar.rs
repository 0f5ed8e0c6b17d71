//! How a dose, a tempo and a recovery time are written.

use super::shared::{Limit, LimitKind, Tempo};

/// A dose as it is written; what it means may depend on the tempo and on the steps around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum DoseText {
    /// `40 s`, `10 min`, `5 min, at most 15 min device`.
    Time { seconds: u16, most: Option<Limit> },
    /// `6 times`: so many cycles of the tempo.
    Cycles(u16),
    /// `5 x 5 s`, as for five fingers.
    Times { count: u16, each: f32 },
    /// `1 more time from step 3`, `2 more times from step 1 to 3`; steps are numbered from 1.
    Again { more: u8, from: u8, to: Option<u8> },
}

/// Reads a dose; `None` where it is not written as one.
pub(crate) fn dose(text: &str) -> Option<DoseText> {
    Some(match *words(text) {
        [n, unit] if unit == "s" || unit == "min" => {
            DoseText::Time { seconds: seconds(n, unit)?, most: None }
        }
        [n, unit, ",", "at", "most", most, most_unit, kind] => {
            let most = seconds(most, most_unit)?;
            let kind = LimitKind::from_slug(kind)?;
            DoseText::Time { seconds: seconds(n, unit)?, most: Some(Limit { kind, seconds: most }) }
        }
        [n, "times"] | [n @ "1", "time"] => DoseText::Cycles(whole(n)?),
        [n, "x", each, "s"] => DoseText::Times { count: whole(n)?, each: decimal(each)? },
        [n, "more", "time" | "times", "from", "step", from, ref to @ ..] => {
            let to = match *to {
                [] => None,
                ["to", to] => Some(whole(to)?),
                _ => return None,
            };
            DoseText::Again { more: whole(n)?, from: whole(from)?, to }
        }
        _ => return None,
    })
}

/// Reads a tempo; `None` where it is not written as one.
pub(crate) fn tempo(text: &str) -> Option<Tempo> {
    Some(match *words(text) {
        ["still"] => Tempo::Still,
        [n, "s", "a", "cycle"] => Tempo::Cycle { seconds: decimal(n)? },
        [n, "s", "a", "pass"] => Tempo::Pass { seconds: decimal(n)? },
        [on, "s", "on", ",", off, "s", "off"] => {
            Tempo::OnOff { on: decimal(on)?, off: decimal(off)? }
        }
        [inhale, "s", "in", ",", exhale, "s", "out"] => {
            Tempo::Breath { inhale: decimal(inhale)?, exhale: decimal(exhale)? }
        }
        _ => return None,
    })
}

/// Reads hours of recovery, `24 h` or `none`.
pub(crate) fn recovery(text: &str) -> Option<u16> {
    match *words(text) {
        ["none"] => Some(0),
        [n, "h"] => whole(n),
        _ => None,
    }
}

/// The words of a text, a comma being one too.
fn words(text: &str) -> Box<[&str]> {
    text.split_whitespace()
        .flat_map(|word| match word.strip_suffix(',') {
            Some(word) => [word, ","],
            None => [word, ""],
        })
        .filter(|word| !word.is_empty())
        .collect()
}

fn seconds(number: &str, unit: &str) -> Option<u16> {
    match unit {
        "s" => whole(number),
        "min" => whole::<u16>(number)?.checked_mul(60),
        _ => None,
    }
}

/// A whole number above zero.
fn whole<N: std::str::FromStr + Default + PartialEq>(text: &str) -> Option<N> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number != N::default())
}

/// A number above zero, with or without a decimal point.
fn decimal(text: &str) -> Option<f32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|&number: &f32| digits && number.is_finite() && number > 0.0)
}
