//! Arbitrary settings, answers, records and bundles of them.

use proptest::prelude::*;
use unknot::catalogue::{SCREENING, Technique, techniques};
use unknot::kept::{Answers, Bundle, Contrast, Finished, Rating, Settings, Skin, Theme};
use unknot::session::{Event, Millis, Options, Plan, Scale, Session, Snapshot, Verbosity};

pub(crate) fn any_settings() -> impl Strategy<Value = Settings> {
    let look = (
        prop_oneof![Just(Theme::System), Just(Theme::Light), Just(Theme::Dark)],
        prop_oneof![Just(Contrast::System), Just(Contrast::More)],
        prop_oneof![Just(Skin::Clay), Just(Skin::Sand), Just(Skin::Rose), Just(Skin::Walnut)],
    );
    let heard = (any::<[bool; 6]>(), 0u8..=100, 50u8..=200, 0u8..=100, any::<Option<String>>());
    let said = prop_oneof![Just(Verbosity::Full), Just(Verbosity::Short), Just(Verbosity::Off)];
    let pace = (0u8..=30, 0u8..=30, 50u16..=200);
    (look, heard, said, pace).prop_map(|(look, heard, speech, pace)| {
        let (
            [tones, ticks, owns_sound, vibration, wait, install_refused],
            tone_volume,
            rate,
            volume,
            voice,
        ) = heard;
        Settings {
            theme: look.0,
            contrast: look.1,
            skin: look.2,
            tones,
            tone_volume,
            ticks,
            owns_sound,
            speech,
            voice,
            voice_rate: rate,
            voice_volume: volume,
            vibration,
            settle_first: pace.0,
            settle_between: pace.1,
            scale: Scale::percent(pace.2),
            wait,
            install_refused,
        }
    })
}

pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let keys: Vec<&str> = SCREENING.iter().map(|question| question.key).collect();
    let yes = prop::sample::subsequence(keys, 0..=SCREENING.len());
    (yes, prop::option::of(".{0,12}")).prop_map(|(yes, gone)| {
        let mut answers = Answers::of(&yes);
        // A question of another edition.
        answers.asked.extend(gone);
        answers
    })
}

/// Few of each, so that two lists meet.
fn address() -> impl Strategy<Value = String> {
    let known: Vec<String> = techniques().take(3).map(Technique::address).collect();
    prop_oneof![4 => prop::sample::select(known), 1 => ".{0,20}"]
}

fn wall() -> impl Strategy<Value = Millis> {
    prop_oneof![4 => 0i64..6, 1 => any::<i64>()].prop_map(Millis)
}

pub(crate) fn any_rating() -> impl Strategy<Value = Rating> {
    (address(), wall(), 0u8..=10, 0u8..=10).prop_map(|(technique, wall, before, after)| Rating {
        technique,
        wall,
        before,
        after,
    })
}

pub(crate) fn any_finished() -> impl Strategy<Value = Finished> {
    (address(), wall(), 0i64..10_000_000, 0u16..30, 0u16..30).prop_map(
        |(technique, wall, active, done, more)| Finished {
            technique,
            wall,
            active: Millis(active),
            done,
            steps: done + more,
        },
    )
}

pub(crate) fn any_snapshot() -> impl Strategy<Value = Snapshot> {
    let all: Vec<_> = techniques().collect();
    let events = prop_oneof![
        4 => Just(Event::Next),
        2 => Just(Event::Pause),
        2 => Just(Event::Resume),
        1 => Just(Event::AddTime),
        1 => Just(Event::TooMuch),
        1 => (0usize..9).prop_map(Event::Jump),
        1 => any::<i64>().prop_map(|by| Event::Ahead(Millis(by))),
        1 => Just(Event::End),
    ];
    let happened = prop::collection::vec((events, 0i64..90_000), 0..12);
    (prop::sample::select(all), happened, any::<i64>()).prop_map(|(technique, happened, wall)| {
        let mut session = Session::new(Plan::of(technique, Options::default()));
        let mut now = Millis::ZERO;
        for (event, wait) in [(Event::Start, 0)].into_iter().chain(happened) {
            now += Millis(wait);
            let _refused = session.record(event, now);
        }
        Snapshot::of(&session, now, Millis(wall))
    })
}

pub(crate) fn any_bundle() -> impl Strategy<Value = Bundle> {
    (
        prop::option::of(any_settings()),
        prop::option::of(any_answers()),
        prop::option::of(any_snapshot()),
        prop::collection::vec(any_rating(), 0..6),
        prop::collection::vec(any_finished(), 0..6),
    )
        .prop_map(|(settings, answers, session, ratings, finished)| Bundle {
            settings,
            answers,
            session,
            ratings,
            finished,
        })
}
