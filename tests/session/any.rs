//! Arbitrary techniques, options, events and readings.

use crate::fixture::{step, technique};
use proptest::prelude::*;
use unknot::catalogue::{Dose, Limit, LimitKind, Motion, Pressure, Sides, Step, Technique, Tempo};
use unknot::session::{Event, Millis, Options, Plan, Scale, Session, SideChoice};

fn any_sides() -> impl Strategy<Value = Sides> {
    prop_oneof![Just(Sides::None), Just(Sides::Both), Just(Sides::Each)]
}

fn any_dose() -> impl Strategy<Value = Dose> {
    prop_oneof![
        4 => (0u16..120).prop_map(|seconds| Dose::Time { seconds, most: None }),
        2 => (1u16..800, 0u16..200).prop_map(|(seconds, more)| {
            let most = Limit { kind: LimitKind::Heat, seconds: seconds + more };
            Dose::Time { seconds, most: Some(most) }
        }),
        2 => (1u16..12, 0.5f32..5.0).prop_map(|(count, each)| Dose::Times { count, each }),
        1 => (0u8..6, 0u8..6, 0u8..4).prop_map(|(from, to, more)| Dose::Again { from, to, more }),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let motions = prop_oneof![
        Just(Motion::Hold),
        Just(Motion::PressHold),
        Just(Motion::Stroke),
        Just(Motion::Rest),
        Just(Motion::Swap),
    ];
    let tempos = prop_oneof![
        Just(Tempo::Still),
        Just(Tempo::Pass { seconds: 3.0 }),
        Just(Tempo::OnOff { on: 3.0, off: 2.0 }),
        Just(Tempo::Cycle { seconds: 2.5 }),
        Just(Tempo::Breath { inhale: 4.0, exhale: 6.0 }),
    ];
    (motions, any_dose(), any_sides(), tempos, 0u8..=5).prop_map(
        |(motion, dose, sides, tempo, pressure)| {
            let motion = if matches!(dose, Dose::Again { .. }) { Motion::Repeat } else { motion };
            Step { tempo, pressure: Pressure::new(pressure), ..step(motion, dose, sides) }
        },
    )
}

pub(crate) fn any_technique() -> impl Strategy<Value = &'static Technique> {
    prop::collection::vec(any_step(), 1..6).prop_map(technique)
}

pub(crate) fn any_options() -> impl Strategy<Value = Options> {
    let sides = prop_oneof![
        Just(SideChoice::Both),
        Just(SideChoice::LeftOnly),
        Just(SideChoice::RightOnly),
        Just(SideChoice::LeftWorse),
        Just(SideChoice::RightWorse)
    ];
    let wait = prop::bool::weighted(0.3);
    (-5i64..40, -5i64..40, 0u16..300, sides, wait).prop_map(
        |(first, between, scale, sides, wait)| Options {
            first: Millis::seconds(first),
            between: Millis::seconds(between),
            scale: Scale::percent(scale),
            sides,
            wait,
        },
    )
}

pub(crate) fn any_session() -> impl Strategy<Value = Session> {
    (any_technique(), any_options())
        .prop_map(|(technique, options)| Session::new(Plan::of(technique, options)))
}

pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Start),
        3 => Just(Event::Pause),
        6 => Just(Event::Resume),
        3 => Just(Event::Next),
        3 => Just(Event::Previous),
        2 => Just(Event::Restart),
        2 => Just(Event::Back),
        2 => Just(Event::Fine),
        2 => (-10_000i64..500_000).prop_map(|by| Event::Ahead(Millis(by))),
        2 => (0usize..20).prop_map(Event::Jump),
        4 => Just(Event::AddTime),
        2 => Just(Event::TooMuch),
        1 => Just(Event::End),
    ]
}

/// Events, each so long after the one before; sometimes long enough to cross many segments, and
/// sometimes "before", as a broken caller might say.
pub(crate) fn any_happenings() -> impl Strategy<Value = Vec<(Event, Millis)>> {
    let wait = prop_oneof![
        6 => 0i64..20_000,
        2 => 20_000i64..400_000,
        1 => -60_000i64..0,
    ];
    prop::collection::vec((any_event(), wait.prop_map(Millis)), 0..40)
}
