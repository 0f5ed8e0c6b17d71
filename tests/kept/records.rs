use unknot::catalogue::techniques;
use unknot::kept::{Finished, Rating, Record};
use unknot::session::{Event, Millis, Options, Plan, Segment, Session};

const WALL: Millis = Millis::seconds(1_000_000);

#[test]
fn a_session_that_ran_through_was_done_with_all_its_steps() {
    for technique in techniques() {
        let plan = Plan::of(technique, Options::default());
        // What lies on the body asks for answers on the way.
        if plan.segments().iter().any(Segment::is_on_body) {
            continue;
        }
        let mut session = Session::new(plan);
        session.record(Event::Start, Millis::ZERO).unwrap();
        let now = session.at(Millis::ZERO).whole_remaining;
        assert!(session.at(now).is_done());
        let done = Finished::of(&session, now, WALL);
        assert_eq!(done.done, done.steps, "{}", technique.address());
        assert!(done.steps > 0 && done.active > Millis::ZERO && done.is_sound());
        assert_eq!(done.key(), format!("finished/1000000000/{}", technique.address()));
    }
}

#[test]
fn steps_that_were_skipped_were_not_done() {
    let technique = techniques().find(|technique| technique.steps.len() > 2).unwrap();
    let plan = Plan::of(technique, Options::default());
    let mut session = Session::new(plan.clone());
    session.record(Event::Start, Millis::ZERO).unwrap();
    for _ in plan.segments() {
        let _over = session.record(Event::Next, Millis(40));
    }
    let skipped = Finished::of(&session, Millis(40), WALL);
    assert_eq!((skipped.done, skipped.active), (0, Millis(40)));
    assert!(skipped.steps > 0);
}

#[test]
fn records_with_numbers_that_cannot_be_are_not_read() {
    let good = Rating { technique: "a/b".into(), wall: WALL, before: 0, after: 10 };
    assert_eq!(Rating::from_json(&good.to_json()), Some(good.clone()));
    assert_eq!(Rating::from_json(&Rating { after: 11, ..good }.to_json()), None);
    let good = Finished { technique: "a/b".into(), wall: WALL, active: WALL, done: 2, steps: 2 };
    assert_eq!(Finished::from_json(&good.to_json()), Some(good.clone()));
    assert_eq!(Finished::from_json(&Finished { done: 3, ..good.clone() }.to_json()), None);
    assert_eq!(Finished::from_json(&Finished { active: Millis(-1), ..good }.to_json()), None);
}
