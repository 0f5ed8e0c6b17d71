//! A picture that is alive: it paints itself while it can be seen and something in it goes on, and
//! turns under the hand.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::{
    FLIP,
    film::{Cut, Film, Moment, Wanted},
    painter::Painter,
    turn::Turn,
    view_box, widened,
};
use crate::{
    device::{clock, listener::Listener, motion, sight::InSight, ticker::Ticker},
    figure::{body::Detail, paint::Canvas},
};

/// Pictures less wide than this, in CSS pixels, have no fingers.
const SMALL: f64 = 150.0;
/// How long a picture takes to give way to another, in milliseconds. Style fades it meanwhile.
const FADE: u32 = 400;
/// More than the frame is painted, by this share of it on each side, so that nothing is missing
/// before the picture's new size is known.
const SPARE: f32 = 0.12;
/// Where nothing goes farther than this from frame to frame, in CSS pixels, frames are left out.
const STEP: f32 = 0.6;
/// At least one frame of so many is painted.
const FEWEST: u8 = 3;

thread_local! {
    /// One for all: what it keeps is room, and the parts of the body.
    static CANVAS: RefCell<Canvas> = RefCell::new(Canvas::new());
}

/// A living picture. It stands still for good when it is dropped.
#[must_use = "it stands still when it is dropped"]
pub struct Screen {
    inner: Rc<Inner>,
    _listeners: Vec<Listener>,
    _in_sight: Option<InSight>,
}

impl std::fmt::Debug for Screen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Screen").field("seen", &self.inner.seen.get()).finish()
    }
}

/// What wakes a picture, for as long as there is one.
#[derive(Clone)]
pub struct Bell(Weak<Inner>);

impl Bell {
    /// Something has changed: the picture looks what it is to show.
    pub fn ring(&self) {
        if let Some(inner) = self.0.upgrade() {
            inner.wake();
        }
    }
}

impl std::fmt::Debug for Bell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bell")
    }
}

struct Inner {
    svg: Element,
    group: Element,
    state: RefCell<State>,
    ticker: RefCell<Option<Ticker>>,
    seen: Cell<bool>,
    sized: Cell<bool>,
    /// For how many frames what was painted last will do.
    calm: Cell<u8>,
}

struct State {
    painter: Painter,
    film: Film,
    turn: Turn,
    wanted: Box<dyn FnMut() -> Option<Wanted>>,
    /// Width by height of the picture, and how wide it is in CSS pixels.
    shape: (f32, f64),
    /// How many frames have passed since it was painted.
    passed: u8,
    view_box: String,
    flipped: bool,
    reduced: bool,
    /// Whether a drag has ended, whose click is none.
    dragged: bool,
}

/// Milliseconds of a clock that never goes back.
fn now() -> f64 {
    clock::read().monotonic.0 as f64
}

impl Screen {
    /// Brings the picture in this element, an `svg` that holds one group, to life. `wanted` says
    /// what it is to show; it is asked in each frame that is painted.
    pub fn new(svg: Element, wanted: impl FnMut() -> Option<Wanted> + 'static) -> Option<Self> {
        let group = svg.first_element_child()?;
        let inner = Rc::new(Inner {
            state: RefCell::new(State {
                painter: Painter::new(group.clone()),
                film: Film::default(),
                turn: Turn::default(),
                wanted: Box::new(wanted),
                shape: (1.0, 2.0 * SMALL),
                passed: 1,
                view_box: String::new(),
                flipped: group.has_attribute("transform"),
                reduced: motion::is_reduced(),
                dragged: false,
            }),
            svg,
            group,
            ticker: RefCell::new(None),
            seen: Cell::new(true),
            sized: Cell::new(false),
            calm: Cell::new(0),
        });
        let weak = Rc::downgrade(&inner);
        let tick = move || {
            if let Some(inner) = weak.upgrade() {
                inner.tick();
            }
        };
        inner.ticker.replace(Some(Ticker::new(tick)));
        // A picture that can be turned by keys can be reached by them.
        let _impossible = inner.svg.set_attribute("tabindex", "0");
        let listeners = listeners(&inner);
        let weak = Rc::downgrade(&inner);
        let in_sight = InSight::watch(&inner.svg, move |seen| {
            if let Some(inner) = weak.upgrade() {
                inner.seen.set(seen);
                inner.sized.set(false);
                inner.wake();
            }
        });
        // Not a frame may pass without a picture where one is seen at once.
        if in_sight.is_none() || inner.is_near() {
            inner.paint();
            inner.wake();
        }
        Some(Self { inner, _listeners: listeners, _in_sight: in_sight })
    }

