//! The body map at work: it turns by a button, a drag or a swipe, its arrow keys go where they
//! point, and it lights the region that is open.

use std::cell::{Cell, OnceCell};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::{
    Shell,
    turning::{Drag, Glide, let_go},
};
use crate::{
    catalogue::{RegionId, View},
    device::{clock, idle::after_frame, listener::Listener, motion, page, ticker::Ticker},
    figure::map::{self, Direction, Place, know_outline},
    ui::markup::{self, Look, Spot},
};

/// The map as it stands, also while no page shows it.
pub(super) struct Map {
    view: Cell<View>,
    turn: Cell<f32>,
    open: Cell<Option<RegionId>>,
    tabbed: Cell<Option<Spot>>,
    glide: Cell<Option<Glide>>,
    drag: Cell<Option<Drag>>,
    dragged: Cell<bool>,
    ticker: OnceCell<Ticker>,
}

/// Listens to what is done to the map, whichever page shows it.
pub(super) fn listen(shell: &'static Shell) {
    let listeners = [
        Listener::on_document("pointerdown", move |event| shell.map.press(&event)),
        Listener::on_document("pointermove", move |event| shell.pull(&event)),
        Listener::on_document("pointerup", move |_| shell.release()),
        Listener::on_document("pointercancel", move |_| shell.release()),
        Listener::on_document("click", move |event| {
            if closest(&event, "button.turn").is_some() {
                shell.turn_to(shell.map.view.get().turned());
            }
        }),
        Listener::on_document("click", move |event| {
            if closest(&event, ".elsewhere-close").is_some() {
                shell.map.take_focus_back();
            }
        }),
        Listener::on_document("keydown", move |event| {
            shell.map.walk(&event);
            close_note(&event);
        }),
        Listener::on_document("focusin", move |event| {
            if let Some(spot) = shell.map.spot_of(&event) {
                shell.map.let_tab_reach(spot);
            }
        }),
        Listener::on_document("dragstart", |event| {
            if closest(&event, ".figure").is_some() {
                event.prevent_default();
            }
        }),
    ];
    for listener in listeners.into_iter().flatten() {
        listener.for_ever();
    }
}

/// The nearest element around what an event is about that this selector finds.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn now() -> f64 {
    clock::read().monotonic.0 as f64
}

/// Escape closes what a place without techniques says.
fn close_note(event: &Event) {
    let escapes = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
    let close = escapes.then(|| page::find(".elsewhere:target .elsewhere-close")).flatten();
    if let Some(close) = close.as_ref().and_then(Element::dyn_ref::<HtmlElement>) {
        close.click();
    }
}

