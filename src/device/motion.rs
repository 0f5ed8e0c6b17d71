//! How much motion the person wants.

use web_sys::{MediaQueryList, MediaQueryListEvent};

use super::listener::Listener;

fn query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media("(prefers-reduced-motion: reduce)").ok().flatten()
}

/// Whether the person asked for less motion; false where the browser cannot tell.
#[must_use]
pub fn is_reduced() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Tells when the person changes their mind; `None` where the browser cannot.
pub fn watch(mut tell: impl FnMut(bool) + 'static) -> Option<Listener> {
    use wasm_bindgen::JsCast;

    let query = query()?;
    Some(Listener::new(&query, "change", move |event| {
        if let Some(event) = event.dyn_ref::<MediaQueryListEvent>() {
            tell(event.matches());
        }
    }))
}
