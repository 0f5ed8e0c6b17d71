//! A picture that is alive: it is painted while it can be seen and something in it goes on, and
//! turns under the hand.
//!
//! A worker paints it, on a canvas that covers it. Until that is seen, and where no worker can be
//! had, it is painted here, as paths of the page.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::{Rc, Weak},
};

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    FLIP,
    frame::{Frames, Shown, Size},
    hand::Hand,
    paths::Paths,
    studio::{News, Sheet},
    view_box,
    wanted::Wanted,
};
use crate::{
    device::{
        clock,
        extent::{self, Extent},
        listener::{self, Listener},
        motion,
        sight::InSight,
        theme::Theme,
        ticker::Ticker,
    },
    figure::paint::Canvas,
};

/// How long a picture takes to give way to another, in milliseconds. Style fades it meanwhile.
const FADE: u32 = 400;
/// On what holds a picture: it is painted by the worker now.
const AWAY: &str = "is-painted";

thread_local! {
    /// One for all: what it keeps is room, and the parts of the body.
    static CANVAS: RefCell<Canvas> = RefCell::new(Canvas::new());
}

/// Where a picture is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the page, as paths.
    Page,
    /// In a worker, where one can be had.
    Worker,
}

/// A living picture. It stands still for good when it is dropped.
#[must_use = "it stands still when it is dropped"]
pub struct Screen {
    inner: Rc<Inner>,
    _listeners: Vec<Listener>,
    _in_sight: Option<InSight>,
    _extent: Option<Extent>,
    _theme: Theme,
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
    place: Place,
    state: RefCell<State>,
    hand: OnceCell<Hand>,
    ticker: OnceCell<Ticker>,
    sheet: RefCell<Option<Sheet>>,
    /// Whether what the worker paints is what is seen.
    away: Cell<bool>,
    seen: Cell<bool>,
    sized: Cell<bool>,
    reduced: Cell<bool>,
    /// For how many frames what was painted last will do.
    calm: Cell<u8>,
}

struct State {
    paths: Paths,
    frames: Frames,
    wanted: Box<dyn FnMut() -> Option<Wanted>>,
    size: Size,
    view_box: String,
    flipped: bool,
}

impl Screen {
    /// Brings the picture in this element, an `svg` that holds one group, to life. `wanted` says
    /// what it is to show; it is asked whenever the bell rings, and in each frame painted here.
    pub fn new(
        svg: Element,
        place: Place,
        wanted: impl FnMut() -> Option<Wanted> + 'static,
    ) -> Option<Self> {
        let group = svg.first_element_child()?;
        let inner = Rc::new(Inner {
            state: RefCell::new(State {
                paths: Paths::new(group.clone()),
                frames: Frames::default(),
                wanted: Box::new(wanted),
                size: Size::default(),
                view_box: String::new(),
                flipped: group.has_attribute("transform"),
            }),
            svg,
            group,
            place,
            hand: OnceCell::new(),
            ticker: OnceCell::new(),
            sheet: RefCell::default(),
            away: Cell::new(false),
            seen: Cell::new(true),
            sized: Cell::new(false),
            reduced: Cell::new(motion::is_reduced()),
            calm: Cell::new(0),
        });
        let bell = Bell(Rc::downgrade(&inner));
        let does = |act: fn(&Rc<Inner>)| {
            let bell = bell.clone();
            move || {
                if let Some(inner) = bell.0.upgrade() {
                    act(&inner);
                }
            }
        };
        let _first = inner.ticker.set(Ticker::new(does(|inner| inner.tick())));
        let _first = inner.hand.set(Hand::on(&inner.svg, does(|inner| inner.turned())));
        // A picture that can be turned by keys can be reached by them.
        let _impossible = inner.svg.set_attribute("tabindex", "0");
        let (resized, inked, hid) = (
            does(Inner::resized),
            does(Inner::inked),
            does(|inner| inner.looked_at(inner.seen.get())),
        );
        let window = resized.clone();
        let weak = bell.clone();
        let calmer = move |reduced| {
            if let Some(inner) = weak.0.upgrade() {
                inner.reduced.set(reduced);
                inner.open();
                inner.wake();
            }
        };
        let listeners = [
            Listener::on_window("resize", move |_| window()),
            Listener::on_document("visibilitychange", move |_| hid()),
            motion::watch(calmer),
        ];
        let weak = bell.clone();
        let in_sight = InSight::watch(&inner.svg, move |seen| {
            if let Some(inner) = weak.0.upgrade() {
                inner.looked_at(seen);
            }
        });
        // Not a frame may pass without a picture where one is seen at once.
        if in_sight.is_none() || inner.is_near() {
            inner.paint();
        }
        inner.open();
        inner.wake();
        Some(Self {
            _listeners: listeners.into_iter().flatten().collect(),
            _in_sight: in_sight,
            _extent: Extent::watch(&inner.svg, resized),
            _theme: Theme::watch(inked),
            inner,
        })
    }

