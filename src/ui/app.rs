//! The app as a whole: its shared state and, for the prerender, the frame of its pages.

use leptos::prelude::*;

use super::{
    route::Route,
    screening::{self, Answers},
    settings::Settings,
};
use crate::device::storage::Store;

/// State that pages share. Copy it freely; it is a handful of handles.
#[derive(Debug, Clone, Copy)]
pub struct AppState {
    base: StoredValue<String>,
    /// The page that is written.
    #[cfg(feature = "ssr")]
    pub route: Route,
    /// What the person has set, as kept on the device.
    pub settings: RwSignal<Settings>,
    /// Set when a link led to the player, taken by the player: begin at once, as this tap was the start.
    pub start_now: RwSignal<bool>,
    /// What the person answered to the safety questions; `None` where they were never asked.
    pub answers: RwSignal<Option<Answers>>,
}

impl AppState {
    /// The state of the app below `base`, which starts and ends with a slash: as it is kept on the
    /// device, or as a page that is prerendered begins.
    #[must_use]
    pub fn new(base: String, #[cfg(feature = "ssr")] route: Route) -> Self {
        let settings = Settings::at_start(&base);
        let app = Self {
            base: StoredValue::new(base),
            #[cfg(feature = "ssr")]
            route,
            settings: RwSignal::new(settings),
            start_now: RwSignal::new(false),
            answers: RwSignal::new(None),
        };
        if cfg!(feature = "csr") {
            screening::load(app);
        }
        app
    }

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
}

/// The shared state of the app this component stands in.
///
/// # Panics
/// Outside of the app, which is a mistake in the program, not of a person or a browser.
#[must_use]
pub fn use_app() -> AppState {
    expect_context()
}
