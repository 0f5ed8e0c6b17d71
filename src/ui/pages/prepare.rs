use leptos::prelude::*;

use crate::{
    catalogue::{PREPARATION, PREPARING},
    ui::{
        components::{article::Sections, rows::TechniqueRows},
        words,
    },
};

/// How to get ready, in order, with the parts that can be followed with a timer.
#[component]
pub fn Prepare() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{words::prepare::HEADING.get()}</h1>
        <p class="lead">{PREPARING.lead.get()}</p>
        <Sections of=PREPARING.sections/>
        <section>
            <h2>{words::prepare::PLAY.get()}</h2>
            <TechniqueRows of=PREPARATION.iter().collect()/>
        </section>
    }
}
