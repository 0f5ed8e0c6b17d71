//! From every earlier edition to today's. A folder `edition-<n>` holds what real apps of that
//! edition kept, each file one device: texts by the names of their entries.

use proptest::prelude::*;
use std::{collections::BTreeMap, fs, path::PathBuf};
use unknot::catalogue::at_address;
use unknot::kept::{Change, Entries, Kept, Rating, Settings, Skin, Theme, key, schema};
use unknot::session::{Millis, Snapshot, Verbosity};

fn folder(edition: u32) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/kept", &format!("edition-{edition}")].iter().collect()
}

fn device(edition: u32, name: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder(edition).join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The entries of a device that are moved to the database.
fn before(name: &str) -> Entries {
    let all = device(0, name).into_iter();
    Entries::new(all.filter(|(name, _)| schema::is_moved(name)).collect())
}

fn today(name: &str) -> Entries {
    schema::upgrade(before(name), 0)
}

#[test]
fn every_earlier_edition_has_devices_and_each_can_be_read() {
    for edition in 0..schema::VERSION {
        let files: Vec<_> = fs::read_dir(folder(edition)).unwrap().collect();
        assert!(!files.is_empty(), "no device of edition {edition}");
        for file in files {
            let name = file.unwrap().file_name().into_string().unwrap();
            let found = Entries::new(device(edition, &name).into_iter().collect());
            let all = schema::upgrade(found, edition);
            let (_, damaged) = Kept::read(&all);
            let real = damaged.iter().all(|change| !change.key.starts_with(key::ASIDE))
                || name.starts_with("damaged");
            assert!(real, "{name} of edition {edition}: {damaged:?}");
        }
    }
}

#[test]
fn edition_0_with_all_of_it_comes_along() {
    let (kept, damaged) = Kept::read(&today("usual.json"));
    assert_eq!(damaged, []);
    let settings = kept.settings.unwrap();
    assert_eq!((settings.theme, settings.skin), (Theme::Dark, Skin::Umber));
    assert_eq!((settings.speech, settings.wait), (Verbosity::Short, true));
    assert_eq!(kept.answers.unwrap().yes, ["clot"]);
    let rating = Rating {
        technique: "neck/palm-rub".into(),
        wall: Millis(1_795_376_896_974),
        before: 7,
        after: 3,
    };
    assert_eq!(kept.ratings, [rating]);
    assert_eq!((kept.finished, kept.aside), (Vec::new(), 0));
    // The session that waits stays where it is, and is read there.
    let session = device(0, "usual.json").remove(key::SESSION).unwrap();
    assert!(!schema::is_moved(key::SESSION));
    let snapshot = Snapshot::from_json(&session).unwrap();
    let restored = snapshot.restore(snapshot.wall(), at_address).unwrap();
    assert_eq!(restored.session.plan().technique().address(), "feet/ball-roll");
}

#[test]
fn the_first_settings_of_all_come_along_and_the_rest_is_as_by_default() {
    let (kept, damaged) = Kept::read(&today("early.json"));
    let settings = kept.settings.unwrap();
    assert_eq!((settings.theme, settings.tones), (Theme::Light, false));
    assert_eq!(settings.voice_rate, Settings::default().voice_rate);
    assert_eq!((damaged, kept.aside), (Vec::new(), 0));
}

#[test]
fn what_edition_0_put_aside_or_could_not_read_is_put_aside() {
    let all = today("damaged.json");
    let was = device(0, "damaged.json");
    let found: Vec<(&str, &str)> = all.iter().collect();
    assert_eq!(
        found,
        [
            ("aside/ratings", was["ratings"].as_str()),
            ("aside/screening", was["screening.damaged"].as_str()),
            ("aside/settings", was["settings.damaged"].as_str()),
            ("aside/settings/2", was["settings.damaged-2"].as_str()),
        ]
    );
    assert_eq!(Kept::read(&all).0, Kept { aside: 4, ..Kept::default() });
    assert!(!schema::is_moved("session.damaged"));
}

#[test]
fn only_what_edition_0_kept_is_taken_out_of_local_storage() {
    for stays in [key::LOOK, key::SESSION, "session.damaged-2", "language", "settings-of-another"] {
        assert!(!schema::is_moved(stays), "{stays}");
    }
    for moved in ["settings", "screening", "ratings", "settings.damaged", "ratings.damaged-3"] {
        assert!(schema::is_moved(moved), "{moved}");
    }
}

#[test]
fn what_an_older_app_in_another_tab_left_behind_is_moved_in_beside_what_is_here() {
    let mut here = today("usual.json");
    // All of it is here already: a move that was broken off before it was cleared up.
    assert_eq!(schema::moved(before("usual.json"), &here), []);
    let old = Entries::new(vec![
        ("settings".into(), "{\"theme\":\"light\"}".into()),
        ("settings.damaged".into(), "{".into()),
        ("ratings".into(), "[{\"technique\":\"a/b\",\"wall\":9,\"before\":2,\"after\":1}]".into()),
    ]);
    let moved = schema::moved(old.clone(), &here);
    let keys: Vec<_> = moved.iter().map(|change| change.key.as_str()).collect();
    assert_eq!(keys, ["aside/settings", "rating/9/a/b"]);
    moved.iter().for_each(|change| here.apply(change));
    assert_eq!(schema::moved(old, &here), []);
    assert_eq!(Kept::read(&here).0.settings.unwrap().theme, Theme::Dark);
}

#[test]
fn an_edition_of_today_is_left_as_it_is() {
    let all = today("usual.json");
    assert_eq!(schema::upgrade(all.clone(), schema::VERSION), all);
}

proptest! {
    #[test]
    fn nothing_of_edition_0_is_lost_whatever_stood_there(
        texts in prop::collection::vec(".{0,40}", 3), aside in ".{0,20}",
    ) {
        let names = ["settings", "screening", "ratings"];
        let mut old: Vec<_> =
            names.iter().zip(texts).map(|(name, text)| ((*name).to_owned(), text)).collect();
        old.push(("settings.damaged".into(), aside));
        let old = Entries::new(old);
        let mut all = schema::upgrade(old.clone(), 0);
        let (_, damaged) = Kept::read(&all);
        damaged.iter().for_each(|change: &Change| all.apply(change));
        let (kept, again) = Kept::read(&all);
        prop_assert_eq!(again, Vec::<Change>::new());
        for (name, text) in old.iter() {
            let is_list = name == "ratings" && !kept.ratings.is_empty() || text.trim() == "[]";
            prop_assert!(is_list || all.iter().any(|(_, kept)| kept == text), "{} is lost", name);
        }
    }
}
