use leptos::prelude::*;

use super::{head::NavLink, languages::Languages};
use crate::ui::{app::use_app, route::Route, words};

/// The foot of a page: the quieter pages, and where the data is.
#[component]
pub fn Foot() -> impl IntoView {
    // Those that stand in for others, and the authors', are not there in every language.
    let same = match use_app().route {
        Route::NotFound | Route::Offline | Route::Gallery => Route::Home,
        route => route,
    };
    view! {
        <footer class="foot">
            <nav class="foot-nav" aria-label=words::app::MORE.get()>
                <NavLink to=Route::Aids name=words::nav::AIDS.get()/>
                <NavLink to=Route::Safety name=words::nav::SAFETY.get()/>
                <NavLink to=Route::About name=words::nav::ABOUT.get()/>
                <NavLink to=Route::Settings name=words::nav::SETTINGS.get()/>
            </nav>
            <nav class="foot-nav" aria-label=words::app::LANGUAGES.get()>
                <Languages to=same/>
            </nav>
            <p>{words::app::FOOT.get()}</p>
        </footer>
    }
}
