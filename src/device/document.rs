//! Pages as finished documents: fetched whole, and their content put in place of another's.

use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DocumentFragment, DomParser, Element, Response, SupportedType};

/// The class of the element that holds what differs from document to document.
const SLOT: &str = ".doc";

/// Why a document could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Trouble {
    /// Neither the worker nor the network answered.
    #[error("no answer")]
    NoAnswer,
    /// The server answered that it will not.
    #[error("answered with status {0}")]
    Status(u16),
    /// What came is no page of this app.
    #[error("not a page of this app")]
    Stranger,
}

/// The content of a document, outside of the page.
#[derive(Debug, Clone)]
pub struct Content {
    title: String,
    nodes: DocumentFragment,
}

impl Content {
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
        let text = text.as_string().ok_or(Trouble::Stranger)?;
        Self::parse(&text).ok_or(Trouble::Stranger)
    }

    fn parse(html: &str) -> Option<Self> {
        let page = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
        let nodes = take(&page.query_selector(SLOT).ok()??)?;
        Some(Self { title: page.title(), nodes })
    }

    /// Takes the content out of the page that is open, with all that its reader did to it.
    #[must_use]
    pub fn take_from_page() -> Option<Self> {
        let page = web_sys::window()?.document()?;
        let nodes = take(&slot()?)?;
        Some(Self { title: page.title(), nodes })
    }

    /// Puts this content in place of the one that is shown. Does nothing where the page has no
    /// place for it.
    pub fn show(&self) {
        let (Some(slot), Some(page)) = (slot(), web_sys::window().and_then(|w| w.document()))
        else {
            return;
        };
        slot.set_text_content(None);
        // Only a node of the wrong kind could be refused.
        let _impossible = slot.append_child(&self.nodes);
        page.set_title(&self.title);
    }
}

fn slot() -> Option<Element> {
    web_sys::window()?.document()?.query_selector(SLOT).ok()?
}

/// Moves all children of an element into a fragment.
fn take(element: &Element) -> Option<DocumentFragment> {
    let nodes = element.owner_document()?.create_document_fragment();
    while let Some(child) = element.first_child() {
        nodes.append_child(&child).ok()?;
    }
    Some(nodes)
}
