//! The painter in its worker: it hears what each picture is to show, and paints them all, frame by
//! frame, away from the page.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, OffscreenCanvas};

use super::{easel::Easel, frame::Size, message, turn::Turn, wanted::Wanted};
use crate::{
    device::{clock, listener::Listener, ticker::Ticker},
    figure::paint::Canvas,
};

/// Clocks that tell times this far apart are not the same one, in milliseconds.
const APART: f64 = 1000.0;

thread_local! {
    static ROOM: RefCell<Option<Room>> = const { RefCell::new(None) };
}

/// All that stands in the worker.
struct Room {
    scope: DedicatedWorkerGlobalScope,
    figure: Canvas,
    easels: Vec<(u32, Easel)>,
    ticker: Ticker,
    /// How far the page's clock is ahead of the worker's own.
    ahead: f64,
    /// When the page's clock began.
    origin: f64,
}

/// Paints from now on what the page asks for.
pub(super) fn start(scope: DedicatedWorkerGlobalScope) {
    let hear = |event: web_sys::Event| {
        let said = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        if let Some(said) = said.as_ref().and_then(|said| said.dyn_ref::<Array>()) {
            in_room(|room| room.hear(said));
        }
    };
    Listener::new(&scope, "message", hear).for_ever();
    ROOM.set(Some(Room {
        scope,
        figure: Canvas::new(),
        easels: Vec::new(),
        ticker: Ticker::new(|| in_room(Room::tick)),
        ahead: 0.0,
        origin: clock::origin(),
    }));
    in_room(|room| room.say(message::READY, 0));
}

fn in_room(act: impl FnOnce(&mut Room)) {
    ROOM.with_borrow_mut(|room| {
        if let Some(room) = room {
            act(room);
        }
    });
}

impl Room {
    fn say(&self, kind: f64, number: u32) {
        // Nobody is left to be told where even this cannot be said.
        let _gone = self.scope.post_message(&Array::of2(&kind.into(), &number.into()));
    }

    /// What the page's clock says now.
    fn now(&self) -> f64 {
        clock::precise() + self.ahead
    }

    fn hear(&mut self, said: &Array) {
        let number = |at| said.get(at).as_f64().unwrap_or_default();
        let (kind, own) = (number(0), number(1) as u32);
        if kind == message::PING {
            return self.say(message::PING, 0);
        }
        if kind == message::OPEN {
            self.origin = number(3);
            let canvas = said.get(2).dyn_into::<OffscreenCanvas>();
            match canvas.ok().and_then(Easel::new) {
                Some(easel) => self.easels.push((own, easel)),
                None => self.say(message::REFUSED, own),
            }
            return;
        }
        if kind == message::CLOSE {
            return self.easels.retain(|(number, _)| *number != own);
        }
        if kind == message::SHOW {
            self.set_clock(number(3));
        }
        let now = self.now();
        let Some((_, easel)) = self.easels.iter_mut().find(|(number, _)| *number == own) else {
            return;
        };
        easel.wake();
        if kind == message::SHOW {
            easel.wanted = said.get(2).as_string().and_then(|text| Wanted::read(&text));
        } else if kind == message::TURN {
            easel.turn = Turn::read([2, 3, 4, 5, 6, 7, 8].map(number));
        } else if kind == message::INKS {
            if let Ok(inks) = said.get(2).dyn_into::<Array>() {
                easel.ink(&inks);
            }
        } else if kind == message::SEEN {
            easel.seen = said.get(2).is_truthy();
        } else if kind == message::SIZE {
            easel.resize(
                Size { width: number(2) as f32, height: number(3) as f32 },
                number(4) as f32,
            );
            // A canvas is blank once it has another size, and would be seen so.
            easel.tick(&mut self.figure, now);
        }
        self.ticker.run(true);
    }

    /// Both clocks run alike; how far apart they began is known, unless somebody has set one of
    /// them: then it is told by when the page says that it spoke.
    fn set_clock(&mut self, said_at: f64) {
        self.ahead = clock::origin() - self.origin;
        let late = self.now() - said_at;
        if late.abs() > APART {
            self.ahead -= late;
        }
    }

    fn tick(&mut self) {
        let now = self.now();
        let mut goes_on = false;
        for (number, easel) in &mut self.easels {
            if easel.comes() {
                let told = Array::of2(&message::PAINTED.into(), &(*number).into());
                let _gone = self.scope.post_message(&told);
            }
            goes_on |= easel.tick(&mut self.figure, now);
        }
        if !goes_on {
            self.ticker.run(false);
        }
    }
}
