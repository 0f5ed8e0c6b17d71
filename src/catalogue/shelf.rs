use super::{PREPARATION, RegionId, Technique, region};

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
