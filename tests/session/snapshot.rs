use crate::any::{any_happenings, any_session};
use crate::fixture::{heat, step, technique, time};
use proptest::prelude::*;
use unknot::catalogue::{Motion, Sides};
use unknot::session::{Event, Millis, Options, Plan, Session, Snapshot, SnapshotError, Status};

/// The time of day at which sessions are kept and read in these tests.
const WALL: Millis = Millis::seconds(1_000_000);
const S: fn(i64) -> Millis = Millis::seconds;

fn session() -> Session {
    let technique = technique(vec![
        step(Motion::Hold, time(30), Sides::Each),
        step(Motion::Rest, time(10), Sides::None),
    ]);
    let mut session = Session::new(Plan::of(technique, Options::default()));
    session.record(Event::Start, S(0)).unwrap();
    session
}

#[test]
fn a_session_comes_back_paused_at_the_same_moment() {
    let session = session();
    let json = Snapshot::of(&session, S(17), WALL).to_json();
    let technique = session.plan().technique();
    let restored = Snapshot::from_json(&json).unwrap().restore(WALL, |_| Some(technique)).unwrap();
    let moment = restored.session.at(S(500));
    assert_eq!((moment.status, moment.index, moment.elapsed), (Status::Paused, 1, S(7)));
    assert_eq!((restored.at, restored.wall), (S(17), WALL));
}

fn broken(change: impl FnOnce(&mut serde_json::Value)) -> Result<(), SnapshotError> {
    let session = session();
    let json = Snapshot::of(&session, S(17), WALL).to_json();
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    change(&mut value);
    let technique = session.plan().technique();
    let find = |address: &str| (address == technique.address()).then_some(technique);
    Snapshot::from_json(&value.to_string())?.restore(WALL, find).map(|_| ())
}

#[test]
fn what_is_damaged_is_refused_with_its_reason() {
    assert_eq!(broken(|_| {}), Ok(()));
    assert_eq!(broken(|v| v["version"] = 3.into()), Err(SnapshotError::Version(3)));
    assert_eq!(broken(|v| v["version"] = 0.into()), Err(SnapshotError::Version(0)));
    assert_eq!(
        broken(|v| v["technique"] = "neck/gone".into()),
        Err(SnapshotError::NoTechnique("neck/gone".into()))
    );
    assert_eq!(broken(|v| v["plan"][1]["step"] = 7.into()), Err(SnapshotError::Segment(1)));
    assert_eq!(broken(|v| v["plan"][1]["duration"] = 0.into()), Err(SnapshotError::Segment(1)));
    assert_eq!(
        broken(|v| v["plan"][0]["duration"] = 60_000.into()),
        Err(SnapshotError::Segment(0))
    );
    assert_eq!(broken(|v| v["at"] = (-1).into()), Err(SnapshotError::Times));
    assert_eq!(broken(|v| v["at"] = i64::MAX.into()), Err(SnapshotError::Times));
    assert!(matches!(
        broken(|v| v["events"][0]["event"] = "pause".into()),
        Err(SnapshotError::Event(0, _))
    ));
    assert!(matches!(broken(|v| v["events"] = 1.into()), Err(SnapshotError::Unreadable(_))));
    assert!(matches!(Snapshot::from_json("{"), Err(SnapshotError::Unreadable(_))));
    assert!(matches!(Snapshot::from_json("\"\""), Err(SnapshotError::Unreadable(_))));
}

#[test]
fn a_session_that_version_1_kept_is_read() {
    let session = session();
    let json = Snapshot::of(&session, S(17), WALL).to_json();
    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    value["version"] = 1.into();
    for segment in value["plan"].as_array_mut().unwrap() {
        segment.as_object_mut().unwrap().remove("waits").unwrap();
    }
    let technique = session.plan().technique();
    let read = Snapshot::from_json(&value.to_string()).unwrap();
    let restored = read.restore(WALL, |_| Some(technique)).unwrap();
    assert_eq!(restored.session.plan(), session.plan());
    assert_eq!(restored.session.at(S(99)).elapsed, S(7));
}

/// Ten seconds to settle, ten minutes of heat, half a minute of rest.
fn heated() -> Session {
    let technique = technique(vec![
        step(Motion::Hold, heat(600, 900), Sides::None),
        step(Motion::Rest, time(30), Sides::None),
    ]);
    let mut session = Session::new(Plan::of(technique, Options::default()));
    session.record(Event::Start, S(0)).unwrap();
    session
}

#[test]
fn what_lies_on_the_body_has_worked_on_while_the_app_was_closed() {
    let session = heated();
    let technique = session.plan().technique();
    let kept = Snapshot::of(&session, S(70), WALL);
    let back = |after| kept.restore(WALL + S(after), |_| Some(technique)).unwrap();
    // A minute later it still lies there, and its time goes on.
    let soon = back(60);
    let moment = soon.session.at(soon.at);
    assert_eq!(
        (moment.status, moment.elapsed, moment.remaining),
        (Status::Running, S(120), S(480))
    );
    // An hour later nobody has answered how the skin is: it is to come off.
    let late = back(3600);
    let moment = late.session.at(late.at);
    assert_eq!((moment.status, moment.index, moment.unanswered), (Status::Paused, 2, true));
    // A clock that was set back gives nothing.
    let odd = back(-3600);
    assert_eq!(odd.session.at(odd.at).elapsed, S(60));
}

proptest! {
    #[test]
    fn what_is_kept_is_what_comes_back(
        mut session in any_session(), happenings in any_happenings(), wall in any::<i64>(),
    ) {
        let mut now = Millis::ZERO;
        for (event, wait) in happenings {
            now = (now + wait).max(Millis::ZERO);
            let _ = session.record(event, now);
        }
        let snapshot = Snapshot::of(&session, now, Millis(wall));
        let read = Snapshot::from_json(&snapshot.to_json()).unwrap();
        prop_assert_eq!(&read, &snapshot);
        let technique = session.plan().technique();
        let restored = read.restore(Millis(wall), |_| Some(technique)).unwrap();
        prop_assert_eq!(restored.session.plan(), session.plan());
        prop_assert!(restored.at >= Millis::ZERO);
        let (was, is) = (session.at(restored.at), restored.session.at(restored.at));
        prop_assert_eq!((was.index, was.elapsed, was.remaining), (is.index, is.elapsed, is.remaining));
        prop_assert_eq!((was.active, was.eased), (is.active, is.eased));
        prop_assert!(is.status == was.status || (was.status, is.status) == (Status::Running, Status::Paused));
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        let _ = Snapshot::from_json(&text);
    }
}
