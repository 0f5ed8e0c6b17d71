//! One file a page. Documents are written by the prerender alone.

#[cfg(feature = "ssr")]
mod about;
#[cfg(feature = "ssr")]
mod aids;
#[cfg(feature = "ssr")]
mod gallery;
#[cfg(feature = "ssr")]
mod home;
#[cfg(feature = "ssr")]
mod not_found;
#[cfg(feature = "ssr")]
mod offline;
pub mod play;
#[cfg(feature = "ssr")]
mod prepare;
#[cfg(feature = "ssr")]
mod region;
#[cfg(feature = "ssr")]
mod safety;
pub mod settings;
#[cfg(feature = "ssr")]
mod technique;

/// What a document says; empty for a page that is none.
#[cfg(feature = "ssr")]
pub(super) fn document(route: super::route::Route) -> leptos::prelude::AnyView {
    use leptos::prelude::IntoAny;

    use super::route::Route;

    match route {
        Route::Home => home::Home().into_any(),
        Route::Region(id) => region::page(id).into_any(),
        Route::Technique(technique) => technique::page(technique).into_any(),
        Route::Prepare => prepare::Prepare().into_any(),
        Route::Aids => aids::Aids().into_any(),
        Route::Safety => safety::Safety().into_any(),
        Route::About => about::About().into_any(),
        Route::Gallery => gallery::Gallery().into_any(),
        Route::Offline => offline::Offline().into_any(),
        Route::NotFound => not_found::NotFound().into_any(),
        Route::Play(_) | Route::Settings => ().into_any(),
    }
}
