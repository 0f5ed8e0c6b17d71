use crate::content::{
    Reason,
    document::Place,
    shared::{Motion, Sides},
    table::Table,
};

/// What a text says that only makes sense where the sides are taken in turn.
const SIDED: &[&str] = &["left", "right", "other side", "opposite side", "swap", "one side"];

/// Refuses a swap with nothing to change. `before` are the sides of the step before.
pub(super) fn refuse_idle_swap(step: &Table<'_>, motion: Option<Motion>, before: Option<Sides>) {
    if motion == Some(Motion::Swap) && before != Some(Sides::Each) {
        step.place("motion").refuse(Reason::SwapWithoutSides);
    }
}

/// Refuses a text that speaks of one side in a step that is not done on each.
pub(super) fn refuse_unsaid(
    text: &str,
    motion: Option<Motion>,
    sides: Option<Sides>,
    place: Place<'_>,
) {
    let (Some(motion), Some(sides)) = (motion, sides) else { return };
    if matches!(motion, Motion::Swap | Motion::Repeat) || sides == Sides::Each {
        return;
    }
    // Rolling off to one side to rest is no work on a side.
    let said = SIDED.iter().copied().find(|said| says(text, said));
    if let Some(said) = said.filter(|&said| motion != Motion::Rest || said != "one side") {
        place.refuse(Reason::SidesUnsaid { said, sides: sides.slug() });
    }
}

/// Whether the words of `phrase` stand in the text, one after the other.
fn says(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    format!(" {words} ").contains(&format!(" {phrase} "))
}
