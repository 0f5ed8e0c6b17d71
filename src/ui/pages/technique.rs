use leptos::prelude::*;

use crate::{
    catalogue::{Shelf, Technique},
    ui::{
        app::use_app,
        components::{pictured_steps::PicturedSteps, sources::SourceBox},
        format::{self, fill},
        meta::shelf_name,
        route::Route,
        words,
    },
};

/// A technique: what it needs, its steps, its caution beside Start, and who says so.
pub fn page(technique: &'static Technique) -> impl IntoView {
    let app = use_app();
    let up = match technique.shelf {
        Shelf::Region(id) => Route::Region(id),
        Shelf::Prepare => Route::Prepare,
    };
    let recovery = match technique.recovery_hours {
        0 => words::technique::NO_RECOVERY.get().to_owned(),
        hours => fill(words::technique::RECOVERY.get(), &[("n", &hours.to_string())]),
    };
    let notes = technique.notes();
    let mistakes = (!notes.mistakes.is_empty()).then(|| {
        view! {
            <section class="mistakes">
                <h2>{words::technique::MISTAKES.get()}</h2>
                <ul>{notes.mistakes.iter().map(|m| view! { <li>{m.get()}</li> }).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <article class="technique">
            <nav class="crumbs">
                <a href=app.href(up)>{shelf_name(technique.shelf)}</a>
            </nav>
            <header class="technique-head">
                <h1 tabindex="-1">{technique.name.get()}</h1>
                <p class="lead">{notes.summary.get()}</p>
                <Facts technique/>
            </header>
            <section class="position">
                <h2>{words::technique::POSITION.get()}</h2>
                <p>{technique.position.get()}</p>
            </section>
            <PicturedSteps technique/>
            {mistakes}
            <section class="afterwards">
                <p>{recovery}</p>
                <SourceBox of=notes.sources/>
            </section>
            <div class="start-bar">
                <section class="caution">
                    <h2>{words::technique::CAUTION.get()}</h2>
                    <p>{technique.caution.get()}</p>
                </section>
                <a class="button start" href=app.href(Route::Play(technique))>
                    {words::technique::START.get()}
                </a>
                <a class="setup-link" data-setup="" href=app.href(Route::Play(technique))>
                    {words::technique::SETUP.get()}
                </a>
            </div>
        </article>
    }
}

/// What it needs, how long it takes, how it is done and how much stands behind it.
#[component]
fn Facts(technique: &'static Technique) -> impl IntoView {
    let need = technique
        .aids
        .iter()
        .map(|aid| aid.name.get())
        .collect::<Vec<_>>()
        .join(words::join::LIST.get());
    let pressure = match technique.most_pressure().get() {
        0 => words::technique::NONE.get().to_owned(),
        n => fill(words::technique::UP_TO.get(), &[("n", &n.to_string())]),
    };
    let (evidence, about) = format::evidence(technique.notes().evidence);
    view! {
        <dl class="facts">
            <div>
                <dt>{words::technique::NEED.get()}</dt>
                <dd>{need}</dd>
            </div>
            <div>
                <dt>{words::technique::TIME.get()}</dt>
                <dd>{format::minutes(technique.seconds())}</dd>
            </div>
            <div>
                <dt>{words::technique::POSTURE.get()}</dt>
                <dd>{format::posture(technique.posture)}</dd>
            </div>
            <div>
                <dt>{words::technique::PRESSURE.get()}</dt>
                <dd>{pressure}</dd>
            </div>
            <div>
                <dt>{words::technique::EVIDENCE.get()}</dt>
                <dd title=about>{evidence}</dd>
            </div>
        </dl>
    }
}
