use leptos::prelude::*;

use crate::{
    catalogue::{self, AIDS, AIDS_INTRO, Aid},
    ui::{
        app::use_app,
        components::{article::Sections, sources::Sources},
        format::fill,
        meta::shelf_name,
        route::Route,
        words,
    },
};

/// What to have at hand: what each aid is good for, what it asks, and how to look after it.
#[component]
pub fn Aids() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{words::aids::TITLE.get()}</h1>
        <p class="lead">{AIDS_INTRO.lead.get()}</p>
        <Sections of=AIDS_INTRO.sections/>
        <ul class="aids">{AIDS.iter().map(|aid| view! { <AidCard aid/> }).collect_view()}</ul>
    }
}

#[component]
fn AidCard(aid: &'static Aid) -> impl IntoView {
    let app = use_app();
    let notes = aid.notes();
    let used = catalogue::techniques()
        .filter(|t| t.aids.iter().any(|a| a.id == aid.id))
        .map(|t| {
            let of = [("name", t.name.get()), ("place", shelf_name(t.shelf))];
            let name = fill(words::join::WITHIN.get(), &of);
            view! {
                <li>
                    <a href=app.href(Route::Technique(t))>{name}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="aid" id=aid.slug>
            <h2>{aid.name.get()}</h2>
            <p>{notes.about.get()}</p>
            <dl>
                <dt>{words::aids::EFFORT.get()}</dt>
                <dd>{notes.effort.get()}</dd>
                <dt>{words::aids::CARE.get()}</dt>
                <dd>{notes.care.get()}</dd>
            </dl>
            <Sources of=notes.sources/>
            <details>
                <summary>{words::aids::USED.get()}</summary>
                <ul>{used}</ul>
            </details>
        </li>
    }
}
