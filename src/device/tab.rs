//! One tab among those of this app: who holds a lock that only one can have.

use super::named;
use js_sys::{Function, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

/// How this tab's claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Not answered yet.
    Asking,
    /// This tab has it.
    Mine,
    /// Another tab has it. It becomes this one's when the other gives it up.
    Taken,
    /// Another tab took it from this one, which no longer waits for it.
    Lost,
    /// The browser cannot tell: go on as if it were this tab's.
    Unknown,
}

/// A claim to what only one tab can have. Given up when dropped, or when the tab is closed.
#[must_use = "the claim is given up when it is dropped"]
pub struct Tab {
    inner: Rc<Inner>,
}

struct Inner {
    name: String,
    state: Cell<Claim>,
    /// Counts requests, so that the answer to an earlier one is not taken for the last one's.
    request: Cell<u32>,
    /// Gives the lock back.
    release: RefCell<Option<Function>>,
    /// Leaves the queue.
    leave: RefCell<Option<AbortController>>,
    changed: Box<dyn Fn(Claim)>,
}

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// If nobody has it.
    IfFree,
    /// As soon as nobody has it.
    InTurn,
    /// Whoever has it.
    ByForce,
}

impl std::fmt::Debug for Tab {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tab").field("state", &self.inner.state.get()).finish()
    }
}

impl Tab {
    /// Asks for what has this name, which is shared with all apps of the origin. `changed` hears of
    /// every answer, and is never called from within a call to this.
    pub fn claim(name: &str, changed: impl Fn(Claim) + 'static) -> Self {
        let inner = Rc::new(Inner {
            name: name.into(),
            state: Cell::new(Claim::Asking),
            request: Cell::new(0),
            release: RefCell::new(None),
            leave: RefCell::new(None),
            changed: Box::new(changed),
        });
        inner.ask(Manner::IfFree);
        Self { inner }
    }

    /// How the claim stands.
    #[must_use]
    pub fn state(&self) -> Claim {
        self.inner.state.get()
    }

    /// Takes it from the tab that has it, which is told that it lost it.
    pub fn take_over(&self) {
        if matches!(self.state(), Claim::Taken | Claim::Lost) {
            self.inner.ask(Manner::ByForce);
        }
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.inner.withdraw();
        if let Some(release) = self.inner.release.take() {
            // The function of a promise never throws.
            let _impossible = release.call0(&JsValue::NULL);
        }
    }
}

impl Inner {
    fn set(&self, state: Claim) {
        if self.state.replace(state) != state {
            (self.changed)(state);
        }
    }

    /// Forgets what was asked before.
    fn withdraw(&self) -> u32 {
        let request = self.request.get().wrapping_add(1);
        self.request.set(request);
        if let Some(leave) = self.leave.take() {
            leave.abort();
        }
        request
    }

    fn ask(self: &Rc<Self>, manner: Manner) {
        let request = self.withdraw();
        let answer = self.request(request, manner);
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            // Settled when the lock has been given back, or when it was refused or taken away.
            let settled = match answer {
                Some(answer) => JsFuture::from(answer).await.map(|_| ()),
                None => Err(JsValue::UNDEFINED),
            };
            let inner = weak.upgrade().filter(|inner| inner.request.get() == request);
            if let (Some(inner), Err(_)) = (inner, settled) {
                match inner.state.get() {
                    Claim::Mine => {
                        inner.release.replace(None);
                        inner.set(Claim::Lost);
                    }
                    Claim::Asking => inner.set(Claim::Unknown),
                    Claim::Taken | Claim::Lost | Claim::Unknown => {}
                }
            }
        });
    }

    /// `navigator.locks.request(…)`; `None` where there is no such thing.
    fn request(self: &Rc<Self>, request: u32, manner: Manner) -> Option<Promise> {
        let locks = named::navigator("locks")?;
        let weak = Rc::downgrade(self);
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            match weak.upgrade().filter(|inner| inner.request.get() == request) {
                Some(inner) if lock.is_truthy() => inner.hold(),
                Some(inner) => {
                    inner.set(Claim::Taken);
                    if inner.request.get() == request {
                        inner.ask(Manner::InTurn);
                    }
                    JsValue::UNDEFINED
                }
                // Nobody wants it any more: it is given back at once.
                None => JsValue::UNDEFINED,
            }
        });
        let options = match manner {
            Manner::IfFree => named::object(&[("ifAvailable", &JsValue::TRUE)]),
            Manner::ByForce => named::object(&[("steal", &JsValue::TRUE)]),
            Manner::InTurn => {
                let leave = AbortController::new().ok()?;
                let signal = leave.signal();
                self.leave.replace(Some(leave));
                named::object(&[("signal", &signal)])
            }
        };
        let name = JsValue::from(self.name.as_str());
        named::call(&locks, "request", &[&name, &options, &granted])?.dyn_into().ok()
    }

    /// The lock is held for as long as what is returned stays open.
    fn hold(&self) -> JsValue {
        let held = Promise::new(&mut |release, _| {
            self.release.replace(Some(release));
        });
        self.leave.replace(None);
        self.set(Claim::Mine);
        held.into()
    }
}
