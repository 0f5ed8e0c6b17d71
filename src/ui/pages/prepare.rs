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
        <h1 tabindex="-1">{words::prepare::HEADING}</h1>
        <p class="lead">{PREPARING.lead}</p>
        <Sections of=PREPARING.sections/>
        <section>
            <h2>{words::prepare::PLAY}</h2>
            <TechniqueRows of=PREPARATION.iter().collect()/>
        </section>
    }
}
