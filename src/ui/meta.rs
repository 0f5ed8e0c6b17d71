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
        Route::Home => words::map::TITLE.get().into(),
        Route::Region(id) => {
            words::region::TITLE.get().replace("{place}", catalogue::region(id).name.get())
        }
        Route::Technique(technique) | Route::Play(technique) => words::technique::TITLE
            .get()
            .replace("{name}", technique.name.get())
            .replace("{place}", shelf_name(technique.shelf)),
        Route::Prepare => words::prepare::TITLE.get().into(),
        Route::Aids => words::aids::TITLE.get().into(),
        Route::Safety => words::safety::TITLE.get().into(),
        Route::About => words::about::TITLE.get().into(),
        Route::Settings => words::settings::TITLE.get().into(),
        Route::Gallery => words::gallery::TITLE.get().into(),
        Route::Offline => words::offline::TITLE.get().into(),
        Route::NotFound => words::missing::TITLE.get().into(),
    };
    [title.as_str(), words::app::NAME.get()].join(" · ")
}

impl Meta {
    /// What this page says of itself.
    #[must_use]
    pub fn of(route: Route) -> Self {
        let description = match route {
            Route::Home => words::home::DESCRIPTION.get().into(),
            Route::Region(id) => of_region(catalogue::region(id)),
            Route::Technique(technique) | Route::Play(technique) => {
                technique.notes().summary.get().into()
            }
            Route::Prepare => words::prepare::DESCRIPTION.get().into(),
            Route::Aids => words::aids::DESCRIPTION.get().into(),
            Route::Safety => words::safety::DESCRIPTION.get().into(),
            Route::About => words::about::DESCRIPTION.get().into(),
            Route::Settings => words::settings::DESCRIPTION.get().into(),
            Route::Gallery => words::gallery::DESCRIPTION.get().into(),
            Route::Offline => words::offline::DESCRIPTION.get().into(),
            Route::NotFound => words::missing::DESCRIPTION.get().into(),
        };
        Self { title: title(route), description }
    }
}

fn of_region(region: &Region) -> String {
    words::region::DESCRIPTION
        .get()
        .replace("{n}", &region.techniques.len().to_string())
        .replace("{place}", &region.name.get().to_lowercase())
}

/// What people call the shelf.
#[must_use]
pub fn shelf_name(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Region(id) => catalogue::region(id).name.get(),
        Shelf::Prepare => words::nav::PREPARE.get(),
    }
}
