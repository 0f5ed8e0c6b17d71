//! What a page tells a browser's tab, a search engine and a social card about itself.

use super::{route::Route, words};
use crate::catalogue::{self, Region, Shelf};

/// Title and description of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The title, with the app's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
}

/// The title as the tab shows it, with the app's name.
#[must_use]
pub fn title(route: Route) -> String {
    let title = match route {
        Route::Home => words::home::TITLE.into(),
        Route::Region(id) => words::region::TITLE.replace("{place}", catalogue::region(id).name),
        Route::Technique(technique) | Route::Play(technique) => words::technique::TITLE
            .replace("{name}", technique.name)
            .replace("{place}", shelf_name(technique.shelf)),
        Route::Prepare => words::prepare::TITLE.into(),
        Route::Aids => words::aids::TITLE.into(),
        Route::Safety => words::safety::TITLE.into(),
        Route::About => words::about::TITLE.into(),
        Route::Settings => words::settings::TITLE.into(),
        Route::Gallery => words::gallery::TITLE.into(),
        Route::Offline => words::offline::TITLE.into(),
        Route::NotFound => words::missing::TITLE.into(),
    };
    [title.as_str(), words::app::NAME].join(" · ")
}

impl Meta {
    /// What this page says of itself.
    #[must_use]
    pub fn of(route: Route) -> Self {
        let description = match route {
            Route::Home => words::home::DESCRIPTION.into(),
            Route::Region(id) => of_region(catalogue::region(id)),
            Route::Technique(technique) | Route::Play(technique) => {
                technique.notes().summary.into()
            }
            Route::Prepare => words::prepare::DESCRIPTION.into(),
            Route::Aids => words::aids::DESCRIPTION.into(),
            Route::Safety => words::safety::DESCRIPTION.into(),
            Route::About => words::about::DESCRIPTION.into(),
            Route::Settings => words::settings::DESCRIPTION.into(),
            Route::Gallery => words::gallery::DESCRIPTION.into(),
            Route::Offline => words::offline::DESCRIPTION.into(),
            Route::NotFound => words::missing::DESCRIPTION.into(),
        };
        Self { title: title(route), description }
    }
}

fn of_region(region: &Region) -> String {
    words::region::DESCRIPTION
        .replace("{n}", &region.techniques.len().to_string())
        .replace("{place}", &region.name.to_lowercase())
}

/// What people call the shelf.
#[must_use]
pub fn shelf_name(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Region(id) => catalogue::region(id).name,
        Shelf::Prepare => words::nav::PREPARE,
    }
}
