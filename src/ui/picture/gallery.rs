//! The gallery, for authors: every step of every technique, at any phase and from any side.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{
    screen::{Bell, Place, Screen},
    wanted::{Moment, Wanted},
};
use crate::{
    catalogue::TechniqueId,
    device::{listener::Listener, page},
    ui::calls,
};

/// On an input of the gallery: what it sets.
pub const CONTROL: &str = "data-control";

/// The living gallery. It stands still when this is dropped.
#[derive(Debug)]
pub struct Gallery {
    _screens: Rc<[Screen]>,
    _listener: Listener,
}

/// How all pictures are shown.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    phase: f32,
    turned: f32,
    moves: bool,
    right: bool,
    arrows: bool,
}

impl Gallery {
    /// Brings the gallery in this element to life.
    #[must_use]
    pub fn new(place: &Element) -> Self {
        let look = Rc::new(Cell::new(read(place)));
        let cells = page::find_all_in(place, &["[", calls::STEP, "]"].concat());
        let screens: Rc<[Screen]> = cells.iter().filter_map(|cell| screen(cell, &look)).collect();
        let bells: Vec<Bell> = screens.iter().map(Screen::bell).collect();
        let own = place.clone();
        let listener = Listener::new(place, "input", move |_| {
            look.set(read(&own));
            bells.iter().for_each(Bell::ring);
        });
        Self { _screens: screens, _listener: listener }
    }
}

fn screen(cell: &Element, look: &Rc<Cell<Look>>) -> Option<Screen> {
    let (technique, step) = (calls::technique(cell)?, calls::step(cell)?);
    let look = look.clone();
    let wanted = move || Some(wanted(technique, step, look.get()));
    // They are too many for canvases of their own, and their authors look at paths.
    Screen::new(page::find_in(cell, "svg")?, Place::Page, wanted)
}

fn wanted(technique: TechniqueId, step: usize, look: Look) -> Wanted {
    Wanted {
        flipped: look.right,
        moment: if look.moves { Moment::At(0.0) } else { Moment::Phase(look.phase) },
        turned: look.turned,
        arrows: look.arrows,
        goes: look.moves.then_some(0.0),
        ..Wanted::of(technique, step)
    }
}

/// What the inputs say.
fn read(place: &Element) -> Look {
    let mut look = Look::default();
    for input in page::find_all_in(place, "input") {
        let name = input.get_attribute(CONTROL);
        let (Some(name), Ok(input)) = (name, input.dyn_into::<HtmlInputElement>()) else {
            continue;
        };
        let number = || input.value_as_number() as f32;
        match name.as_str() {
            "phase" => look.phase = number(),
            "turned" => look.turned = number(),
            "moves" => look.moves = input.checked(),
            "right" => look.right = input.checked(),
            "arrows" => look.arrows = input.checked(),
            _ => {}
        }
    }
    look
}
