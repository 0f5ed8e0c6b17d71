//! Brings pictures to life, on every page that is shown.

use std::{any::Any, cell::RefCell};

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{away, gallery::Gallery, steps::Steps, told};
use crate::{
    device::{listener::Listener, page, thread},
    ui::calls,
};

thread_local! {
    /// What is alive now.
    static ALIVE: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Begins: in a page with its pictures, in a worker with what a page asks for.
pub fn start() {
    if let Some(scope) = thread::inside() {
        return away::start(scope);
    }
    let listeners = [
        Listener::on_document(calls::SHOWN, |_| wake()),
        Listener::on_document(calls::LEAVING, |_| {
            // Taken first: what goes may ask what is alive.
            let gone = ALIVE.take();
            drop(gone);
            told::leave();
        }),
        Listener::on_document(calls::SHOW, |event| {
            let holder = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(holder) = holder {
                told::look(&holder);
            }
        }),
    ];
    for listener in listeners.into_iter().flatten() {
        listener.for_ever();
    }
    wake();
}

fn wake() {
    for element in page::find_all(&["[", calls::LIVE, "]"].concat()) {
        if let Some(life) = bring_to_life(&element) {
            ALIVE.with_borrow_mut(|alive| alive.push(life));
        }
    }
    told::look_around();
}

/// Makes of an element what it says that it becomes; nothing where that is no picture.
fn bring_to_life(element: &Element) -> Option<Box<dyn Any>> {
    match element.get_attribute(calls::LIVE)?.as_str() {
        "steps" => Steps::new(element).map(|steps| Box::new(steps) as Box<dyn Any>),
        "gallery" => Some(Box::new(Gallery::new(element))),
        _ => None,
    }
}
