//! Techniques made for the tests.

use unknot::catalogue::{
    Dose, Limit, LimitKind, Motion, Pressure, Sides, Step, Technique, Tempo, Text, techniques,
};

/// A technique of these steps, otherwise like any, kept for as long as the tests run.
pub(crate) fn technique(steps: Vec<Step>) -> &'static Technique {
    let like = techniques().next().expect("the catalogue has techniques");
    Box::leak(Box::new(Technique { slug: "made-for-a-test", steps: Vec::leak(steps), ..*like }))
}

pub(crate) fn step(motion: Motion, dose: Dose, sides: Sides) -> Step {
    Step {
        text: Text::NONE,
        say: Text::NONE,
        motion,
        dose,
        tempo: Tempo::Still,
        sides,
        pressure: Pressure::new(3),
        settle: false,
    }
}

pub(crate) fn time(seconds: u16) -> Dose {
    Dose::Time { seconds, most: None }
}

pub(crate) fn heat(seconds: u16, most: u16) -> Dose {
    Dose::Time { seconds, most: Some(Limit { kind: LimitKind::Heat, seconds: most }) }
}

pub(crate) fn again(from: u8, to: u8, more: u8, sides: Sides) -> Step {
    step(Motion::Repeat, Dose::Again { from, to, more }, sides)
}
