//! Waiting until the browser has painted, or has nothing better to do.

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back once, when the next frame has been painted.
pub fn after_frame(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(move || Timeout::new(0, call).forget());
    if let Some(window) = web_sys::window() {
        // Every browser that runs wasm has it.
        let _impossible = window.request_animation_frame(call.unchecked_ref());
    }
}

/// Calls back once, when the browser is idle; where it cannot tell, a little later.
pub fn when_idle(call: impl FnOnce() + 'static) {
    const LATER: u32 = 400;
    let Some(window) = web_sys::window() else { return };
    let call = Closure::once_into_js(call);
    if window.request_idle_callback(call.unchecked_ref()).is_err() {
        Timeout::new(LATER, move || {
            let call: &js_sys::Function = call.unchecked_ref();
            // What it throws, if it ever does, is told by the browser.
            let _thrown = call.call0(&wasm_bindgen::JsValue::NULL);
        })
        .forget();
    }
}
