use leptos::prelude::*;

use super::sources::Sources;
use crate::{
    catalogue::Section,
    ui::{app::use_app, route::Route, words},
};

/// Titled sections of text, with their sources, and a way into the playable ones.
#[component]
pub fn Sections(
    /// The sections, in order.
    of: &'static [Section],
) -> impl IntoView {
    of.iter().map(|section| view! { <SectionView section/> }).collect_view()
}

#[component]
fn SectionView(section: &'static Section) -> impl IntoView {
    let app = use_app();
    let play = section.play.map(|technique| {
        view! {
            <a class="button quiet-button" href=app.href(Route::Technique(technique))>
                {words::prepare::PLAY.get()}
            </a>
        }
    });
    view! {
        <section class="prose">
            <h2>{section.title.get()}</h2>
            {section.paragraphs.iter().map(|text| view! { <p>{text.get()}</p> }).collect_view()}
            <Sources of=section.sources/>
            {play}
        </section>
    }
}
