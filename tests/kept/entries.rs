use crate::any::{any_bundle, any_settings};
use proptest::prelude::*;
use unknot::kept::{Bundle, Change, Entries, Kept, Settings, key};

fn entries(all: &[(&str, &str)]) -> Entries {
    Entries::new(all.iter().map(|&(key, text)| (key.to_owned(), text.to_owned())).collect())
}

/// What stands in the database once a file was taken by a device that had nothing.
pub(crate) fn written(bundle: &Bundle) -> Entries {
    let mut all = Entries::default();
    for change in bundle.news(&Bundle::default()).changes {
        all.apply(&change);
    }
    all
}

#[test]
fn what_cannot_be_read_is_put_aside_and_counted() {
    let all = entries(&[
        (key::SETTINGS, "{\"theme\":\"dusk\"}"),
        (key::SCREENING, "{\"yes\":["),
        (
            "rating/5/neck/palm-rub",
            "{\"technique\":\"neck/palm-rub\",\"wall\":5,\"before\":11,\"after\":2}",
        ),
        (
            "rating/6/neck/palm-rub",
            "{\"technique\":\"neck/palm-rub\",\"wall\":5,\"before\":1,\"after\":2}",
        ),
        ("finished/7/neck/palm-rub", "7"),
        ("aside/settings", "something else"),
        ("of/a/later/edition", "stays"),
    ]);
    let (kept, changes) = Kept::read(&all);
    assert_eq!(kept, Kept { aside: 6, ..Kept::default() });
    let mut after = all.clone();
    changes.iter().for_each(|change| after.apply(change));
    let keys: Vec<&str> = after.iter().map(|(key, _)| key).collect();
    assert_eq!(
        keys,
        [
            "aside/finished/7/neck/palm-rub",
            "aside/rating/5/neck/palm-rub",
            "aside/rating/6/neck/palm-rub",
            "aside/screening",
            "aside/settings",
            "aside/settings/2",
            "of/a/later/edition",
        ]
    );
    assert_eq!(after.get("aside/settings"), Some("something else"));
    assert_eq!(after.get("aside/settings/2"), all.get(key::SETTINGS));
    // A second time there is nothing to do.
    assert_eq!(Kept::read(&after), (kept, Vec::new()));
}

#[test]
fn settings_out_of_bounds_are_brought_inside() {
    let text = "{\"tone_volume\":255,\"voice_rate\":0,\"voice_volume\":101,\"settle_first\":255,\
                \"settle_between\":31,\"scale\":65535}";
    let read = Settings::from_json(text).unwrap();
    assert_eq!((read.tone_volume, read.voice_rate, read.voice_volume), (100, 50, 100));
    assert_eq!((read.settle_first, read.settle_between, read.scale.get()), (30, 30, 200));
    assert_eq!(Settings::from_json("{\"tone_volume\":256}"), None);
}

#[test]
fn what_a_page_must_know_at_once_is_a_part_of_the_settings() {
    let text = "{\"theme\":\"dark\",\"contrast\":\"more\",\"skin\":\"rose\",\"wait\":true}";
    let settings = Settings::from_json(text).unwrap();
    let look = settings.look();
    assert_eq!(look.to_json(), "{\"theme\":\"dark\",\"contrast\":\"more\",\"skin\":\"rose\"}");
    assert_eq!(look.settings(), Settings { wait: false, ..settings });
}

proptest! {
    #[test]
    fn settings_that_are_kept_come_back(settings in any_settings()) {
        prop_assert_eq!(Settings::from_json(&settings.to_json()), Some(settings));
    }

    #[test]
    fn all_that_is_written_is_read(bundle in any_bundle()) {
        let (kept, damaged) = Kept::read(&written(&bundle));
        prop_assert_eq!(damaged, Vec::<Change>::new());
        prop_assert_eq!(kept.settings, bundle.settings);
        prop_assert_eq!(kept.answers, bundle.answers);
        prop_assert!(kept.ratings.iter().all(|rating| bundle.ratings.contains(rating)));
        prop_assert!(kept.finished.is_sorted_by_key(|session| session.wall));
    }
}
