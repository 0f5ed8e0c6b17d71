//! Texts that a person reads: where each stands in English, and its number in the tables of all
//! languages.

use std::{cell::RefCell, collections::BTreeMap};

use super::document::{At, Place};

/// A text, and where it stands in English.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Text {
    /// Path from the project's root.
    pub(crate) file: String,
    /// Tells it from equal texts of the same file; empty where equal texts mean the same.
    pub(crate) context: String,
    pub(crate) english: String,
    /// Whether it is said where little is wanted, so that it must be short and easy to read aloud.
    pub(crate) said: bool,
    /// Which copy of it; 0 but where the catalogue is made larger to measure it.
    pub(crate) copy: u16,
    /// Line in the file, from 1.
    pub(crate) line: usize,
}

impl Text {
    pub(crate) fn new(english: String, place: Place<'_>) -> Self {
        Self { english, file: place.file().into(), line: place.line(), ..Self::default() }
    }

    /// The text in a language, which is that of its first copy and the copy's number.
    pub(crate) fn in_words(&self, words: &str) -> String {
        if self.copy == 0 { words.into() } else { format!("{words} {}", self.copy) }
    }
}

impl From<At<'_, String>> for Text {
    fn from(At { value, place }: At<'_, String>) -> Self {
        Self::new(value, place)
    }
}

/// Who asks for a text. The tables hold them in this order, so that each module in the browser is
/// handed a first part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asker {
    /// The body map, at work on every page.
    Map,
    /// The player and the settings.
    App,
    /// Documents alone.
    Document,
}

/// All texts, each with its number. Equal texts of one file and context have one number.
#[derive(Debug, Default)]
pub(crate) struct Texts(RefCell<BTreeMap<Asker, Room>>);

/// Texts with one asker.
#[derive(Debug, Default)]
struct Room {
    texts: Vec<Text>,
    numbers: BTreeMap<(String, String, String, u16), usize>,
}

impl Texts {
    /// A text of the map, as Rust.
    pub(crate) fn map(&self, text: &Text) -> String {
        self.number(Asker::Map, text)
    }

    /// A text of the player or the settings, as Rust.
    pub(crate) fn app(&self, text: &Text) -> String {
        self.number(Asker::App, text)
    }

    /// A text of documents alone, as Rust.
    pub(crate) fn document(&self, text: &Text) -> String {
        self.number(Asker::Document, text)
    }

    /// Texts of the player or the settings, as a slice in Rust.
    pub(crate) fn apps(&self, texts: &[Text]) -> String {
        super::emit::slice(texts, |text| self.app(text))
    }

    /// Texts of documents alone, as a slice in Rust.
    pub(crate) fn documents(&self, texts: &[Text]) -> String {
        super::emit::slice(texts, |text| self.document(text))
    }

    fn number(&self, asker: Asker, text: &Text) -> String {
        let mut rooms = self.0.borrow_mut();
        let Room { texts, numbers } = rooms.entry(asker).or_default();
        let Text { file, context, english, copy, .. } = text;
        let key = (file.clone(), context.clone(), english.clone(), *copy);
        let number = *numbers.entry(key).or_insert(texts.len());
        if number == texts.len() {
            texts.push(text.clone());
        }
        let place = format!("{asker:?}").to_lowercase();
        format!("Text::{place}({number})")
    }

    /// All texts, in the order of the tables.
    pub(crate) fn all(&self) -> Vec<Text> {
        self.0.borrow().values().flat_map(|room| room.texts.clone()).collect()
    }

    /// How many texts the map has, and how many the map and the app together.
    pub(crate) fn parts(&self) -> (usize, usize) {
        let rooms = self.0.borrow();
        let count = |asker| rooms.get(&asker).map_or(0, |room| room.texts.len());
        let map = count(Asker::Map);
        (map, map + count(Asker::App))
    }
}
