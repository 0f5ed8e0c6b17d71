//! All that is kept, as a whole: taken along, taken in, deleted.

use leptos::prelude::*;

use crate::{
    device::{database::Database, storage::Trouble},
    kept::{Bundle, key},
    session::Snapshot,
    ui::app::AppState,
};

impl AppState {
    /// Everything that is kept, with the session that waits.
    #[must_use]
    pub fn bundle(self) -> Bundle {
        let session = self.store().get(key::SESSION).ok().flatten();
        let session = session.and_then(|text| Snapshot::from_json(&text).ok());
        Bundle::of(self.kept.get_untracked(), session)
    }

    /// Takes in what a file has and the device has not: all of it, or nothing. Whether there was
    /// anything.
    ///
    /// # Errors
    /// Why the browser would not keep it.
    pub async fn take(self, bundle: &Bundle) -> Result<bool, Trouble> {
        let news = bundle.news(&self.bundle());
        let store = self.store();
        if let Some(session) = &news.session {
            // What stands there is no session, or it would have been one of this device.
            store.set_aside(key::SESSION)?;
            store.set(key::SESSION, &session.to_json())?;
        }
        if !news.changes.is_empty() {
            let database = self.keeping.with_value(|keeping| keeping.database.clone());
            let written = match database {
                Some(database) => database.write(&news.changes).await,
                None => Err(self.trouble.get_untracked().unwrap_or(Trouble::Refused)),
            };
            if written.is_err() && news.session.is_some() {
                // What was not there before can always be taken away.
                let _gone = store.remove(key::SESSION);
            }
            written?;
            self.reread().await;
            self.kept_well();
        }
        Ok(!news.is_nothing())
    }

    /// Deletes everything that this app keeps, here and in its other tabs.
    ///
    /// # Errors
    /// Why the browser would not.
    pub async fn delete_kept(self) -> Result<(), Trouble> {
        let store = self.store();
        // What was put aside goes too.
        store.names()?.iter().try_for_each(|name| store.remove(name))?;
        let database = self.keeping.try_update_value(|keeping| {
            keeping.waiting.clear();
            keeping.database.take()
        });
        let open = database.flatten();
        if let Some(database) = &open {
            // First, as a tab that does not answer could keep the database from being deleted.
            database.clear().await?;
            database.close();
        }
        let answers = |why| !matches!(why, Trouble::Refused | Trouble::Silent);
        if open.is_some() || self.trouble.get_untracked().is_none_or(answers) {
            Database::delete(&self.name("")).await?;
        }
        self.tell();
        Ok(())
    }
}
