//! Words with something filled in, and quantities in words.

use super::words;
use crate::{
    catalogue::{Dose, Evidence, Posture, Pressure, Sides, Tempo},
    device::storage::Trouble,
};

/// The template with each `{name}` replaced by its value.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::from(template);
    for (name, value) in values {
        let mut slot = String::from("{");
        slot.push_str(name);
        slot.push('}');
        text = text.replace(&slot, value);
    }
    text
}

/// Why the device would not keep something, in words.
pub const fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Refused => words::trouble::REFUSED,
        Trouble::Full => words::trouble::FULL,
    }
}

/// A number without a trailing `.0`: at most one digit behind the point.
pub fn number(value: f32) -> String {
    let tenths = (value * 10.0).round() as i32;
    if tenths % 10 == 0 {
        (tenths / 10).to_string()
    } else {
        let mut text = (tenths / 10).to_string();
        text.push('.');
        text.push_str(&(tenths % 10).to_string());
        text
    }
}

/// Seconds as `40 s`, or `10 min` where they are whole minutes from two up.
pub fn length(seconds: f32) -> String {
    if seconds >= 120.0 && seconds % 60.0 == 0.0 {
        fill(words::dose::MINUTES, &[("n", &number(seconds / 60.0))])
    } else {
        fill(words::dose::SECONDS, &[("n", &number(seconds))])
    }
}

/// Whole minutes, at least one, as `4 min`.
pub fn minutes(seconds: f32) -> String {
    let n = (seconds / 60.0).ceil().max(1.0);
    fill(words::technique::MINUTES, &[("n", &number(n))])
}

/// How long or how often, in words.
pub fn dose(dose: Dose) -> String {
    match dose {
        Dose::Time { seconds, most } => {
            let mut text = length(f32::from(seconds));
            if let Some(limit) = most {
                text.push_str(", ");
                let most = length(f32::from(limit.seconds));
                text.push_str(&fill(words::dose::MOST, &[("n", &most)]));
            }
            text
        }
        Dose::Times { count: 1, .. } => words::dose::TIMES_ONE.into(),
        Dose::Times { count, .. } => fill(words::dose::TIMES, &[("n", &count.to_string())]),
        Dose::Again { more: 1, .. } => words::dose::AGAIN_ONE.into(),
        Dose::Again { more, .. } => fill(words::dose::AGAIN, &[("n", &more.to_string())]),
    }
}

/// How fast, in words; `None` when nothing moves.
pub fn tempo(tempo: Tempo) -> Option<String> {
    match tempo {
        Tempo::Still => None,
        Tempo::Cycle { seconds } => Some(fill(words::tempo::CYCLE, &[("n", &number(seconds))])),
        Tempo::Pass { seconds } => Some(fill(words::tempo::PASS, &[("n", &number(seconds))])),
        Tempo::OnOff { on, off } => {
            Some(fill(words::tempo::ON_OFF, &[("on", &number(on)), ("off", &number(off))]))
        }
        Tempo::Breath { inhale, exhale } => {
            Some(fill(words::tempo::BREATH, &[("in", &number(inhale)), ("out", &number(exhale))]))
        }
    }
}

/// On which sides, in words; `None` where sides do not matter.
pub const fn sides(sides: Sides) -> Option<&'static str> {
    match sides {
        Sides::None => None,
        Sides::Both => Some(words::dose::BOTH_SIDES),
        Sides::Each => Some(words::dose::EACH_SIDE),
    }
}

/// How hard, in words.
pub const fn pressure(pressure: Pressure) -> &'static str {
    match pressure.get() {
        0 => words::pressure::W0,
        1 => words::pressure::W1,
        2 => words::pressure::W2,
        3 => words::pressure::W3,
        4 => words::pressure::W4,
        _ => words::pressure::W5,
    }
}

/// How the body is placed, in words.
pub const fn posture(posture: Posture) -> &'static str {
    match posture {
        Posture::Seated => words::posture::SEATED,
        Posture::Standing => words::posture::STANDING,
        Posture::Supine => words::posture::SUPINE,
        Posture::Prone => words::posture::PRONE,
        Posture::OnFloor => words::posture::ON_FLOOR,
        Posture::LeanOnWall => words::posture::LEAN_ON_WALL,
        Posture::FaceWall => words::posture::FACE_WALL,
    }
}

/// How much stands behind it: a short label and what that means.
pub const fn evidence(evidence: Evidence) -> (&'static str, &'static str) {
    match evidence {
        Evidence::Trial => (words::evidence::TRIAL, words::evidence::TRIAL_ABOUT),
        Evidence::Guidance => (words::evidence::GUIDANCE, words::evidence::GUIDANCE_ABOUT),
        Evidence::CommonPractice => {
            (words::evidence::COMMON_PRACTICE, words::evidence::COMMON_PRACTICE_ABOUT)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_drop_a_needless_point() {
        assert_eq!(
            ["2", "0.5", "12.5"],
            [2.0, 0.5, 12.5].map(number).each_ref().map(String::as_str)
        );
    }

    #[test]
    fn a_slot_is_filled_wherever_it_stands() {
        assert_eq!(fill("{n} of {all}, {n}", &[("n", "3"), ("all", "4")]), "3 of 4, 3");
    }
}
