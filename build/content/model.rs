//! What the content says once it has been checked. Sources, aids, landmarks and stances are named by
//! their index.

mod scene;

pub(crate) use scene::*;

use super::{
    shared::{
        Dose, Evidence, Kind, LimitKind, Motion, PlaceId, Posture, Pressure, RegionId, Sides,
        Tempo, Urgency, View,
    },
    text::Text,
};

#[derive(Debug, Default)]
pub(crate) struct Checked {
    pub(crate) sources: Vec<Source>,
    pub(crate) aids: Vec<Aid>,
    pub(crate) regions: Vec<Region>,
    pub(crate) preparation: Vec<Technique>,
    pub(crate) preparing: Article,
    pub(crate) aids_intro: Article,
    pub(crate) about: Article,
    pub(crate) contraindications: Vec<Contraindication>,
    pub(crate) red_flags: Vec<RedFlag>,
    pub(crate) screening: Vec<Screening>,
    pub(crate) elsewhere: Vec<Elsewhere>,
    /// One for each kind that runs by the wall clock.
    pub(crate) care: Vec<Care>,
    pub(crate) landmarks: Vec<Landmark>,
    pub(crate) stances: Vec<Stance>,
}

impl Checked {
    /// All techniques, in the order in which they are numbered.
    pub(crate) fn techniques(&self) -> impl Iterator<Item = &Technique> {
        self.regions.iter().flat_map(|region| &region.techniques).chain(&self.preparation)
    }
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) by: String,
    pub(crate) title: String,
    pub(crate) place: String,
    pub(crate) supports: Text,
}

#[derive(Debug)]
pub(crate) struct Aid {
    pub(crate) slug: String,
    pub(crate) name: Text,
    pub(crate) about: Text,
    pub(crate) effort: Text,
    pub(crate) care: Text,
    pub(crate) sources: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) id: RegionId,
    pub(crate) name: Text,
    pub(crate) lead: Text,
    pub(crate) rule: Text,
    pub(crate) sources: Vec<usize>,
    pub(crate) view: View,
    pub(crate) cap: Pressure,
    pub(crate) techniques: Vec<Technique>,
    /// Region and index of the technique in it.
    pub(crate) also: Vec<(RegionId, usize)>,
}

#[derive(Debug, Clone)]
pub(crate) struct Technique {
    pub(crate) slug: String,
    pub(crate) name: Text,
    pub(crate) summary: Text,
    pub(crate) aids: Vec<usize>,
    pub(crate) posture: Posture,
    pub(crate) position: Text,
    pub(crate) steps: Vec<Step>,
    pub(crate) caution: Text,
    pub(crate) mistakes: Vec<Text>,
    pub(crate) evidence: Evidence,
    pub(crate) sources: Vec<usize>,
    pub(crate) recovery_hours: u16,
}

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) text: Text,
    pub(crate) say: Text,
    pub(crate) motion: Motion,
    pub(crate) dose: Dose,
    pub(crate) tempo: Tempo,
    pub(crate) sides: Sides,
    pub(crate) pressure: Pressure,
    pub(crate) sources: Vec<usize>,
    pub(crate) scene: Option<Scene>,
    /// Whether it takes a moment to get ready for.
    pub(crate) settle: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Article {
    pub(crate) lead: Text,
    pub(crate) sections: Vec<Section>,
}

#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) title: Text,
    pub(crate) paragraphs: Vec<Text>,
    pub(crate) sources: Vec<usize>,
    /// Index of a preparation.
    pub(crate) play: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct Contraindication {
    pub(crate) kind: Kind,
    pub(crate) name: Text,
    pub(crate) text: Text,
    pub(crate) sources: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct RedFlag {
    pub(crate) sign: Text,
    pub(crate) action: Text,
    pub(crate) urgency: Urgency,
    pub(crate) sources: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Screening {
    pub(crate) key: String,
    pub(crate) question: Text,
    pub(crate) skip: Text,
    pub(crate) ask: Text,
    /// A region, or nothing for the preparations.
    pub(crate) shelves: Vec<Option<RegionId>>,
    pub(crate) aids: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Care {
    pub(crate) kind: LimitKind,
    pub(crate) before: Vec<Text>,
    pub(crate) every: u16,
    pub(crate) ask: Text,
    pub(crate) look: Text,
    pub(crate) stop: Text,
    pub(crate) sources: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Elsewhere {
    pub(crate) id: PlaceId,
    pub(crate) name: Text,
    pub(crate) why: Text,
    pub(crate) nearest: RegionId,
}
