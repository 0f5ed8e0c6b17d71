//! Going from page to page: links, history, titles, focus and scroll.
//!
//! Every page was written by the prerender. Going to one fetches it, from the worker's cache as a
//! rule, and puts its content in place; what of it is alive, the second module brings to life.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, MouseEvent, PopStateEvent};

use super::{Page, Shell};
use crate::{
    device::{
        document::{Document, WHOLE, WORDS},
        idle::{after_frame, when_idle},
        listener::Listener,
        page,
    },
    ui::{calls, language::CHOSEN},
};

/// Follows links within the app and the browser's back and forward.
pub(super) fn listen(shell: &'static Shell) {
    page::take_over_scrolling();
    let listeners = [
        Listener::on_window("click", move |event| shell.click(&event)),
        Listener::on_window("popstate", move |event| {
            let path = page::path();
            // Going to a place within the page changes the address and nothing else.
            if *shell.heading.borrow() != path {
                let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
                let scroll = state.and_then(|state| state.as_f64()).unwrap_or(0.0);
                shell.head_for(path, scroll, false);
            }
        }),
        Listener::on_window("pagehide", |_| page::give_back_scrolling()),
        Listener::on_window("pageshow", |_| page::take_over_scrolling()),
        // A link that is pointed at, pressed or in focus is likely to be followed.
        Listener::on_document("pointerover", move |event| shell.expect(&event)),
        Listener::on_document("pointerdown", move |event| shell.expect(&event)),
        Listener::on_document("focusin", move |event| shell.expect(&event)),
    ];
    for listener in listeners.into_iter().flatten() {
        listener.for_ever();
    }
}

/// Has what the person is likely to ask for next at hand, while the browser is idle.
pub(super) fn look_ahead(shell: &'static Shell) {
    if page::find(&["[", calls::LIVE, "]"].concat()).is_some() {
        page::tell(calls::WANTED);
    }
    let here = shell.shown.borrow().clone();
    when_idle(move || {
        if *shell.shown.borrow() != here || page::is_sparing() {
            return;
        }
        // Start is the next tap, and must find everything ready: sound opens only from the tap.
        if let Some(start) = page::find("a.start[href$=\"/play/\"]") {
            page::tell(calls::PLAYER_WANTED);
            spawn_local(shell.fetch(start));
        }
        // From the map each way is as likely; what the worker keeps costs no network.
        if page::is_kept() && matches!(shell.page(&here), Page::Map(_)) {
            for link in page::find_all("main a[href^=\"/\"]") {
                spawn_local(shell.fetch(link));
            }
        }
    });
}

/// Lets style leave out what stands further down than a small screen shows, for the first frame in
/// which new words stand: laying it out takes longer than all the rest.
fn begin_at_top(words: &Element) {
    const CLASS: &str = "is-arriving";
    // The name is our own and valid.
    let _impossible = words.class_list().add_1(CLASS);
    let words = words.clone();
    after_frame(move || {
        let _impossible = words.class_list().remove_1(CLASS);
    });
}

/// The address that a link of this app leads to, if it is one of a page.
fn address(shell: &Shell, link: &Element) -> Option<String> {
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let href = link.get_attribute("href")?;
    // Pages end with a slash, files do not.
    (href.starts_with(&shell.base) && href.ends_with('/')).then_some(href)
}

/// The link that an event is about.
fn link(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()?
}

impl Shell {
    fn expect(&'static self, event: &Event) {
        if let Some(link) = link(event) {
            spawn_local(self.fetch(link));
        }
    }

    async fn fetch(&'static self, link: Element) {
        if let Some(href) = address(self, &link) {
            let _at_hand_now = self.documents.get(&href).await;
        }
    }

    fn click(&'static self, event: &Event) {
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        // A drag that ends on a tile is no tap on it.
        if self.map.swallows(mouse) {
            event.prevent_default();
            return;
        }
        let plain = mouse.button() == 0
            && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
        // All other clicks are the browser's: a new tab, a download, a place on this page.
        if plain
            && !event.default_prevented()
            && let Some(link) = link(event)
            && let Some(href) = address(self, &link)
        {
            event.prevent_default();
            self.go(href, !link.has_attribute(calls::SETUP));
        }
    }

    fn go(&'static self, href: String, starts: bool) {
        page::remember_scroll();
        page::leave_place("-");
        if page::push(&href) {
            self.head_for(href, 0.0, starts);
        } else {
            // The browser refuses history (too many entries in a short time): a plain load works.
            page::load(&href);
        }
    }

    /// Shows the page whose address stands in the bar already.
    fn head_for(&'static self, path: String, scroll: f64, starts: bool) {
        self.heading.replace(path.clone());
        if let Some(document) = self.documents.at_hand(&path) {
            self.show(&path, &document, scroll, starts);
            return;
        }
        // The figure answers at once; the words follow when they are there.
        if let (Page::Map(_), Page::Map(open)) = (self.page(&self.shown.borrow()), self.page(&path))
        {
            self.open_on_map(open);
        }
        spawn_local(async move {
            let document = self.documents.get(&path).await;
            // Somebody who has gone on meanwhile does not want to be called back.
            if *self.heading.borrow() != path {
                return;
            }
            match document {
                Some(document) => self.show(&path, &document, scroll, starts),
                // A plain load of the page says best what is wrong with the network, or that there
                // is no such page.
                None => page::load(&path),
            }
        });
    }

    /// The same page in other languages, where the links to them outlive the words.
    fn keep_languages(&self, path: &str) {
        for link in page::find_all(&["a[", calls::PAGES, "]"].concat()) {
            let (pages, tag) = (link.get_attribute(calls::PAGES), link.get_attribute("hreflang"));
            if let (Some(pages), Some(tag), Some(rest)) =
                (pages, tag, path.strip_prefix(&self.base))
            {
                // The name is our own and valid.
                let _impossible =
                    link.set_attribute("href", &[&pages, rest, CHOSEN, &tag].concat());
            }
        }
    }

    fn show(&'static self, path: &str, document: &Document, scroll: f64, starts: bool) {
        let (from, to) = (self.page(&self.shown.borrow()), self.page(path));
        page::tell(calls::LEAVING);
        let shown = match (from, to) {
            (Page::Map(_), Page::Map(open)) => {
                self.open_on_map(open);
                page::find(".doc").is_some_and(|words| {
                    if scroll == 0.0 {
                        begin_at_top(&words);
                    }
                    document.show(WORDS, &words)
                })
            }
            (_, to) => {
                let root = page::find("#root");
                let shown = root.is_some_and(|root| document.show(WHOLE, &root));
                if let Page::Map(open) = to {
                    self.adopt_map(open);
                }
                shown
            }
        };
        if !shown {
            page::load(path);
            return;
        }
        self.shown.replace(path.to_owned());
        self.keep_languages(path);
        if starts && let Some(live) = page::find(&["[", calls::LIVE, "]"].concat()) {
            // The name is our own and valid.
            let _impossible = live.set_attribute(calls::START, "");
        }
        page::tell(calls::SHOWN);
        page::arrive(scroll);
        look_ahead(self);
    }
}
