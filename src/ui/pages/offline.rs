use leptos::prelude::*;

use crate::ui::{app::use_app, route::Route, words};

/// Stands in for a page of the app that is not on the device yet, where there is no network. It is
/// seen at the address of that page, so that another try is a load of it.
#[component]
pub fn Offline() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="missing">
            <h1 tabindex="-1">{words::offline::HEADING.get()}</h1>
            <p class="lead">{words::offline::TEXT.get()}</p>
            <p>
                <a class="button start" href="">
                    {words::offline::AGAIN.get()}
                </a>
            </p>
            <p>
                <a class="button quiet-button" href=app.href(Route::Home)>
                    {words::missing::GO.get()}
                </a>
            </p>
        </div>
    }
}
