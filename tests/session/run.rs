use crate::any::{any_happenings, any_session};
use crate::fixture::{heat, step, technique, time};
use proptest::prelude::*;
use unknot::catalogue::{Motion, Pressure, Sides, Step, Tempo};
use unknot::session::{
    Cue, CueKind, Ending, Event, Kind, Millis, Moment, Options, Plan, Refused, Session, Status,
};

const S: fn(i64) -> Millis = Millis::seconds;

fn simple() -> Session {
    // settle 0–10, work 10–50, work 50–80, done.
    let technique = technique(vec![
        Step {
            tempo: Tempo::Cycle { seconds: 4.0 },
            ..step(Motion::Circle, time(40), Sides::Both)
        },
        step(Motion::PressHold, time(30), Sides::Both),
    ]);
    Session::new(Plan::of(technique, Options::default()))
}

fn started() -> Session {
    let mut session = simple();
    session.record(Event::Start, S(0)).unwrap();
    session
}

#[test]
fn one_tick_may_cross_many_segments() {
    let session = started();
    let moment = session.at(S(61));
    assert_eq!((moment.index, moment.elapsed, moment.remaining), (2, S(11), S(19)));
    assert_eq!((moment.whole_elapsed, moment.whole_remaining), (S(61), S(19)));
    assert_eq!(session.at(S(80)).status, Status::Done(Ending::Completed));
    assert_eq!(session.at(Millis(79_999)).status, Status::Running);
}

#[test]
fn a_session_that_has_not_started_stands_at_its_first_segment() {
    let moment = simple().at(S(500));
    assert_eq!((moment.status, moment.index, moment.elapsed), (Status::Ready, 0, S(0)));
    assert_eq!(moment.whole_remaining, S(80));
}

#[test]
fn the_cycle_follows_the_tempo() {
    let session = started();
    assert_eq!(session.at(S(11)).phase, 0.25);
    assert_eq!(session.at(S(17)).phase, 0.75);
    assert_eq!(session.at(S(5)).phase, 0.0, "nothing moves while settling");
}

#[test]
fn previous_goes_to_the_step_before_and_next_to_the_segment_after() {
    let mut session = started();
    session.record(Event::Next, S(2)).unwrap();
    assert_eq!(session.at(S(2)).index, 1);
    session.record(Event::Next, S(3)).unwrap();
    session.record(Event::Previous, S(9)).unwrap();
    assert_eq!((session.at(S(9)).index, session.at(S(9)).elapsed), (1, S(0)));
    session.record(Event::Previous, S(10)).unwrap();
    assert_eq!(session.at(S(10)).index, 0, "before the first step lies the time to settle");
    session.record(Event::Jump(2), S(11)).unwrap();
    session.record(Event::Next, S(12)).unwrap();
    assert_eq!(session.at(S(12)).status, Status::Done(Ending::Completed));
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let mut session = simple();
    assert_eq!(session.record(Event::Pause, S(0)), Err(Refused::NotStarted));
    session.record(Event::Start, S(1)).unwrap();
    let before = session.clone();
    assert_eq!(session.record(Event::Start, S(2)), Err(Refused::Started));
    assert_eq!(session.record(Event::Resume, S(2)), Err(Refused::Running));
    assert_eq!(session.record(Event::Jump(9), S(2)), Err(Refused::NoSegment(9)));
    assert_eq!(session.record(Event::TooMuch, S(2)), Err(Refused::NoPressure));
    assert_eq!(session, before);
    session.record(Event::End, S(3)).unwrap();
    assert_eq!(session.at(S(3)).status, Status::Done(Ending::Stopped));
    assert_eq!(session.record(Event::Previous, S(4)), Err(Refused::Done));
}

#[test]
fn adding_time_makes_this_segment_longer() {
    let mut session = started();
    session.record(Event::AddTime, S(15)).unwrap();
    assert_eq!(session.at(S(15)).remaining, S(50));
    assert_eq!(session.at(S(15)).whole_remaining, S(80));
}

