//! The voices of the device as they come and go.

use super::{
    listener::Listener,
    named,
    voice::{Voice, best},
};
use gloo_timers::callback::Timeout;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsValue;
use web_sys::SpeechSynthesis;

/// All voices that there are now. It listens for others until it is dropped.
pub(super) struct Voices {
    inner: Rc<Inner>,
    _told: Listener,
}

struct Inner {
    synthesis: SpeechSynthesis,
    /// Is told how many there are.
    changed: Box<dyn Fn(u32)>,
    /// How many there were when last looked.
    known: Cell<u32>,
    looking: RefCell<Option<Timeout>>,
}

impl Voices {
    /// `changed` hears when some come or go, and how many there are then; never from within this
    /// call.
    pub(super) fn new(synthesis: &SpeechSynthesis, changed: impl Fn(u32) + 'static) -> Self {
        let inner = Rc::new(Inner {
            synthesis: synthesis.clone(),
            changed: Box::new(changed),
            known: Cell::new(synthesis.get_voices().length()),
            looking: RefCell::new(None),
        });
        inner.look_again(Inner::LOOKS);
        let weak = Rc::downgrade(&inner);
        let told = Listener::new(synthesis, "voiceschanged", move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.known.set(inner.count());
                (inner.changed)(inner.known.get());
            }
        });
        Self { inner, _told: told }
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.inner.count()
    }

    /// Each with the browser's own object for it, in the browser's order.
    pub(super) fn list(&self) -> Vec<(Voice, JsValue)> {
        let voices = self.inner.synthesis.get_voices();
        voices.iter().filter_map(|raw| Some((read(&raw)?, raw))).collect()
    }

    /// The one of this name, else the best for this language.
    pub(super) fn choose(&self, name: Option<&str>, lang: &str) -> Option<(Voice, JsValue)> {
        let mut list = self.list();
        let named =
            list.iter().position(|(voice, _)| Some(&*voice.name) == name && voice.speaks(lang));
        let at = named.or_else(|| {
            let voices: Vec<Voice> = list.iter().map(|(voice, _)| voice.clone()).collect();
            let best = best(&voices, lang)?;
            voices.iter().position(|voice| voice == best)
        })?;
        Some(list.swap_remove(at))
    }
}

impl Inner {
    /// How often, and how far apart in milliseconds, voices are looked for: not every browser tells
    /// when they come.
    const LOOKS: u32 = 8;
    const BETWEEN_LOOKS: u32 = 250;

    fn count(&self) -> u32 {
        self.synthesis.get_voices().length()
    }

    fn look_again(self: &Rc<Self>, left: u32) {
        if left == 0 || self.known.get() > 0 {
            return;
        }
        let weak = Rc::downgrade(self);
        let look = Timeout::new(Self::BETWEEN_LOOKS, move || {
            let Some(inner) = weak.upgrade() else { return };
            let found = inner.count();
            if inner.known.replace(found) != found {
                (inner.changed)(found);
            }
            inner.look_again(left - 1);
        });
        self.looking.replace(Some(look));
    }
}

fn read(raw: &JsValue) -> Option<Voice> {
    let is = |name| named::get(raw, name).is_some_and(|value| value.is_truthy());
    Some(Voice {
        name: named::text(raw, "name")?,
        lang: named::text(raw, "lang").unwrap_or_default(),
        local: is("localService"),
        default: is("default"),
    })
}
