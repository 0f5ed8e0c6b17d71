//! Files that the person saves or hands over.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// No file that is handed over is read beyond this many bytes.
const MOST: f64 = 5_000_000.0;

/// Lets the browser save a text under this name; false where it does not.
#[must_use]
pub fn save(name: &str, text: &str) -> bool {
    let saved = || -> Result<(), JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type("application/json");
        let parts = Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = web_sys::window().and_then(|w| w.document()).ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser has taken it when the next task runs.
        let free = move || {
            let _freed = Url::revoke_object_url(&address);
        };
        gloo_timers::callback::Timeout::new(1000, free).forget();
        Ok(())
    };
    saved().is_ok()
}

/// The text of the file that was chosen in a file input, and the input made ready for another;
/// `None` where there is none, or where it is no text of a sensible size.
pub async fn chosen(input: &HtmlInputElement) -> Option<String> {
    let file = input.files()?.get(0)?;
    let text = if file.size() > MOST { None } else { JsFuture::from(file.text()).await.ok() };
    input.set_value("");
    Some(text?.dyn_into::<JsString>().ok()?.into())
}
