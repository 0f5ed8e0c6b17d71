use super::{Dose, Motion, Pressure, Sides, Tempo, Text};

/// One step of a technique.
#[derive(Debug, PartialEq)]
pub struct Step {
    /// What to do, at most 25 words.
    pub text: Text,
    /// The same in one sentence of at most 8 words, to be spoken: no figures, signs or
    /// abbreviations.
    pub say: Text,
    /// What moves.
    pub motion: Motion,
    /// How long or how often, on one side.
    pub dose: Dose,
    /// How fast.
    pub tempo: Tempo,
    /// On which sides.
    pub sides: Sides,
    /// How hard.
    pub pressure: Pressure,
    /// Whether the body is placed otherwise than in the step before, or something is taken up or
    /// put down, so that it takes a moment to get ready; of a repeat, before each of its rounds.
    /// Never for the first step, which everybody gets into position for, and never for a swap,
    /// which has a time of its own.
    pub settle: bool,
}

impl Step {
    /// Whether there is something to be seen of it: it is neither a repeat nor a swap. Then it has
    /// a scene, which this does not point to.
    #[must_use]
    pub fn acts(&self) -> bool {
        !matches!(self.motion, Motion::Repeat | Motion::Swap)
    }

    /// Planned length in seconds, both sides together where it is done on each; zero for a
    /// repeat, whose time is that of its steps.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.dose.seconds() * f32::from(self.sides.rounds())
    }
}
