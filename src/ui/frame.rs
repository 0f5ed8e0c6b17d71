//! The frames that pages stand in, as the prerender writes them. Within one frame a page gives way
//! to the next by its words alone, so the figure of the map stays while regions open beside it.

use leptos::prelude::*;

use super::{
    app::AppState,
    components::{foot::Foot, head::Head, stage::Stage},
    pages,
    route::Route,
    words,
};
use crate::device::document::{WHOLE, WORDS};

/// All that stands in the page's root: the frame and, where a page is alive, what is seen of it
/// before it is.
#[must_use]
pub fn html(base: &str, pages: &str, route: Route) -> String {
    Owner::new().with(|| {
        let app = AppState::new(base.to_owned(), pages.to_owned(), route);
        provide_context(app);
        let frame = match route {
            Route::Home | Route::Region(_) => map(route).into_any(),
            Route::Play(technique) => view! {
                <main
                    id="main"
                    class="player-frame"
                    data-live="player"
                    data-technique=technique.address()
                >
                    <NotLoaded/>
                    {pages::play::page(technique)}
                </main>
            }
            .into_any(),
            Route::Settings => view! {
                <Skip/>
                <Head/>
                <main id="main" tabindex="-1" class="page-frame" data-live="settings">
                    <NotLoaded/>
                    <pages::settings::SettingsPage/>
                </main>
                <Foot/>
            }
            .into_any(),
            _ => view! {
                <Skip/>
                <Head/>
                <main id="main" tabindex="-1" class="page-frame">{pages::document(route)}</main>
                <Foot/>
            }
            .into_any(),
        };
        between(WHOLE, &frame.to_html())
    })
}

/// Stands after the root of every page, so that it outlives the page: a new version is offered in it
/// by `public/versions.js`. Its words come later than the bar, for those who hear them.
#[must_use]
pub fn notice() -> String {
    view! {
        <div class="update-bar" role="status">
            <p class="update-words" hidden>
                <span>{words::update::READY.get()}</span>
                <button type="button" class="button">
                    {words::update::TAKE.get()}
                </button>
            </p>
        </div>
    }
    .to_html()
}

fn map(route: Route) -> impl IntoView {
    let words = between(WORDS, &pages::document(route).to_html());
    view! {
        <Skip/>
        <Head/>
        <main id="main" tabindex="-1" class="map-frame" class:is-region=route != Route::Home>
            <Stage/>
            <div class="pane doc" inner_html=words></div>
        </main>
        <Foot/>
    }
}

fn between([start, end]: [&str; 2], html: &str) -> String {
    [start, html, end].concat()
}

/// The first thing that Tab reaches: over the head, to the content.
#[component]
fn Skip() -> impl IntoView {
    view! { <a class="skip" href="#main">{words::app::SKIP.get()}</a> }
}

/// Seen only where the module that brings this page to life could not be had.
#[component]
fn NotLoaded() -> impl IntoView {
    view! { <p class="notice not-loaded">{words::app::NOT_LOADED.get()}</p> }
}