    /// What wakes it when something has changed.
    #[must_use]
    pub fn bell(&self) -> Bell {
        Bell(Rc::downgrade(&self.inner))
    }
}

/// How many frames may be left out where something goes so many pixels from one to the next.
fn spare(gone: f32) -> u8 {
    let calm = |frames: &u8| gone * f32::from(*frames) < STEP;
    (2..=FEWEST).rev().find(calm).map_or(0, |frames| frames - 1)
}

fn listeners(inner: &Rc<Inner>) -> Vec<Listener> {
    let on = |name: &'static str, hear: fn(&Inner, &web_sys::Event)| {
        let weak = Rc::downgrade(inner);
        Listener::new(&inner.svg, name, move |event| {
            if let Some(inner) = weak.upgrade() {
                hear(&inner, &event);
            }
        })
    };
    let weak = Rc::downgrade(inner);
    let anew = move || {
        if let Some(inner) = weak.upgrade() {
            inner.sized.set(false);
            inner.wake();
        }
    };
    let weak = Rc::downgrade(inner);
    let calmer = move |reduced| {
        if let Some(inner) = weak.upgrade() {
            if let Ok(mut state) = inner.state.try_borrow_mut() {
                state.reduced = reduced;
            }
            inner.wake();
        }
    };
    let own = [
        on("pointerdown", Inner::press),
        on("pointermove", Inner::pull),
        on("pointerup", Inner::release),
        on("pointercancel", Inner::release),
        on("click", Inner::swallow),
        on("keydown", Inner::key),
    ];
    let others = [Listener::on_window("resize", move |_| anew()), motion::watch(calmer)];
    own.into_iter().chain(others.into_iter().flatten()).collect()
}

impl Inner {
    /// Looks what there is to show, in the next frame.
    fn wake(&self) {
        self.calm.set(0);
        if let Ok(ticker) = self.ticker.try_borrow()
            && let Some(ticker) = &*ticker
        {
            ticker.run(self.seen.get());
        }
    }

    fn tick(&self) {
        let calm = self.calm.get();
        if calm > 0 {
            self.calm.set(calm - 1);
            if let Ok(mut state) = self.state.try_borrow_mut() {
                state.painter.show();
            }
            return;
        }
        if self.paint() {
            return;
        }
        if let Ok(ticker) = self.ticker.try_borrow()
            && let Some(ticker) = &*ticker
        {
            ticker.run(false);
        }
    }

