//! The editions of what is kept, and the way from each to today's.

use super::{Change, Entries, Rating, Record, key};

/// Today's edition: the version of the database.
///
/// Edition 0 had no database. Its entries stood in local storage, with all ratings in one list and
/// what could not be read under `<name>.damaged`.
pub const VERSION: u32 = 1;

/// The list of edition 0.
const RATINGS: &str = "ratings";
/// What edition 0 put aside, by its name.
const DAMAGED: &str = ".damaged";

/// The way from each edition to the next; the first is that from edition 0.
const STEPS: [fn(Entries) -> Entries; VERSION as usize] = [out_of_local_storage];

/// What edition `from` kept, as today's keeps it. What an older edition could not have read is put
/// aside on the way, never thrown away.
#[must_use]
pub fn upgrade(entries: Entries, from: u32) -> Entries {
    let done = usize::try_from(from).unwrap_or(usize::MAX);
    STEPS.iter().skip(done).fold(entries, |entries, step| step(entries))
}

/// Whether an entry of local storage is one of edition 0, to be moved. All others stay there.
#[must_use]
pub fn is_moved(name: &str) -> bool {
    let kept = name.split_once(DAMAGED).map_or(name, |(name, _)| name);
    [key::SETTINGS, key::SCREENING, RATINGS].contains(&kept)
}

/// What is to be written so that entries of edition 0, found beside today's, are kept too: an older
/// app in another tab may have gone on with them. What is here already stays as it is.
#[must_use]
pub fn moved(before: Entries, here: &Entries) -> Vec<Change> {
    let mut after = here.clone();
    let mut changes = Vec::new();
    for (key, text) in upgrade(before, 0).iter() {
        let change = match key.strip_prefix(key::ASIDE) {
            Some(name) => after.aside(name, text),
            None => Change::set(key, text.to_owned()),
        };
        if after.get(&change.key).is_none() {
            after.apply(&change);
            changes.push(change);
        }
    }
    changes
}

fn out_of_local_storage(entries: Entries) -> Entries {
    let mut all = Vec::new();
    let mut damaged = Vec::new();
    for (name, text) in entries.iter() {
        if let Some((name, _)) = name.split_once(DAMAGED) {
            damaged.push((name, text));
        } else if name != RATINGS {
            all.push((name.to_owned(), text.to_owned()));
        } else if let Some(ratings) = ratings(text) {
            all.extend(ratings.iter().map(|rating| (rating.key(), rating.to_json())));
        } else {
            damaged.push((name, text));
        }
    }
    let mut all = Entries::new(all);
    for (name, text) in damaged {
        let aside: Change = all.aside(name, text);
        all.apply(&aside);
    }
    all
}

/// The list as edition 0 kept it; `None` where one of it cannot be read.
fn ratings(text: &str) -> Option<Vec<Rating>> {
    let ratings: Vec<Rating> = serde_json::from_str(text).ok()?;
    ratings.iter().all(Record::is_sound).then_some(ratings)
}
