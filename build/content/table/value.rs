use toml::{Spanned, de::DeValue};

use super::Table;
use crate::content::{Reason, document::At, shared::Word, text::Text};

/// What may be written as a text or, at length, as a table.
pub(crate) enum Item<'a> {
    Text(At<'a, String>),
    Table(Table<'a>),
}

impl<'a> Table<'a> {
    /// A text that must be there.
    pub(crate) fn text(&self, field: &'static str) -> String {
        self.required(field);
        self.string(field).map_or_else(String::new, |text| text.value)
    }

    /// A text for people, which is translated; it must be there.
    pub(crate) fn prose(&self, field: &'static str) -> Text {
        self.required(field);
        self.string(field).map_or_else(Text::default, Text::from)
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

    /// One of a closed list of words, which may be missing.
    pub(crate) fn maybe_word<W: Word>(&self, field: &'static str) -> Option<W> {
        word(&self.string(field)?)
    }

    /// Words of a closed list; no field, no words.
    pub(crate) fn some_words<W: Word>(&self, field: &'static str) -> Vec<W> {
        self.texts(field).iter().filter_map(word).collect()
    }

    /// A yes or no that may be missing.
    pub(crate) fn flag(&self, field: &'static str) -> Option<bool> {
        let value = self.value(field)?;
        match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong(field, value, "true or false"),
        }
    }

    /// A text or a table, which may be missing.
    pub(crate) fn item(&self, field: &'static str) -> Option<Item<'a>> {
        let value = self.value(field)?;
        self.item_of(field, value)
    }

    /// Texts and tables; no field, none.
    pub(crate) fn items(&self, field: &'static str) -> Vec<Item<'a>> {
        let items = self.array(field, "a list");
        items.filter_map(|item| self.item_of(field, item)).collect()
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

    fn item_of(&self, field: &'static str, value: &'a Spanned<DeValue<'a>>) -> Option<Item<'a>> {
        match value.get_ref() {
            DeValue::Table(fields) => {
                let place = self.place.at(value.span().start);
                let name = format!("`{field}` of {}", self.name);
                Some(Item::Table(Table::new(name, place, fields)))
            }
            DeValue::String(_) => self.text_of(field, value).map(Item::Text),
            _ => self.wrong(field, value, "a text or a table"),
        }
    }

    fn text_of(&self, field: &'static str, value: &Spanned<DeValue<'a>>) -> Option<At<'a, String>> {
        let place = self.place.at(value.span().start);
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                place.refuse(Reason::EmptyText(field.into()));
                None
            }
            DeValue::String(text) if text.trim().contains('\n') => {
                place.refuse(Reason::ManyLines(field.into()));
                None
            }
            DeValue::String(text) => Some(At { value: text.trim().into(), place }),
            _ => self.wrong(field, value, "a text"),
        }
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