#[test]
fn a_hard_maximum_takes_what_fits_and_then_refuses() {
    let technique = technique(vec![step(Motion::Rest, heat(60, 80), Sides::Both)]);
    let mut session = Session::new(Plan::of(technique, Options::default()));
    session.record(Event::Start, S(0)).unwrap();
    session.record(Event::Next, S(1)).unwrap();
    session.record(Event::AddTime, S(2)).unwrap();
    assert_eq!(session.at(S(2)).remaining, S(74));
    session.record(Event::AddTime, S(2)).unwrap();
    assert_eq!(session.at(S(2)).remaining, S(79), "only five seconds were left to give");
    assert!(!session.at(S(2)).can_add);
    assert_eq!(session.record(Event::AddTime, S(2)), Err(Refused::Limit));
    // Starting again does not give the skin new time either: it has had 59 of its 80 seconds.
    session.record(Event::Restart, S(60)).unwrap();
    assert_eq!(session.at(S(60)).remaining, S(21));
}

#[test]
fn an_earlier_time_is_taken_as_the_last_event_s_also_where_no_time_is_left() {
    let heat = Step { ..step(Motion::Hold, heat(60, 60), Sides::None) };
    let rest = step(Motion::Rest, time(30), Sides::None);
    let technique = technique(vec![heat, rest]);
    let used_up = || {
        let mut session = Session::new(Plan::of(technique, Options::default()));
        session.record(Event::Start, Millis::ZERO).unwrap();
        let heated = session.plan().segments().iter().position(|s| s.kind == Kind::Work).unwrap();
        let end = session.plan().segments().iter().take(heated + 1).map(|s| s.duration).sum();
        session.record(Event::Jump(heated), end).unwrap();
        (session, end)
    };
    let (mut at_once, end) = used_up();
    at_once.record(Event::Next, end).unwrap();
    let (mut back, _) = used_up();
    back.record(Event::Next, end - Millis(1)).unwrap();
    assert_eq!(back, at_once);
}

#[test]
fn too_much_asks_for_less_and_shortens_holds_again_and_again() {
    let mut session = started();
    session.record(Event::Jump(2), S(0)).unwrap();
    assert_eq!(session.at(S(0)).pressure, Pressure::new(3));
    session.record(Event::TooMuch, S(3)).unwrap();
    assert_eq!((session.at(S(3)).pressure, session.at(S(3)).remaining), (Pressure::new(2), S(18)));
    session.record(Event::TooMuch, S(3)).unwrap();
    assert_eq!((session.at(S(3)).pressure, session.at(S(3)).remaining), (Pressure::new(1), S(12)));
    session.record(Event::TooMuch, S(3)).unwrap();
    assert_eq!(session.at(S(3)).pressure, Pressure::new(1), "a touch stays a touch");
}

#[test]
fn cues_say_all_that_the_screen_says() {
    let session = started();
    let cue = |kind, due, segment| Cue { kind, due: S(due), segment };
    assert_eq!(
        session.cues(S(0), false),
        [
            cue(CueKind::GetReady, 0, 0),
            cue(CueKind::Three, 7, 0),
            cue(CueKind::Two, 8, 0),
            cue(CueKind::One, 9, 0),
            cue(CueKind::Start, 10, 1),
            cue(CueKind::Halfway, 30, 1),
            cue(CueKind::Three, 47, 1),
            cue(CueKind::Two, 48, 1),
            cue(CueKind::One, 49, 1),
            cue(CueKind::Start, 50, 2),
            cue(CueKind::Halfway, 65, 2),
            cue(CueKind::Three, 77, 2),
            cue(CueKind::Two, 78, 2),
            cue(CueKind::One, 79, 2),
            cue(CueKind::Done, 80, 3),
        ]
    );
    let later = session.cues(S(66), false);
    assert_eq!(later.first(), Some(&cue(CueKind::Three, 77, 2)), "what was due is over");
}

