//! Going from page to page: links, history, titles, focus and scroll.

use super::app::AppState;
#[cfg(not(feature = "csr"))]
use super::route::Route;

/// Follow links within the app and the browser's back and forward, until the app goes.
#[cfg(not(feature = "csr"))]
pub(super) const fn listen(_: AppState) {}

/// Go to a page; only a browser can.
#[cfg(not(feature = "csr"))]
pub(super) const fn go(_: AppState, _: Route) {}

#[cfg(feature = "csr")]
pub(super) use browser::{go, listen};

#[cfg(feature = "csr")]
mod browser {
    use leptos::{ev, prelude::*};
    use wasm_bindgen::JsCast;

    use super::super::{meta::Meta, route::Route};
    use super::AppState;
    use crate::{
        catalogue::{RegionId, View},
        device::page,
        figure::map::{self, Place},
    };

    pub(in super::super) fn listen(app: AppState) {
        page::take_over_scrolling();
        let clicks = window_event_listener(ev::click, move |event| {
            if let Some(path) = followed(&event) {
                let route = app.base_path(|base| Route::parse_below(base, &path));
                // An address of ours that names no page is left to the server and its 404.
                if route != Route::NotFound {
                    event.prevent_default();
                    go(app, route);
                }
            }
        });
        let history = window_event_listener(ev::popstate, move |event| {
            let route = app.base_path(|base| Route::parse_below(base, &page::path()));
            show(app, route, event.state().as_f64().unwrap_or(0.0));
        });
        on_cleanup(move || {
            clicks.remove();
            history.remove();
        });
    }

    /// The path a plain click on a link of this app leads to; `None` for all other clicks, which
    /// the browser handles: new tab, download, another origin, a place on this page.
    fn followed(event: &web_sys::MouseEvent) -> Option<String> {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !plain || event.default_prevented() {
            return None;
        }
        let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
        let link = target.closest("a[href]").ok()??;
        if link.has_attribute("target") || link.has_attribute("download") {
            return None;
        }
        let href = link.get_attribute("href")?;
        href.starts_with('/').then_some(href)
    }

    pub(in super::super) fn go(app: AppState, route: Route) {
        let href = app.href(route);
        page::remember_scroll();
        if page::push(&href) {
            show(app, route, 0.0);
        } else {
            // The browser refuses history (too many entries in a short time): a plain load works.
            page::load(&href);
        }
    }

    /// Whether the map shows the region in this view.
    fn is_seen(id: RegionId, view: View) -> bool {
        map::tiles(view).iter().any(|tile| tile.place == Place::Region(id))
    }

    fn show(app: AppState, route: Route, scroll: f64) {
        let before = app.route.get_untracked();
        if let Route::Region(id) = route {
            let region = crate::catalogue::region(id);
            if !is_seen(region.id, app.view.get_untracked()) {
                app.view.set(region.view);
            }
        }
        app.route.set(route);
        page::set_title(&Meta::of(route).full_title());
        if before != route {
            // After the new page stands, before it is painted.
            request_animation_frame(move || page::arrive(scroll));
        }
    }
}
