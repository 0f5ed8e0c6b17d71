//! The app's way to its database, and without it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Keeping;
use crate::{
    device::{channel::Channel, database::Database, storage::Trouble},
    kept::{Entries, Kept, schema},
    ui::app::AppState,
};

/// A database that has not answered for so long is gone on without. Milliseconds.
const PATIENCE: u32 = 3000;

impl AppState {
    /// Reads what is kept on the device, and then calls back: once, and also where the browser
    /// keeps nothing or does not answer.
    pub fn open_kept(self, ready: impl FnOnce() + 'static) {
        let channel = Channel::open(&self.name("kept"), move || self.refresh());
        self.keeping.update_value(|keeping| {
            keeping.channel = channel;
            keeping.ready = Some(Box::new(ready));
        });
        self.connect();
        let give_up = move || {
            if self.is_awaited() {
                self.go_without(Trouble::Silent);
            }
        };
        Timeout::new(PATIENCE, give_up).forget();
    }

    /// Opens the database, if nobody does so already, and writes what waits.
    pub(super) fn connect(self) {
        let opens = |keeping: &mut Keeping| !std::mem::replace(&mut keeping.opening, true);
        if self.keeping.try_update_value(opens) != Some(true) {
            return;
        }
        spawn_local(async move {
            let connected = self.connected().await;
            self.keeping.update_value(|keeping| keeping.opening = false);
            match connected {
                Ok(()) => {
                    if self.keeping.with_value(|keeping| keeping.waiting.is_empty()) {
                        self.trouble.set(None);
                    } else {
                        self.keep(Vec::new());
                    }
                    self.ready();
                }
                Err(why) => self.go_without(why),
            }
        });
    }

    async fn connected(self) -> Result<(), Trouble> {
        let before = self.before();
        let upgrade =
            move |from, found| schema::upgrade(if from == 0 { before } else { found }, from);
        let blocked = move || self.go_without(Trouble::Blocked);
        let lost = move || self.keeping.update_value(|keeping| keeping.database = None);
        let name = self.name("");
        let database = Database::open(&name, schema::VERSION, upgrade, blocked, lost).await?;
        let mut all = database.all().await?;
        let moved = schema::moved(self.before(), &all);
        if !moved.is_empty() {
            database.write(&moved).await?;
            moved.iter().for_each(|change| all.apply(change));
        }
        let store = self.store();
        for name in store.names().unwrap_or_default().iter().filter(|name| schema::is_moved(name)) {
            // One that stays is found again next time, and is known by then.
            let _still_there = store.remove(name);
        }
        self.keeping.update_value(|keeping| keeping.database = Some(Rc::new(database)));
        self.adopt(all);
        Ok(())
    }

    /// What stands in local storage as edition 0 kept it.
    fn before(self) -> Entries {
        let store = self.store();
        let names = store.names().unwrap_or_default().into_iter();
        let old = names.filter(|name| schema::is_moved(name)).filter_map(|name| {
            let text = store.get(&name).ok()??;
            Some((name, text))
        });
        Entries::new(old.collect())
    }

    /// The database does not answer, or not yet: the app begins all the same, if it has not.
    fn go_without(self, why: Trouble) {
        self.trouble.set(Some(why));
        if self.is_awaited() {
            // What an older edition kept can still be read.
            self.hold(Kept::read(&schema::upgrade(self.before(), 0)).0);
            self.ready();
        }
    }

    fn is_awaited(self) -> bool {
        self.keeping.with_value(|keeping| keeping.ready.is_some())
    }

    fn ready(self) {
        let ready = self.keeping.try_update_value(|keeping| keeping.ready.take());
        if let Some(Some(ready)) = ready {
            ready();
        }
    }
}
