//! The steps of a technique on its page, brought to life: one of them plays in the large picture,
//! and a tap on another plays that.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{
    film::{Moment, Wanted},
    screen::Screen,
    still,
};
use crate::{
    catalogue::Technique,
    device::{clock, listener::Listener, page},
    ui::{calls, format::fill, words::picture as words},
};

/// On an element that shows a step when it is tapped: its number, from 0.
pub const STEP: &str = "data-step";
/// Set, on what holds the steps, to whether the picture goes or waits.
pub const STATE: &str = "data-state";
/// What lets the picture go or wait when it is tapped: `[data-toggle]`.
pub const TOGGLE: &str = "data-toggle";

/// Living steps. They stand still when this is dropped.
#[derive(Debug)]
pub struct Steps {
    _screen: Screen,
    _listener: Listener,
}

/// What the picture shows.
#[derive(Debug)]
struct Shown {
    technique: &'static Technique,
    step: Cell<usize>,
    /// When its step would have begun, had it never waited; in milliseconds.
    began: Cell<f64>,
    /// When it was told to wait.
    waits: Cell<Option<f64>>,
}

fn now() -> f64 {
    clock::read().monotonic.0 as f64
}

impl Steps {
    /// Brings the steps in this element to life; `None` where there is nothing to be seen of them.
    #[must_use]
    pub fn new(place: &Element) -> Option<Self> {
        let address = place.get_attribute(calls::TECHNIQUE)?;
        let technique = crate::catalogue::at_address(&address)?;
        let step = Cell::new(still::first(technique)?);
        let shown =
            Rc::new(Shown { technique, step, began: Cell::new(now()), waits: Cell::new(None) });
        let wanted = {
            let shown = shown.clone();
            move || Some(shown.wanted())
        };
        let svg = page::find_in(place, "svg.scene[role=img]")?;
        let screen = Screen::new(svg.clone(), wanted)?;
        let bell = screen.bell();
        let listener = {
            let place = place.clone();
            Listener::new(&place.clone(), "click", move |event| {
                tapped(&shown, &place, &svg, &event);
                bell.ring();
            })
        };
        for button in page::find_all_in(place, "button[disabled]") {
            // The name is valid, so nothing can be refused.
            let _impossible = button.remove_attribute("disabled");
        }
        let _impossible = place.set_attribute(STATE, "goes");
        Some(Self { _screen: screen, _listener: listener })
    }
}

impl Shown {
    fn wanted(&self) -> Wanted {
        let until = self.waits.get().unwrap_or_else(now);
        Wanted {
            moment: Moment::At((until - self.began.get()) / 1000.0),
            goes: self.waits.get().is_none(),
            ..Wanted::of(self.technique, self.step.get())
        }
    }

    fn go(&self, goes: bool) {
        match (goes, self.waits.get()) {
            (true, Some(since)) => {
                self.began.set(self.began.get() + now() - since);
                self.waits.set(None);
            }
            (false, None) => self.waits.set(Some(now())),
            _ => {}
        }
    }
}

/// Somebody tapped a step, or what lets the picture go and wait.
fn tapped(shown: &Shown, place: &Element, svg: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    let closest = |name: &str| target.closest(&["[", name, "]"].concat()).ok().flatten();
    if let Some(step) = closest(STEP).and_then(|step| step.get_attribute(STEP)?.parse().ok()) {
        choose(shown, place, svg, step);
    } else if closest(TOGGLE).is_none() {
        return;
    } else {
        shown.go(shown.waits.get().is_some());
    }
    let (state, name) = match shown.waits.get() {
        None => ("goes", words::PAUSE.get()),
        Some(_) => ("waits", words::PLAY.get()),
    };
    let _impossible = place.set_attribute(STATE, state);
    for button in page::find_all_in(place, "button[data-toggle]") {
        let _impossible = button.set_attribute("aria-label", name);
    }
}

fn choose(shown: &Shown, place: &Element, svg: &Element, step: usize) {
    if step >= shown.technique.steps.len() {
        return;
    }
    shown.step.set(step);
    shown.began.set(now());
    shown.waits.set(None);
    let _impossible = svg.set_attribute(
        "aria-label",
        &fill(words::OF_STEP.get(), &[("n", &(step + 1).to_string())]),
    );
    for button in page::find_all_in(place, "button[data-step]") {
        let chosen = button.get_attribute(STEP).and_then(|own| own.parse().ok()) == Some(step);
        let _impossible =
            button.set_attribute("aria-pressed", if chosen { "true" } else { "false" });
    }
}
