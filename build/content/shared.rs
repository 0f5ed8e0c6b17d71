//! The words and doses of `src/catalogue/`, known to the build and to the app by the same lines.

#![allow(dead_code, unreachable_pub, reason = "the app uses all of it, the build only some")]

#[macro_use]
#[path = "../../src/catalogue/vocabulary.rs"]
mod vocabulary;
#[path = "../../src/catalogue/dose.rs"]
mod dose;
#[path = "../../src/catalogue/scene_words.rs"]
mod scene_words;

pub(crate) use dose::{Dose, Limit, Pressure, Tempo};
pub(crate) use scene_words::{
    BodyPart, Eyes, Furniture, Grip, Hands, Mover, Plane, PropKind, Wave,
};
pub(crate) use vocabulary::{
    Evidence, Kind, LimitKind, Motion, PlaceId, Posture, RegionId, Side, Sides, Urgency, View,
};

/// A closed list of words that a content file may choose from.
pub(crate) trait Word: Copy + 'static {
    /// What one of them is called in a message, such as "a motion".
    const WHAT: &'static str;
    /// All there are.
    const WORDS: &'static [Self];
    /// How it is written.
    fn written(self) -> &'static str;
}

macro_rules! word {
    ($($word:ident $what:literal),* $(,)?) => {$(
        impl Word for $word {
            const WHAT: &'static str = $what;
            const WORDS: &'static [Self] = Self::ALL;
            fn written(self) -> &'static str {
                self.slug()
            }
        }
    )*};
}

word! {
    BodyPart "a part of the body",
    Evidence "evidence",
    Eyes "a state of the eyes",
    Furniture "a piece of furniture",
    Grip "a grip",
    Hands "a hand",
    Kind "a kind of contraindication",
    LimitKind "a kind of hard maximum",
    Motion "a motion",
    Mover "what a scene can turn or shift",
    PlaceId "a place without techniques",
    Plane "a surface",
    Posture "a posture",
    PropKind "a thing in the picture",
    RegionId "a region",
    Side "a side",
    Sides "a choice of sides",
    Urgency "an urgency",
    View "a view",
    Wave "a wave",
}
