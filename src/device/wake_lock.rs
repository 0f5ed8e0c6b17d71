//! Keeping the screen awake.

use super::{
    listener::{Listener, hidden},
    named,
};
use js_sys::Promise;
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How the wish to keep the screen awake stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WakeState {
    /// Nobody asked.
    Free,
    /// Asked, not answered yet, or given back by the browser until the page is seen again.
    Waiting,
    /// The screen stays awake.
    Held,
    /// The browser said no: a low battery, a setting.
    Refused,
    /// This browser cannot keep the screen awake.
    Missing,
}

/// The wish to keep the screen awake, renewed when the page is seen again. Given up when dropped.
#[must_use = "the lock is given up when it is dropped"]
pub struct WakeLock {
    inner: Rc<Inner>,
    _seen: Option<Listener>,
}

struct Inner {
    wanted: Cell<bool>,
    in_flight: Cell<bool>,
    state: Cell<WakeState>,
    sentinel: RefCell<Option<Sentinel>>,
    changed: Box<dyn Fn(WakeState)>,
}

struct Sentinel {
    value: JsValue,
    _released: Option<Listener>,
}

impl std::fmt::Debug for WakeLock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WakeLock").field("state", &self.inner.state.get()).finish()
    }
}

impl WakeLock {
    /// A wish not yet made. `changed` hears of every change of its state.
    pub fn new(changed: impl Fn(WakeState) + 'static) -> Self {
        let inner = Rc::new(Inner {
            wanted: Cell::new(false),
            in_flight: Cell::new(false),
            state: Cell::new(WakeState::Free),
            sentinel: RefCell::new(None),
            changed: Box::new(changed),
        });
        let weak = Rc::downgrade(&inner);
        let seen = Listener::on_document("visibilitychange", move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.ask();
            }
        });
        Self { inner, _seen: seen }
    }

    /// Keeps the screen awake, or lets it sleep.
    pub fn hold(&self, wanted: bool) {
        self.inner.wanted.set(wanted);
        if wanted {
            self.inner.ask();
        } else {
            self.inner.release();
        }
    }
}

impl Inner {
    fn set(&self, state: WakeState) {
        if self.state.replace(state) != state {
            (self.changed)(state);
        }
    }

    fn ask(self: &Rc<Self>) {
        let held = self.state.get() == WakeState::Held;
        // A hidden page is always refused; it asks again when it is seen.
        if !self.wanted.get() || held || self.in_flight.get() || hidden() {
            return;
        }
        let Some(request) = request() else {
            self.set(WakeState::Missing);
            return;
        };
        self.in_flight.set(true);
        self.set(WakeState::Waiting);
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let answer = JsFuture::from(request).await;
            let inner = weak.upgrade();
            if let Some(inner) = &inner {
                inner.in_flight.set(false);
            }
            match (inner.filter(|inner| inner.wanted.get()), answer) {
                (Some(inner), Ok(value)) => inner.take(value, weak),
                (Some(inner), Err(_)) => inner.set(WakeState::Refused),
                // Nobody wants it any more.
                (None, Ok(value)) => release(&value),
                (None, Err(_)) => {}
            }
        });
    }

    fn take(&self, value: JsValue, weak: Weak<Self>) {
        let released = value.dyn_ref::<web_sys::EventTarget>().map(|target| {
            Listener::new(target, "release", move |_| {
                if let Some(inner) = weak.upgrade() {
                    inner.taken_back();
                }
            })
        });
        self.sentinel.replace(Some(Sentinel { value, _released: released }));
        self.set(WakeState::Held);
    }

    fn taken_back(&self) {
        self.set(if self.wanted.get() { WakeState::Waiting } else { WakeState::Free });
    }

    fn release(&self) {
        if let Some(sentinel) = self.sentinel.take() {
            release(&sentinel.value);
        }
        self.set(WakeState::Free);
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        self.hold(false);
    }
}

/// `navigator.wakeLock.request("screen")`; `None` where there is no such thing.
fn request() -> Option<Promise> {
    let lock = named::navigator("wakeLock")?;
    named::call(&lock, "request", &[&"screen".into()])?.dyn_into().ok()
}

/// `sentinel.release()`. Its promise tells nothing that could be acted on.
fn release(sentinel: &JsValue) {
    let _told_nothing = named::call(sentinel, "release", &[]);
}
