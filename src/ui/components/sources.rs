use leptos::prelude::*;

use crate::{
    catalogue::{LANGUAGES, Source},
    ui::{app::use_app, words},
};

/// Who says so, by name; nothing where nobody is named.
#[component]
pub fn Sources(
    /// Who says so.
    of: &'static [&'static Source],
) -> impl IntoView {
    (!of.is_empty()).then(|| {
        view! { <ul class="sources">{of.iter().map(|s| view! { <Cite of=s/> }).collect_view()}</ul> }
    })
}

/// One source as a list item.
#[component]
pub fn Cite(
    /// The source.
    of: &'static Source,
) -> impl IntoView {
    // Sources are named as they were published, whatever the language of the page.
    let abroad = LANGUAGES.first().is_some_and(|first| !use_app().is_in(first));
    view! {
        <li lang=abroad.then_some("en") dir=abroad.then_some("auto")>
            {(!of.by.is_empty()).then(|| [of.by, ". "].concat())} <cite>{of.title}</cite>
            {(!of.place.is_empty()).then(|| [". ", of.place].concat())}
        </li>
    }
}

/// Who says so, folded away under a heading; says plainly when it is common practice.
#[component]
pub fn SourceBox(
    /// Who says so.
    of: &'static [&'static Source],
) -> impl IntoView {
    view! {
        <details class="source-box">
            <summary>{words::technique::SOURCES.get()}</summary>
            {of.is_empty().then(|| view! { <p>{words::technique::NO_SOURCE.get()}</p> })} <Sources of/>
            <p class="quiet">{words::technique::OWN_JUDGEMENT.get()}</p>
        </details>
    }
}