#[test]
fn without_time_to_switch_the_step_itself_sounds_the_change_of_side() {
    let technique = technique(vec![step(Motion::Hold, time(4), Sides::Each)]);
    let options = Options { first: S(0), between: S(0), ..Options::default() };
    let mut session = Session::new(Plan::of(technique, options));
    session.record(Event::Start, S(0)).unwrap();
    let kinds: Vec<_> = session.cues(S(0), false).iter().map(|cue| cue.kind).collect();
    assert_eq!(kinds, [CueKind::Start, CueKind::Switch, CueKind::Done]);
}

/// Plays events and hands each accepted one, with the moments before and after it, to `look`.
fn play(
    session: &mut Session,
    happenings: &[(Event, Millis)],
    mut look: impl FnMut(&Session, Event, Millis, Moment, Moment),
) -> Millis {
    let mut now = Millis::ZERO;
    for &(event, wait) in happenings {
        now = (now + wait).max(Millis::ZERO);
        let latest = session.events().last().map_or(Millis::ZERO, |record| record.at);
        let before = session.at(now);
        if session.record(event, now).is_ok() {
            let after = session.at(now);
            now = now.max(latest);
            look(session, event, now, before, after);
        } else {
            assert_eq!(session.at(now), before, "a refused event changed something");
        }
    }
    now
}

/// Whether there is anything in the plan at which the session may wait for the person.
fn can_hold(session: &Session) -> bool {
    let segments = session.plan().segments();
    segments.iter().any(|segment| segment.waits || segment.looks().is_some())
}

/// How long it runs from `now` if nothing happens.
fn until_it_holds(session: &Session, now: Millis) -> Millis {
    session.at(now + S(1_000_000)).active - session.at(now).active
}

fn check(moment: &Moment, session: &Session) {
    assert!(moment.elapsed >= Millis::ZERO && moment.remaining >= Millis::ZERO);
    assert!(moment.whole_elapsed >= Millis::ZERO && moment.whole_remaining >= Millis::ZERO);
    assert!((0.0..1.0).contains(&moment.phase));
    assert!(moment.index <= session.plan().segments().len());
    assert!(moment.remaining <= moment.whole_remaining);
    let over = moment.index == session.plan().segments().len();
    assert!(!over || moment.is_done() || moment.status == Status::Ready);
    let added = session.events().iter().filter(|r| r.event == Event::AddTime).count() as i64;
    let most = session.plan().duration() + Event::ADDED.times(added, 1);
    assert!(moment.whole_elapsed + moment.whole_remaining <= most, "longer than planned and added");
}

