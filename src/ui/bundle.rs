//! Everything that is kept on the device, as one file to take along: written, checked and merged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{player::ratings::Rating, screening::Answers, settings::Settings};
use crate::session::{Snapshot, SnapshotError};

/// The edition of the file that is written.
const VERSION: u32 = 1;
/// Who wrote it.
const APP: &str = "unknot";
/// What is kept as one value, of which the one on the device counts more.
pub const SINGLE: [&str; 3] = ["settings", "screening", "session"];
/// What is kept as a list, which grows by what is new.
pub const RATINGS: &str = "ratings";

/// What is kept on a device, by the names of its entries.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    app: String,
    version: u32,
    entries: BTreeMap<String, Value>,
}

/// Why a file is not taken. Nothing of it is then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is not a file of this app.
    #[error("it is not a file of this app")]
    Foreign,
    /// A newer edition wrote it.
    #[error("a newer edition wrote it")]
    Newer,
    /// One of its entries cannot be read.
    #[error("one of its entries cannot be read")]
    Entry,
}

impl Bundle {
    /// What is kept, read by name. What cannot be read as JSON stays out: it has been put aside,
    /// or will be.
    #[must_use]
    pub fn gather(read: impl Fn(&str) -> Option<String>) -> Self {
        let names = SINGLE.into_iter().chain([RATINGS]);
        let entry = |name: &str| serde_json::from_str(&read(name)?).ok();
        let entries = names.filter_map(|name| Some((name.to_owned(), entry(name)?))).collect();
        Self { app: APP.to_owned(), version: VERSION, entries }
    }

    /// The text of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Values that were read as JSON always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a file, and all that is in it.
    ///
    /// # Errors
    /// A file that is not one of ours, or of which a part cannot be read: then nothing is taken.
    pub fn from_json(text: &str) -> Result<Self, Unfit> {
        let bundle: Self = serde_json::from_str(text).map_err(|_| Unfit::Foreign)?;
        if bundle.app != APP || bundle.version == 0 {
            return Err(Unfit::Foreign);
        }
        if bundle.version > VERSION {
            return Err(Unfit::Newer);
        }
        for (name, value) in &bundle.entries {
            fits(name, value)?;
        }
        Ok(bundle)
    }

    /// What is to be written so that both are kept: what the device has of settings, answers and
    /// session stays, and ratings that it does not know are added. Nothing where nothing is new,
    /// so that a file taken twice is as one taken once.
    #[must_use]
    pub fn news(&self, here: &Self) -> Vec<(String, String)> {
        let mut news = Vec::new();
        for name in SINGLE {
            if let (Some(value), None) = (self.entries.get(name), here.entries.get(name)) {
                news.push((name.to_owned(), value.to_string()));
            }
        }
        let ratings = |bundle: &Self| -> Vec<Rating> {
            let list = bundle.entries.get(RATINGS).cloned();
            list.and_then(|list| serde_json::from_value(list).ok()).unwrap_or_default()
        };
        let (mut all, theirs) = (ratings(here), ratings(self));
        let known = all.len();
        for rating in theirs {
            if !all.contains(&rating) {
                all.push(rating);
            }
        }
        if all.len() > known {
            all.sort_by_key(|rating| rating.wall);
            news.push((RATINGS.to_owned(), serde_json::to_string(&all).unwrap_or_default()));
        }
        news
    }
}

