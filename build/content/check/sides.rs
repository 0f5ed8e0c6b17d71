use crate::content::{
    Reason,
    shared::{Motion, Sides},
    table::Table,
};

/// What a text says that only makes sense where the sides are taken in turn.
const SIDED: &[&str] = &["left", "right", "other side", "opposite side", "swap", "one side"];

/// Refuses a step that speaks of one side but is not done on each, and a swap with nothing to
/// change. `before` are the sides of the step before.
pub(super) fn refuse_unsaid(
    step: &Table<'_>,
    text: &str,
    motion: Option<Motion>,
    sides: Option<Sides>,
    before: Option<Sides>,
) {
    match (motion, sides) {
        (Some(Motion::Swap), _) if before != Some(Sides::Each) => {
            step.place("motion").refuse(Reason::SwapWithoutSides);
        }
        (Some(Motion::Swap | Motion::Repeat) | None, _) | (_, None | Some(Sides::Each)) => {}
        (Some(motion), Some(sides)) => {
            // Rolling off to one side to rest is no work on a side.
            let said = SIDED.iter().copied().find(|said| says(text, said));
            if let Some(said) = said.filter(|&said| motion != Motion::Rest || said != "one side") {
                step.place("text").refuse(Reason::SidesUnsaid { said, sides: sides.slug() });
            }
        }
    }
}

/// Whether the words of `phrase` stand in the text, one after the other.
fn says(text: &str, phrase: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    format!(" {words} ").contains(&format!(" {phrase} "))
}
