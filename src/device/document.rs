//! Pages as finished documents: fetched whole, and what they hold put in place of another's.

use super::page;
use js_sys::{JsString, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Response};

/// Stand in every page around all that its root holds.
pub const WHOLE: [&str; 2] = ["<!--root-->", "<!--/root-->"];
/// Stand in a page with the map around what it holds beside the map.
pub const WORDS: [&str; 2] = ["<!--doc-->", "<!--/doc-->"];
/// The mark in the head of every page that says what it runs with.
pub const EDITION: &str = "unknot-edition";
const TITLE: [&str; 2] = ["<title>", "</title>"];

/// Why a document could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Trouble {
    /// Neither the worker nor the network answered.
    #[error("no answer")]
    NoAnswer,
    /// The server answered that it will not.
    #[error("answered with status {0}")]
    Status(u16),
    /// What came is no page of this app, or one of another edition, which this page cannot go on with.
    #[error("not a page of this edition")]
    Stranger,
}

/// The text of a page. It stays with the browser and is not read here, only cut.
#[derive(Debug, Clone)]
pub struct Document(JsString);

impl Document {
    /// Fetches the document at this address; from the device where the worker keeps it.
    ///
    /// # Errors
    /// [`Trouble`], where there is no such document to be had now.
    pub async fn fetch(href: &str) -> Result<Self, Trouble> {
        let window = web_sys::window().ok_or(Trouble::NoAnswer)?;
        let response: Response = JsFuture::from(window.fetch_with_str(href))
            .await
            .and_then(JsValue::dyn_into)
            .map_err(|_| Trouble::NoAnswer)?;
        if !response.ok() {
            return Err(Trouble::Status(response.status()));
        }
        let text = response.text().map_err(|_| Trouble::NoAnswer)?;
        let text = JsFuture::from(text).await.map_err(|_| Trouble::NoAnswer)?;
        let document = Self(text.dyn_into().map_err(|_| Trouble::Stranger)?);
        let fits = document.is_of(&page::meta(EDITION).unwrap_or_default());
        if fits && document.between(WHOLE).is_some() {
            Ok(document)
        } else {
            Err(Trouble::Stranger)
        }
    }

    fn is_of(&self, edition: &str) -> bool {
        self.0.includes(&[EDITION, "\" content=\"", edition, "\""].concat(), 0)
    }

    /// Puts what lies between two marks into an element, and the title on the page; false, with
    /// nothing changed, where the document has no such part.
    #[must_use]
    pub fn show(&self, part: [&str; 2], element: &Element) -> bool {
        let Some(part) = self.between(part) else { return false };
        set_inner(element, &part);
        let title = element.owner_document().and_then(|page| page.query_selector("title").ok()?);
        if let (Some(element), Some(title)) = (title, self.between(TITLE)) {
            set_inner(&element, &title);
        }
        true
    }

    fn between(&self, [start, end]: [&str; 2]) -> Option<JsString> {
        let from =
            u32::try_from(self.0.index_of(start, 0)).ok()? + u32::try_from(start.len()).ok()?;
        let to = self.0.index_of(end, i32::try_from(from).ok()?);
        Some(self.0.substring(from, u32::try_from(to).ok()?))
    }
}

/// As `set_inner_html`, for a text that need not pass through this module.
fn set_inner(element: &Element, html: &JsString) {
    // Every element takes it.
    let _impossible = Reflect::set(element, &"innerHTML".into(), html);
}
