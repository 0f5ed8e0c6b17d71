//! How much motion the person wants.

/// Whether the person asked for less motion; false where the browser cannot tell.
#[must_use]
pub fn is_reduced() -> bool {
    web_sys::window()
        .and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok().flatten())
        .is_some_and(|query| query.matches())
}