/// Whether an entry is what its name says. A name that this edition does not know is refused too:
/// it could not be kept.
fn fits(name: &str, value: &Value) -> Result<(), Unfit> {
    let read = |fits: bool| if fits { Ok(()) } else { Err(Unfit::Entry) };
    match name {
        "settings" => read(serde_json::from_value::<Settings>(value.clone()).is_ok()),
        "screening" => read(serde_json::from_value::<Answers>(value.clone()).is_ok()),
        "session" => match Snapshot::from_json(&value.to_string()) {
            Err(SnapshotError::Version(_)) => Err(Unfit::Newer),
            snapshot => read(snapshot.is_ok()),
        },
        RATINGS => read(serde_json::from_value::<Vec<Rating>>(value.clone()).is_ok()),
        _ => Err(Unfit::Entry),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::techniques,
        session::{Event, Millis, Options, Plan, Session},
    };
    use proptest::prelude::*;

    fn rating(wall: i64, after: u8) -> Rating {
        let technique = "neck/palm-rub".to_owned();
        Rating { technique, wall: Millis(wall), before: 6, after }
    }

    fn ratings(all: &[Rating]) -> String {
        serde_json::to_string(all).unwrap_or_default()
    }

    fn session() -> String {
        let technique = techniques().next();
        let plan = technique.map(|technique| Plan::of(technique, Options::default()));
        let mut session = plan.map(Session::new);
        if let Some(session) = &mut session {
            let _begun = session.record(Event::Start, Millis::ZERO);
        }
        session.map_or_else(String::new, |session| {
            Snapshot::of(&session, Millis(5000), Millis(9000)).to_json()
        })
    }

    fn full() -> Bundle {
        Bundle::gather(|name| {
            Some(match name {
                "settings" => serde_json::to_string(&Settings::default()).unwrap_or_default(),
                "screening" => serde_json::to_string(&Answers::default()).unwrap_or_default(),
                "session" => session(),
                _ => ratings(&[rating(1, 3), rating(5, 2)]),
            })
        })
    }

    #[test]
    fn what_is_written_is_read_again() {
        let bundle = full();
        assert_eq!(bundle.entries.len(), 4);
        assert_eq!(Bundle::from_json(&bundle.to_json()), Ok(bundle));
    }

    #[test]
    fn on_a_new_device_all_of_it_is_taken_and_a_second_time_nothing() {
        let (bundle, empty) = (full(), Bundle::gather(|_| None));
        let news = bundle.news(&empty);
        assert_eq!(news.len(), 4);
        let find = |name: &str| news.iter().find(|(n, _)| n == name).map(|(_, text)| text.clone());
        let here = Bundle::gather(find);
        assert_eq!(bundle.news(&here), []);
    }

    #[test]
    fn what_the_device_has_stays_and_ratings_grow() {
        let here = Bundle::gather(|name| match name {
            "settings" => Some("{\"theme\":\"dark\"}".into()),
            RATINGS => Some(ratings(&[rating(3, 1), rating(5, 2)])),
            _ => None,
        });
        let news = full().news(&here);
        let names: Vec<_> = news.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["screening", "session", RATINGS]);
        let grown = ratings(&[rating(1, 3), rating(3, 1), rating(5, 2)]);
        assert_eq!(news.last().map(|(_, text)| text.as_str()), Some(grown.as_str()));
    }

    #[test]
    fn a_bad_file_is_refused_whole_with_its_reason() {
        let change = |edit: fn(&mut Value)| {
            let mut value = serde_json::to_value(full()).unwrap_or_default();
            edit(&mut value);
            Bundle::from_json(&value.to_string()).err()
        };
        assert_eq!(change(|_| ()), None);
        assert_eq!(change(|v| v["app"] = "other".into()), Some(Unfit::Foreign));
        assert_eq!(change(|v| v["version"] = 2.into()), Some(Unfit::Newer));
        assert_eq!(change(|v| v["version"] = 0.into()), Some(Unfit::Foreign));
        assert_eq!(change(|v| v["entries"]["ratings"] = 7.into()), Some(Unfit::Entry));
        assert_eq!(change(|v| v["entries"]["settings"]["scale"] = "x".into()), Some(Unfit::Entry));
        assert_eq!(change(|v| v["entries"]["session"]["version"] = 99.into()), Some(Unfit::Newer));
        assert_eq!(change(|v| v["entries"]["more"] = 1.into()), Some(Unfit::Entry));
        assert_eq!(Bundle::from_json("not json").err(), Some(Unfit::Foreign));
    }

    proptest! {
        #[test]
        fn no_file_makes_it_panic(text in ".{0,300}", cut in 0usize..4000, letter in any::<char>()) {
            let _ = Bundle::from_json(&text);
            // One of ours, damaged at one place or broken off.
            let whole: Vec<char> = full().to_json().chars().collect();
            let at = cut % whole.len().max(1);
            let mut damaged = whole.clone();
            if let Some(place) = damaged.get_mut(at) {
                *place = letter;
            }
            let _ = Bundle::from_json(&damaged.into_iter().collect::<String>());
            let _ = Bundle::from_json(&whole.into_iter().take(at).collect::<String>());
        }
    }
}
