//! Where a session waits for its person: until they are ready, and until they have looked at what
//! lies on their skin.

use crate::fixture::{heat, step, technique, time};
use unknot::catalogue::{Motion, Side, Sides, Step, Technique};
use unknot::session::{
    CueKind, Event, Kind, Millis, Options, Plan, Refused, Session, SideChoice, Status,
};

const S: fn(i64) -> Millis = Millis::seconds;

fn started(technique: &'static Technique, options: Options) -> Session {
    let mut session = Session::new(Plan::of(technique, options));
    session.record(Event::Start, S(0)).unwrap();
    session
}

fn two_steps() -> &'static Technique {
    technique(vec![
        step(Motion::Circle, time(30), Sides::None),
        step(Motion::Hold, time(20), Sides::None),
    ])
}

#[test]
fn every_step_waits_until_the_person_is_ready() {
    let options = Options { wait: true, ..Options::default() };
    let mut session = started(two_steps(), options);
    let kinds: Vec<_> = session.plan().segments().iter().map(|s| (s.kind, s.waits)).collect();
    let (lead, work) = ((Kind::Settle, true), (Kind::Work, false));
    assert_eq!(kinds, [lead, work, lead, work]);
    // An hour on the floor, looking for the ball.
    let moment = session.at(S(3600));
    assert_eq!((moment.index, moment.waits(), moment.status), (0, true, Status::Running));
    assert_eq!(moment.active, S(0), "waiting is no work");
    let kinds: Vec<_> = session.cues(S(0), false).iter().map(|cue| cue.kind).collect();
    assert_eq!(kinds, [CueKind::GetReady], "nothing else is known yet");
    session.record(Event::Next, S(3600)).unwrap();
    assert_eq!(session.at(S(3629)).index, 1);
    assert_eq!(session.at(S(3631)).index, 2);
    assert_eq!(session.cues(S(3600), false).last().map(|cue| cue.kind), Some(CueKind::GetReady));
}

#[test]
fn waiting_needs_no_time_to_settle() {
    let options = Options { wait: true, first: S(0), between: S(0), ..Options::default() };
    let session = started(two_steps(), options);
    assert_eq!(session.at(S(100)).index, 0);
    assert_eq!(session.plan().segments().len(), 4);
}

#[test]
fn a_step_that_asks_for_it_gets_time_to_settle() {
    let steps = vec![
        step(Motion::Circle, time(30), Sides::Each),
        Step { settle: true, ..step(Motion::Hold, time(20), Sides::Each) },
        step(Motion::Rest, time(10), Sides::None),
    ];
    let plan = Plan::of(technique(steps), Options::default());
    let rows: Vec<_> = plan.segments().iter().map(|s| (s.kind, s.step, s.side)).collect();
    let (l, r) = (Some(Side::Left), Some(Side::Right));
    assert_eq!(
        rows,
        [
            (Kind::Settle, 0, l),
            (Kind::Work, 0, l),
            (Kind::Settle, 1, l),
            (Kind::Work, 1, l),
            (Kind::Switch, 0, r),
            (Kind::Work, 0, r),
            (Kind::Settle, 1, r),
            (Kind::Work, 1, r),
            (Kind::Rest, 2, None),
        ]
    );
}

#[test]
fn the_worse_side_gets_half_as_much_again_but_never_past_its_maximum() {
    let steps = vec![
        step(Motion::Stroke, time(40), Sides::Each),
        step(Motion::Hold, heat(60, 80), Sides::Each),
    ];
    let options = Options { sides: SideChoice::RightWorse, ..Options::default() };
    let plan = Plan::of(technique(steps), options);
    let work = plan.segments().iter().filter(|s| s.kind == Kind::Work);
    let rows: Vec<_> = work.map(|s| (s.side, s.duration)).collect();
    let (l, r) = (Some(Side::Left), Some(Side::Right));
    assert_eq!(rows, [(l, S(40)), (l, S(60)), (r, S(60)), (r, S(80))]);
}

/// Ten seconds to settle, twelve minutes of heat, half a minute of rest.
fn heated() -> Session {
    let steps = vec![
        step(Motion::Hold, heat(720, 900), Sides::None),
        step(Motion::Rest, time(30), Sides::None),
    ];
    started(technique(steps), Options::default())
}

