//! The steps of a technique on its page, brought to life: one of them plays in the large picture,
//! and a tap on another plays that.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{
    screen::{Place, Screen},
    still,
    wanted::{Moment, Wanted},
};
use crate::{
    catalogue::TechniqueId,
    device::{clock, listener::Listener, page},
    ui::calls,
};

/// Living steps. They stand still when this is dropped.
#[derive(Debug)]
pub struct Steps {
    _screen: Screen,
    _listener: Listener,
}

/// What the picture shows.
#[derive(Debug)]
struct Shown {
    technique: TechniqueId,
    step: Cell<usize>,
    /// When its step would have begun, had it never waited; in milliseconds.
    began: Cell<f64>,
    /// When it was told to wait.
    waits: Cell<Option<f64>>,
}

impl Steps {
    /// Brings the steps in this element to life; `None` where there is nothing to be seen of them.
    #[must_use]
    pub fn new(place: &Element) -> Option<Self> {
        let technique = calls::technique(place)?;
        let step = Cell::new(still::first(technique)?);
        let began = Cell::new(clock::precise());
        let shown = Rc::new(Shown { technique, step, began, waits: Cell::new(None) });
        let wanted = {
            let shown = shown.clone();
            move || Some(shown.wanted())
        };
        let svg = page::find_in(place, "svg.scene[role=img]")?;
        let screen = Screen::new(svg.clone(), Place::Worker, wanted)?;
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
        let _impossible = place.set_attribute(calls::STATE, "goes");
        Some(Self { _screen: screen, _listener: listener })
    }
}

impl Shown {
    fn wanted(&self) -> Wanted {
        let wanted = Wanted::of(self.technique, self.step.get());
        match self.waits.get() {
            None => Wanted { moment: Moment::At(0.0), goes: Some(self.began.get()), ..wanted },
            Some(since) => {
                Wanted { moment: Moment::At((since - self.began.get()) / 1000.0), ..wanted }
            }
        }
    }

    fn go(&self, goes: bool) {
        match (goes, self.waits.get()) {
            (true, Some(since)) => {
                self.began.set(self.began.get() + clock::precise() - since);
                self.waits.set(None);
            }
            (false, None) => self.waits.set(Some(clock::precise())),
            _ => {}
        }
    }
}

/// Somebody tapped a step, or what lets the picture go and wait.
fn tapped(shown: &Shown, place: &Element, svg: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    let closest = |name: &str| target.closest(&["[", name, "]"].concat()).ok().flatten();
    if let Some(button) = closest(calls::STEP) {
        choose(shown, place, svg, &button);
    } else if closest(calls::TOGGLE).is_none() {
        return;
    } else {
        shown.go(shown.waits.get().is_some());
    }
    let (state, says) = match shown.waits.get() {
        None => ("goes", calls::SAYS_PAUSE),
        Some(_) => ("waits", calls::SAYS_PLAY),
    };
    let _impossible = place.set_attribute(calls::STATE, state);
    for button in page::find_all_in(place, "button[data-toggle]") {
        if let Some(name) = button.get_attribute(says) {
            let _impossible = button.set_attribute("aria-label", &name);
        }
    }
}

fn choose(shown: &Shown, place: &Element, svg: &Element, button: &Element) {
    let Some(step) = calls::step(button) else { return };
    shown.step.set(step);
    shown.began.set(clock::precise());
    shown.waits.set(None);
    if let Some(name) = button.get_attribute(calls::NAMES) {
        let _impossible = svg.set_attribute("aria-label", &name);
    }
    for button in page::find_all_in(place, "button[data-step]") {
        let chosen = calls::step(&button) == Some(step);
        let _impossible =
            button.set_attribute("aria-pressed", if chosen { "true" } else { "false" });
    }
}
