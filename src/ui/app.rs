//! The app as a whole: its shared state, its frame and which page stands in it.

use leptos::prelude::*;

use super::{
    components::{foot::Foot, head::Head, stage::Stage},
    nav, pages,
    route::Route,
    screening::{self, Answers},
    settings::Settings,
    words,
};
use crate::{
    catalogue::{Side, View},
    device::storage::Store,
    figure::map::Place,
};

/// State that pages share. Copy it freely; it is a handful of handles.
#[derive(Debug, Clone, Copy)]
pub struct AppState {
    base: StoredValue<String>,
    /// The page shown now. Change it through [`AppState::go`] only, so that the address follows.
    pub route: RwSignal<Route>,
    /// The page that is gone to; the same as `route` but while a document is being fetched.
    #[cfg(feature = "csr")]
    pub(super) heading: StoredValue<Route>,
    /// What the person has set, as kept on the device.
    pub settings: RwSignal<Settings>,
    /// Which side of the body the map shows.
    pub view: RwSignal<View>,
    /// The tile of the map that Tab reaches; the arrow keys move it.
    pub spot: RwSignal<Option<(Place, Option<Side>)>>,
    /// Set when the link to the player is followed, taken by the player: begin at once, as this tap was the start.
    pub start_now: RwSignal<bool>,
    /// What the person answered to the safety questions; `None` where they were never asked.
    pub answers: RwSignal<Option<Answers>>,
}

impl AppState {
    /// The address of a page.
    #[must_use]
    pub fn href(self, route: Route) -> String {
        self.base.with_value(|base| route.href(base))
    }

    /// Below which path the app lives; starts and ends with a slash.
    #[must_use]
    pub fn base(self) -> String {
        self.base.get_value()
    }

    /// What is kept on the device.
    #[must_use]
    pub fn store(self) -> Store {
        self.base.with_value(|base| Store::new(base))
    }

    #[cfg(feature = "csr")]
    pub(super) fn base_path<T>(self, use_it: impl FnOnce(&str) -> T) -> T {
        self.base.with_value(|base| use_it(base))
    }

    /// Go to a page, as if its link had been followed.
    pub fn go(self, route: Route) {
        nav::go(self, route);
    }
}

/// The shared state of the app this component stands in.
///
/// # Panics
/// Outside of [`App`], which is a mistake in the program, not of a person or a browser.
#[must_use]
pub fn use_app() -> AppState {
    expect_context()
}

/// The view of the figure that a page begins with.
fn first_view(route: Route) -> View {
    match route {
        Route::Region(id) => crate::catalogue::region(id).view,
        _ => View::Front,
    }
}

/// Which frame a page stands in. Frames outlive changes of page within them, so the figure of the
/// map stays while regions open beside it, and documents take each other's place.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Frame {
    Map,
    Document,
    Live(Route),
}

const fn frame_of(route: Route) -> Frame {
    match route {
        Route::Home | Route::Region(_) => Frame::Map,
        Route::Play(_) | Route::Settings => Frame::Live(route),
        _ => Frame::Document,
    }
}

/// The whole app.
#[component]
pub fn App(
    /// Below which path it lives; starts and ends with a slash.
    base: String,
    /// The page to begin with.
    route: Route,
) -> impl IntoView {
    let settings = Settings::at_start(&base);
    let app = AppState {
        base: StoredValue::new(base),
        route: RwSignal::new(route),
        #[cfg(feature = "csr")]
        heading: StoredValue::new(route),
        settings: RwSignal::new(settings),
        view: RwSignal::new(first_view(route)),
        spot: RwSignal::new(None),
        start_now: RwSignal::new(false),
        answers: RwSignal::new(None),
    };
    provide_context(app);
    nav::listen(app);
    if cfg!(feature = "csr") {
        screening::load(app);
    }

    let frame = Memo::new(move |_| frame_of(app.route.get()));
    move || {
        match frame.get() {
        Frame::Map => view! {
            <Skip/>
            <Head/>
            <main id="main" class="map-frame" class:is-region=move || app.route.get() != Route::Home>
                <Stage/>
                <div class="pane doc">{document(app)}</div>
            </main>
            <Foot/>
        }
        .into_any(),
        Frame::Document => view! {
            <Skip/>
            <Head/>
            <main id="main" class="page-frame doc">{document(app)}</main>
            <Foot/>
        }
        .into_any(),
        Frame::Live(Route::Play(technique)) => view! {
            <main id="main" class="player-frame">{pages::play::page(technique)}</main>
        }
        .into_any(),
        Frame::Live(_) => view! {
            <Skip/>
            <Head/>
            <main id="main" class="page-frame">
                <pages::settings::SettingsPage/>
            </main>
            <Foot/>
        }
        .into_any(),
    }
    }
}

/// The first thing that Tab reaches: over the head, to the content.
#[component]
fn Skip() -> impl IntoView {
    view! { <a class="skip" href="#main">{words::app::SKIP}</a> }
}

/// What a document says. Only the prerender writes it; in the browser it is there already, or
/// fetched when somebody goes there.
#[cfg(feature = "ssr")]
fn document(app: AppState) -> AnyView {
    pages::document(app.route.get_untracked())
}

#[cfg(not(feature = "ssr"))]
const fn document(_: AppState) {}

/// Take the page over from its prerendered form, in one task: no flash, and focus and scroll kept.
#[cfg(feature = "csr")]
pub fn mount() {
    use super::components::body_map::OUTLINE;
    use crate::{
        device::{document::Content, page},
        figure::map::know_outline,
    };

    let base = page::meta("unknot-base").unwrap_or_else(|| "/".into());
    let route = Route::parse_below(&base, &page::path());
    let Some(root) = page::element("root") else { return };
    let focus = page::FocusMark::take(&root);
    let content = Content::take_from_page();
    if let Some(outline) = page::path_data(OUTLINE) {
        // Drawn when the page was written; to find it anew would cost the start of the app.
        know_outline(first_view(route), outline);
    }
    root.set_inner_html("");
    leptos::mount::mount_to(root, move || view! { <App base route/> }).forget();
    if let Some(content) = content {
        content.show();
    }
    if let Some(focus) = focus {
        focus.restore();
    }
}
