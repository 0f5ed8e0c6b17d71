use super::{Pressure, Technique};

/// Which view of the standing figure shows a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// Seen from the front.
    Front,
    /// Seen from behind.
    Back,
}

impl View {
    /// The other view.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Front => Self::Back,
            Self::Back => Self::Front,
        }
    }
}

macro_rules! regions {
    ($($variant:ident $slug:literal),* $(,)?) => {
        /// A region of the body, from head to feet.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the names are the words themselves")]
        pub enum RegionId { $($variant),* }

        impl RegionId {
            /// All regions, from head to feet.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The region's part of an address, such as `upper-back`.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),* }
            }

            /// The region with this slug.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

regions! {
    Head "head",
    Eyes "eyes",
    Neck "neck",
    Shoulders "shoulders",
    Chest "chest",
    UpperBack "upper-back",
    LowerBack "lower-back",
    Forearms "forearms",
    Hands "hands",
    Glutes "glutes",
    Thighs "thighs",
    Calves "calves",
    Feet "feet",
}

/// A region with what helps it.
#[derive(Debug)]
pub struct Region {
    /// Which one.
    pub id: RegionId,
    /// What people call it.
    pub name: &'static str,
    /// What helps, and why it hurts, in one to three sentences.
    pub lead: &'static str,
    /// The rule of safety shown before the techniques.
    pub rule: &'static str,
    /// Sources of the rule and the lead.
    pub sources: &'static [&'static super::Source],
    /// The view that shows it best.
    pub view: View,
    /// The most pressure any of its steps may ask for.
    pub cap: Pressure,
    /// What can be done, in order.
    pub techniques: &'static [Technique],
    /// Techniques of other regions that help here too, as (region, technique slug).
    pub also: &'static [(RegionId, &'static str)],
}
