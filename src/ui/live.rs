//! The second module, loaded when a page needs it: brings to life what the shell's pages mark as
//! alive.
//!
//! An element with `data-live="<name>"` comes to life here whenever a page that holds it is shown,
//! however it came to be shown, and is given up when the shell takes the page away. To make
//! something new come alive, let the prerender write such an element, with all that can be seen of
//! it without scripts, and name it in `bring_to_life`.

use std::{any::Any, cell::RefCell};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{app::AppState, calls, pages};
use crate::{
    catalogue::{self, text},
    device::{listener::Listener, page},
};

thread_local! {
    /// What is alive now.
    static ALIVE: RefCell<Vec<Alive>> = const { RefCell::new(Vec::new()) };
}

struct Alive {
    owner: Owner,
    /// Taken out of the page when it is dropped.
    _view: Box<dyn Any>,
}

impl Drop for Alive {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Brings the page to life, and every page that follows it.
pub fn start() {
    let [base, pages] =
        ["unknot-base", "unknot-pages"].map(|name| page::meta(name).unwrap_or_else(|| "/".into()));
    text::open_lines(page::handed(calls::TEXTS).unwrap_or_default());
    // What is set and answered holds for as long as the page is open, whatever is alive.
    let owner = Owner::new();
    let app = owner.with(|| AppState::new(base, pages));
    std::mem::forget(owner.clone());
    // From then on a page comes to life within the event that shows it: what is kept is in memory.
    app.open_kept(move || live(owner, app));
}

fn live(owner: Owner, app: AppState) {
    let shown = owner.clone();
    let listeners = [
        Listener::on_document(calls::SHOWN, move |_| wake(&shown, app)),
        Listener::on_document(calls::LEAVING, |_| {
            // Taken first: what goes may ask what is alive.
            let gone = ALIVE.with_borrow_mut(std::mem::take);
            drop(gone);
        }),
    ];
    for listener in listeners.into_iter().flatten() {
        listener.for_ever();
    }
    wake(&owner, app);
    page::tell(calls::READY);
}

fn wake(owner: &Owner, app: AppState) {
    for element in page::find_all(&["[", calls::LIVE, "]"].concat()) {
        let owner = owner.child();
        if let Some(view) = owner.with(|| bring_to_life(app, &element)) {
            ALIVE.with_borrow_mut(|alive| alive.push(Alive { owner, _view: view }));
        }
    }
}

/// Makes of an element what it says that it becomes; nothing where it says what nobody knows.
fn bring_to_life(app: AppState, element: &Element) -> Option<Box<dyn Any>> {
    let place: HtmlElement = element.clone().dyn_into().ok()?;
    match element.get_attribute(calls::LIVE)?.as_str() {
        "player" => {
            let technique = catalogue::at_address(&element.get_attribute(calls::TECHNIQUE)?)?;
            app.start_now.set(element.has_attribute(calls::START));
            let still = page::find_in(element, ".picture");
            app.still.set_value(still.map(|picture| picture.inner_html()).unwrap_or_default());
            Some(take_over(app, place, move || pages::play::page(technique)))
        }
        "settings" => Some(take_over(app, place, pages::settings::SettingsPage)),
        _ => None,
    }
}

/// Puts a view in place of what the prerender wrote, in one task: no flash, and the focus kept.
fn take_over<V: IntoView + 'static>(
    app: AppState,
    place: HtmlElement,
    view: impl FnOnce() -> V + 'static,
) -> Box<dyn Any> {
    let focus = page::FocusMark::take(&place);
    place.set_inner_html("");
    let view = leptos::mount::mount_to(place, move || {
        provide_context(app);
        view()
    });
    if let Some(focus) = focus {
        focus.restore();
    }
    Box::new(view)
}
