//! Reads the fields of a table. A field that is missing or wrong is written down, and something
//! harmless is read in its stead: nothing is baked from content with problems.

use std::{cell::RefCell, collections::BTreeSet};

use toml::{
    Spanned,
    de::{DeArray, DeTable, DeValue},
};

use super::{
    Reason,
    document::{At, Place},
    shared::Word,
};

/// A table of a content file.
pub(crate) struct Table<'a> {
    name: String,
    place: Place<'a>,
    fields: &'a DeTable<'a>,
    known: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(name: String, place: Place<'a>, fields: &'a DeTable<'a>) -> Self {
        Self { name, place, fields, known: RefCell::default() }
    }

    /// What it is called in messages, such as "technique `palm-rub`".
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn rename(&mut self, name: String) {
        self.name = name;
    }

    /// Where the field stands, or the table where it has no such field.
    pub(crate) fn place(&self, field: &'static str) -> Place<'a> {
        self.value(field).map_or(self.place, |value| self.place.at(value.span().start))
    }

    pub(crate) fn has(&self, field: &'static str) -> bool {
        self.value(field).is_some()
    }

    /// A text that must be there.
    pub(crate) fn text(&self, field: &'static str) -> String {
        self.required(field);
        self.string(field).map_or_else(String::new, |text| text.value)
    }

    /// A text that may be missing or empty.
    pub(crate) fn text_or_empty(&self, field: &'static str) -> String {
        let text = self.value(field).map(|value| (value, value.get_ref()));
        match text {
            Some((_, DeValue::String(text))) => text.trim().into(),
            Some((value, _)) => self.wrong(field, value, "a text").unwrap_or_default(),
            None => String::new(),
        }
    }

    /// A text that may be missing, but not empty.
    pub(crate) fn string(&self, field: &'static str) -> Option<At<'a, String>> {
        let value = self.value(field)?;
        self.text_of(field, value)
    }

    /// A slug that must be there; of what stands below it, it is the name.
    pub(crate) fn slug(&self, field: &'static str) -> At<'a, String> {
        self.required(field);
        let found = self.string(field);
        if let Some(slug) = found.as_ref().filter(|slug| !is_slug(&slug.value)) {
            slug.place.refuse(Reason::BadSlug(slug.value.clone()));
        }
        found.unwrap_or(At { value: String::new(), place: self.place })
    }

    /// Texts, none of them empty; no field, no texts.
    pub(crate) fn texts(&self, field: &'static str) -> Vec<At<'a, String>> {
        let items = self.array(field, "a list of texts");
        items.filter_map(|item| self.text_of(field, item)).collect()
    }

    /// Texts, of which there must be one at least.
    pub(crate) fn some_texts(&self, field: &'static str) -> Vec<At<'a, String>> {
        self.required(field);
        let texts = self.texts(field);
        if texts.is_empty() && self.has(field) {
            self.place(field).refuse(Reason::EmptyList { field, of: self.name.clone() });
        }
        texts
    }

    /// One of a closed list of words, which must be there.
    pub(crate) fn word<W: Word>(&self, field: &'static str) -> Option<W> {
        self.required(field);
        word(&self.string(field)?)
    }

    /// A whole number that must be there.
    pub(crate) fn number(&self, field: &'static str) -> Option<At<'a, u16>> {
        self.required(field);
        let value = self.value(field)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            _ => None,
        };
        let place = self.place(field);
        match number {
            Some(value) => Some(At { value, place }),
            None => self.wrong(field, value, "a whole number from 0 to 65535"),
        }
    }

    /// A table that must be there.
    pub(crate) fn table(&self, field: &'static str) -> Option<Self> {
        self.required(field);
        let value = self.value(field)?;
        let place = self.place.at(value.span().start);
        match value.get_ref() {
            DeValue::Table(fields) => Some(Self::new(format!("`{field}`"), place, fields)),
            _ => self.wrong(field, value, "a table"),
        }
    }

    /// The tables of a list, of which there must be one at least. `what` is what one of them is
    /// called, `key` the field by which it is told from the others.
    pub(crate) fn tables(&self, field: &'static str, what: &str, key: &str) -> Vec<Self> {
        self.required(field);
        let items = self.array(field, "a list of tables").enumerate();
        let tables: Vec<_> = items
            .filter_map(|(index, item)| {
                let DeValue::Table(fields) = item.get_ref() else {
                    return self.wrong(field, item, "a list of tables");
                };
                let name = fields.get(key).and_then(|value| value.get_ref().as_str());
                let name = match name {
                    Some(name) => format!("{what} `{name}`"),
                    None => format!("{what} {}", index + 1),
                };
                Some(Self::new(name, self.place.at(item.span().start), fields))
            })
            .collect();
        if tables.is_empty() && self.has(field) {
            self.place(field).refuse(Reason::EmptyList { field, of: self.name.clone() });
        }
        tables
    }

    /// To be called when all fields have been read: any other is one too many.
    pub(crate) fn finish(&self) {
        for key in self.fields.keys() {
            let known = self.known.borrow();
            if !known.contains(key.get_ref().as_ref()) {
                let known = known.iter().copied().collect::<Vec<_>>().join(", ");
                let (field, of) = (key.get_ref().to_string(), self.name.clone());
                let reason = Reason::UnknownField { field, of, known };
                self.place.at(key.span().start).refuse(reason);
            }
        }
    }

    fn value(&self, field: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().insert(field);
        self.fields.get(field)
    }

    fn required(&self, field: &'static str) {
        if !self.has(field) {
            self.place.refuse(Reason::Missing { field, of: self.name.clone() });
        }
    }

    fn array(
        &self,
        field: &'static str,
        wanted: &'static str,
    ) -> std::slice::Iter<'a, Spanned<DeValue<'a>>> {
        let items = self.value(field).and_then(|value| match value.get_ref() {
            DeValue::Array(items) => Some(items),
            _ => self.wrong(field, value, wanted),
        });
        items.map_or_else(|| [].iter(), |items: &DeArray<'a>| items.iter())
    }

    fn text_of(&self, field: &'static str, value: &Spanned<DeValue<'a>>) -> Option<At<'a, String>> {
        let place = self.place.at(value.span().start);
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                place.refuse(Reason::EmptyText(field.into()));
                None
            }
            DeValue::String(text) => Some(At { value: text.trim().into(), place }),
            _ => self.wrong(field, value, "a text"),
        }
    }

    fn wrong<T>(&self, key: &str, value: &Spanned<DeValue<'a>>, wanted: &'static str) -> Option<T> {
        let found = value.get_ref().type_str();
        let reason = Reason::WrongType { key: key.into(), found, wanted };
        self.place.at(value.span().start).refuse(reason);
        None
    }
}

/// One of a closed list of words.
pub(crate) fn word<W: Word>(text: &At<'_, String>) -> Option<W> {
    let found = W::WORDS.iter().copied().find(|word| word.written() == text.value);
    if found.is_none() {
        let words = W::WORDS.iter().map(|word| word.written());
        let known = words.collect::<Vec<_>>().join(", ");
        text.place.refuse(Reason::UnknownWord { found: text.value.clone(), what: W::WHAT, known });
    }
    found
}

/// Small letters, digits and single hyphens, as it becomes part of an address.
fn is_slug(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.split('-').all(|part| !part.is_empty() && part.chars().all(fits))
}
