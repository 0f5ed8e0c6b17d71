//! The two clocks of the device, read together.

use crate::session::{Millis, Reading};

/// What the device's clocks say now. Where there is no monotonic clock, the wall clock stands in.
#[must_use]
pub fn read() -> Reading {
    let wall = millis(js_sys::Date::now());
    let performance = web_sys::window().and_then(|window| window.performance());
    Reading { monotonic: performance.map_or(wall, |p| millis(p.now())), wall }
}

const fn millis(value: f64) -> Millis {
    // `as` saturates, and takes what is not a number as zero.
    Millis(value as i64)
}
