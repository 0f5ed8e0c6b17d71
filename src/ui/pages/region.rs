use leptos::prelude::*;

use crate::{
    catalogue::{self, RegionId},
    ui::{
        app::use_app,
        components::{rows::TechniqueRows, sources::Sources},
        route::Route,
        words,
    },
};

/// A region: what helps, its rule of safety, then its techniques.
pub fn page(id: RegionId) -> impl IntoView {
    let app = use_app();
    let region = catalogue::region(id);
    let notes = region.notes();
    let cross = (!notes.also.is_empty()).then(|| {
        view! {
            <h2>{words::region::ALSO.get()}</h2>
            <TechniqueRows of=notes.also.to_vec()/>
        }
    });
    view! {
        <h1 tabindex="-1">{region.name.get()}</h1>
        <p class="lead">{notes.lead.get()}</p>
        <section class="rule">
            <h2>{words::region::RULE.get()}</h2>
            <p>{notes.rule.get()}</p>
            <Sources of=notes.sources/>
            <a href=app.href(Route::Safety)>{words::region::RED_FLAGS.get()}</a>
        </section>
        <h2>{words::region::TECHNIQUES.get()}</h2>
        <TechniqueRows of=region.techniques.iter().collect()/>
        {cross}
    }
}