proptest! {
    #[test]
    fn a_session_never_moves_backwards(
        mut session in any_session(),
        happenings in any_happenings(),
        steps in prop::collection::vec(0i64..30_000, 1..40),
    ) {
        let mut now = play(&mut session, &happenings, |_, _, _, _, _| {});
        let mut before = session.at(now);
        for step in steps {
            now += Millis(step);
            let after = session.at(now);
            check(&after, &session);
            prop_assert!((after.index, after.elapsed) >= (before.index, before.elapsed));
            prop_assert!(after.whole_remaining <= before.whole_remaining);
            prop_assert!(after.active >= before.active);
            before = after;
        }
    }

    #[test]
    fn every_moment_makes_sense_whatever_happens(
        mut session in any_session(), happenings in any_happenings(),
    ) {
        play(&mut session, &happenings, |session, event, _, before, after| {
            check(&before, session);
            check(&after, session);
            if event == Event::Pause {
                assert_eq!(before.elapsed, after.elapsed);
                assert_eq!(before.index, after.index);
            }
        });
    }

    /// Conservation: the time that ran is, to the millisecond, the time spent in segments; and
    /// it is the time between events at which the session was running.
    #[test]
    fn no_time_is_lost_or_made(mut session in any_session(), happenings in any_happenings()) {
        let mut ran = Millis::ZERO;
        let mut since: Option<(Millis, Millis)> = None;
        let end = play(&mut session, &happenings, |session, event, now, before, after| {
            if let Some((from, whole)) = since {
                ran += (now - from).min(whole);
            }
            assert_eq!(before.active, ran);
            if matches!(event, Event::Ahead(_)) {
                ran = after.active;
            }
            let running = after.status == Status::Running;
            since = running.then(|| (now, until_it_holds(session, now)));
        });
        if let Some((from, whole)) = since {
            ran += (end - from).max(Millis::ZERO).min(whole);
        }
        let latest = session.events().last().map_or(Millis::ZERO, |record| record.at);
        let end = end.max(latest);
        prop_assert_eq!(session.at(end).active, ran);
        prop_assert_eq!(session.spent(end).into_iter().sum::<Millis>(), ran);
    }

    #[test]
    fn an_undisturbed_session_takes_just_its_plan(mut session in any_session()) {
        if can_hold(&session) {
            return Ok(());
        }
        session.record(Event::Start, S(0)).unwrap();
        let whole = session.plan().duration();
        prop_assert_eq!(session.at(S(0)).whole_remaining, whole);
        prop_assert_eq!(session.at(whole).status, Status::Done(Ending::Completed));
        if whole > Millis::ZERO {
            prop_assert_eq!(session.at(whole - Millis(1)).status, Status::Running);
        }
        let planned: Vec<_> = session.plan().segments().iter().map(|s| s.duration).collect();
        prop_assert_eq!(session.spent(whole), planned);
    }

    #[test]
    fn done_is_final_and_pause_freezes(
        mut session in any_session(), happenings in any_happenings(), later in 0i64..10_000_000,
    ) {
        let now = play(&mut session, &happenings, |_, _, _, _, _| {});
        let (moment, after) = (session.at(now), session.at(now + Millis(later)));
        if moment.status != Status::Running {
            prop_assert_eq!(moment, after);
            prop_assert_eq!(session.cues(now, false), Vec::new());
        }
        if moment.is_done() {
            for event in [Event::Start, Event::Resume, Event::Previous, Event::Jump(0)] {
                prop_assert_eq!(session.record(event, now + Millis(later)), Err(Refused::Done));
            }
        }
    }

    #[test]
    fn a_hard_maximum_is_never_exceeded(
        mut session in any_session(), happenings in any_happenings(), later in 0i64..1_000_000,
    ) {
        let now = play(&mut session, &happenings, |_, _, _, _, _| {});
        let spent = session.spent(now + Millis(later));
        let segments = session.plan().segments();
        for segment in segments {
            let Some(most) = segment.most() else { continue };
            let pairs = segments.iter().zip(&spent);
            let total: Millis =
                pairs.filter(|(s, _)| s.shares_limit(segment)).map(|(_, &spent)| spent).sum();
            prop_assert!(total <= most);
        }
    }

    #[test]
    fn cues_come_in_order_and_end_with_the_session(
        mut session in any_session(), happenings in any_happenings(),
    ) {
        let now = play(&mut session, &happenings, |_, _, _, _, _| {});
        let moment = session.at(now);
        let cues = session.cues(now, false);
        prop_assert!(cues.is_sorted_by_key(|cue| cue.due));
        if moment.status == Status::Running && !can_hold(&session) {
            let last = cues.last().unwrap();
            let now = now.max(session.events().last().unwrap().at);
            prop_assert_eq!(last.kind, CueKind::Done);
            prop_assert_eq!(last.due, now + moment.whole_remaining);
            prop_assert_eq!(session.at(last.due).status, Status::Done(Ending::Completed));
            for cue in &cues {
                prop_assert!(now <= cue.due && cue.due <= last.due);
                if matches!(cue.kind, CueKind::Start | CueKind::GetReady | CueKind::Switch) {
                    let there = session.at(cue.due);
                    prop_assert_eq!((there.index, there.elapsed), (cue.segment, Millis::ZERO));
                    let settle = there.segment.unwrap().kind == Kind::Settle;
                    prop_assert_eq!(settle, cue.kind == CueKind::GetReady);
                }
            }
        }
    }
}
