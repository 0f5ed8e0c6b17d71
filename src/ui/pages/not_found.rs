use leptos::prelude::*;

use crate::ui::{app::use_app, route::Route, words};

/// No such page: offers the map.
#[component]
pub fn NotFound() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="missing">
            <h1 tabindex="-1">{words::missing::HEADING.get()}</h1>
            <p class="lead">{words::missing::TEXT.get()}</p>
            <a class="button start" href=app.href(Route::Home)>{words::missing::GO.get()}</a>
        </div>
    }
}
