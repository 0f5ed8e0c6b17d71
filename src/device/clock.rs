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

/// A length as timers take it: in milliseconds, and no longer than they can wait, which is 24 days.
pub(super) fn delay(length: Millis) -> u32 {
    length.0.clamp(0, i64::from(i32::MAX)) as u32
}
