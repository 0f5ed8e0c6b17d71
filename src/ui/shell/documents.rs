//! Documents that were fetched, kept at hand for as long as the app is open.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::device::document::Document;

/// So many are kept; the oldest goes first.
const KEPT: usize = 40;

/// The documents at hand or on their way, by their addresses.
#[derive(Default)]
pub(super) struct Documents(RefCell<Vec<(String, Found)>>);

#[derive(Clone)]
enum Found {
    /// Asked for; the promise is kept once it has come.
    Coming(Promise),
    Here(Document),
}

impl Documents {
    /// The document at this address, if it is at hand.
    pub(super) fn at_hand(&self, href: &str) -> Option<Document> {
        match self.find(href)? {
            Found::Here(document) => Some(document),
            Found::Coming(_) => None,
        }
    }

    /// The document at this address, from wherever it is; `None` where there is none to be had.
    pub(super) async fn get(&'static self, href: &str) -> Option<Document> {
        let coming = match self.find(href) {
            Some(Found::Here(document)) => return Some(document),
            Some(Found::Coming(promise)) => promise,
            None => self.ask(href),
        };
        // Whoever asked first has put it here by now, or taken the note away that it was asked for.
        let _told_by_what_is_there = JsFuture::from(coming).await;
        self.at_hand(href)
    }

    fn ask(&'static self, href: &str) -> Promise {
        let address = href.to_owned();
        let promise = future_to_promise(async move {
            let answer = Document::fetch(&address).await;
            let mut all = self.0.borrow_mut();
            all.retain(|(at, _)| *at != address);
            if let Ok(document) = answer {
                if all.len() >= KEPT {
                    all.remove(0);
                }
                all.push((address, Found::Here(document)));
            }
            Ok(JsValue::UNDEFINED)
        });
        self.0.borrow_mut().push((href.to_owned(), Found::Coming(promise.clone())));
        promise
    }

    fn find(&self, href: &str) -> Option<Found> {
        let all = self.0.borrow();
        all.iter().find(|(at, _)| at == href).map(|(_, found)| found.clone())
    }
}
