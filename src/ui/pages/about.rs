use leptos::prelude::*;

use crate::{
    catalogue::{ABOUT, Evidence, SOURCES},
    ui::{
        components::{article::Sections, sources::Cite},
        format, words,
    },
};

/// What this is, how evidence is labelled, and every source by name.
#[component]
pub fn About() -> impl IntoView {
    let levels = Evidence::ALL
        .iter()
        .map(|level| {
            let (name, about) = format::evidence(*level);
            view! {
                <dt>{name}</dt>
                <dd>{about}</dd>
            }
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">{words::about::HEADING.get()}</h1>
        <p class="lead">{ABOUT.lead.get()}</p>
        <Sections of=ABOUT.sections/>
        <section class="prose">
            <h2>{words::about::LEVELS.get()}</h2>
            <dl class="levels">{levels}</dl>
        </section>
        <details class="source-box">
            <summary>{words::about::SOURCES.get()}</summary>
            <ul class="sources">{SOURCES.iter().map(|s| view! { <Cite of=s/> }).collect_view()}</ul>
        </details>
    }
}
