//! Vibration.

use super::named;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Whether the browser takes patterns of vibration. No more than that can be known: Chromium takes
/// them on desks too, where nothing moves; Firefox on desks and Safari take none.
#[must_use]
pub fn can_vibrate() -> bool {
    named::navigator("vibrate").is_some_and(|method| method.is_function())
}

/// Vibrates: on, off, on and so on, each in milliseconds, instead of what was felt before. False
/// where the browser does not, as for a page that was never touched or that is hidden.
pub fn vibrate(pattern: &[u32]) -> bool {
    let pattern: Array = pattern.iter().map(|length| JsValue::from(*length)).collect();
    request(&pattern)
}

/// Ends the vibration.
pub fn still() {
    // Where nothing can vibrate, nothing does.
    let _refused = request(&JsValue::from(0));
}

fn request(pattern: &JsValue) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let answer = navigator.and_then(|navigator| named::call(&navigator, "vibrate", &[pattern]));
    answer.is_some_and(|answer| answer.is_truthy())
}
