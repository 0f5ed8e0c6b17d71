use leptos::prelude::*;

use super::meter::Meter;
use crate::{catalogue::Step, ui::format};

/// What a step says.
#[component]
pub fn StepWords(
    /// The step.
    step: &'static Step,
) -> impl IntoView {
    let facts = [
        Some(format::dose(step.dose)),
        format::tempo(step.tempo),
        format::sides(step.sides).map(str::to_owned),
    ];
    let facts = facts.into_iter().flatten().filter(|f| !f.is_empty()).collect::<Vec<_>>();
    view! {
        <div class="step-words">
            <p class="step-text">{step.text.get()}</p>
            <p class="step-facts">{facts.join(" · ")}</p>
            {(step.pressure.get() > 0).then(|| view! { <Meter pressure=step.pressure/> })}
        </div>
    }
}
