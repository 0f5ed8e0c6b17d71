use super::{Answers, Change, Entries, Finished, Rating, Record, Settings, key};

/// All that the database keeps, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What the person has set.
    pub settings: Option<Settings>,
    /// What they answered to the safety questions.
    pub answers: Option<Answers>,
    /// How sessions felt, the oldest first.
    pub ratings: Vec<Rating>,
    /// The sessions that came to their end, the oldest first.
    pub finished: Vec<Finished>,
    /// How many entries could not be read and were put aside.
    pub aside: usize,
}

impl Kept {
    /// Reads entries of today's edition, and says what is to be done so that all that cannot be
    /// read is put aside. An entry whose key says nothing to this edition stays where it is.
    #[must_use]
    pub fn read(entries: &Entries) -> (Self, Vec<Change>) {
        let mut kept = Self::default();
        let mut damaged = Vec::new();
        for (key, text) in entries.iter() {
            let read = match key {
                key::SETTINGS => put(&mut kept.settings, Settings::from_json(text)),
                key::SCREENING => put(&mut kept.answers, serde_json::from_str(text).ok()),
                _ if key.starts_with(key::RATING) => grow(&mut kept.ratings, key, text),
                _ if key.starts_with(key::FINISHED) => grow(&mut kept.finished, key, text),
                _ => true,
            };
            if !read {
                damaged.push((key, text));
            }
        }
        sort(&mut kept.ratings);
        sort(&mut kept.finished);
        let mut changes = Vec::new();
        let mut after = entries.clone();
        for (key, text) in damaged {
            for change in [after.aside(key, text), Change::forget(key)] {
                after.apply(&change);
                changes.push(change);
            }
        }
        kept.aside = after.iter().filter(|(key, _)| key.starts_with(key::ASIDE)).count();
        (kept, changes)
    }
}

fn put<T>(place: &mut Option<T>, read: Option<T>) -> bool {
    *place = read;
    place.is_some()
}

/// A record that stands under another's key is as damaged as one that cannot be read.
fn grow<R: Record>(list: &mut Vec<R>, key: &str, text: &str) -> bool {
    let record = R::from_json(text).filter(|record| record.key() == key);
    let read = record.is_some();
    list.extend(record);
    read
}

/// By time, and by technique where that is the same, so that two devices list alike.
fn sort<R: Record>(list: &mut [R]) {
    list.sort_by(|one, other| {
        (one.wall(), one.technique()).cmp(&(other.wall(), other.technique()))
    });
}