/// The names are our own and valid.
fn set(element: &Element, name: &str, value: Option<&str>) {
    let _impossible = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Says to style whether the figure is being dragged.
fn mark_dragged(figure: &Element, dragged: bool) {
    // The name is our own and valid.
    let _impossible = figure.class_list().toggle_with_force("is-dragged", dragged);
}

impl Shell {
    /// A page with the map has just come in place of another: the map goes on as it was left,
    /// unless the region that is open now cannot be seen so.
    pub(super) fn adopt_map(&self, open: Option<RegionId>) {
        let map = &self.map;
        let first = markup::first_view(open);
        if let Some(outline) = page::find("#outline").and_then(|it| it.get_attribute("d")) {
            // Drawn when the page was written; to find it anew would take longer than all the rest.
            know_outline(first, outline);
        }
        let view = map.view_of(open);
        map.stand(view.degrees());
        map.view.set(view);
        map.open.set(open);
        map.tabbed.set(None);
        if view != first {
            map.say();
            self.draw();
        }
    }

    /// Opens a region, or none, on the map that is shown.
    pub(super) fn open_on_map(&'static self, open: Option<RegionId>) {
        let map = &self.map;
        if map.open.replace(open) == open {
            return;
        }
        if let Some(main) = page::find("main") {
            // The name is our own and valid.
            let _impossible = main.class_list().toggle_with_force("is-region", open.is_some());
        }
        if let Some(top) = page::find(".stage > :first-child") {
            top.set_outer_html(&markup::top(&self.base, open));
        }
        for spot in page::find_all("#map .spot") {
            let place = spot.get_attribute("data-place");
            let here = open.is_some_and(|open| place.as_deref() == Some(open.slug()));
            set(&spot, "aria-current", here.then_some("page"));
            if let Some(paint) = spot.first_element_child() {
                set(&paint, "class", Some(if here { "paint lit" } else { "paint" }));
            }
        }
        let view = map.view_of(open);
        if view == map.view.get() {
            map.say();
        } else {
            self.turn_to(view);
        }
    }

    /// Turns the figure to this view, from wherever it is.
    fn turn_to(&'static self, view: View) {
        let map = &self.map;
        if map.view.replace(view) != view {
            map.tabbed.set(None);
            map.say();
        }
        let (from, to) = (map.turn.get(), view.degrees());
        if from == to {
            return;
        }
        if motion::is_reduced() {
            map.stand(to);
            self.draw();
            return;
        }
        map.glide.set(Some(Glide::new(from, to, now())));
        map.ticker.get_or_init(|| Ticker::new(move || self.step())).run(true);
    }

    fn step(&self) {
        let Some(glide) = self.map.glide.get() else { return };
        let turn = glide.at(now());
        if turn == self.map.view.get().degrees() {
            self.map.stand(turn);
        }
        self.map.turn.set(turn);
        self.draw();
    }

    fn pull(&self, event: &Event) {
        let map = &self.map;
        let (Some(event), Some(mut drag)) = (event.dyn_ref::<PointerEvent>(), map.drag.get())
        else {
            return;
        };
        let was_drag = drag.is_drag();
        let turn = drag.pull(event.client_x() as f32);
        map.drag.set(Some(drag));
        let Some(turn) = turn else { return };
        if !was_drag {
            map.dragged.set(true);
            map.stand(turn);
            if let Some(figure) = page::find(".figure") {
                mark_dragged(&figure, true);
                // The tile under the finger goes while the figure turns. Refused only for a pointer
                // that is gone already, whose end is told all the same.
                let _refused = figure.set_pointer_capture(event.pointer_id());
            }
        }
        map.turn.set(turn);
        self.draw();
    }

    fn release(&'static self) {
        if let Some(drag) = self.map.drag.take()
            && drag.is_drag()
        {
            if let Some(figure) = page::find(".figure") {
                mark_dragged(&figure, false);
            }
            let (view, turn) = let_go(self.map.turn.get(), self.map.view.get());
            self.map.turn.set(turn);
            self.turn_to(view);
        }
    }

    fn draw(&self) {
        let map = &self.map;
        if let Some(camera) = page::find("#map .camera") {
            camera.set_inner_html(&markup::figure(&Look {
                base: &self.base,
                view: map.view.get(),
                turn: map.turn.get(),
                open: map.open.get(),
                tabbed: map.tabbed.get(),
            }));
        }
    }
}

impl Map {
    /// A map that begins with what the page shows.
    pub(super) fn beginning(open: Option<RegionId>) -> Self {
        let view = markup::first_view(open);
        Self {
            view: Cell::new(view),
            turn: Cell::new(view.degrees()),
            open: Cell::new(open),
            tabbed: Cell::new(None),
            glide: Cell::new(None),
            drag: Cell::new(None),
            dragged: Cell::new(false),
            ticker: OnceCell::new(),
        }
    }

    /// Whether this click is but the end of a drag.
    pub(super) fn swallows(&self, click: &MouseEvent) -> bool {
        // One from a key follows no drag.
        self.dragged.take() && click.detail() > 0
    }

    /// The view in which the open region can be seen: the one that is shown, if that will do.
    fn view_of(&self, open: Option<RegionId>) -> View {
        let here = self.view.get();
        match open {
            Some(id) if !map::spots(here).any(|spot| spot.place == Place::Region(id)) => id.view(),
            _ => here,
        }
    }

    /// Stands still at this turn.
    fn stand(&self, turn: f32) {
        self.glide.set(None);
        self.turn.set(turn);
        if let Some(ticker) = self.ticker.get() {
            ticker.run(false);
        }
    }

    /// Says on the page which view is shown, and moves the camera.
    fn say(&self) {
        let view = self.view.get();
        if let Some(map) = page::find("#map") {
            set(&map, "aria-label", Some(markup::label(view)));
        }
        if let Some(turn) = page::find("button.turn") {
            turn.set_text_content(Some(markup::turn_to(view)));
        }
        if let Some(camera) = page::find("#map .camera") {
            let transform = markup::camera(self.open.get(), view);
            set(&camera, "transform", transform.as_deref());
        }
    }

    fn press(&self, event: &Event) {
        self.dragged.set(false);
        if let Some(pointer) = event.dyn_ref::<PointerEvent>()
            && pointer.is_primary()
            && pointer.button() == 0
            && closest(event, ".figure").is_some()
        {
            self.drag.set(Some(Drag::new(pointer.client_x() as f32, self.turn.get())));
        }
    }

    /// The tile that an event is about.
    fn spot_of(&self, event: &Event) -> Option<Spot> {
        let key = closest(event, ".spot")?.get_attribute("data-key")?;
        let spots = map::spots(self.view.get()).map(|spot| (spot.place, spot.side));
        spots.into_iter().find(|spot| markup::key(*spot) == key)
    }

    fn walk(&self, event: &Event) {
        let (Some(key), Some(here)) = (event.dyn_ref::<KeyboardEvent>(), self.spot_of(event))
        else {
            return;
        };
        let direction = match key.key().as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = map::neighbour(here, direction, self.view.get()) {
            // Having the focus, it is the one that Tab reaches.
            page::focus_on(&markup::key(to));
        }
    }

    /// What a place says is closed: the focus goes back to where it was asked for.
    fn take_focus_back(&self) {
        if let Some(spot) = self.tabbed.get() {
            // The browser follows the link first, and leaves the focus nowhere.
            after_frame(move || page::focus_on(&markup::key(spot)));
        }
    }

    fn let_tab_reach(&self, spot: Spot) {
        self.tabbed.set(Some(spot));
        let key = markup::key(spot);
        for spot in page::find_all("#map .spot") {
            let here = spot.get_attribute("data-key").is_some_and(|its| its == key);
            set(&spot, "tabindex", Some(if here { "0" } else { "-1" }));
        }
    }
}
