//! What the app keeps: read once at its start, held in memory, and written through at every change.

mod opening;
mod whole;

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{app::AppState, settings};
use crate::{
    device::{channel::Channel, database::Database, storage::Trouble},
    kept::{Change, Entries, Finished, Kept, Rating, Record},
};

/// How the app stands with its database.
#[derive(Default)]
pub struct Keeping {
    database: Option<Rc<Database>>,
    /// Whether it is being opened.
    opening: bool,
    /// What is not written yet, each key once.
    waiting: Vec<Change>,
    /// Counts what was written, so that what was read before is not taken for what stands now.
    written: u32,
    channel: Option<Channel>,
    ready: Option<Box<dyn FnOnce()>>,
}

impl std::fmt::Debug for Keeping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keeping").field("waiting", &self.waiting).finish_non_exhaustive()
    }
}

impl AppState {
    /// Keeps what was changed, in the order of the calls. What cannot be written waits for the
    /// next time, and [`AppState::trouble`] says why.
    pub fn keep(self, changes: Vec<Change>) {
        let asked = self.keeping.try_update_value(|keeping| {
            keeping.written = keeping.written.wrapping_add(1);
            changes.into_iter().for_each(|change| keeping.wait(change));
            let database = keeping.database.clone()?;
            Some((database, std::mem::take(&mut keeping.waiting)))
        });
        let Some(Some((database, changes))) = asked else { return self.connect() };
        let written = database.write(&changes);
        spawn_local(async move {
            let Err(why) = written.await else { return self.kept_well() };
            self.trouble.set(Some(why));
            self.keeping.update_value(|keeping| {
                let later = std::mem::replace(&mut keeping.waiting, changes);
                later.into_iter().for_each(|change| keeping.wait(change));
                if why != Trouble::Full {
                    // A connection that broke is opened anew the next time.
                    keeping.database = None;
                }
            });
        });
    }

    /// Keeps how a session felt; another rating of the same session is given up for it.
    pub fn keep_rating(self, rating: Rating) {
        self.keep(vec![Change::set(rating.key(), rating.to_json())]);
        self.kept.update(|kept| put(&mut kept.ratings, rating));
    }

    /// Keeps that a session came to its end.
    pub fn keep_finished(self, finished: Finished) {
        self.keep(vec![Change::set(finished.key(), finished.to_json())]);
        self.kept.update(|kept| put(&mut kept.finished, finished));
    }

    /// The name of something that apps of one origin share, and of which this one has its own.
    fn name(self, of: &str) -> String {
        ["unknot", &self.base(), of].concat()
    }

    fn tell(self) {
        self.keeping.with_value(|keeping| keeping.channel.iter().for_each(Channel::tell));
    }

    fn kept_well(self) {
        if self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(None);
        }
        self.tell();
    }

    /// Another tab has changed what is kept.
    fn refresh(self) {
        spawn_local(self.reread());
    }

    async fn reread(self) {
        loop {
            let known = self.keeping.try_with_value(|k| (k.database.clone(), k.written));
            let Some((Some(database), written)) = known else { return self.connect() };
            match database.all().await {
                // What was written meanwhile is newer.
                Ok(_) if self.keeping.with_value(|k| k.written != written) => {}
                Ok(all) => return self.adopt(all),
                Err(why) => return self.trouble.set(Some(why)),
            }
        }
    }

    /// What is kept, and what still waits to be, is what holds.
    fn adopt(self, mut all: Entries) {
        self.keeping.with_value(|keeping| {
            keeping.waiting.iter().for_each(|change| all.apply(change));
        });
        let (kept, damaged) = Kept::read(&all);
        if let Some(kept) = &kept.settings {
            settings::mirror(&self.store(), kept.look());
        }
        self.hold(kept);
        if !damaged.is_empty() {
            self.keep(damaged);
        }
    }

    fn hold(self, kept: Kept) {
        let at_start = || settings::at_start(&self.store());
        let now = kept.settings.clone().unwrap_or_else(at_start);
        if self.settings.with_untracked(|before| *before != now) {
            settings::show(now.look());
            self.settings.set(now);
        }
        if self.answers.with_untracked(|before| *before != kept.answers) {
            self.answers.set(kept.answers.clone());
        }
        self.kept.set(kept);
    }
}

impl Keeping {
    fn wait(&mut self, change: Change) {
        self.waiting.retain(|other| other.key != change.key);
        self.waiting.push(change);
    }
}

/// Puts a record at the end of a list, in place of another under its key.
fn put<R: Record>(list: &mut Vec<R>, record: R) {
    let key = record.key();
    list.retain(|other| other.key() != key);
    list.push(record);
}
