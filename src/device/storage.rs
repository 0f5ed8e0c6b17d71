//! Small things kept on the device between visits: local storage, one key an entry. It answers at
//! once, so it has what must be kept within one event or read before the first paint.

use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// Why something could not be kept or read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Trouble {
    /// The browser has no storage, or forbids this page to use it.
    #[error("storage is switched off")]
    Refused,
    /// There is storage, but it takes no more.
    #[error("storage is full")]
    Full,
    /// Another tab holds what is kept open in an older edition of the app.
    #[error("another tab holds it in an older edition")]
    Blocked,
    /// A newer edition of the app wrote what is kept.
    #[error("a newer edition wrote it")]
    Newer,
    /// There is storage, but it does not answer.
    #[error("storage does not answer")]
    Silent,
}

/// The entries of the app at one base path; a neighbour app on the same origin is never touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    prefix: String,
}

impl Store {
    /// The store of the app that lives below `base`.
    #[must_use]
    pub fn new(base: &str) -> Self {
        Self { prefix: ["unknot", base].concat() }
    }

    fn key(&self, name: &str) -> String {
        [self.prefix.as_str(), name].concat()
    }

    /// What is kept under this name, if anything.
    ///
    /// # Errors
    /// [`Trouble::Refused`] where the browser lets nothing be read.
    pub fn get(&self, name: &str) -> Result<Option<String>, Trouble> {
        storage()?.get_item(&self.key(name)).map_err(|_| Trouble::Refused)
    }

    /// Keep a text under this name.
    ///
    /// # Errors
    /// [`Trouble::Refused`] or [`Trouble::Full`]; what was kept before then still is.
    pub fn set(&self, name: &str, text: &str) -> Result<(), Trouble> {
        storage()?.set_item(&self.key(name), text).map_err(|error| trouble(&error))
    }

    /// Forget what is kept under this name.
    ///
    /// # Errors
    /// [`Trouble::Refused`] where the browser lets nothing be changed.
    pub fn remove(&self, name: &str) -> Result<(), Trouble> {
        storage()?.remove_item(&self.key(name)).map_err(|_| Trouble::Refused)
    }

    /// The names of all that is kept.
    ///
    /// # Errors
    /// [`Trouble::Refused`] where the browser lets nothing be read.
    pub fn names(&self) -> Result<Vec<String>, Trouble> {
        let storage = storage()?;
        let count = storage.length().map_err(|_| Trouble::Refused)?;
        let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        // A neighbour below this path has a slash in what is left, and keeps its own.
        let own = |key: String| Some(key.strip_prefix(&self.prefix)?.to_owned());
        Ok(keys.filter_map(own).filter(|name| !name.contains('/')).collect())
    }

    /// Put what cannot be read any more aside under `<name>.damaged`, or `<name>.damaged-2` and so
    /// on where that is taken: nothing is thrown away.
    ///
    /// # Errors
    /// As [`Store::set`]; then the entry stays where it is.
    pub fn set_aside(&self, name: &str) -> Result<(), Trouble> {
        let Some(text) = self.get(name)? else { return Ok(()) };
        let mut aside = [name, ".damaged"].concat();
        let mut count = 1_u32;
        while self.get(&aside)?.is_some_and(|before| before != text) {
            count += 1;
            aside = [name, ".damaged-", &count.to_string()].concat();
        }
        self.set(&aside, &text)?;
        self.remove(name)
    }
}

/// A browser that is full says so by name; anything else is a refusal.
fn trouble(error: &JsValue) -> Trouble {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Trouble::Full,
        _ => Trouble::Refused,
    }
}

fn storage() -> Result<Storage, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Refused)?;
    window.local_storage().ok().flatten().ok_or(Trouble::Refused)
}
