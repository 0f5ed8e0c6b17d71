//! Techniques made for the tests.

use unknot::catalogue::{
    Aid, Dose, Evidence, Limit, LimitKind, Motion, Posture, Pressure, RegionId, Shelf, Sides, Step,
    Technique, Tempo,
};

static HANDS: Aid =
    Aid { slug: "hands", name: "Hands", about: "", effort: "", care: "", sources: &[] };

/// A technique of these steps, kept for as long as the tests run.
pub(crate) fn technique(steps: Vec<Step>) -> &'static Technique {
    Box::leak(Box::new(Technique {
        shelf: Shelf::Region(RegionId::Neck),
        slug: "made-for-a-test",
        name: "Made for a test",
        summary: "",
        aids: Box::leak(Box::new([&HANDS])),
        posture: Posture::Seated,
        position: "",
        steps: Vec::leak(steps),
        caution: "",
        mistakes: &[],
        evidence: Evidence::CommonPractice,
        sources: &[],
        recovery_hours: 0,
    }))
}

pub(crate) fn step(motion: Motion, dose: Dose, sides: Sides) -> Step {
    Step {
        text: "Do it.",
        motion,
        dose,
        tempo: Tempo::Still,
        sides,
        pressure: Pressure::new(3),
        sources: &[],
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
