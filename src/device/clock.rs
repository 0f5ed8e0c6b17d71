//! The two clocks of the device, read together.

use super::named;
use crate::session::{Millis, Reading};
use wasm_bindgen::{JsCast, JsValue};

/// What the device's clocks say now. Where there is no monotonic clock, the wall clock stands in.
#[must_use]
pub fn read() -> Reading {
    let wall = millis(js_sys::Date::now());
    let performance = web_sys::window().and_then(|window| window.performance());
    Reading { monotonic: performance.map_or(wall, |p| millis(p.now())), wall }
}

/// The day of a time on the wall clock, as it is written in the language of the page.
#[must_use]
pub fn day(wall: Millis) -> String {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    let language = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let date = js_sys::Date::new(&JsValue::from_f64(wall.0 as f64));
    // A language that the browser does not know throws; an empty list is its own.
    let written = named::call(&date, "toLocaleDateString", &[&JsValue::from_str(&language)]);
    let written = written.and_then(|text| text.as_string());
    written.unwrap_or_else(|| date.to_date_string().into())
}

/// Milliseconds of this page's, or this worker's, own clock, which never goes back; the wall clock
/// stands in where there is none.
#[must_use]
pub fn precise() -> f64 {
    own().map_or_else(js_sys::Date::now, |clock| clock.now())
}

/// When that clock began, in milliseconds of the time of day: what clocks of a page and of its
/// workers have in common.
#[must_use]
pub fn origin() -> f64 {
    own().map_or(0.0, |clock| clock.time_origin())
}

fn own() -> Option<web_sys::Performance> {
    named::get(&js_sys::global(), "performance").map(JsCast::unchecked_into)
}

const fn millis(value: f64) -> Millis {
    // `as` saturates, and takes what is not a number as zero.
    Millis(value as i64)
}

/// A length as timers take it: in milliseconds, and no longer than they can wait, which is 24 days.
pub(super) fn delay(length: Millis) -> u32 {
    length.0.clamp(0, i64::from(i32::MAX)) as u32
}
