/// The keys of entries.
pub mod key {
    /// What the person has set.
    pub const SETTINGS: &str = "settings";
    /// What they answered to the safety questions.
    pub const SCREENING: &str = "screening";
    /// The running session. It alone stands in local storage.
    pub const SESSION: &str = "session";
    /// What a page looks like before the app is up; a copy of it, in local storage.
    pub const LOOK: &str = "look";
    /// How one session felt; its time and its technique follow.
    pub const RATING: &str = "rating/";
    /// A session that came to its end; its time and its technique follow.
    pub const FINISHED: &str = "finished/";
    /// What could not be read; the key it had follows.
    pub const ASIDE: &str = "aside/";
}

/// One entry is to be written, or with no text to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its key.
    pub key: String,
    /// What it says from now on.
    pub text: Option<String>,
}

impl Change {
    /// Writes an entry.
    #[must_use]
    pub fn set(key: impl Into<String>, text: String) -> Self {
        Self { key: key.into(), text: Some(text) }
    }

    /// Forgets an entry.
    #[must_use]
    pub fn forget(key: impl Into<String>) -> Self {
        Self { key: key.into(), text: None }
    }
}

/// Texts by their keys, in the order of the keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Vec<(String, String)>);

impl Entries {
    /// Entries in any order; of two with one key the later counts.
    #[must_use]
    pub fn new(mut all: Vec<(String, String)>) -> Self {
        // Stable: what came later stays behind, and is what is left of its key.
        all.reverse();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        all.dedup_by(|(later, _), (first, _)| later == first);
        Self(all)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The text under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.find(key).ok()?;
        self.0.get(at).map(|(_, text)| text.as_str())
    }

    /// Does what is to be done.
    pub fn apply(&mut self, change: &Change) {
        match (self.find(&change.key), &change.text) {
            (Ok(at), Some(text)) => {
                if let Some(entry) = self.0.get_mut(at) {
                    entry.1.clone_from(text);
                }
            }
            (Err(at), Some(text)) => self.0.insert(at, (change.key.clone(), text.clone())),
            (Ok(at), None) => {
                self.0.remove(at);
            }
            (Err(_), None) => {}
        }
    }

    /// Puts what cannot be read aside, under the first name that is free or says the same already:
    /// nothing is thrown away.
    #[must_use]
    pub fn aside(&self, name: &str, text: &str) -> Change {
        let mut key = [key::ASIDE, name].concat();
        let mut count = 1_u32;
        while self.get(&key).is_some_and(|before| before != text) {
            count += 1;
            key = [key::ASIDE, name, "/", &count.to_string()].concat();
        }
        Change::set(key, text.to_owned())
    }

    fn find(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(all: &[(&str, &str)]) -> Entries {
        Entries::new(all.iter().map(|&(key, text)| (key.to_owned(), text.to_owned())).collect())
    }

    #[test]
    fn the_later_of_two_with_one_key_counts() {
        let all = entries(&[("b", "1"), ("a", "2"), ("b", "3")]);
        assert_eq!(all.iter().collect::<Vec<_>>(), [("a", "2"), ("b", "3")]);
    }

    #[test]
    fn changes_write_replace_and_forget() {
        let mut all = entries(&[("a", "1"), ("c", "2")]);
        all.apply(&Change::set("b", "3".into()));
        all.apply(&Change::set("c", "4".into()));
        all.apply(&Change::forget("a"));
        all.apply(&Change::forget("nothing"));
        assert_eq!(all, entries(&[("b", "3"), ("c", "4")]));
    }

    #[test]
    fn nothing_that_was_put_aside_is_written_over() {
        let mut all = entries(&[]);
        for (text, key) in
            [("x", "aside/a"), ("y", "aside/a/2"), ("x", "aside/a"), ("z", "aside/a/3")]
        {
            let change = all.aside("a", text);
            assert_eq!(change, Change::set(key, text.into()));
            all.apply(&change);
        }
    }
}
