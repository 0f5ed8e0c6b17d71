use super::{PlaceId, RegionId, Text};

/// A place on the body that has no techniques: it says why, and where to look instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which one.
    pub id: PlaceId,
    /// What people call it.
    pub name: Text,
    /// Why nothing is offered here, in one or two sentences.
    pub why: Text,
    /// The nearest region that may help.
    pub nearest: RegionId,
}
