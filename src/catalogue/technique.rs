use super::{
    Aid, Dose, Evidence, Posture, Pressure, SCENES, Scene, Shelf, Sides, Source, Step,
    TECHNIQUE_NOTES, Text,
};

/// Something to do for a sore place.
#[derive(Debug, PartialEq)]
pub struct Technique {
    /// Which one.
    pub id: TechniqueId,
    /// Where it is found.
    pub shelf: Shelf,
    /// Its part of the address, unique on its shelf.
    pub slug: &'static str,
    /// What people call it.
    pub name: Text,
    /// What to have at hand; the first is the usual one. Never empty.
    pub aids: &'static [&'static Aid],
    /// How the body is placed.
    pub posture: Posture,
    /// How to get into position, in one or two sentences.
    pub position: Text,
    /// What to do, in order. Never empty.
    pub steps: &'static [Step],
    /// What to watch for. Never empty.
    pub caution: Text,
    /// Hours to leave the spot alone afterwards; zero where it may be repeated the same day.
    pub recovery_hours: u16,
}

/// Which technique: its place among all [`techniques`](super::techniques). Only the build gives
/// them out; [`TechniqueId::numbered`] knows one again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TechniqueId(u16);

/// What documents say of a technique.
#[derive(Debug, PartialEq)]
pub struct TechniqueNotes {
    /// What it is, in one sentence.
    pub summary: Text,
    /// What people get wrong; may be empty.
    pub mistakes: &'static [Text],
    /// How much stands behind it.
    pub evidence: Evidence,
    /// Who says so.
    pub sources: &'static [&'static Source],
    /// Where the dose of each step comes from, step by step; empty for a step whose dose is our
    /// own judgement or common practice.
    pub dose_sources: &'static [&'static [&'static Source]],
}

impl Technique {
    /// What documents say of it.
    #[must_use]
    pub fn notes(&self) -> &'static TechniqueNotes {
        #[allow(clippy::indexing_slicing, reason = "`TechniqueId::at` compiles for no other place")]
        &TECHNIQUE_NOTES[usize::from(self.id.0)]
    }

    /// What its steps look like, step by step; nothing for a repeat and a swap.
    #[must_use]
    pub fn scenes(&self) -> &'static [Option<Scene>] {
        self.id.scenes()
    }

    /// Planned length in seconds: both sides and all repeats, without the time to get into
    /// position or to change sides.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        let once = |steps: &[Step]| steps.iter().map(Step::seconds).sum::<f32>();
        let again = |step: &Step| match step.dose {
            Dose::Again { from, to, more } => {
                let steps = self.steps.get(usize::from(from)..=usize::from(to));
                once(steps.unwrap_or_default()) * f32::from(more)
            }
            Dose::Time { .. } | Dose::Times { .. } => 0.0,
        };
        once(self.steps) + self.steps.iter().map(again).sum::<f32>()
    }

    /// Its address below the base path, such as `neck/palm-rub`, without slashes at the ends.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}/{}", self.shelf.slug(), self.slug)
    }

    /// Whether any step is done first on the left, then on the right.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.steps.iter().any(|step| step.sides == Sides::Each)
    }

    /// The most pressure that any step asks for.
    #[must_use]
    pub fn most_pressure(&self) -> Pressure {
        self.steps.iter().map(|step| step.pressure).max().unwrap_or(Pressure::NONE)
    }
}

impl TechniqueId {
    /// The technique at this place; it does not compile where there is none.
    pub(super) const fn at(place: u16) -> Self {
        assert!((place as usize) < TECHNIQUE_NOTES.len() && (place as usize) < SCENES.len());
        Self(place)
    }

    /// Its place among all techniques, from 0, by which modules of one build name it.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The technique at this place, if there is one.
    #[must_use]
    pub fn numbered(number: u16) -> Option<Self> {
        (usize::from(number) < SCENES.len()).then_some(Self(number))
    }

    /// As [`Technique::scenes`], without pointing to the technique and all its text.
    #[must_use]
    pub fn scenes(self) -> &'static [Option<Scene>] {
        #[allow(clippy::indexing_slicing, reason = "no other place is given out")]
        SCENES[usize::from(self.0)]
    }
}
