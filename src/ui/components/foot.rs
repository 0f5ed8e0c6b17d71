use leptos::prelude::*;

use super::head::NavLink;
use crate::ui::{route::Route, words};

/// The foot of a page: the quieter pages, and where the data is.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <nav class="foot-nav" aria-label=words::app::MORE>
                <NavLink to=Route::Aids name=words::nav::AIDS/>
                <NavLink to=Route::Safety name=words::nav::SAFETY/>
                <NavLink to=Route::About name=words::nav::ABOUT/>
                <NavLink to=Route::Settings name=words::nav::SETTINGS/>
            </nav>
            <p>{words::app::FOOT}</p>
        </footer>
    }
}
