//! A call every so often, also while the page is hidden.

use super::clock;
use crate::session::Millis;
use gloo_timers::callback::Interval;

/// Calls back again and again until it is dropped. Unlike frames it goes on while the page is
/// hidden, though not on time: browsers then call once a second at most, after some minutes of
/// silence once a minute, and not at all once the page is frozen.
#[must_use = "it stops when it is dropped"]
#[derive(Debug)]
pub struct Heartbeat {
    _interval: Interval,
}

impl Heartbeat {
    /// Calls back for the first time after `every`, and each time that it has passed again.
    pub fn new(every: Millis, call: impl FnMut() + 'static) -> Self {
        Self { _interval: Interval::new(clock::delay(every), call) }
    }
}
