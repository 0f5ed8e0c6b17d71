//! What `public/versions.js` and the worker say of the app on this device.

use super::{listener::Listener, named};

/// Whether the app opens without a network, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// Not asked yet.
    Unknown,
    /// It is being put on the device.
    Filling,
    /// It does.
    Ready,
    /// It does, but there was no room for a newer version.
    Behind,
    /// It was not had whole; the next visit tries again.
    Failed,
    /// There is no room on the device.
    Full,
    /// The browser forbids it.
    Refused,
    /// The browser has no such thing.
    Missing,
}

impl Keeping {
    /// How it stands now.
    #[must_use]
    pub fn now() -> Self {
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        let said = root
            .and_then(|root| named::get(&root, "dataset"))
            .and_then(|marks| named::text(&marks, "offline"));
        match said.as_deref() {
            Some("filling") => Self::Filling,
            Some("ready") => Self::Ready,
            Some("behind") => Self::Behind,
            Some("failed") => Self::Failed,
            Some("full") => Self::Full,
            Some("refused") => Self::Refused,
            Some("missing") => Self::Missing,
            _ => Self::Unknown,
        }
    }

    /// Calls back whenever it has changed.
    pub fn watch(mut call: impl FnMut(Self) + 'static) -> Option<Listener> {
        Listener::on_document("unknot:offline", move |_| call(Self::now()))
    }
}
