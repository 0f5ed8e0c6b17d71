//! A call for each frame that is painted.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Window;

/// How long a frame lasts for a worker that is not told of frames, in milliseconds.
const FRAME: i32 = 16;

/// The window, or the worker, which has the same methods as far as they are called here.
fn scope() -> Window {
    js_sys::global().unchecked_into()
}

/// Calls back once a frame while it runs and the page is in sight; nothing runs otherwise. It
/// stops when it is dropped.
#[must_use = "it stops when it is dropped"]
pub struct Ticker {
    inner: Rc<Inner>,
}

struct Inner {
    running: Cell<bool>,
    /// The frame that was asked for and has not come yet.
    asked: Cell<Option<i32>>,
    frame: RefCell<Option<Closure<dyn FnMut()>>>,
}

impl std::fmt::Debug for Ticker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ticker").field("running", &self.inner.running.get()).finish()
    }
}

impl Ticker {
    /// A ticker that stands still.
    pub fn new(mut tick: impl FnMut() + 'static) -> Self {
        let inner = Rc::new(Inner {
            running: Cell::new(false),
            asked: Cell::new(None),
            frame: RefCell::new(None),
        });
        // Weak, as the closure lives in `inner` itself.
        let weak = Rc::downgrade(&inner);
        let closure = Closure::<dyn FnMut()>::new(move || {
            let Some(inner) = weak.upgrade() else { return };
            inner.asked.set(None);
            if inner.running.get() {
                tick();
                inner.ask();
            }
        });
        inner.frame.replace(Some(closure));
        Self { inner }
    }

    /// Goes, or stands still.
    pub fn run(&self, running: bool) {
        self.inner.running.set(running);
        if running {
            self.inner.ask();
        } else {
            self.inner.cancel();
        }
    }
}

impl Inner {
    /// Asks for the next frame, once. While the page is hidden the browser keeps it back.
    fn ask(&self) {
        if !self.running.get() || self.asked.get().is_some() {
            return;
        }
        let Ok(frame) = self.frame.try_borrow() else { return };
        let Some(frame) = frame.as_ref() else { return };
        let frame: &js_sys::Function = frame.as_ref().unchecked_ref();
        let asked = scope().request_animation_frame(frame).or_else(|_| {
            scope().set_timeout_with_callback_and_timeout_and_arguments_0(frame, FRAME)
        });
        self.asked.set(asked.ok());
    }

    fn cancel(&self) {
        if let Some(asked) = self.asked.take() {
            // Refused where there are timeouts only; then that one comes, and does nothing.
            let _refused = scope().cancel_animation_frame(asked);
        }
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.run(false);
    }
}
