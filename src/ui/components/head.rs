use leptos::prelude::*;

use crate::ui::{app::use_app, route::Route, words};

/// The bar at the top: the name, which leads home, and the pages that are one tap away.
#[component]
pub fn Head() -> impl IntoView {
    let app = use_app();
    view! {
        <header class="head">
            <a class="wordmark" href=app.href(Route::Home)>{words::app::NAME.get()}</a>
            <nav class="head-nav" aria-label=words::app::MENU.get()>
                <NavLink to=Route::Prepare name=words::nav::PREPARE.get()/>
                <NavLink to=Route::Safety name=words::nav::SAFETY.get()/>
                <NavLink to=Route::Settings name=words::nav::SETTINGS.get()/>
            </nav>
        </header>
    }
}

/// A link that says when it leads to the page that is open.
#[component]
pub fn NavLink(
    /// Where it leads.
    to: Route,
    /// What it says.
    name: &'static str,
) -> impl IntoView {
    let app = use_app();
    let current = (app.route == to).then_some("page");
    view! { <a href=app.href(to) aria-current=current>{name}</a> }
}