    /// What wakes it when something has changed.
    #[must_use]
    pub fn bell(&self) -> Bell {
        Bell(Rc::downgrade(&self.inner))
    }

    /// Whether it stands in the page still.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.inner.svg.is_connected()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.inner.come_back();
    }
}

impl Inner {
    /// Asks the worker to paint it, where that is wanted and can be had; else it is painted here.
    fn open(self: &Rc<Self>) {
        if self.place == Place::Page || self.reduced.get() {
            return self.come_back();
        }
        if self.sheet.borrow().is_some() {
            return;
        }
        let weak = Rc::downgrade(self);
        let sheet = Sheet::open(&self.svg, move |news| {
            if let Some(inner) = weak.upgrade() {
                inner.hear(news);
            }
        });
        if let Some(sheet) = &sheet {
            sheet.ink(&self.svg);
            sheet.measure(&self.svg);
        }
        self.sheet.replace(sheet);
    }

    fn hear(&self, news: News) {
        match news {
            News::Painted => {
                self.away.set(true);
                self.mark(true);
                self.run(false);
            }
            News::Lost => {
                self.come_back();
                self.wake();
            }
        }
    }

    /// From now on it is painted here.
    fn come_back(&self) {
        let sheet = self.sheet.take();
        if self.away.replace(false) {
            self.mark(false);
        }
        drop(sheet);
    }

    fn mark(&self, away: bool) {
        if let Some(holder) = self.svg.parent_element() {
            // The name is our own and valid.
            let _impossible = holder.class_list().toggle_with_force(AWAY, away);
        }
    }

    fn run(&self, running: bool) {
        if let Some(ticker) = self.ticker.get() {
            ticker.run(running);
        }
    }

    /// Looks what there is to show: at once for the worker, in the next frame for the page.
    fn wake(&self) {
        if let Some(sheet) = &*self.sheet.borrow()
            && let Ok(mut state) = self.state.try_borrow_mut()
            && let Some(wanted) = (state.wanted)()
        {
            sheet.show(&wanted);
        }
        self.calm.set(0);
        self.run(self.seen.get() && !self.away.get());
    }

    fn turned(&self) {
        if let (Some(sheet), Some(hand)) = (&*self.sheet.borrow(), self.hand.get()) {
            sheet.turn(&hand.turn());
        }
        self.wake();
    }

    fn looked_at(&self, seen: bool) {
        self.seen.set(seen);
        self.sized.set(false);
        if let Some(sheet) = &*self.sheet.borrow() {
            sheet.seen(seen && !listener::hidden());
        }
        self.wake();
    }

    fn resized(self: &Rc<Self>) {
        self.sized.set(false);
        if let Some(sheet) = &*self.sheet.borrow() {
            sheet.measure(&self.svg);
        }
        self.wake();
    }

    fn inked(self: &Rc<Self>) {
        if let Some(sheet) = &*self.sheet.borrow() {
            sheet.ink(&self.svg);
        }
    }

    fn tick(&self) {
        let calm = self.calm.get();
        if calm > 0 {
            self.calm.set(calm - 1);
            if let Ok(mut state) = self.state.try_borrow_mut() {
                state.paths.show();
            }
        } else if !self.paint() {
            self.run(false);
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
        let Some(wanted) = (state.wanted)() else { return false };
        let reduced = self.reduced.get();
        let wanted = if reduced { wanted.still() } else { wanted };
        if !self.sized.replace(true) {
            let [width, height] = extent::of(&self.svg);
            if width > 0.0 && height > 0.0 {
                state.size = Size { width, height };
            }
        }
        let State { paths, frames, size, view_box, .. } = &mut *state;
        let turn = self.hand.get().map(Hand::turn).unwrap_or_default();
        let before = || {
            if !view_box.is_empty() {
                self.dissolve();
            }
        };
        let shown = CANVAS.with_borrow_mut(|canvas| {
            let asked = (&wanted, &turn, *size);
            let when = (clock::precise(), !reduced);
            frames.next(canvas, asked, when, before, |shapes| paths.take(shapes))
        });
        let Some(shown) = shown else { return false };
        self.calm.set(shown.calm);
        let same = self.put(&mut state, &shown);
        // Where there is time, a frame is worked out in one call and shown in the next.
        if shown.calm == 0 || !same {
            state.paths.show();
        }
        shown.goes_on
    }

    /// Puts the painted figure in its frame, on its side; true where it was there before.
    fn put(&self, state: &mut State, shown: &Shown) -> bool {
        let view = view_box(shown.frame, shown.flipped);
        let same = view == state.view_box && shown.flipped == state.flipped;
        // The names are valid, so nothing can be refused.
        if view != state.view_box {
            let _impossible = self.svg.set_attribute("viewBox", &view);
            state.view_box = view;
        }
        if shown.flipped != state.flipped {
            let _impossible = if shown.flipped {
                self.group.set_attribute("transform", FLIP)
            } else {
                self.group.remove_attribute("transform")
            };
            state.flipped = shown.flipped;
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
}
