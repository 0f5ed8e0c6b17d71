use proptest::prelude::*;
use unknot::session::{Clock, Gap, Millis, Reading};

const S: fn(i64) -> Millis = Millis::seconds;

fn reading(monotonic: i64, wall: i64) -> Reading {
    Reading { monotonic: S(monotonic), wall: S(wall) }
}

#[test]
fn sleep_is_bridged_by_the_wall_clock() {
    let mut clock = Clock::starting(S(0), reading(100, 5000));
    assert_eq!(clock.read(reading(101, 5001)).now, S(1));
    let tick = clock.read(reading(101, 5601));
    assert_eq!((tick.now, tick.gap), (S(601), Some(Gap::Slept(S(600)))));
    assert_eq!(clock.read(reading(102, 5602)).now, S(602));
}

#[test]
fn a_page_that_was_throttled_but_awake_did_not_sleep() {
    let mut clock = Clock::starting(S(0), reading(0, 0));
    let tick = clock.read(reading(60, 60));
    assert_eq!((tick.now, tick.gap), (S(60), None));
}

#[test]
fn a_wall_clock_that_is_set_is_noticed_and_ignored() {
    let mut clock = Clock::starting(S(30), reading(0, 10_000));
    let back = clock.read(reading(1, 6_401));
    assert_eq!((back.now, back.gap), (S(31), Some(Gap::SetBack(S(3_600)))));
    let absurd = clock.read(reading(2, 400_000_000));
    assert_eq!(absurd.now, S(32));
    assert!(matches!(absurd.gap, Some(Gap::Absurd(_))));
    assert_eq!(clock.read(reading(3, 400_000_001)).now, S(33));
}

#[test]
fn a_monotonic_clock_that_goes_back_stands_still() {
    let mut clock = Clock::starting(S(0), reading(100, 100));
    clock.read(reading(110, 110));
    let tick = clock.read(reading(5, 111));
    assert_eq!((tick.now, tick.gap), (S(10), Some(Gap::Broken)));
    assert_eq!(clock.read(reading(6, 112)).now, S(11));
}

proptest! {
    #[test]
    fn session_time_never_goes_back_and_never_outruns_both_clocks(
        jumps in prop::collection::vec((any::<i64>(), any::<i64>()), 1..50),
        small in prop::collection::vec((-5_000i64..100_000, -5_000i64..100_000), 1..50),
    ) {
        for steps in [jumps, small] {
            let mut at = Reading { monotonic: Millis(0), wall: Millis(0) };
            let mut clock = Clock::starting(Millis::ZERO, at);
            let mut before = Millis::ZERO;
            for (monotonic, wall) in steps {
                at = Reading {
                    monotonic: at.monotonic + Millis(monotonic),
                    wall: at.wall + Millis(wall),
                };
                let tick = clock.read(at);
                prop_assert!(tick.now >= before);
                prop_assert_eq!(clock.now(), tick.now);
                if (-5_000..100_000).contains(&monotonic) && (-5_000..100_000).contains(&wall) {
                    let most = monotonic.max(wall).max(0);
                    prop_assert!(tick.now - before <= Millis(most));
                }
                before = tick.now;
            }
        }
    }
}
