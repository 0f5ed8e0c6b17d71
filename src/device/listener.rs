//! Listening to an event for as long as a handle lives.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// A listener that stops listening when it is dropped.
#[must_use = "it stops listening when it is dropped"]
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to the events of this name on `target`.
    pub fn new(
        target: &EventTarget,
        name: &'static str,
        hear: impl FnMut(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(hear);
        // Adding a listener fails only for arguments of the wrong type.
        let _impossible =
            target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        Self { target: target.clone(), name, closure }
    }

    /// Listens on the document; `None` where there is none.
    pub fn on_document(name: &'static str, hear: impl FnMut(Event) + 'static) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        Some(Self::new(&document, name, hear))
    }

    /// Listens on the window; `None` where there is none.
    pub fn on_window(name: &'static str, hear: impl FnMut(Event) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        Some(Self::new(&window, name, hear))
    }

    /// Listens for as long as the page is open.
    pub fn for_ever(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let hear = self.closure.as_ref().unchecked_ref();
        let _impossible = self.target.remove_event_listener_with_callback(self.name, hear);
    }
}

/// Whether the page is out of sight: another tab, another app, a locked screen.
#[must_use]
pub fn hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|page| page.hidden())
}
