//! Going from page to page: links, history, titles, focus and scroll.
//!
//! Most pages are documents. They were written by the prerender and stay what they are: going to
//! one fetches it, from the worker's cache as a rule, and puts its content in place. The map, the
//! player and the settings are alive, and drawn here.

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

    use super::super::{meta, route::Route};
    use super::AppState;
    use crate::{
        catalogue::{RegionId, View},
        device::{document::Content, page},
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
            // Going to a place within the page changes the address and nothing else.
            if route != app.heading.get_value() {
                head_for(app, route, event.state().as_f64().unwrap_or(0.0));
            }
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
        page::leave_place("-");
        if !page::push(&href) {
            // The browser refuses history (too many entries in a short time): a plain load works.
            page::load(&href);
            return;
        }
        // Whoever follows a link to the player has pressed Start.
        app.start_now.set(matches!(route, Route::Play(_)));
        head_for(app, route, 0.0);
    }

    /// Shows the page whose address stands in the bar already.
    fn head_for(app: AppState, route: Route, scroll: f64) {
        app.heading.set_value(route);
        if !route.is_document() {
            show(app, route);
            page::set_title(&meta::title(route));
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                page::arrive(scroll);
            });
            return;
        }
        // The figure answers at once; the words follow when they are there.
        if route.is_map() && app.route.get_untracked().is_map() {
            show(app, route);
        }
        let href = app.href(route);
        leptos::task::spawn_local(async move {
            let content = Content::fetch(&href).await;
            // Somebody who has gone on meanwhile does not want to be called back.
            if app.heading.try_get_value() != Some(route) {
                return;
            }
            let Ok(content) = content else {
                // A plain load of the page says best what is wrong with the network.
                page::load(&href);
                return;
            };
            show(app, route);
            leptos::task::tick().await;
            content.show();
            page::arrive(scroll);
        });
    }

    /// Whether the map shows the region in this view.
    fn is_seen(id: RegionId, view: View) -> bool {
        map::spots(view).any(|spot| spot.place == Place::Region(id))
    }

    fn show(app: AppState, route: Route) {
        if let Route::Region(id) = route {
            let region = crate::catalogue::region(id);
            if !is_seen(region.id, app.view.get_untracked()) {
                app.view.set(region.view);
            }
        }
        if app.route.get_untracked() != route {
            app.route.set(route);
        }
    }
}
