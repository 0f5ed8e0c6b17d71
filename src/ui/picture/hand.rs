//! The hand that turns a picture: a drag across it, the arrow keys, or taps on the button beside it.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use super::turn::Turn;
use crate::device::{clock, listener::Listener};

/// What holds a picture and the button that turns it.
const BESIDE: &str = ".picture-frame, .player-picture";
/// The button that turns a picture; until the picture is alive it is switched off.
const BUTTON: &str = "button[data-turn]";

/// A hand on a picture; it lets go when this is dropped.
pub(super) struct Hand {
    held: Rc<Held>,
    _listeners: Vec<Listener>,
}

struct Held {
    svg: Element,
    turn: Cell<Turn>,
    /// Whether a drag has ended, whose click is none.
    dragged: Cell<bool>,
    turned: Box<dyn Fn()>,
}

impl Hand {
    /// A hand on this picture. `turned` is called whenever it turns the picture otherwise.
    pub(super) fn on(svg: &Element, turned: impl Fn() + 'static) -> Self {
        let (turn, dragged) = (Cell::default(), Cell::new(false));
        let held = Rc::new(Held { svg: svg.clone(), turn, dragged, turned: Box::new(turned) });
        let on = |name: &'static str, feel: fn(&Held, &Event)| {
            let held = held.clone();
            Listener::new(svg, name, move |event| feel(&held, &event))
        };
        let mut listeners = vec![
            on("pointerdown", Held::press),
            on("pointermove", Held::pull),
            on("pointerup", Held::release),
            on("pointercancel", Held::release),
            on("click", Held::swallow),
            on("keydown", Held::key),
        ];
        // Who cannot drag taps.
        let beside = svg.closest(BESIDE).ok().flatten();
        if let Some(button) = beside.and_then(|it| it.query_selector(BUTTON).ok().flatten()) {
            let _impossible = button.remove_attribute("disabled");
            let held = held.clone();
            listeners.push(Listener::new(&button, "click", move |_| held.tap()));
        }
        Self { held, _listeners: listeners }
    }

    /// How it turns the picture.
    pub(super) fn turn(&self) -> Turn {
        self.held.turn.get()
    }
}

impl Held {
    fn change<T>(&self, change: impl FnOnce(&mut Turn) -> T) -> T {
        let mut turn = self.turn.get();
        let changed = change(&mut turn);
        self.turn.set(turn);
        changed
    }

    fn press(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        self.dragged.set(false);
        if event.is_primary() && event.button() == 0 {
            self.change(|turn| turn.press(event.client_x() as f32, clock::precise()));
        }
    }

    fn pull(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        if !self.change(|turn| turn.pull(event.client_x() as f32)) {
            return;
        }
        if !self.dragged.replace(true) {
            // Refused for a pointer that is gone: then the drag ends at the picture's edge.
            let _refused = self.svg.set_pointer_capture(event.pointer_id());
        }
        (self.turned)();
    }

    fn release(&self, _: &Event) {
        self.change(|turn| turn.release(clock::precise()));
        (self.turned)();
    }

    /// The click that ends a drag is no tap on the picture.
    fn swallow(&self, event: &Event) {
        if self.dragged.take() {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn tap(&self) {
        self.change(|turn| turn.tap(clock::precise()));
        (self.turned)();
    }

    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let right = match event.key().as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            _ => return,
        };
        event.prevent_default();
        self.change(|turn| turn.key(right, clock::precise()));
        (self.turned)();
    }
}
