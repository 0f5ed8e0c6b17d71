//! The page itself: address, history, title, scroll and focus.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, History, HtmlElement, ScrollRestoration, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// The path of the address, such as `/neck/`; `/` where it cannot be read.
#[must_use]
pub fn path() -> String {
    window().and_then(|w| w.location().pathname().ok()).unwrap_or_else(|| "/".into())
}

/// The content of `<meta name="…">`, if the page has it.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    let selector = ["meta[name=\"", name, "\"]"].concat();
    document()?.query_selector(&selector).ok()??.get_attribute("content")
}

/// The text that a script of the page left under this global name, if it is there.
#[must_use]
pub fn handed(name: &str) -> Option<String> {
    Reflect::get(&js_sys::global(), &name.into()).ok()?.as_string()
}

/// The tag of the language that the page is in, such as `es`.
#[must_use]
pub fn language() -> String {
    document().and_then(|d| d.document_element()?.get_attribute("lang")).unwrap_or_default()
}

/// From now on the app restores scroll positions, as it knows when a page stands.
pub fn take_over_scrolling() {
    if let Some(history) = history() {
        // A browser that refuses keeps its own way, which is merely less exact.
        let _refused = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// The browser restores the scroll position again: it does when a page is loaded anew, which the app
/// cannot do before anything is seen.
pub fn give_back_scrolling() {
    if let Some(history) = history() {
        let _refused = history.set_scroll_restoration(ScrollRestoration::Auto);
    }
}

/// Keep how far this page is scrolled in its history entry.
pub fn remember_scroll() {
    if let (Some(window), Some(history)) = (window(), history()) {
        let y = window.scroll_y().unwrap_or(0.0);
        // Refused when history is changed too often: then going back begins at the top.
        let _refused = history.replace_state_with_url(&JsValue::from_f64(y), "", None);
    }
}

/// Leave the place within the page that the address names, if it names one, for one
/// that no element has: style can show what is the target, and a new entry alone does not change
/// the target.
pub fn leave_place(none: &str) {
    if let Some(window) = window() {
        let location = window.location();
        if location.hash().is_ok_and(|hash| !hash.is_empty()) {
            // Refused only where addresses may not be changed at all; then nothing was shown.
            let _refused = location.replace(&["#", none].concat());
        }
    }
}

/// Add an entry for this address; false where the browser refuses.
#[must_use]
pub fn push(href: &str) -> bool {
    history()
        .is_some_and(|h| h.push_state_with_url(&JsValue::from_f64(0.0), "", Some(href)).is_ok())
}

/// Load this address anew.
pub fn load(href: &str) {
    if let Some(window) = window() {
        // Nothing is left to try where even this is refused.
        let _refused = window.location().set_href(href);
    }
}

/// Tell whoever listens on the document that this has happened, now.
pub fn tell(name: &str) {
    if let (Some(document), Ok(event)) = (document(), Event::new(name)) {
        // Only an event that is being told already could be refused.
        let _impossible = document.dispatch_event(&event);
    }
}

/// Tell whoever listens on this element, or on what holds it, that this has happened, now.
pub fn tell_on(element: &Element, name: &str) {
    let bubbles = web_sys::EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
        // Only an event that is being told already could be refused.
        let _impossible = element.dispatch_event(&event);
    }
}

/// Whether a worker of ours answers for this page, so that fetching costs no network.
#[must_use]
pub fn is_kept() -> bool {
    let Some(navigator) = window().map(|w| w.navigator()) else { return false };
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let controller = of(&navigator, "serviceWorker").and_then(|w| of(&w, "controller"));
    controller.is_some_and(|controller| controller.is_truthy())
}

/// Whether the person asked to spare the network.
#[must_use]
pub fn is_sparing() -> bool {
    let Some(navigator) = window().map(|w| w.navigator()) else { return false };
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let saving = of(&navigator, "connection").and_then(|c| of(&c, "saveData"));
    saving.is_some_and(|saving| saving.is_truthy())
}

/// Set, or with `None` remove, an attribute of the root element.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        // The names are the app's own and valid.
        let _impossible = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// A new page stands: put the focus on its heading, for those who hear it, and scroll to where it
/// was left.
pub fn arrive(scroll: f64) {
    if let Some(heading) = find("main h1") {
        focus(&heading);
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
}

/// Put the focus on the element whose `data-key` is this.
pub fn focus_on(key: &str) {
    if let Some(element) = find(&["[data-key=\"", key, "\"]"].concat()) {
        focus(&element);
    }
}

fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    let _refused = if let Some(html) = element.dyn_ref::<HtmlElement>() {
        html.focus_with_options(&options)
    } else if let Some(svg) = element.dyn_ref::<web_sys::SvgElement>() {
        svg.focus_with_options(&options)
    } else {
        Ok(())
    };
}

/// Which element has the focus, in a way that outlives a new drawing of the same page.
#[derive(Debug)]
pub struct FocusMark {
    selector: String,
}

impl FocusMark {
    /// The element in focus now, if one below `root` has it and can be told again.
    #[must_use]
    pub fn take(root: &Element) -> Option<Self> {
        let active = document()?.active_element()?;
        if !root.contains(Some(&active)) {
            return None;
        }
        let tag = active.tag_name().to_ascii_lowercase();
        let selector = ["id", "href", "name", "data-key"].iter().find_map(|name| {
            let value = active.get_attribute(name)?;
            let value = value.replace(['"', '\\'], "");
            Some([tag.as_str(), "[", name, "=\"", &value, "\"]"].concat())
        })?;
        Some(Self { selector })
    }

    /// Put the focus back.
    pub fn restore(&self) {
        if let Some(element) = find(&self.selector) {
            focus(&element);
        }
    }
}

/// The first element of the page that this selector finds.
#[must_use]
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements of the page that this selector finds, in order.
#[must_use]
pub fn find_all(selector: &str) -> Vec<Element> {
    listed(document().and_then(|d| d.query_selector_all(selector).ok()))
}

/// All elements within this one that this selector finds, in order.
#[must_use]
pub fn find_all_in(place: &Element, selector: &str) -> Vec<Element> {
    listed(place.query_selector_all(selector).ok())
}

/// The first element within this one that this selector finds.
#[must_use]
pub fn find_in(place: &Element, selector: &str) -> Option<Element> {
    place.query_selector(selector).ok()?
}

fn listed(found: Option<web_sys::NodeList>) -> Vec<Element> {
    let nodes = found.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
