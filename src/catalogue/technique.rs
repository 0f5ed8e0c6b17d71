use super::{Aid, Dose, Evidence, PREPARATION, Pressure, RegionId, Source, Tempo, region};

/// Where a technique is found: in a region, or among the preparations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// A region of the body.
    Region(RegionId),
    /// `/prepare/`.
    Prepare,
}

impl Shelf {
    /// The shelf's part of an address.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Region(id) => id.slug(),
            Self::Prepare => "prepare",
        }
    }

    /// The shelf with this slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        if slug == "prepare" {
            Some(Self::Prepare)
        } else {
            RegionId::from_slug(slug).map(Self::Region)
        }
    }

    /// What stands on it.
    #[must_use]
    pub fn techniques(self) -> &'static [Technique] {
        match self {
            Self::Region(id) => region(id).techniques,
            Self::Prepare => PREPARATION,
        }
    }
}

/// Left or right, anatomical: the person's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

/// Which sides a step works on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sides {
    /// Sides do not matter.
    None,
    /// Both together.
    Both,
    /// First left, then right.
    Each,
}

/// How the body is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Posture {
    Seated,
    Standing,
    Supine,
    Prone,
    OnFloor,
    LeanOnWall,
    FaceWall,
}

/// What the hands, the body or the tool do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Motion {
    Hold,
    Circle,
    Stroke,
    Squeeze,
    PressHold,
    Roll,
    Tilt,
    Breathe,
    Rest,
    Device,
    /// Do earlier steps again.
    Repeat,
    /// Change arms or sides; its text is what the switch says.
    Swap,
}

/// One step of a technique.
#[derive(Debug)]
pub struct Step {
    /// What to do, at most 25 words.
    pub text: &'static str,
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
    /// Where the dose comes from; empty where it is our own judgement or common practice.
    pub sources: &'static [&'static Source],
}

/// Something to do for a sore place.
#[derive(Debug)]
pub struct Technique {
    /// Where it is found.
    pub shelf: Shelf,
    /// Its part of the address, unique on its shelf.
    pub slug: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub summary: &'static str,
    /// What to have at hand; the first is the usual one. Never empty.
    pub aids: &'static [&'static Aid],
    /// How the body is placed.
    pub posture: Posture,
    /// How to get into position, in one or two sentences.
    pub position: &'static str,
    /// What to do, in order. Never empty.
    pub steps: &'static [Step],
    /// What to watch for. Never empty.
    pub caution: &'static str,
    /// What people get wrong; may be empty.
    pub mistakes: &'static [&'static str],
    /// How much stands behind it.
    pub evidence: Evidence,
    /// Who says so.
    pub sources: &'static [&'static Source],
    /// Hours to leave the spot alone afterwards; zero where it may be repeated the same day.
    pub recovery_hours: u16,
}
