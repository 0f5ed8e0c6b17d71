//! A call whenever something is due on the screen.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo_timers::callback::Timeout;

use super::{
    clock,
    listener::{self, Listener},
};
use crate::session::Millis;

/// Calls back whenever something is due while it runs and the page is in sight. Unlike a call for each
/// frame it leaves the browser in peace in between. It stops when it is dropped.
#[must_use = "it stops when it is dropped"]
pub struct Pulse {
    inner: Rc<Inner>,
    _seen: Option<Listener>,
}

struct Inner {
    running: Cell<bool>,
    asked: RefCell<Option<Timeout>>,
    /// Does what is due, and says how long nothing more will be.
    beat: Box<dyn Fn() -> Millis>,
}

impl std::fmt::Debug for Pulse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pulse").field("running", &self.inner.running.get()).finish()
    }
}

impl Pulse {
    /// A pulse that stands still. `beat` does what is due, and says how long nothing more will be.
    pub fn new(beat: impl Fn() -> Millis + 'static) -> Self {
        let inner = Rc::new(Inner {
            running: Cell::new(false),
            asked: RefCell::default(),
            beat: Box::new(beat),
        });
        let weak = Rc::downgrade(&inner);
        let seen =
            Listener::on_document("visibilitychange", move |_| Inner::ask(&weak, Millis::ZERO));
        Self { inner, _seen: seen }
    }

    /// Goes, or stands still.
    pub fn run(&self, running: bool) {
        if self.inner.running.replace(running) != running || running {
            Inner::ask(&Rc::downgrade(&self.inner), Millis::ZERO);
        }
    }
}

impl Inner {
    fn ask(weak: &Weak<Self>, after: Millis) {
        let Some(inner) = weak.upgrade() else { return };
        let asks = inner.running.get() && !listener::hidden();
        let own = weak.clone();
        let timeout = asks.then(|| {
            Timeout::new(clock::delay(after), move || {
                let Some(inner) = own.upgrade() else { return };
                // What has come is asked for no more; dropping it now would be too late.
                if let Some(come) = inner.asked.take() {
                    come.forget();
                }
                let next = (inner.beat)();
                Self::ask(&own, next);
            })
        });
        // Dropped, the one before is called off.
        inner.asked.replace(timeout);
    }
}
