use crate::catalogue::RegionId;

/// What a tile of the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// A region with techniques.
    Region(RegionId),
    /// A place without techniques, by its slug.
    Elsewhere(&'static str),
}

impl Place {
    /// The slug, which is also a good name for a class or an id.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Region(region) => region.slug(),
            Self::Elsewhere(slug) => slug,
        }
    }
}
