//! Reads the fields of a table. A field that is missing or wrong is written down, and something
//! harmless is read in its stead: nothing is baked from content with problems.

mod number;
mod value;

use std::{cell::RefCell, collections::BTreeSet};

use toml::{
    Spanned,
    de::{DeArray, DeTable, DeValue},
};

pub(crate) use value::{Item, word};

use super::{Reason, document::Place};

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

    /// A table that must be there.
    pub(crate) fn table(&self, field: &'static str) -> Option<Self> {
        self.required(field);
        self.inner(field)
    }

    /// A table that may be missing.
    pub(crate) fn inner(&self, field: &'static str) -> Option<Self> {
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

    /// The tables of a list that may be missing or empty. `what` is what one of them is called.
    pub(crate) fn list(&self, field: &'static str, what: &str) -> Vec<Self> {
        let items = self.array(field, "a list of tables").enumerate();
        let table = |(index, item): (usize, &'a Spanned<DeValue<'a>>)| match item.get_ref() {
            DeValue::Table(fields) => {
                let name = format!("{what} {} of {}", index + 1, self.name);
                Some(Self::new(name, self.place.at(item.span().start), fields))
            }
            _ => self.wrong(field, item, "a list of tables"),
        };
        items.filter_map(table).collect()
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

    /// Refuses a table without this field.
    pub(crate) fn required(&self, field: &'static str) {
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

    fn wrong<T>(&self, key: &str, value: &Spanned<DeValue<'a>>, wanted: &'static str) -> Option<T> {
        let found = value.get_ref().type_str();
        let reason = Reason::WrongType { key: key.into(), found, wanted };
        self.place.at(value.span().start).refuse(reason);
        None
    }
}
