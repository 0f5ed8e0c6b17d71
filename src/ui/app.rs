//! The app as a whole: its shared state and, for the prerender, the frame of its pages.

use leptos::prelude::*;

use super::{
    keeping::Keeping,
    language::pages,
    route::Route,
    settings::{self, Settings},
};
use crate::{
    catalogue::Language,
    device::storage::{Store, Trouble},
    kept::{Answers, Kept},
};

/// State that pages share. Copy it freely; it is a handful of handles.
#[derive(Debug, Clone, Copy)]
pub struct AppState {
    base: StoredValue<String>,
    pages: StoredValue<String>,
    /// The page that is written.
    #[cfg(feature = "ssr")]
    pub route: Route,
    /// What the person has set.
    pub settings: RwSignal<Settings>,
    /// Set when a link led to the player, taken by the player: begin at once, as this tap was the start.
    pub start_now: RwSignal<bool>,
    /// The player's picture as its page has it, which stands until it moves.
    pub still: StoredValue<String>,
    /// What the person answered to the safety questions; `None` where they were never asked.
    pub answers: RwSignal<Option<Answers>>,
    /// All that is kept on the device, as far as it has been read.
    pub kept: RwSignal<Kept>,
    /// Why what is changed is not kept, where it is not.
    pub trouble: RwSignal<Option<Trouble>>,
    pub(super) keeping: StoredValue<Keeping, LocalStorage>,
}

impl AppState {
    /// The state of the app below `base`, with its pages in one language below `pages`, both of which
    /// start and end with a slash, before anything that is kept has been read, but for what a page
    /// looks like.
    #[must_use]
    pub fn new(base: String, pages: String, #[cfg(feature = "ssr")] route: Route) -> Self {
        let settings = if cfg!(feature = "csr") {
            settings::at_start(&Store::new(&base))
        } else {
            Settings::default()
        };
        Self {
            base: StoredValue::new(base),
            pages: StoredValue::new(pages),
            #[cfg(feature = "ssr")]
            route,
            settings: RwSignal::new(settings),
            start_now: RwSignal::new(false),
            still: StoredValue::new(String::new()),
            answers: RwSignal::new(None),
            kept: RwSignal::new(Kept::default()),
            trouble: RwSignal::new(None),
            keeping: StoredValue::new_local(Keeping::default()),
        }
    }

    /// The address of a page, in the language of this one.
    #[must_use]
    pub fn href(self, route: Route) -> String {
        self.pages.with_value(|pages| route.href(pages))
    }

    /// Below which path the pages of this language are; starts and ends with a slash.
    #[must_use]
    pub fn pages(self) -> String {
        self.pages.get_value()
    }

    /// Whether this page is in this language.
    #[must_use]
    pub fn is_in(self, language: &Language) -> bool {
        self.pages() == pages(&self.base(), language)
    }

    /// Below which path the app lives; starts and ends with a slash.
    #[must_use]
    pub fn base(self) -> String {
        self.base.get_value()
    }

    /// What the device keeps of it in local storage: the running session, and what a page looks
    /// like.
    #[must_use]
    pub fn store(self) -> Store {
        self.base.with_value(|base| Store::new(base))
    }
}

/// The shared state of the app this component stands in.
///
/// # Panics
/// Outside of the app, which is a mistake in the program, not of a person or a browser.
#[must_use]
pub fn use_app() -> AppState {
    expect_context()
}
