//! What a session tells: what keeps the pace, what is said and by whom, and what was missed.

use crate::any::{any_happenings, any_session};
use crate::fixture::{heat, step, technique, time};
use proptest::prelude::*;
use unknot::catalogue::{Motion, Sides, Step, Tempo};
use unknot::session::{
    Absence, CueKind, Event, Kind, Line, Millis, Options, Plan, Say, Session, Speaker, Verbosity,
};

const S: fn(i64) -> Millis = Millis::seconds;

fn started(steps: Vec<Step>) -> Session {
    let options = Options { first: S(0), ..Options::default() };
    let mut session = Session::new(Plan::of(technique(steps), options));
    session.record(Event::Start, S(0)).unwrap();
    session
}

fn paced(tempo: Tempo, ticks: bool) -> Vec<(CueKind, i64)> {
    let session = started(vec![Step { tempo, ..step(Motion::Stroke, time(16), Sides::None) }]);
    let cues = session.cues(S(0), ticks).into_iter();
    let pace = |kind| matches!(kind, CueKind::Tick | CueKind::Inhale | CueKind::Exhale);
    cues.filter(|cue| pace(cue.kind)).map(|cue| (cue.kind, cue.due.0)).collect()
}

#[test]
fn ticks_keep_the_pace_of_the_picture_and_leave_room_for_the_other_cues() {
    assert_eq!(paced(Tempo::Cycle { seconds: 4.0 }, false), []);
    let ticks = paced(Tempo::Cycle { seconds: 4.0 }, true);
    assert_eq!(ticks, [(CueKind::Tick, 4000), (CueKind::Tick, 8000), (CueKind::Tick, 12_000)]);
    let ticks = paced(Tempo::Pass { seconds: 3.0 }, true);
    assert_eq!(ticks.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [3000, 6000, 9000, 12_000]);
    let ticks = paced(Tempo::OnOff { on: 5.0, off: 3.0 }, true);
    assert_eq!(ticks.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [5000, 8000]);
}

#[test]
fn breathing_is_led_by_ear_without_being_asked() {
    let breath = Tempo::Breath { inhale: 4.0, exhale: 6.0 };
    let (i, o) = (CueKind::Inhale, CueKind::Exhale);
    assert_eq!(paced(breath, false), [(i, 0), (o, 4000), (i, 10_000)]);
}

fn said(session: &Session, verbosity: Verbosity) -> Vec<(Say, i64)> {
    session.lines(S(0), verbosity).iter().map(|line| (line.say, line.due.0 / 1000)).collect()
}

#[test]
fn name_and_position_come_first_then_each_step_when_it_is_time() {
    let steps = vec![
        step(Motion::Stroke, time(60), Sides::Each),
        Step { settle: true, ..step(Motion::Rest, time(10), Sides::None) },
    ];
    let mut session = Session::new(Plan::of(technique(steps), Options::default()));
    session.record(Event::Start, S(0)).unwrap();
    assert_eq!(
        said(&session, Verbosity::Full),
        [
            (Say::Name, 0),
            (Say::Position, 0),
            (Say::Side(0), 0),
            (Say::Step(1), 10),
            (Say::Halfway, 40),
            (Say::Next(1), 59),
            (Say::Step(2), 70),
            (Say::Side(2), 70),
            (Say::Step(3), 75),
            (Say::Halfway, 105),
            (Say::Next(3), 124),
            (Say::Step(4), 135),
            (Say::Done, 150),
        ]
    );
    let short = said(&session, Verbosity::Short);
    assert!(short.contains(&(Say::Brief(1), 10)) && !short.contains(&(Say::Halfway, 40)));
    assert_eq!(said(&session, Verbosity::Off), []);
}

#[test]
fn a_look_at_the_skin_is_asked_for_before_all_else() {
    let session = started(vec![step(Motion::Hold, heat(600, 900), Sides::None)]);
    let lines = session.lines(S(0), Verbosity::Short);
    assert!(lines.iter().any(|line| line.say == Say::Look(0) && line.due == S(300)));
    let mut speaker = Speaker::default();
    speaker.plan(lines.into_iter().filter(|line| line.due >= S(200)).collect());
    assert_eq!(speaker.next(S(300)).map(|line| line.say), Some(Say::Look(0)));
}

fn line(say: Say, due: i64, until: i64) -> Line {
    Line { say, due: S(due), until: S(until) }
}

#[test]
fn the_speaker_says_the_most_important_first_and_never_two_at_once() {
    let mut speaker = Speaker::default();
    let (halfway, side) = (line(Say::Halfway, 5, 9), line(Say::Side(1), 5, 20));
    let name = line(Say::Name, 5, 20);
    speaker.plan(vec![halfway, side, name]);
    assert_eq!(speaker.next(S(4)), None);
    assert_eq!(speaker.next(S(5)), Some(name));
    assert_eq!(speaker.next(S(6)), None, "one is being said");
    speaker.ended();
    assert_eq!(speaker.next(S(8)), Some(side));
    speaker.ended();
    assert_eq!(speaker.next(S(10)), None, "half way is long over");
}

