use crate::fixture::{again, heat, step, technique, time};
use unknot::catalogue::{self, Dose, Motion, Side, Sides, Technique};
use unknot::session::{Kind, Millis, Options, Plan, Scale, SideChoice};

type Row = (Kind, usize, u8, Option<Side>, i64);
const L: Option<Side> = Some(Side::Left);
const R: Option<Side> = Some(Side::Right);

fn rows(technique: &'static Technique, options: Options) -> Vec<Row> {
    let plan = Plan::of(technique, options);
    let row = |s: &unknot::session::Segment| (s.kind, s.step, s.round, s.side, s.duration.0 / 1000);
    plan.segments().iter().map(row).collect()
}

#[test]
fn a_block_is_played_whole_on_each_side() {
    let technique = technique(vec![
        step(Motion::Circle, time(40), Sides::Both),
        step(Motion::Hold, time(10), Sides::Each),
        step(Motion::Stroke, time(30), Sides::Each),
        step(Motion::Rest, time(20), Sides::None),
    ]);
    assert_eq!(
        rows(technique, Options::default()),
        [
            (Kind::Settle, 0, 0, None, 10),
            (Kind::Work, 0, 0, None, 40),
            (Kind::Work, 1, 0, L, 10),
            (Kind::Work, 2, 0, L, 30),
            (Kind::Switch, 1, 0, R, 5),
            (Kind::Work, 1, 0, R, 10),
            (Kind::Work, 2, 0, R, 30),
            (Kind::Rest, 3, 0, None, 20),
        ]
    );
}

#[test]
fn one_side_alone_needs_no_switch() {
    let technique = technique(vec![step(Motion::Hold, time(10), Sides::Each)]);
    let options = Options { sides: SideChoice::RightOnly, ..Options::default() };
    assert_eq!(rows(technique, options), [(Kind::Settle, 0, 0, R, 10), (Kind::Work, 0, 0, R, 10)]);
}

#[test]
fn a_swap_step_gives_the_switch_its_text_and_takes_no_time_of_its_own() {
    let technique = technique(vec![
        step(Motion::Stroke, time(30), Sides::Each),
        step(Motion::Swap, time(0), Sides::Each),
    ]);
    assert_eq!(
        rows(technique, Options::default()),
        [
            (Kind::Settle, 0, 0, L, 10),
            (Kind::Work, 0, 0, L, 30),
            (Kind::Switch, 1, 0, R, 5),
            (Kind::Work, 0, 0, R, 30),
        ]
    );
}

#[test]
fn a_repeat_inside_a_block_stays_on_its_side() {
    let technique = technique(vec![
        step(Motion::Stroke, time(20), Sides::Each),
        step(Motion::PressHold, time(30), Sides::Each),
        again(1, 1, 1, Sides::Each),
    ]);
    assert_eq!(
        rows(technique, Options::default()),
        [
            (Kind::Settle, 0, 0, L, 10),
            (Kind::Work, 0, 0, L, 20),
            (Kind::Work, 1, 0, L, 30),
            (Kind::Settle, 2, 1, L, 5),
            (Kind::Work, 1, 1, L, 30),
            (Kind::Switch, 0, 0, R, 5),
            (Kind::Work, 0, 0, R, 20),
            (Kind::Work, 1, 0, R, 30),
            (Kind::Settle, 2, 1, R, 5),
            (Kind::Work, 1, 1, R, 30),
        ]
    );
}

#[test]
fn a_repeat_of_both_sides_begins_on_the_left_again() {
    let technique = technique(vec![
        step(Motion::Tilt, time(5), Sides::Each),
        step(Motion::Rest, time(5), Sides::None),
        again(0, 1, 1, Sides::Each),
    ]);
    assert_eq!(
        rows(technique, Options::default()),
        [
            (Kind::Settle, 0, 0, L, 10),
            (Kind::Work, 0, 0, L, 5),
            (Kind::Switch, 0, 0, R, 5),
            (Kind::Work, 0, 0, R, 5),
            (Kind::Rest, 1, 0, None, 5),
            (Kind::Settle, 2, 1, L, 5),
            (Kind::Work, 0, 1, L, 5),
            (Kind::Switch, 0, 1, R, 5),
            (Kind::Work, 0, 1, R, 5),
            (Kind::Rest, 1, 1, None, 5),
        ]
    );
}

#[test]
fn a_second_block_is_announced_as_a_change_of_side() {
    let technique = technique(vec![
        step(Motion::Hold, time(10), Sides::Each),
        step(Motion::Rest, time(10), Sides::None),
        step(Motion::Stroke, time(10), Sides::Each),
    ]);
    let rows = rows(technique, Options::default());
    assert_eq!(rows[5], (Kind::Switch, 2, 0, L, 5));
    assert_eq!(rows[6], (Kind::Work, 2, 0, L, 10));
}

#[test]
fn no_time_to_settle_leaves_no_empty_segments() {
    let technique = technique(vec![step(Motion::Hold, time(10), Sides::Each)]);
    let options = Options { first: Millis::ZERO, between: Millis(-5), ..Options::default() };
    assert_eq!(rows(technique, options), [(Kind::Work, 0, 0, L, 10), (Kind::Work, 0, 0, R, 10)]);
}

#[test]
fn what_is_counted_stays_a_whole_number_of_times() {
    let dose = Dose::Times { count: 5, each: 3.0 };
    let technique = technique(vec![step(Motion::Stroke, dose, Sides::Both)]);
    let at = |percent| Options { scale: Scale::percent(percent), ..Options::default() };
    assert_eq!(rows(technique, at(100))[1].4, 15);
    assert_eq!(rows(technique, at(50))[1].4, 9);
    assert_eq!(rows(technique, at(1))[1].4, 9, "half is the least");
    assert_eq!(rows(technique, at(999))[1].4, 30, "twice is the most");
}

#[test]
fn a_hard_maximum_holds_over_all_rounds_at_every_scale() {
    let technique = technique(vec![
        step(Motion::Rest, heat(90, 360), Sides::Both),
        again(0, 0, 3, Sides::Both),
    ]);
    for percent in [50, 100, 150, 200] {
        let options = Options { scale: Scale::percent(percent), ..Options::default() };
        let plan = Plan::of(technique, options);
        let total: Millis =
            plan.segments().iter().filter(|s| s.kind.is_step()).map(|s| s.duration).sum();
        let asked = Millis::seconds(4 * 90).times(i64::from(percent), 100);
        assert_eq!(total, asked.min(Millis::seconds(360)));
    }
}

#[test]
fn every_technique_of_the_catalogue_gives_both_sides_equal_time() {
    assert!(catalogue::techniques().any(Technique::has_sides), "nothing to test");
    for technique in catalogue::techniques() {
        for scale in [50, 100, 200] {
            let options = Options { scale: Scale::percent(scale), ..Options::default() };
            let plan = Plan::of(technique, options);
            let on = |side| -> Millis {
                let segments = plan.segments().iter();
                segments.filter(|s| s.kind.is_step() && s.side == side).map(|s| s.duration).sum()
            };
            assert_eq!(on(L), on(R), "{}", technique.address());
            assert!(plan.segments().iter().any(|s| s.kind.is_step()), "{}", technique.address());
        }
    }
}

#[test]
fn every_step_of_the_catalogue_is_shown_by_some_segment() {
    for technique in catalogue::techniques() {
        let plan = Plan::of(technique, Options::default());
        for (index, step) in technique.steps.iter().enumerate() {
            assert!(
                plan.segments().iter().any(|segment| segment.step == index),
                "{} never shows: {}",
                technique.address(),
                step.text.get()
            );
        }
    }
}