#[test]
fn the_skin_is_to_be_looked_at_every_five_minutes() {
    let mut session = heated();
    assert_eq!(session.at(S(309)).look, None);
    assert_eq!(session.record(Event::Fine, S(309)), Err(Refused::NoCheck));
    assert_eq!(session.at(S(310)).look, Some(S(60)));
    assert_eq!(session.at(S(330)).remaining, S(400), "the heat goes on meanwhile");
    session.record(Event::Fine, S(330)).unwrap();
    assert_eq!(session.at(S(330)).look, None);
    assert_eq!(session.at(S(630)).look, Some(S(60)), "and again five minutes later");
    session.record(Event::Fine, S(640)).unwrap();
    let rest = session.at(S(730));
    assert_eq!((rest.index, rest.status), (2, Status::Running));
}

#[test]
fn one_soak_in_two_steps_is_looked_at_as_one() {
    let steps = vec![
        step(Motion::Hold, heat(60, 120), Sides::None),
        step(Motion::Circle, heat(600, 780), Sides::None),
        step(Motion::Rest, time(30), Sides::None),
    ];
    let session = started(technique(steps), Options::default());
    assert_eq!((session.at(S(309)).look, session.at(S(310)).look), (None, Some(S(60))));
}

#[test]
fn nothing_waits_before_what_lies_on_the_body_has_come_off() {
    let steps = vec![
        step(Motion::Hold, heat(60, 120), Sides::None),
        Step { settle: true, ..step(Motion::Rest, time(30), Sides::None) },
        step(Motion::Hold, time(30), Sides::None),
    ];
    let options = Options { wait: true, ..Options::default() };
    let plan = Plan::of(technique(steps), options);
    let rows: Vec<_> = plan.segments().iter().map(|s| (s.step, s.kind, s.waits)).collect();
    assert_eq!(
        rows,
        [
            (0, Kind::Settle, true),
            (0, Kind::Work, false),
            (1, Kind::Settle, false),
            (1, Kind::Rest, false),
            (2, Kind::Settle, true),
            (2, Kind::Work, false),
        ]
    );
}

#[test]
fn who_does_not_answer_is_told_to_take_it_off_and_the_session_waits() {
    let session = heated();
    let moment = session.at(S(370));
    assert_eq!((moment.index, moment.status, moment.unanswered), (2, Status::Paused, true));
    assert_eq!(session.at(Millis(369_999)).index, 1);
    let cues = session.cues(S(0), false);
    let looks: Vec<_> = cues.iter().filter(|c| c.kind == CueKind::Look).map(|c| c.due).collect();
    assert_eq!(looks, [S(310), S(330), S(350)]);
    assert!(cues.iter().all(|cue| cue.due <= S(370)), "what comes after waits for the answer");
    let mut session = session;
    session.record(Event::Resume, S(400)).unwrap();
    let moment = session.at(S(401));
    assert_eq!((moment.index, moment.elapsed, moment.unanswered), (2, S(1), false));
}

#[test]
fn nothing_more_is_laid_on_the_body_of_who_does_not_answer() {
    let steps = vec![
        step(Motion::Hold, heat(360, 600), Sides::None),
        step(Motion::Hold, heat(60, 120), Sides::None),
        step(Motion::Rest, time(30), Sides::None),
    ];
    let moment = started(technique(steps), Options::default()).at(S(3600));
    assert_eq!((moment.index, moment.status, moment.unanswered), (3, Status::Paused, true));
}

#[test]
fn what_lies_on_the_body_cannot_be_paused() {
    let mut session = heated();
    session.record(Event::Pause, S(5)).unwrap();
    session.record(Event::Resume, S(6)).unwrap();
    assert_eq!(session.record(Event::Pause, S(20)), Err(Refused::OnBody));
    assert_eq!(session.at(S(20)).status, Status::Running);
    session.record(Event::Next, S(21)).unwrap();
    session.record(Event::Pause, S(22)).unwrap();
}

#[test]
fn going_on_as_though_nothing_had_been_missed() {
    let mut session = started(two_steps(), Options::default());
    session.record(Event::Pause, S(15)).unwrap();
    assert_eq!(session.at(S(100)).elapsed, S(5));
    session.record(Event::Ahead(S(30)), S(100)).unwrap();
    let moment = session.at(S(100));
    assert_eq!((moment.index, moment.elapsed, moment.status), (2, S(5), Status::Running));
    assert_eq!(session.record(Event::Ahead(S(1)), S(101)), Err(Refused::Running));
}

#[test]
fn back_repeats_the_step_and_twice_goes_to_the_one_before() {
    let mut session = started(two_steps(), Options::default());
    session.record(Event::Back, S(50)).unwrap();
    assert_eq!((session.at(S(50)).index, session.at(S(50)).elapsed), (2, S(0)));
    session.record(Event::Back, S(51)).unwrap();
    assert_eq!(session.at(S(51)).index, 1);
}