#[test]
fn what_was_waiting_is_forgotten_when_something_happens() {
    let mut speaker = Speaker::default();
    speaker.plan(vec![line(Say::Name, 0, 90), line(Say::Position, 0, 90)]);
    assert!(speaker.next(S(0)).is_some());
    speaker.plan(vec![line(Say::Step(2), 7, 90)]);
    assert_eq!(speaker.next(S(1)), None);
    assert_eq!(speaker.next(S(7)).map(|line| line.say), Some(Say::Step(2)));
}

#[test]
fn only_what_could_not_be_heard_was_missed() {
    let lasted = S(120);
    let away = |sounded: Option<i64>, frozen| Absence { lasted, sounded: sounded.map(S), frozen };
    assert_eq!(away(Some(120), false).missed(), None, "all of it sounded");
    assert_eq!(away(Some(119), true).missed(), None, "clocks disagree a little");
    assert_eq!(away(Some(30), false).missed(), Some(S(90)));
    assert_eq!(away(Some(-5), false).missed(), Some(S(120)));
    assert_eq!(away(Some(900), true).missed(), None);
    assert_eq!(away(None, false).missed(), None, "silence was chosen");
    assert_eq!(away(None, true).missed(), Some(S(120)));
}

proptest! {
    #[test]
    fn what_is_said_belongs_to_where_the_session_is(
        mut session in any_session(), happenings in any_happenings(), short in any::<bool>(),
    ) {
        let mut now = Millis::ZERO;
        for (event, wait) in happenings {
            now = (now + wait).max(Millis::ZERO);
            let _ = session.record(event, now);
        }
        now = now.max(session.events().last().map_or(Millis::ZERO, |record| record.at));
        let verbosity = if short { Verbosity::Short } else { Verbosity::Full };
        let lines = session.lines(now, verbosity);
        prop_assert!(lines.is_sorted_by_key(|line| line.due));
        for line in lines {
            prop_assert!(now <= line.due && line.due < line.until);
            let there = session.at(line.due);
            match line.say {
                Say::Step(index) | Say::Brief(index) | Say::Side(index) | Say::Next(index)
                | Say::Look(index) => prop_assert_eq!(there.index, index, "{:?} at {:?}", line, now),
                Say::Wait => prop_assert!(there.waits()),
                Say::Done => prop_assert!(there.is_done()),
                Say::Name | Say::Position => prop_assert_eq!(there.index, 0),
                Say::Halfway => prop_assert_eq!(there.segment.map(|s| s.kind), Some(Kind::Work)),
            }
        }
    }

    #[test]
    fn a_speaker_never_says_what_is_over_or_not_yet_due(
        mut times in prop::collection::vec((0i64..100, 1i64..30), 0..20),
        steps in prop::collection::vec((0i64..20, any::<bool>()), 0..30),
    ) {
        times.sort_unstable();
        let lines = times.iter().enumerate();
        let lines = lines.map(|(i, &(due, lasts))| line(Say::Step(i), due, due + lasts)).collect();
        let mut speaker = Speaker::default();
        speaker.plan(lines);
        let (mut now, mut speaks) = (0, false);
        for (step, ends) in steps {
            now += step;
            if ends {
                speaker.ended();
                speaks = false;
            }
            let next = speaker.next(S(now));
            prop_assert!(next.is_none() || !speaks);
            speaks |= next.is_some();
            prop_assert!(next.is_none_or(|line| line.due <= S(now) && S(now) < line.until));
            // Who sleeps until then sleeps through nothing.
            prop_assert!(speaker.next_due().is_none_or(|due| due > S(now)));
        }
    }
}

#[test]
fn no_two_cues_feel_alike_and_what_keeps_the_pace_is_not_felt() {
    use CueKind::{
        Done, Exhale, GetReady, Halfway, Inhale, Look, One, Start, Switch, Three, Tick, Two,
    };
    let told = [GetReady, Start, Halfway, Three, Two, One, Switch, Look, Done];
    for (index, one) in told.iter().enumerate() {
        assert!(one.buzz().len() % 2 == 1, "{one:?} ends in a rest");
        for other in told.iter().skip(index + 1) {
            assert_ne!(one.buzz(), other.buzz(), "{one:?} feels like {other:?}");
        }
    }
    for pace in [Tick, Inhale, Exhale] {
        assert_eq!(pace.buzz(), [0_u32; 0]);
    }
}
