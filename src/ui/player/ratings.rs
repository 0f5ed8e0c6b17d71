//! How it felt before and after, as it is kept on the device for what comes later.

use serde::{Deserialize, Serialize};

use crate::{
    device::storage::{Store, Trouble},
    session::Millis,
};

const KEY: &str = "ratings";

/// How it felt before and after one session, from 0, nothing, to 10, the worst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// The address of its technique.
    pub technique: String,
    /// When the session was over, on the wall clock.
    pub wall: Millis,
    /// How it felt before.
    pub before: u8,
    /// How it felt after.
    pub after: u8,
}

/// All that are kept, the oldest first. What cannot be read is put aside.
#[must_use]
pub fn all(store: &Store) -> Vec<Rating> {
    let Ok(Some(text)) = store.get(KEY) else { return Vec::new() };
    serde_json::from_str(&text).unwrap_or_else(|_| {
        // Where even this is refused the entry stays where it is, which loses nothing.
        let _still_there = store.set_aside(KEY);
        Vec::new()
    })
}

/// Keeps one; another of the same session is given up for it.
///
/// # Errors
/// Why the browser would not.
pub fn keep(store: &Store, rating: Rating) -> Result<(), Trouble> {
    let mut kept = all(store);
    kept.retain(|other| other.wall != rating.wall || other.technique != rating.technique);
    kept.push(rating);
    // A list of names and numbers always serialises.
    store.set(KEY, &serde_json::to_string(&kept).unwrap_or_default())
}
