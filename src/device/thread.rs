//! A second thread: a worker of our own, which runs a module as this page does.

use js_sys::{Array, global};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DedicatedWorkerGlobalScope, HtmlCanvasElement, MessageEvent, OffscreenCanvas, Worker,
    WorkerOptions, WorkerType,
};

use super::{listener::Listener, named};

/// A second thread. It ends when this is dropped.
#[must_use = "it ends when it is dropped"]
#[derive(Debug)]
pub struct Thread {
    worker: Worker,
    _listeners: [Listener; 3],
}

impl Thread {
    /// Starts a thread with this script. `hear` is called with what it says, and with `None` when
    /// it has failed, or cannot be spoken to. `None` where no thread can be had.
    pub fn start(script: &str, hear: impl Fn(Option<JsValue>) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(script, &options).ok()?;
        let failed = |hear: &(dyn Fn(Option<JsValue>) + 'static)| hear(None);
        let (broke, garbled) = (hear.clone(), hear.clone());
        let listeners = [
            Listener::new(&worker, "message", move |event| {
                hear(event.dyn_ref::<MessageEvent>().map(MessageEvent::data));
            }),
            Listener::new(&worker, "error", move |_| failed(&broke)),
            Listener::new(&worker, "messageerror", move |_| failed(&garbled)),
        ];
        Some(Self { worker, _listeners: listeners })
    }

    /// Says something to it, and hands over what is listed; false where that cannot be sent.
    #[must_use]
    pub fn post(&self, message: &JsValue, hands_over: &Array) -> bool {
        self.worker.post_message_with_transfer(message, hands_over).is_ok()
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The thread that this is, from within; `None` in a page.
#[must_use]
pub fn inside() -> Option<DedicatedWorkerGlobalScope> {
    global().dyn_into().ok()
}

/// What this module was made of, to be run in a thread as well; `None` where that is not known.
#[must_use]
pub fn own_module() -> Option<JsValue> {
    let module = wasm_bindgen::module();
    (!module.is_undefined() && !module.is_null()).then_some(module)
}

/// What each browser made of WebKit calls its maker, whoever built it.
const WEBKIT: &str = "Apple Computer, Inc.";

/// Whether this browser lets another thread paint a canvas of the page, and survives it.
///
/// WebKit has all that it takes; but WebKitGTK 2.50 damages its heap when a worker paints for a
/// minute or so, and its page is gone, with the session. Safari may be better than that, which
/// nobody here can see; and as its pages paint well enough themselves, none of its kind is asked.
#[must_use]
pub fn may_paint() -> bool {
    let has = |name: &str| named::window(name).is_some();
    let webkit = named::navigator("vendor").and_then(|vendor| vendor.as_string());
    webkit.as_deref() != Some(WEBKIT)
        && has("Worker")
        && has("OffscreenCanvas")
        && named::window("HTMLCanvasElement")
            .and_then(|canvas| named::get(&canvas, "prototype"))
            .is_some_and(|canvas| named::get(&canvas, "transferControlToOffscreen").is_some())
}

/// Gives a canvas of the page out of hand, to be painted by another thread.
#[must_use]
pub fn give_away(canvas: &HtmlCanvasElement) -> Option<OffscreenCanvas> {
    canvas.transfer_control_to_offscreen().ok()
}
