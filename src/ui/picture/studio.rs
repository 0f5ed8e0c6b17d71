//! The worker that paints, as the page sees it. There is one for all pictures of a page.
//!
//! Where none can be had, or it dies, whoever has a sheet there is told so, and paints by himself.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Interval;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCanvasElement};

use super::{ink, message, turn::Turn, wanted::Wanted};
use crate::device::{clock, extent, listener, page, thread, thread::Thread};

/// How often the worker is asked whether it is still there, in milliseconds.
const ASKED: u32 = 4000;
/// After so many questions without an answer it is not.
const PATIENCE: u8 = 3;

thread_local! {
    static STUDIO: RefCell<Option<Studio>> = const { RefCell::new(None) };
    /// Whether there was one, which failed: it is not tried again.
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// What becomes of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// It is painted: from now on it is what is seen.
    Painted,
    /// Nobody will paint it.
    Lost,
}

type Tell = Rc<dyn Fn(News)>;

struct Studio {
    thread: Thread,
    ready: bool,
    /// What is to be said as soon as it is up, and what is handed over with it.
    waiting: Vec<(Array, Array)>,
    sheets: Vec<(u32, Tell)>,
    opened: u32,
    unanswered: u8,
    _asks: Interval,
}

/// A canvas that the worker paints, over a picture of the page. It goes when this is dropped.
pub(super) struct Sheet {
    number: u32,
    canvas: HtmlCanvasElement,
    /// What was said of it last.
    told: RefCell<String>,
}

impl Sheet {
    /// Lays a canvas over this picture; `None` where nobody would paint it.
    pub(super) fn open(svg: &Element, tell: impl Fn(News) + 'static) -> Option<Self> {
        let canvas = svg.owner_document()?.create_element("canvas").ok()?;
        let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
        canvas.set_attribute("aria-hidden", "true").ok()?;
        if !thread::may_paint() {
            return None;
        }
        let number = STUDIO.with_borrow_mut(|studio| {
            if studio.is_none() && !FAILED.get() {
                *studio = Studio::start();
            }
            let studio = studio.as_mut()?;
            studio.opened += 1;
            studio.sheets.push((studio.opened, Rc::new(tell)));
            Some(studio.opened)
        })?;
        let sheet = Self { number, canvas, told: RefCell::default() };
        let given = thread::give_away(&sheet.canvas)?;
        let before = svg.parent_node()?.insert_before(&sheet.canvas, Some(svg));
        before.ok()?;
        let words = [JsValue::from(given.clone()), clock::origin().into()];
        sheet.say(message::OPEN, words, &Array::of1(&given));
        Some(sheet)
    }

    /// What it is to show.
    pub(super) fn show(&self, wanted: &Wanted) {
        let written = wanted.write();
        if *self.told.borrow() != written {
            let words = [written.as_str().into(), clock::precise().into()];
            self.told.replace(written);
            self.say(message::SHOW, words, &Array::new());
        }
    }

    /// How it is turned.
    pub(super) fn turn(&self, turn: &Turn) {
        self.say(message::TURN, turn.write().map(JsValue::from), &Array::new());
    }

    /// How large this picture is, which it lies over.
    pub(super) fn measure(&self, svg: &Element) {
        let [width, height] = extent::of(svg);
        if width > 0.0 && height > 0.0 {
            let words = [width, height, extent::pixel_ratio()].map(JsValue::from);
            self.say(message::SIZE, words, &Array::new());
        }
    }

    /// What roles are painted with in this picture.
    pub(super) fn ink(&self, svg: &Element) {
        self.say(message::INKS, [ink::read(svg).into()], &Array::new());
    }

    /// Whether it can be seen.
    pub(super) fn seen(&self, seen: bool) {
        self.say(message::SEEN, [seen.into()], &Array::new());
    }

    fn say<const N: usize>(&self, kind: f64, words: [JsValue; N], hands_over: &Array) {
        let said = [kind.into(), self.number.into()].into_iter().chain(words).collect();
        let sent = STUDIO.with_borrow_mut(|studio| match studio {
            Some(studio) => studio.say(said, hands_over),
            None => true,
        });
        if !sent {
            fail();
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        self.say(message::CLOSE, [], &Array::new());
        self.canvas.remove();
        STUDIO.with_borrow_mut(|studio| {
            if let Some(studio) = studio {
                studio.sheets.retain(|(number, _)| *number != self.number);
            }
        });
    }
}

impl Studio {
    fn start() -> Option<Self> {
        let names = page::find("script[data-painter-module]")?;
        let (script, module) =
            (names.get_attribute("data-paint")?, names.get_attribute("data-painter-module")?);
        let thread = Thread::start(&script, |said| match said {
            Some(said) => hear(&said),
            None => fail(),
        })?;
        let made_of = Array::of2(&module.into(), &thread::own_module()?);
        thread.post(&made_of, &Array::new()).then(|| Self {
            thread,
            ready: false,
            waiting: Vec::new(),
            sheets: Vec::new(),
            opened: 0,
            unanswered: 0,
            _asks: Interval::new(ASKED, ask),
        })
    }

    /// Says something, now or when the worker is up; false where it cannot be said.
    fn say(&mut self, said: Array, hands_over: &Array) -> bool {
        if self.ready {
            return self.thread.post(&said, hands_over);
        }
        self.waiting.push((said, hands_over.clone()));
        true
    }
}

/// Asks the worker whether it is still there, while it has something to paint that may be seen.
fn ask() {
    let alive = STUDIO.with_borrow_mut(|studio| match studio {
        Some(studio) if studio.ready && !studio.sheets.is_empty() && !listener::hidden() => {
            studio.unanswered += 1;
            studio.unanswered <= PATIENCE
                && studio.say(Array::of1(&message::PING.into()), &Array::new())
        }
        _ => true,
    });
    if !alive {
        fail();
    }
}

fn hear(said: &JsValue) {
    let Some(said) = said.dyn_ref::<Array>() else { return };
    let number = |at| said.get(at).as_f64().unwrap_or(-1.0);
    let told = STUDIO.with_borrow_mut(|studio| {
        let studio = studio.as_mut()?;
        studio.unanswered = 0;
        if number(0) == message::READY {
            studio.ready = true;
            for (said, hands_over) in std::mem::take(&mut studio.waiting) {
                if said.get(0).as_f64() == Some(message::SHOW) {
                    // It is said only now.
                    said.set(3, clock::precise().into());
                }
                if !studio.say(said, &hands_over) {
                    return Some((None, News::Lost));
                }
            }
            return None;
        }
        let news = if number(0) == message::PAINTED {
            News::Painted
        } else if number(0) == message::REFUSED {
            return Some((None, News::Lost));
        } else {
            return None;
        };
        let mut sheets = studio.sheets.iter();
        let sheet = sheets.find(|(own, _)| f64::from(*own) == number(1))?;
        Some((Some(sheet.1.clone()), news))
    });
    match told {
        Some((Some(tell), news)) => tell(news),
        Some((None, _)) => fail(),
        None => {}
    }
}

/// There is no worker any more.
fn fail() {
    FAILED.set(true);
    // Given back first: whoever is told drops a sheet.
    let studio = STUDIO.with_borrow_mut(Option::take);
    let sheets = studio.map(|mut studio| std::mem::take(&mut studio.sheets));
    for (_, tell) in sheets.into_iter().flatten() {
        tell(News::Lost);
    }
}
