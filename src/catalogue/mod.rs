//! What can be done: regions, techniques, steps, doses, aids, cautions and sources.
//!
//! Everything here is static data, baked at build time from `content/*.toml` after it was
//! checked; nothing is parsed and nothing allocated when the app starts.
//!
//! What only documents say (summaries, evidence, sources, care) stands in tables of its own, which
//! a region, a technique or an aid looks into by `notes()`. Nothing else points there, so a program
//! that shows no documents, such as the module in the browser, is linked without their text. The
//! scenes of its steps, which a technique looks up by `scenes()`, stand apart for the same reason.

#[macro_use]
mod vocabulary;
mod aid;
mod care;
mod dose;
mod elsewhere;
mod language;
mod prose;
mod region;
mod safety;
mod scene;
mod scene_words;
mod shelf;
mod source;
mod step;
mod technique;
pub mod text;

pub use aid::{Aid, AidId, AidNotes};
pub use care::Care;
pub use dose::{Dose, Limit, Pressure, Tempo};
pub use elsewhere::Elsewhere;
pub use language::{Direction, Language};
pub use prose::{Article, Section};
pub use region::{Region, RegionNotes};
pub use safety::{Answer, Contraindication, RedFlag, Screening};
pub use scene::{
    Bend, Foot, Goal, Landmark, Move, Place, Prop, Rest, Scene, Shot, Spot, Stance, Touch, Triple,
};
pub use scene_words::{BodyPart, Eyes, Furniture, Grip, Hands, Mover, Plane, PropKind, Wave};
pub use shelf::Shelf;
pub use source::Source;
pub use step::Step;
pub use technique::{Technique, TechniqueId, TechniqueNotes};
pub use text::{LANGUAGES, Text};
pub use vocabulary::{
    Evidence, Kind, LimitKind, Motion, PlaceId, Posture, RegionId, Side, Sides, Urgency, View,
};

#[allow(missing_docs, reason = "written by the build; documented where it is read")]
mod baked {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}
pub use baked::{
    ABOUT, AIDS, AIDS_INTRO, CONTRAINDICATIONS, ELSEWHERE, LANDMARKS, PREPARATION, PREPARING,
    RED_FLAGS, REGIONS, SCREENING, SOURCES, STANCES,
};
use baked::{AID_NOTES, SCENES, TECHNIQUE_NOTES};

/// The region with this identity.
#[must_use]
pub fn region(id: RegionId) -> &'static Region {
    baked::region(id)
}

/// The technique with this slug on this shelf, if there is one.
#[must_use]
pub fn technique(shelf: Shelf, slug: &str) -> Option<&'static Technique> {
    shelf.techniques().iter().find(|t| t.slug == slug)
}

/// The technique at an address such as `neck/palm-rub`, if there is one.
#[must_use]
pub fn at_address(address: &str) -> Option<&'static Technique> {
    let (shelf, slug) = address.split_once('/')?;
    technique(Shelf::from_slug(shelf)?, slug)
}

/// Every technique, regions first, then the playable preparations.
pub fn techniques() -> impl Iterator<Item = &'static Technique> {
    REGIONS.iter().flat_map(|r| r.techniques.iter()).chain(PREPARATION.iter())
}
