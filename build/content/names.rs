//! Things that are called by name from elsewhere in the content.

use std::collections::BTreeMap;

use super::{Reason, document::At};

/// Names given in one place, each once.
#[derive(Debug)]
pub(crate) struct Names {
    /// What is named, such as "aid".
    what: &'static str,
    /// Where the names are given.
    home: String,
    /// Index and line of each.
    known: BTreeMap<String, (usize, usize)>,
}

impl Names {
    pub(crate) fn new(what: &'static str, home: impl Into<String>) -> Self {
        Self { what, home: home.into(), known: BTreeMap::new() }
    }

    /// Gives the next name.
    pub(crate) fn give(&mut self, name: &At<'_, String>) {
        let next = (self.known.len(), name.place.line());
        match self.known.get(&name.value) {
            // An empty name has been refused already.
            _ if name.value.is_empty() => {}
            Some(&(_, first)) => {
                let name_value = name.value.clone();
                name.place.refuse(Reason::Duplicate { what: self.what, name: name_value, first });
            }
            None => {
                self.known.insert(name.value.clone(), next);
            }
        }
    }

    /// Index of the thing with this name.
    pub(crate) fn find(&self, name: &At<'_, String>) -> Option<usize> {
        let found = self.known.get(&name.value).map(|&(index, _)| index);
        if found.is_none() {
            let near = nearest(&name.value, self.known.keys());
            let advice = near.map_or("add it there, or mend the name".into(), |near| {
                format!("did you mean `{near}`?")
            });
            let (what, name_value, home) = (self.what, name.value.clone(), self.home.clone());
            name.place.refuse(Reason::UnknownName { what, name: name_value, home, advice });
        }
        found
    }

    /// Indices of the things with these names; a name called twice is one too many.
    pub(crate) fn find_all(&self, names: &[At<'_, String>]) -> Vec<usize> {
        let mut found = Vec::new();
        for name in names {
            match self.find(name) {
                Some(index) if found.contains(&index) => {
                    name.place.refuse(Reason::Twice(name.value.clone()));
                }
                index => found.extend(index),
            }
        }
        found
    }
}

/// The name that was most likely meant, if one is near enough.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    let far = known.map(|known| (distance(name, known), known));
    let near = far.filter(|&(far, known)| 3 * far <= known.len().min(name.len()));
    near.min().map(|(_, known)| known)
}

/// How many letters must be added, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut left = index + 1;
        let mut next = vec![left];
        for (letters, wanted) in row.windows(2).zip(other.chars()) {
            if let [diagonal, above] = *letters {
                let changed = diagonal + usize::from(letter != wanted);
                left = changed.min(above + 1).min(left + 1);
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
