//! Word between the tabs of this app.

use super::listener::Listener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

/// A channel that all tabs of one app hear, until it is dropped.
#[derive(Debug)]
pub struct Channel {
    inner: BroadcastChannel,
    _listener: Listener,
}

impl Channel {
    /// The channel of this name, which is shared with all apps of the origin; `None` where the
    /// browser has none. `heard` is called when another tab speaks.
    #[must_use]
    pub fn open(name: &str, mut heard: impl FnMut() + 'static) -> Option<Self> {
        let inner = BroadcastChannel::new(name).ok()?;
        let listener = Listener::new(&inner, "message", move |_| heard());
        Some(Self { inner, _listener: listener })
    }

    /// Speaks to all other tabs.
    pub fn tell(&self) {
        // Only a channel that is closed refuses, and this one is not.
        let _impossible = self.inner.post_message(&JsValue::TRUE);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.inner.close();
    }
}
