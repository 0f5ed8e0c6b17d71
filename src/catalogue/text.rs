//! Texts that a person reads, in whichever language is open.

use std::cell::Cell;

use super::Language;

/// A text that a person reads, in whichever language is open.
///
/// It is a number, and the texts themselves are in a table for each language. The pages are written
/// with all of them; what runs in the browser is handed the part of a table that it needs, in the
/// language of its page, so that no text is a part of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(u16);

/// The texts of one language, in the order of their numbers: those of the map first, then those of
/// the app, then those of documents alone.
pub type Table = &'static [&'static str];

#[allow(missing_docs, reason = "written by the build; documented where it is read")]
mod baked {
    use super::super::language::{Direction, Language};
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// How many texts the map asks for.
pub const MAP_TEXTS: usize = baked::MAP as usize;
/// How many texts the map and the app ask for.
pub const APP_TEXTS: usize = baked::APP as usize;

#[cfg(not(target_arch = "wasm32"))]
const FIRST: Table = baked::TABLES[0];
#[cfg(target_arch = "wasm32")]
const FIRST: Table = &[];

thread_local! {
    static OPEN: Cell<Table> = const { Cell::new(FIRST) };
}

impl Text {
    /// No text at all.
    pub const NONE: Self = Self(u16::MAX);

    /// The text in the language that is open; empty for one that is not in the table.
    #[must_use]
    pub fn get(self) -> &'static str {
        OPEN.get().get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// A text of the map. Only the build gives one out.
    pub(crate) const fn map(number: u16) -> Self {
        Self(number)
    }

    /// A text of the app. Only the build gives one out.
    pub(crate) const fn app(number: u16) -> Self {
        Self(baked::MAP + number)
    }

    /// A text of documents alone. Only the build gives one out.
    pub(crate) const fn document(number: u16) -> Self {
        Self(baked::APP + number)
    }
}

/// From now on, and on this thread, texts are those of this table.
pub fn open(table: Table) {
    OPEN.set(table);
}

/// The table that is open on this thread.
#[must_use]
pub fn opened() -> Table {
    OPEN.get()
}

/// All languages that there are, English first.
pub static LANGUAGES: &[Language] = baked::LANGUAGES;

/// The texts of a language; none are linked into what runs in the browser.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn table(language: &Language) -> Table {
    let place = LANGUAGES.iter().position(|other| other == language);
    place.and_then(|place| baked::TABLES.get(place)).copied().unwrap_or(FIRST)
}

/// From now on texts are those that are written here, one a line; they stay for as long as the
/// program runs.
pub fn open_lines(lines: String) {
    open(lines.leak().split('\n').collect::<Vec<_>>().leak());
}
