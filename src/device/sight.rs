//! Whether an element can be seen.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches whether an element is within the window; no longer when it is dropped.
#[must_use = "it stops watching when it is dropped"]
#[derive(Debug)]
pub struct InSight {
    observer: IntersectionObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl InSight {
    /// Tells whenever the element comes into sight or goes out of it, and once to begin with;
    /// `None` where the browser cannot tell.
    pub fn watch(element: &Element, mut tell: impl FnMut(bool) + 'static) -> Option<Self> {
        let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            // Several changes may come at once: the last one holds.
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Ok(entry) = last {
                tell(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: told })
    }
}

impl Drop for InSight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
