//! What can be done: regions, techniques, steps, doses, aids, cautions and sources.
//!
//! Everything here is static data, baked at build time from `content/*.toml` after it was
//! checked; nothing is parsed when the app starts.

mod aid;
mod dose;
mod prose;
mod region;
mod safety;
mod source;
mod technique;

pub use aid::Aid;
pub use dose::{Dose, Limit, LimitKind, Pressure, Tempo};
pub use prose::{Article, Section};
pub use region::{Region, RegionId, View};
pub use safety::{Answer, Contraindication, Kind, RedFlag, Screening, Urgency};
pub use source::{Evidence, Source};
pub use technique::{Motion, Posture, Shelf, Side, Sides, Step, Technique};

#[allow(missing_docs, reason = "written by the build; documented where it is read")]
mod baked {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}
pub use baked::{
    ABOUT, AIDS, AIDS_INTRO, CONTRAINDICATIONS, ELSEWHERE, PREPARATION, PREPARING, RED_FLAGS,
    REGIONS, SCREENING, SOURCES,
};

mod elsewhere;
pub use elsewhere::Elsewhere;

/// The region with this identity.
#[must_use]
pub fn region(id: RegionId) -> &'static Region {
    // `REGIONS` is baked in the order of `RegionId::ALL`, and the build checks that all are there.
    REGIONS.iter().find(|r| r.id == id).unwrap_or(&REGIONS[0])
}

/// The technique with this slug on this shelf, if there is one.
#[must_use]
pub fn technique(shelf: Shelf, slug: &str) -> Option<&'static Technique> {
    shelf.techniques().iter().find(|t| t.slug == slug)
}

/// Every technique, regions first, then the playable preparations.
pub fn techniques() -> impl Iterator<Item = &'static Technique> {
    REGIONS.iter().flat_map(|r| r.techniques.iter()).chain(PREPARATION.iter())
}
