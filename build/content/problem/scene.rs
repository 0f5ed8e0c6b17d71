use thiserror::Error;

/// What is wrong in what a picture is made of, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub(crate) enum SceneReason {
    // Numbers.
    #[error("`{key}` has {found} numbers, but should be {wanted}")]
    WrongCount { key: String, found: usize, wanted: &'static str },
    #[error("`{key}` is {found}, which is no measure: give it a number")]
    NotFinite { key: String, found: String },
    #[error("`{0}` is all zero and points nowhere: give it a direction")]
    Nowhere(&'static str),
    #[error("`{key}` uses only the first {used} of its numbers: set the others to 0")]
    IdleNumber { key: &'static str, used: usize },
    #[error("`{key}` is {found}, but should be {wanted}")]
    OutOfRange { key: &'static str, found: String, wanted: &'static str },

    // Hands and feet.
    #[error("{0} has nowhere to go: give it `on`, `at` or `prop`")]
    NoGoal(String),
    #[error("{of} has two goals, `{first}` and `{second}`: remove one")]
    TwoGoals { of: String, first: &'static str, second: &'static str },
    #[error("{0} has a `to` without an `on`: say where its path begins")]
    ToWithoutOn(String),
    #[error("the {hand} hand has something to do in this list already: remove one")]
    HandTwice { hand: &'static str },
    #[error("the {foot} foot is put somewhere in this list already: remove one")]
    FootTwice { foot: &'static str },
    #[error("there is no prop {number}: the scene has {count}, counted from 1")]
    NoSuchProp { number: u16, count: usize },
    #[error("prop {0} is where hands are, so no hand can go where it is: name a spot or a place")]
    HandToHeldProp(u16),

    // Props.
    #[error("{0} is nowhere: give it one of `trapped`, `under`, `held`, `strung`, `on` and `at`")]
    NoPlace(String),
    #[error("{of} is in two places, `{first}` and `{second}`: remove one")]
    TwoPlaces { of: String, first: &'static str, second: &'static str },
    #[error("{of} needs the {hand} hand, which does nothing here: add it to `hands`")]
    IdleHand { of: String, hand: &'static str },
    #[error("{of} is under the {hand} hand, which is not on the skin: give that hand an `on`")]
    HandOffSkin { of: String, hand: &'static str },
    #[error("there is no {plane} in stance `{stance}`: choose another surface or stance")]
    NoPlane { plane: &'static str, stance: String },

    // The whole scene.
    #[error("`span` without `on` frames nothing: name the spot in the middle, or remove it")]
    SpanWithoutOn,
    #[error("{0} does nothing of its own, so it has no scene: remove it")]
    SceneOfNothing(String),
    #[error("{of} has no scene: give it {lacks}, or give that to the scene of its technique")]
    NoScene { of: String, lacks: &'static str },
}
