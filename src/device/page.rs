//! The page itself: address, history, title, scroll and focus.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, History, HtmlElement, ScrollRestoration, Window};

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

/// From now on the app restores scroll positions, as it knows when a page stands.
pub fn take_over_scrolling() {
    if let Some(history) = history() {
        // A browser that refuses keeps its own way, which is merely less exact.
        let _refused = history.set_scroll_restoration(ScrollRestoration::Manual);
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

/// Set the tab's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
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
    if let Some(heading) = document().and_then(|d| d.query_selector("main h1").ok().flatten()) {
        focus(&heading);
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, scroll);
    }
}

/// Put the focus on the element whose `data-key` is this.
pub fn focus_on(key: &str) {
    let selector = ["[data-key=\"", key, "\"]"].concat();
    if let Some(element) = document().and_then(|d| d.query_selector(&selector).ok().flatten()) {
        focus(&element);
    }
}

fn focus(element: &web_sys::Element) {
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
    pub fn take(root: &web_sys::Element) -> Option<Self> {
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
        if let Some(element) = document().and_then(|d| d.query_selector(&self.selector).ok()?) {
            focus(&element);
        }
    }
}

/// The data of the path with this id.
#[must_use]
pub fn path_data(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute("d")
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
