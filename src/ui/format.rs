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
pub fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Refused => words::trouble::REFUSED.get(),
        Trouble::Full => words::trouble::FULL.get(),
        Trouble::Blocked => words::trouble::BLOCKED.get(),
        Trouble::Newer => words::trouble::NEWER.get(),
        Trouble::Silent => words::trouble::SILENT.get(),
    }
}

/// A number, not below zero, with at most one digit behind the decimal mark of the language.
pub fn number(value: f32) -> String {
    hundredths((value * 10.0).round() as u16 * 10)
}

/// So many hundredths as a number, without needless digits behind the decimal mark.
pub fn hundredths(of: u16) -> String {
    let (whole, rest) = ((of / 100).to_string(), of % 100);
    let digits = match rest {
        0 => return whole,
        tenths if tenths % 10 == 0 => (tenths / 10).to_string(),
        rest if rest < 10 => ["0", &rest.to_string()].concat(),
        rest => rest.to_string(),
    };
    [&whole, words::number::DECIMAL.get(), &digits].concat()
}

/// Seconds as `40 s`, or `10 min` where they are whole minutes from two up.
pub fn length(seconds: f32) -> String {
    if seconds >= 120.0 && seconds % 60.0 == 0.0 {
        fill(words::dose::MINUTES.get(), &[("n", &number(seconds / 60.0))])
    } else {
        fill(words::dose::SECONDS.get(), &[("n", &number(seconds))])
    }
}

/// Whole minutes, at least one, as `4 min`.
pub fn minutes(seconds: f32) -> String {
    let n = (seconds / 60.0).ceil().max(1.0);
    fill(words::technique::MINUTES.get(), &[("n", &number(n))])
}

/// How long or how often, in words.
pub fn dose(dose: Dose) -> String {
    match dose {
        Dose::Time { seconds, most } => {
            let mut text = length(f32::from(seconds));
            if let Some(limit) = most {
                text.push_str(words::join::LIST.get());
                let most = length(f32::from(limit.seconds));
                text.push_str(&fill(words::dose::MOST.get(), &[("n", &most)]));
            }
            text
        }
        Dose::Times { count: 1, .. } => words::dose::TIMES_ONE.get().into(),
        Dose::Times { count, .. } => fill(words::dose::TIMES.get(), &[("n", &count.to_string())]),
        Dose::Again { more: 1, .. } => words::dose::AGAIN_ONE.get().into(),
        Dose::Again { more, .. } => fill(words::dose::AGAIN.get(), &[("n", &more.to_string())]),
    }
}

/// How fast, in words; `None` when nothing moves.
pub fn tempo(tempo: Tempo) -> Option<String> {
    match tempo {
        Tempo::Still => None,
        Tempo::Cycle { seconds } => {
            Some(fill(words::tempo::CYCLE.get(), &[("n", &number(seconds))]))
        }
        Tempo::Pass { seconds } => Some(fill(words::tempo::PASS.get(), &[("n", &number(seconds))])),
        Tempo::OnOff { on, off } => {
            Some(fill(words::tempo::ON_OFF.get(), &[("on", &number(on)), ("off", &number(off))]))
        }
        Tempo::Breath { inhale, exhale } => Some(fill(
            words::tempo::BREATH.get(),
            &[("in", &number(inhale)), ("out", &number(exhale))],
        )),
    }
}

/// On which sides, in words; `None` where sides do not matter.
pub fn sides(sides: Sides) -> Option<&'static str> {
    match sides {
        Sides::None => None,
        Sides::Both => Some(words::dose::BOTH_SIDES.get()),
        Sides::Each => Some(words::dose::EACH_SIDE.get()),
    }
}

/// How hard, in words.
pub fn pressure(pressure: Pressure) -> &'static str {
    match pressure.get() {
        0 => words::pressure::W0.get(),
        1 => words::pressure::W1.get(),
        2 => words::pressure::W2.get(),
        3 => words::pressure::W3.get(),
        4 => words::pressure::W4.get(),
        _ => words::pressure::W5.get(),
    }
}

/// How the body is placed, in words.
pub fn posture(posture: Posture) -> &'static str {
    match posture {
        Posture::Seated => words::posture::SEATED.get(),
        Posture::Standing => words::posture::STANDING.get(),
        Posture::Supine => words::posture::SUPINE.get(),
        Posture::Prone => words::posture::PRONE.get(),
        Posture::OnFloor => words::posture::ON_FLOOR.get(),
        Posture::LeanOnWall => words::posture::LEAN_ON_WALL.get(),
        Posture::FaceWall => words::posture::FACE_WALL.get(),
    }
}

/// How much stands behind it: a short label and what that means.
pub fn evidence(evidence: Evidence) -> (&'static str, &'static str) {
    match evidence {
        Evidence::Trial => (words::evidence::TRIAL.get(), words::evidence::TRIAL_ABOUT.get()),
        Evidence::Guidance => {
            (words::evidence::GUIDANCE.get(), words::evidence::GUIDANCE_ABOUT.get())
        }
        Evidence::CommonPractice => {
            (words::evidence::COMMON_PRACTICE.get(), words::evidence::COMMON_PRACTICE_ABOUT.get())
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
        assert_eq!(
            ["1", "0.75", "1.5", "2.05"],
            [100, 75, 150, 205].map(hundredths).each_ref().map(String::as_str)
        );
    }

    #[test]
    fn a_slot_is_filled_wherever_it_stands() {
        assert_eq!(fill("{n} of {all}, {n}", &[("n", "3"), ("all", "4")]), "3 of 4, 3");
    }
}
