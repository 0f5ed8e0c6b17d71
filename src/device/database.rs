//! The device's database: texts under keys, in one table.

use super::storage::Trouble;
use crate::kept::{Change, Entries};
use idb::{
    DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Request, TransactionMode,
};
use js_sys::{Function, Promise};
use std::{
    cell::{Cell, RefCell},
    future::Future,
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DomException;

const TABLE: &str = "entries";

/// An open database. It is closed when it is dropped, and before that when a newer edition of the
/// app, or somebody who deletes it, wants it.
#[derive(Debug)]
pub struct Database {
    inner: idb::Database,
}

impl Database {
    /// Opens the database of this name in this version, and makes it where there is none.
    /// `upgrade` gets the version and the entries of an older one, 0 and none where there was
    /// none, and says what stands there from now on: either all of that is written or nothing.
    /// `blocked` hears when another tab holds an older version open, and has to be closed first;
    /// `lost`, that the database was closed by somebody else.
    ///
    /// # Errors
    /// [`Trouble::Newer`] where its version is newer, which then stays as it is; else why the
    /// browser would not.
    pub async fn open(
        name: &str,
        version: u32,
        upgrade: impl FnOnce(u32, Entries) -> Entries + 'static,
        blocked: impl FnOnce() + 'static,
        lost: impl Fn() + 'static,
    ) -> Result<Self, Trouble> {
        let factory = Factory::new().map_err(|why| trouble(&why))?;
        let mut request = factory.open(name, Some(version)).map_err(|why| trouble(&why))?;
        request.on_blocked(|_| blocked());
        let failed = Rc::new(Cell::new(None));
        let failure = Rc::clone(&failed);
        request.on_upgrade_needed(move |event| {
            let made = || -> Result<_, Error> {
                let before = event.old_version()?;
                if before == 0 {
                    event.database()?.create_object_store(TABLE, ObjectStoreParams::new())?;
                }
                let transaction = idb::Event::target(&event)?.transaction();
                let table = transaction.ok_or(Error::EventTargetNotFound)?.object_store(TABLE)?;
                // Asked for within the event, so that the upgrade lasts until the answer.
                Ok((before, read(&table)?, table))
            };
            // An upgrade that cannot be begun leaves no table, and is told by what comes next.
            if let Ok((before, found, table)) = made() {
                spawn_local(async move {
                    let written = match found.await {
                        Ok(found) => rewrite(&table, &upgrade(before, found)),
                        Err(why) => Err(why),
                    };
                    if let Err(why) = written {
                        failure.set(Some(trouble(&why)));
                        // Where it is over already, it failed by itself.
                        let _over = table.transaction().abort();
                    }
                });
            }
        });
        let opened = request.await;
        let opened = opened.map_err(|why| failed.take().unwrap_or_else(|| trouble(&why)))?;
        let opened = JsValue::from(opened);
        let again = || idb::Database::try_from(opened.clone()).map_err(|why| trouble(&why));
        let (mut inner, wanted) = (again()?, again()?);
        let lost = Rc::new(lost);
        let told = Rc::clone(&lost);
        inner.on_close(move |_| told());
        inner.on_version_change(move |_| {
            // Who wants it waits until it is closed.
            wanted.close();
            lost();
        });
        Ok(Self { inner })
    }

    /// Everything that is kept, as of all that was written before.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn all(&self) -> Result<Entries, Trouble> {
        let all = || -> Result<_, Error> { read(&self.table(TransactionMode::ReadOnly)?) };
        match all() {
            Ok(all) => all.await.map_err(|why| trouble(&why)),
            Err(why) => Err(trouble(&why)),
        }
    }

    /// Writes all of it, or nothing. What is asked for first is written first, also where nobody
    /// waits for what is returned.
    pub fn write(&self, changes: &[Change]) -> impl Future<Output = Result<(), Trouble>> + use<> {
        ended(self.ask(|table| changes.iter().try_for_each(|change| do_in(table, change))))
    }

    /// Forgets everything.
    pub fn clear(&self) -> impl Future<Output = Result<(), Trouble>> + use<> {
        ended(self.ask(|table| table.clear().map(drop)))
    }

    /// Closes it, once all that was asked for is done.
    pub fn close(&self) {
        self.inner.close();
    }

    /// Asks for a change as a whole.
    fn ask(
        &self,
        ask: impl FnOnce(&ObjectStore) -> Result<(), Error>,
    ) -> Result<ObjectStore, Error> {
        let table = self.table(TransactionMode::ReadWrite)?;
        let asked = ask(&table);
        // Half of it is worse than nothing; and what is not told to be whole might go with a page
        // that goes now.
        let end = table.transaction();
        let _over = if asked.is_ok() { end.commit() } else { end.abort() };
        asked.map(|()| table)
    }

    fn table(&self, mode: TransactionMode) -> Result<ObjectStore, Error> {
        self.inner.transaction(&[TABLE], mode)?.object_store(TABLE)
    }

    /// Deletes the database of this name. Where somebody still has it open it is deleted as soon
    /// as they close it, and is not waited for.
    ///
    /// # Errors
    /// Why the browser would not.
    pub async fn delete(name: &str) -> Result<(), Trouble> {
        let factory = Factory::new().map_err(|why| trouble(&why))?;
        let mut request = factory.delete(name).map_err(|why| trouble(&why))?;
        let request = &RefCell::new(&mut request);
        let settled = Promise::new(&mut |settled: Function, refused: Function| {
            let tell = |told: &Function| {
                let told = told.clone();
                // The function of a promise never throws.
                move || drop(told.call0(&JsValue::NULL))
            };
            let (deleted, blocked, refused) = (tell(&settled), tell(&settled), tell(&refused));
            let mut request = request.borrow_mut();
            request.on_success(move |_| deleted());
            request.on_blocked(move |_| blocked());
            request.on_error(move |_| refused());
        });
        JsFuture::from(settled).await.map(drop).map_err(|_| Trouble::Refused)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

/// Waits until what was asked for is done.
async fn ended(asked: Result<ObjectStore, Error>) -> Result<(), Trouble> {
    let table = asked.map_err(|why| trouble(&why))?;
    match table.transaction().await {
        Ok(end) if end.is_committed() => Ok(()),
        // A device that is full says so to the transaction alone.
        Ok(_) => Err(table.transaction().error().map_or(Trouble::Refused, |why| named(&why))),
        Err(why) => Err(trouble(&why)),
    }
}

/// Asks for all that a table holds.
fn read(
    table: &ObjectStore,
) -> Result<impl Future<Output = Result<Entries, Error>> + use<>, Error> {
    let (keys, texts) = (table.get_all_keys(None, None)?, table.get_all(None, None)?);
    // Who answers is set down before anything is waited for, as both answers may come at once.
    let (keys, texts) = (keys.into_future(), texts.into_future());
    Ok(async move {
        let (keys, texts) = (keys.await?, texts.await?);
        let all = keys.iter().zip(&texts);
        Ok(Entries::new(all.filter_map(|(k, t)| Some((k.as_string()?, t.as_string()?))).collect()))
    })
}

/// Has a table hold these and no others.
fn rewrite(table: &ObjectStore, entries: &Entries) -> Result<(), Error> {
    table.clear()?;
    entries.iter().try_for_each(|(key, text)| put(table, key, text))
}

fn put(table: &ObjectStore, key: &str, text: &str) -> Result<(), Error> {
    table.put(&JsValue::from_str(text), Some(&JsValue::from_str(key))).map(drop)
}

fn do_in(table: &ObjectStore, change: &Change) -> Result<(), Error> {
    match &change.text {
        Some(text) => put(table, &change.key, text),
        None => table.delete(JsValue::from_str(&change.key)).map(drop),
    }
}

fn trouble(error: &Error) -> Trouble {
    match error {
        Error::DomException(error) => named(error),
        Error::UpdateFailed(error) | Error::IndexedDbOpenFailed(error) => {
            error.dyn_ref().map_or(Trouble::Refused, named)
        }
        _ => Trouble::Refused,
    }
}

/// A browser says by name why it refuses.
fn named(error: &DomException) -> Trouble {
    match error.name().as_str() {
        "QuotaExceededError" => Trouble::Full,
        "VersionError" => Trouble::Newer,
        _ => Trouble::Refused,
    }
}
