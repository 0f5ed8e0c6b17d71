//! Whether colours are others than they were: the device's wishes, and what is set on the page.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MutationObserver, MutationObserverInit};

use super::listener::Listener;

/// What a device may wish for.
const WISHES: [&str; 3] =
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/// Watches colours; no longer when it is dropped.
#[must_use = "it stops watching when it is dropped"]
#[derive(Debug)]
pub struct Theme {
    observer: Option<MutationObserver>,
    _told: Closure<dyn FnMut(Array)>,
    _listeners: Vec<Listener>,
}

impl Theme {
    /// Tells whenever colours may have changed. What the browser cannot tell is not told.
    pub fn watch(tell: impl Fn() + Clone + 'static) -> Self {
        let window = web_sys::window();
        let queries = WISHES.iter().filter_map(|wish| window.as_ref()?.match_media(wish).ok()?);
        let listeners = queries.map(|query| {
            let tell = tell.clone();
            Listener::new(&query, "change", move |_| tell())
        });
        let listeners = listeners.collect();
        let told = Closure::<dyn FnMut(Array)>::new(move |_| tell());
        let observer = MutationObserver::new(told.as_ref().unchecked_ref()).ok();
        let root = window.and_then(|window| window.document()?.document_element());
        if let (Some(observer), Some(root)) = (&observer, &root) {
            let what = MutationObserverInit::new();
            what.set_attributes(true);
            let names = ["data-theme", "data-contrast", "data-skin"];
            what.set_attribute_filter(&names.map(JsValue::from_str).into_iter().collect::<Array>());
            // Only arguments of the wrong kind are refused.
            let _impossible = observer.observe_with_options(root, &what);
        }
        Self { observer, _told: told, _listeners: listeners }
    }
}

impl Drop for Theme {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
