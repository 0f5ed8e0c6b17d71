use leptos::prelude::*;

use super::head::NavLink;
use crate::ui::{route::Route, words};

/// The foot of a page: the quieter pages, and where the data is.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <nav class="foot-nav" aria-label=words::app::MORE.get()>
                <NavLink to=Route::Aids name=words::nav::AIDS.get()/>
                <NavLink to=Route::Safety name=words::nav::SAFETY.get()/>
                <NavLink to=Route::About name=words::nav::ABOUT.get()/>
                <NavLink to=Route::Settings name=words::nav::SETTINGS.get()/>
            </nav>
            <p>{words::app::FOOT.get()}</p>
        </footer>
    }
}
