//! Properties and methods by name: for what the ready-made bindings lack or keep behind a flag that
//! changes the whole build, and for what may be missing, which they cannot say.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The property of this name; `None` where there is none.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

/// The property of this name, where it is a text.
pub(super) fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name)?.as_string()
}

/// Sets a property; false where the browser refuses.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) -> bool {
    Reflect::set(object, &name.into(), value).unwrap_or(false)
}

/// What the method of this name returns; `None` where there is none, or where it throws.
pub(super) fn call(object: &JsValue, name: &str, words: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name)?.dyn_into().ok()?;
    method.apply(object, &words.iter().copied().collect::<Array>()).ok()
}

/// What `navigator` has under this name.
pub(super) fn navigator(name: &str) -> Option<JsValue> {
    get(&web_sys::window()?.navigator(), name)
}

/// What the window has under this name.
pub(super) fn window(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    get(&window, name)
}

/// An object with these properties.
pub(super) fn object(properties: &[(&str, &JsValue)]) -> JsValue {
    let object = js_sys::Object::new().into();
    for (name, value) in properties {
        // An object that is new takes every property.
        let _impossible = set(&object, name, value);
    }
    object
}