    /// Whether any of it is within the window now.
    fn is_near(&self) -> bool {
        let place = self.svg.get_bounding_client_rect();
        let high = web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64());
        place.bottom() >= 0.0 && high.is_none_or(|high| place.top() <= high)
    }

    /// Paints what there is to show; false where the next frame would be the same.
    fn paint(&self) -> bool {
        let Ok(mut state) = self.state.try_borrow_mut() else { return true };
        let state = &mut *state;
        let Some(wanted) = (state.wanted)() else { return false };
        let wanted = if state.reduced {
            Wanted { moment: Moment::Key, arrows: true, goes: false, ..wanted }
        } else {
            wanted
        };
        if !self.sized.replace(true) {
            let place = self.svg.get_bounding_client_rect();
            if place.height() > 0.0 {
                state.shape = ((place.width() / place.height()) as f32, place.width());
            }
        }
        let now = now();
        let eases = !state.reduced;
        let turned = state.turn.degrees(now) + wanted.turned;
        let Some(cut) = state.film.frame(&wanted, now, eases) else { return false };
        if cut == Cut::Hard && eases && !state.view_box.is_empty() {
            self.dissolve();
        }
        let Some(sight) = state.film.sight() else { return false };
        let (shape, pixels) = state.shape;
        let frame = widened(sight.frame, shape);
        let [x, y, width, height] = frame;
        let (wide, high) = (width * SPARE, height * SPARE);
        let detail = if pixels < SMALL { Detail::Far } else { Detail::Near };
        let gone = CANVAS.with_borrow_mut(|canvas| {
            canvas.keep_to(Some([x - wide, y - high, width + 2.0 * wide, height + 2.0 * high]));
            let shapes = canvas.paint(&sight.posed, &sight.camera(turned), detail);
            if wanted.arrows {
                let shapes = canvas.arrows(&state.film.trails(), width);
                state.painter.take(shapes);
            } else {
                state.painter.take(shapes);
            }
            canvas.moved() * pixels as f32 / width
        });
        let changes = state.film.eases(now) || state.turn.moves(now);
        let calm = if wanted.goes && cut == Cut::None && !changes {
            spare(gone / f32::from(state.passed))
        } else {
            0
        };
        self.calm.set(calm);
        state.passed = calm + 1;
        let same = self.put(state, frame, wanted.flipped);
        // Where there is time, a frame is worked out in one call and shown in the next.
        if calm == 0 || !same {
            state.painter.show();
        }
        wanted.goes || changes
    }

    /// Puts the painted figure in its frame, on its side; true where it was there before.
    fn put(&self, state: &mut State, frame: [f32; 4], flipped: bool) -> bool {
        let view = view_box(frame, flipped);
        let same = view == state.view_box && flipped == state.flipped;
        // The names are valid, so nothing can be refused.
        if view != state.view_box {
            let _impossible = self.svg.set_attribute("viewBox", &view);
            state.view_box = view;
        }
        if flipped != state.flipped {
            let _impossible = if flipped {
                self.group.set_attribute("transform", FLIP)
            } else {
                self.group.remove_attribute("transform")
            };
            state.flipped = flipped;
        }
        same
    }

    /// Lays a copy of the picture as it was over it, which style fades.
    fn dissolve(&self) {
        let Ok(copy) = self.svg.clone_node_with_deep(true) else { return };
        let copy: Element = copy.unchecked_into();
        for name in ["tabindex", "role", "aria-label"] {
            let _impossible = copy.remove_attribute(name);
        }
        let _impossible = copy.set_attribute("aria-hidden", "true");
        let _impossible = copy.class_list().add_1("leaving");
        if self.svg.after_with_node_1(&copy).is_ok() {
            Timeout::new(FADE, move || copy.remove()).forget();
        }
    }

    fn press(&self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        state.dragged = false;
        if event.is_primary() && event.button() == 0 {
            state.turn.press(event.client_x() as f32, now());
        }
    }

    fn pull(&self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        if !state.turn.pull(event.client_x() as f32) {
            return;
        }
        if !state.dragged {
            state.dragged = true;
            // Refused for a pointer that is gone: then the drag ends at the picture's edge.
            let _refused = self.svg.set_pointer_capture(event.pointer_id());
        }
        drop(state);
        self.wake();
    }

    fn release(&self, _: &web_sys::Event) {
        if let Ok(mut state) = self.state.try_borrow_mut() {
            state.turn.release(now());
        }
        self.wake();
    }

    /// The click that ends a drag is no tap on the picture.
    fn swallow(&self, event: &web_sys::Event) {
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        if std::mem::take(&mut state.dragged) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn key(&self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let right = match event.key().as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            _ => return,
        };
        event.prevent_default();
        if let Ok(mut state) = self.state.try_borrow_mut() {
            state.turn.key(right, now());
        }
        self.wake();
    }
}
