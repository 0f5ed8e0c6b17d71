//! Whatever bytes are handed over, nothing panics: raw ones, and ours with something changed.

use crate::any::{any_bundle, any_snapshot};
use crate::bundle::full;
use proptest::prelude::*;
use std::sync::LazyLock;
use unknot::catalogue::at_address;
use unknot::kept::{Bundle, Entries, Kept, key, schema};
use unknot::session::{Millis, Snapshot};

static FULL: LazyLock<Vec<u8>> = LazyLock::new(|| full().to_json().into_bytes());

/// Bytes that take the place of others, at some part of a text.
fn any_damage() -> impl Strategy<Value = (f64, usize, Vec<u8>)> {
    let bytes = prop_oneof![
        3 => prop::collection::vec(any::<u8>(), 0..4),
        // What means something in JSON leads farther in.
        3 => "[-0-9\\[\\]{}\",:.eE+tfnu\\\\]{0,6}".prop_map(String::into_bytes),
        1 => Just(b"99999999999999999999".to_vec()),
        1 => Just(b"null".to_vec()),
    ];
    (0.0..1.0, 0usize..12, bytes)
}

fn damaged(whole: &[u8], damages: &[(f64, usize, Vec<u8>)]) -> String {
    let mut bytes = whole.to_vec();
    for (part, length, with) in damages {
        let from = (part * bytes.len() as f64) as usize;
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, with.iter().copied());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// All that is done with a text that claims to be a file.
fn take(text: &str) {
    if let Ok(bundle) = Bundle::from_json(text) {
        let news = bundle.news(&Bundle::default());
        let mut all = Entries::default();
        news.changes.iter().for_each(|change| all.apply(change));
        let (kept, damaged) = Kept::read(&all);
        // What was found good in a file is good in the database.
        assert_eq!(damaged, []);
        assert_eq!(Bundle::from_json(&bundle.to_json()), Ok(bundle));
        if let Some(settings) = kept.settings {
            let _plan = settings.options();
        }
        if let Some(session) = news.session {
            restore(&session);
        }
    }
}

fn restore(snapshot: &Snapshot) {
    for wall in [snapshot.wall(), Millis(0), Millis(i64::MAX)] {
        if let Ok(restored) = snapshot.restore(wall, at_address) {
            let moment = restored.session.at(restored.at);
            assert!(moment.remaining >= Millis::ZERO);
            let _told = (restored.session.cues(restored.at, true), moment.whole_remaining);
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_as_a_file_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        take(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_damage_to_a_file_makes_it_panic(damages in prop::collection::vec(any_damage(), 1..4)) {
        take(&damaged(&FULL, &damages));
    }

    #[test]
    fn no_damage_to_any_file_makes_it_panic(
        bundle in any_bundle(), damages in prop::collection::vec(any_damage(), 1..4),
    ) {
        take(&damaged(bundle.to_json().as_bytes(), &damages));
    }

    #[test]
    fn no_bytes_as_a_session_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(snapshot) = Snapshot::from_json(&String::from_utf8_lossy(&bytes)) {
            restore(&snapshot);
        }
    }

    #[test]
    fn no_damage_to_a_session_makes_it_panic(
        snapshot in any_snapshot(), damages in prop::collection::vec(any_damage(), 1..4),
    ) {
        restore(&snapshot);
        let torn = damaged(snapshot.to_json().as_bytes(), &damages);
        if let Ok(snapshot) = Snapshot::from_json(&torn) {
            restore(&snapshot);
        }
    }

    #[test]
    fn no_entries_make_it_panic(
        texts in prop::collection::vec((0usize..7, prop::collection::vec(any::<u8>(), 0..60)), 0..6),
        damages in prop::collection::vec(any_damage(), 1..3), from in 0u32..4,
    ) {
        let keys = [key::SETTINGS, key::SCREENING, "ratings", "settings.damaged", "rating/1/a/b", "finished/2/a/b", "aside/x"];
        let bytes = texts.iter().map(|(at, bytes)| (keys[*at].to_owned(), bytes.as_slice()));
        let all = bytes.map(|(key, bytes)| (key, String::from_utf8_lossy(bytes).into_owned()));
        let mut all = Entries::new(all.collect());
        if let Some(settings) = full().settings {
            let torn = damaged(settings.to_json().as_bytes(), &damages);
            all.apply(&unknot::kept::Change::set(key::SETTINGS, torn));
        }
        let mut now = schema::upgrade(all, from);
        let (_, changes) = Kept::read(&now);
        changes.iter().for_each(|change| now.apply(change));
        prop_assert!(Kept::read(&now).1.is_empty());
    }
}
