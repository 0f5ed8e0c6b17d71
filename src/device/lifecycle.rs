//! A page that the browser puts to sleep, and wakes or throws away.
//!
//! Only Chromium tells: a tab that was hidden for long is frozen, so that neither timers nor tones
//! go on, and may be discarded, so that it is loaded anew when it is seen. A browser that tells
//! nothing may do either all the same; a clock that jumped is then the only sign.

use super::{listener::Listener, named};

/// Calls back before the page is frozen, the last time that it can keep anything.
pub fn on_freeze(mut call: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_document("freeze", move |_| call())
}

/// Calls back when a frozen page goes on.
pub fn on_resume(mut call: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_document("resume", move |_| call())
}

/// Whether the browser had thrown this page away while it was hidden, and has now loaded it anew.
#[must_use]
pub fn was_discarded() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let discarded = document.and_then(|document| named::get(&document, "wasDiscarded"));
    discarded.is_some_and(|discarded| discarded.is_truthy())
}
