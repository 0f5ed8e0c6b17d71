//! What a page tells a browser's tab, a search engine and a social card about itself.

use super::{route::Route, words};
use crate::catalogue::{self, Region, Shelf, Technique};

/// Title and description of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The title without the app's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
}

impl Meta {
    /// What this page says of itself.
    #[must_use]
    pub fn of(route: Route) -> Self {
        let (title, description) = match route {
            Route::Home => (words::home::TITLE.into(), words::home::DESCRIPTION.into()),
            Route::Region(id) => of_region(catalogue::region(id)),
            Route::Technique(technique) | Route::Play(technique) => of_technique(technique),
            Route::Prepare => page(words::prepare::TITLE, words::prepare::DESCRIPTION),
            Route::Aids => page(words::aids::TITLE, words::aids::DESCRIPTION),
            Route::Safety => page(words::safety::TITLE, words::safety::DESCRIPTION),
            Route::About => page(words::about::TITLE, words::about::DESCRIPTION),
            Route::Settings => page(words::settings::TITLE, words::settings::DESCRIPTION),
            Route::NotFound => page(words::missing::TITLE, words::missing::DESCRIPTION),
        };
        Self { title, description }
    }

    /// The title as the tab shows it, with the app's name.
    #[must_use]
    pub fn full_title(&self) -> String {
        [self.title.as_str(), words::app::NAME].join(" · ")
    }
}

fn page(title: &str, description: &str) -> (String, String) {
    (title.into(), description.into())
}

fn of_region(region: &Region) -> (String, String) {
    let count = region.techniques.len().to_string();
    (
        words::region::TITLE.replace("{place}", region.name),
        words::region::DESCRIPTION
            .replace("{n}", &count)
            .replace("{place}", &region.name.to_lowercase()),
    )
}

fn of_technique(technique: &Technique) -> (String, String) {
    let place = shelf_name(technique.shelf);
    let title = words::technique::TITLE.replace("{name}", technique.name).replace("{place}", place);
    (title, technique.summary.into())
}

/// What people call the shelf.
#[must_use]
pub fn shelf_name(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Region(id) => catalogue::region(id).name,
        Shelf::Prepare => words::nav::PREPARE,
    }
}
