use crate::any::any_bundle;
use crate::entries::written;
use proptest::prelude::*;
use serde_json::{Value, json};
use unknot::catalogue::techniques;
use unknot::kept::{
    Answers, Bundle, Finished, Kept, Part, Rating, Record, Settings, Theme, Unfit, Wrong, key,
};
use unknot::session::{Event, Millis, Options, Plan, Session, Snapshot};

fn rating(wall: i64, after: u8) -> Rating {
    Rating { technique: "neck/palm-rub".into(), wall: Millis(wall), before: 6, after }
}

fn finished(wall: i64) -> Finished {
    let technique = "neck/palm-rub".into();
    Finished { technique, wall: Millis(wall), active: Millis(60_000), done: 3, steps: 4 }
}

pub(crate) fn full() -> Bundle {
    let mut session = Session::new(Plan::of(techniques().next().unwrap(), Options::default()));
    session.record(Event::Start, Millis::ZERO).unwrap();
    Bundle {
        settings: Some(Settings::default()),
        answers: Some(Answers::of(&["pregnancy"])),
        session: Some(Snapshot::of(&session, Millis(5000), Millis(9000))),
        ratings: vec![rating(1, 3), rating(5, 2)],
        finished: vec![finished(1), finished(5)],
    }
}

/// What a device has once it took a file.
fn with(here: &Bundle, file: &Bundle) -> Bundle {
    let news = file.news(here);
    let mut all = written(here);
    news.changes.iter().for_each(|change| all.apply(change));
    let (kept, damaged) = Kept::read(&all);
    assert_eq!(damaged, []);
    Bundle::of(kept, news.session.or(here.session.clone()))
}

#[test]
fn on_a_new_device_all_of_a_file_is_taken_and_a_second_time_nothing() {
    let here = with(&Bundle::default(), &full());
    assert_eq!(here, full());
    assert!(full().news(&here).is_nothing());
}

#[test]
fn what_the_device_has_stays_and_records_grow() {
    let dark = Settings { theme: Theme::Dark, ..Settings::default() };
    let here = Bundle {
        settings: Some(dark),
        // Of the session that was over at 5, the device knows better.
        ratings: vec![rating(3, 1), rating(5, 9)],
        ..Bundle::default()
    };
    let all = with(&here, &full());
    assert_eq!((all.settings, all.answers), (here.settings.clone(), full().answers));
    assert_eq!(all.ratings, [rating(1, 3), rating(3, 1), rating(5, 9)]);
    assert_eq!(all.finished, full().finished);
    let news = full().news(&here);
    let keys: Vec<_> = news.changes.iter().map(|change| change.key.as_str()).collect();
    let rated = rating(1, 3).key();
    let done = full().finished.iter().map(Record::key).collect::<Vec<_>>();
    assert_eq!(keys, [key::SCREENING, &rated, &done[0], &done[1]]);
}

#[test]
fn a_file_of_the_first_edition_is_read() {
    let text = r#"{"app":"unknot","version":1,"entries":{
        "ratings":[{"technique":"neck/palm-rub","wall":5,"before":6,"after":2}],
        "screening":{"yes":[],"asked":["clot"]},
        "settings":{"theme":"dark"}}}"#;
    let bundle = Bundle::from_json(text).unwrap();
    assert_eq!(bundle.ratings, [rating(5, 2)]);
    assert_eq!(bundle.settings.unwrap().theme, Theme::Dark);
    assert_eq!(bundle.finished, []);
}

#[test]
fn a_bad_file_is_refused_whole_with_its_reason() {
    let change = |edit: fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&full().to_json()).unwrap();
        edit(&mut value);
        Bundle::from_json(&value.to_string()).err()
    };
    let unreadable = |part| Some(Unfit::Part(part, Wrong::Unreadable));
    let numbers = |part| Some(Unfit::Part(part, Wrong::Numbers));
    assert_eq!(change(|_| ()), None);
    assert_eq!(change(|v| v["app"] = "other".into()), Some(Unfit::Foreign));
    assert_eq!(change(|v| v["version"] = 0.into()), Some(Unfit::Foreign));
    assert_eq!(change(|v| v["version"] = 3.into()), Some(Unfit::Newer));
    assert_eq!(change(|v| v["entries"] = 3.into()), Some(Unfit::Foreign));
    assert_eq!(change(|v| v["entries"]["session"]["version"] = 99.into()), Some(Unfit::Newer));
    assert_eq!(change(|v| v["entries"]["more"] = 1.into()), Some(Unfit::Unknown("more".into())));
    let settings = change(|v| v["entries"]["settings"]["scale"] = "x".into());
    assert_eq!(settings, unreadable(Part::Settings));
    assert_eq!(change(|v| v["entries"]["screening"] = json!([])), unreadable(Part::Answers));
    assert_eq!(change(|v| v["entries"]["session"]["at"] = json!("")), unreadable(Part::Session));
    assert_eq!(change(|v| v["entries"]["ratings"] = 7.into()), unreadable(Part::Ratings));
    assert_eq!(change(|v| v["entries"]["ratings"][1] = 7.into()), unreadable(Part::Rating(2)));
    let worse = change(|v| v["entries"]["ratings"][0]["after"] = 11.into());
    assert_eq!(worse, numbers(Part::Rating(1)));
    assert_eq!(change(|v| v["entries"]["finished"] = json!({})), unreadable(Part::AllFinished));
    let more = change(|v| v["entries"]["finished"][1]["done"] = 5.into());
    assert_eq!(more, numbers(Part::Finished(2)));
    let text = full().to_json();
    assert_eq!(Bundle::from_json(&text[..text.len() - 1]), Err(Unfit::Broken));
    assert_eq!(Bundle::from_json("not json"), Err(Unfit::Broken));
    assert_eq!(Bundle::from_json("{\"entries\":{}}"), Err(Unfit::Foreign));
    assert_eq!(Bundle::from_json("[1, 2]"), Err(Unfit::Foreign));
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(bundle in any_bundle()) {
        prop_assert_eq!(Bundle::from_json(&bundle.to_json()), Ok(bundle));
    }

    #[test]
    fn a_file_taken_twice_is_as_one_taken_once(here in any_bundle(), file in any_bundle()) {
        let once = with(&here, &file);
        prop_assert!(file.news(&once).is_nothing());
        prop_assert_eq!(&with(&once, &file), &once);
        // And nothing that was here is gone.
        let before = with(&here, &Bundle::default());
        prop_assert!(before.ratings.iter().all(|rating| once.ratings.contains(rating)));
        prop_assert!(before.finished.iter().all(|session| once.finished.contains(session)));
        prop_assert!(here.settings.is_none() || here.settings == once.settings);
        prop_assert!(here.answers.is_none() || here.answers == once.answers);
        prop_assert!(here.session.is_none() || here.session == once.session);
    }

    #[test]
    fn two_devices_that_take_each_other_s_file_have_the_same_records(
        one in any_bundle(), other in any_bundle(),
    ) {
        let keys = |bundle: &Bundle| {
            let ratings = bundle.ratings.iter().map(Record::key);
            ratings.chain(bundle.finished.iter().map(Record::key)).collect::<Vec<_>>()
        };
        prop_assert_eq!(keys(&with(&one, &other)), keys(&with(&other, &one)));
    }
}
