use leptos::prelude::*;

use crate::{
    catalogue::REGIONS,
    ui::{app::use_app, components::rows::RegionList, route::Route, words},
};

/// Beside the map: the same regions as a list, and the way into preparation and safety.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <section class="home-list">
            <h2 id="all-places">{words::home::LIST.get()}</h2>
            <RegionList of=REGIONS/>
        </section>
        <ul class="ways">
            <Way to=Route::Prepare name=words::home::PREPARE.get() text=words::home::PREPARE_TEXT.get()/>
            <Way to=Route::Safety name=words::home::SAFETY.get() text=words::home::SAFETY_TEXT.get()/>
            <Way to=Route::Aids name=words::home::AIDS.get() text=words::home::AIDS_TEXT.get()/>
        </ul>
    }
}

#[component]
fn Way(to: Route, name: &'static str, text: &'static str) -> impl IntoView {
    let app = use_app();
    view! {
        <li>
            <a class="way" href=app.href(to)>
                <span class="way-name">{name}</span>
                <span class="way-text">{text}</span>
            </a>
        </li>
    }
}
