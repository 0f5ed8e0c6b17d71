//! The session as it is kept on the device, so that nothing ends it but its person.

use crate::{
    catalogue,
    device::storage::{Store, Trouble},
    kept::key::SESSION as KEY,
    session::{Millis, Restored, Session, Snapshot, SnapshotError},
};

/// A session that was left is offered for a day.
const OFFERED: Millis = Millis::seconds(24 * 60 * 60);

/// What was found on the device for a technique.
#[derive(Debug)]
pub enum Found {
    /// Nothing, or a session of something else, or one too old to go on with.
    Nothing,
    /// A session to go on with.
    Session(Box<Restored>),
    /// Something that is no session any more, and why. It was put aside.
    Damaged(SnapshotError),
}

/// Keeps the session as it stands.
///
/// # Errors
/// Why the browser would not.
pub fn keep(store: &Store, session: &Session, at: Millis, wall: Millis) -> Result<(), Trouble> {
    store.set(KEY, &Snapshot::of(session, at, wall).to_json())
}

/// Forgets it: it came to its end.
///
/// # Errors
/// Why the browser would not.
pub fn forget(store: &Store) -> Result<(), Trouble> {
    store.remove(KEY)
}

/// Looks for a session of the technique at `address`, `wall` being the time of day.
#[must_use]
pub fn find(store: &Store, address: &str, wall: Millis) -> Found {
    let Ok(Some(text)) = store.get(KEY) else { return Found::Nothing };
    let restored = Snapshot::from_json(&text).and_then(|snapshot| {
        // A wall clock that was set back makes the session look younger, never older.
        let fresh = wall - snapshot.wall() <= OFFERED;
        let wanted = snapshot.technique() == address;
        // One that names a technique which is gone is looked at wherever the person is.
        let gone = catalogue::at_address(snapshot.technique()).is_none();
        ((fresh && wanted) || gone)
            .then(|| snapshot.restore(wall, catalogue::at_address))
            .transpose()
    });
    match restored {
        Ok(Some(restored)) => Found::Session(Box::new(restored)),
        Ok(None) => Found::Nothing,
        Err(why) => {
            // Where even this is refused the entry stays where it is, which loses nothing.
            let _still_there = store.set_aside(KEY);
            Found::Damaged(why)
        }
    }
}
