use super::{
    Answers, Change, Entries, Finished, Kept, Part, Rating, Record, Settings, Unfit, Wrong, key,
};
use crate::session::{Snapshot, SnapshotError};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{error::Category, value::RawValue};
use std::fmt;

/// Everything that is kept on a device, as one file to take along.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bundle {
    /// What the person has set.
    pub settings: Option<Settings>,
    /// What they answered to the safety questions.
    pub answers: Option<Answers>,
    /// The session that waits.
    pub session: Option<Snapshot>,
    /// How sessions felt.
    pub ratings: Vec<Rating>,
    /// The sessions that came to their end.
    pub finished: Vec<Finished>,
}

/// What a device does not have yet of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct News {
    /// What is to be written.
    pub changes: Vec<Change>,
    /// The session that waits, where none waits here.
    pub session: Option<Snapshot>,
}

/// Who wrote a file, and all else of it unread.
#[derive(Deserialize)]
struct File<'a> {
    app: String,
    version: u32,
    #[serde(borrow)]
    entries: &'a RawValue,
}

impl Bundle {
    /// The edition of the file that is written; all before it are read too. The first had no list
    /// of sessions that are over.
    pub const VERSION: u32 = 2;
    const APP: &str = "unknot";
    const RATINGS: &str = "ratings";
    const FINISHED: &str = "finished";

    /// What a device keeps, with the session that waits.
    #[must_use]
    pub fn of(kept: Kept, session: Option<Snapshot>) -> Self {
        let Kept { settings, answers, ratings, finished, aside: _ } = kept;
        Self { settings, answers, session, ratings, finished }
    }

    /// The text of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let parts = [
            (key::SETTINGS, self.settings.as_ref().map(Settings::to_json)),
            (key::SCREENING, self.answers.as_ref().map(Answers::to_json)),
            (key::SESSION, self.session.as_ref().map(Snapshot::to_json)),
            (Self::RATINGS, Some(list(&self.ratings))),
            (Self::FINISHED, Some(list(&self.finished))),
        ];
        let parts = parts.into_iter().filter_map(|(name, json)| {
            let json = json?;
            Some(["\"", name, "\":", &json].concat())
        });
        let parts = parts.collect::<Vec<_>>().join(",");
        let version = Self::VERSION.to_string();
        ["{\"app\":\"", Self::APP, "\",\"version\":", &version, ",\"entries\":{", &parts, "}}"]
            .concat()
    }

    /// Reads a file, and all that is in it.
    ///
    /// # Errors
    /// A file that is not one of ours, or of which a part cannot be read: then nothing is taken.
    pub fn from_json(text: &str) -> Result<Self, Unfit> {
        let file: File<'_> = serde_json::from_str(text).map_err(|error| not_ours(&error))?;
        if file.app != Self::APP || file.version == 0 {
            return Err(Unfit::Foreign);
        }
        if file.version > Self::VERSION {
            return Err(Unfit::Newer);
        }
        let Parts(parts) =
            serde_json::from_str(file.entries.get()).map_err(|error| not_ours(&error))?;
        let mut bundle = Self::default();
        for (name, raw) in parts {
            let text = raw.get();
            match name.as_str() {
                key::SETTINGS => {
                    bundle.settings = Some(some(Settings::from_json(text), Part::Settings)?);
                }
                key::SCREENING => {
                    bundle.answers = Some(some(serde_json::from_str(text).ok(), Part::Answers)?);
                }
                key::SESSION => bundle.session = Some(snapshot(text)?),
                Self::RATINGS => bundle.ratings = records(text, Part::Ratings, Part::Rating)?,
                Self::FINISHED => {
                    bundle.finished = records(text, Part::AllFinished, Part::Finished)?;
                }
                _ => return Err(Unfit::Unknown(name)),
            }
        }
        Ok(bundle)
    }

    /// What is to be written so that both are kept: what the device has of settings, answers,
    /// session and records stays, and what it has not is added. Nothing where nothing is new, so
    /// that a file taken twice is as one taken once.
    #[must_use]
    pub fn news(&self, here: &Self) -> News {
        let mut changes = Vec::new();
        if let (Some(settings), None) = (&self.settings, &here.settings) {
            changes.push(settings.change());
        }
        if let (Some(answers), None) = (&self.answers, &here.answers) {
            changes.push(answers.change());
        }
        unknown(&self.ratings, &here.ratings, &mut changes);
        unknown(&self.finished, &here.finished, &mut changes);
        let session = if here.session.is_some() { None } else { self.session.clone() };
        News { changes, session }
    }
}

impl News {
    /// Whether the device has all of it already.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.changes.is_empty() && self.session.is_none()
    }
}

/// The parts of a file by their names, unread.
struct Parts<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Named;

        impl<'de> Visitor<'de> for Named {
            type Value = Parts<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("parts")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut parts = Vec::new();
                while let Some(part) = map.next_entry()? {
                    parts.push(part);
                }
                Ok(Parts(parts))
            }
        }

        from.deserialize_map(Named)
    }
}

/// JSON of another shape is somebody else's; what is no JSON may once have been ours.
fn not_ours(error: &serde_json::Error) -> Unfit {
    match error.classify() {
        Category::Data => Unfit::Foreign,
        Category::Io | Category::Syntax | Category::Eof => Unfit::Broken,
    }
}

fn some<T>(read: Option<T>, part: Part) -> Result<T, Unfit> {
    read.ok_or(Unfit::Part(part, Wrong::Unreadable))
}

fn snapshot(text: &str) -> Result<Snapshot, Unfit> {
    Snapshot::from_json(text).map_err(|why| match why {
        SnapshotError::Version(version) if version > Snapshot::VERSION => Unfit::Newer,
        _ => Unfit::Part(Part::Session, Wrong::Unreadable),
    })
}

fn records<R: Record>(text: &str, all: Part, one: fn(usize) -> Part) -> Result<Vec<R>, Unfit> {
    let list: Vec<&RawValue> = some(serde_json::from_str(text).ok(), all)?;
    let numbered = list.into_iter().zip(1..);
    let read = numbered.map(|(raw, number)| {
        let record: R = some(serde_json::from_str(raw.get()).ok(), one(number))?;
        if record.is_sound() { Ok(record) } else { Err(Unfit::Part(one(number), Wrong::Numbers)) }
    });
    read.collect()
}

fn list<R: Record>(records: &[R]) -> String {
    let records: Vec<_> = records.iter().map(Record::to_json).collect();
    ["[", &records.join(","), "]"].concat()
}

fn unknown<R: Record>(theirs: &[R], ours: &[R], changes: &mut Vec<Change>) {
    let keyed = |record: &R| (record.key(), record.to_json());
    let ours = Entries::new(ours.iter().map(keyed).collect());
    let theirs = Entries::new(theirs.iter().map(keyed).collect());
    let new = theirs.iter().filter(|(key, _)| ours.get(key).is_none());
    changes.extend(new.map(|(key, text)| Change::set(key, text.to_owned())));
}
