//! How doses, tempi and times of recovery are written, and how long they may be.

use crate::fixture::{
    LIMITS, NECK, PREPARE, assert_refused, edit, edited, problems, refuse, sound,
};

const DOSE: &str = "dose = \"40 s\"";
const TEMPO: &str = "tempo = \"2 s a cycle\"";

fn dose(text: &str) -> String {
    format!("dose = \"{text}\"")
}

#[test]
fn every_way_to_write_a_dose_is_understood() {
    for text in [
        "1 s",
        "2 min",
        "5 min, at most 10 min device",
        "1 time",
        "6 times",
        "5 x 5 s",
        "5 x 2.5 s",
    ] {
        assert_eq!(problems(&edited(NECK, DOSE, &dose(text))), [""; 0], "{text}");
    }
    for text in
        ["1 more time from step 3", "2 more times from step 1 to 3", "1 more time from step 2 to 2"]
    {
        let files = edited(NECK, "1 more time from step 1 to 4", text);
        assert_eq!(problems(&files), [""; 0], "{text}");
    }
}

#[test]
fn what_is_not_a_dose_is_refused() {
    for text in [
        "40",
        "40s",
        "s",
        "0 s",
        "-40 s",
        "1.5 min",
        "40 h",
        "0 times",
        "x times",
        "5 x s",
        "5 min at most 15 min device",
        "5 min, at most 15 min",
        "5 min, at most 15 min sauna",
        "1 more time",
        "0 more times from step 1",
        "1 more time from step 0",
        "70000 s",
        "2000 min",
        "40 s 40 s",
    ] {
        let reason = format!(
            "`{text}` is not a dose: write it like `40 s`, `10 min`, `5 min, at most 15 min device`, \
             `6 times`, `5 x 5 s`, `1 more time from step 3` or `2 more times from step 1 to 3`"
        );
        refuse(NECK, DOSE, &dose(text), &reason);
    }
}

#[test]
fn every_way_to_write_a_tempo_is_understood() {
    for text in ["2 s a cycle", "0.5 s a cycle", "3 s a pass", "3 s on, 2 s off"] {
        let files = edited(NECK, TEMPO, &format!("tempo = \"{text}\""));
        assert_eq!(problems(&files), [""; 0], "{text}");
    }
}

#[test]
fn what_is_not_a_tempo_is_refused() {
    for text in
        ["2 s", "fast", "0 s a cycle", "inf s a cycle", "2 s a circle", "3 s on", "3 s on 2 s off"]
    {
        let reason = format!(
            "`{text}` is not a tempo: write it like `still`, `2 s a cycle`, `3 s a pass`, \
             `3 s on, 2 s off` or `5 s in, 5 s out`"
        );
        refuse(NECK, TEMPO, &format!("tempo = \"{text}\""), &reason);
    }
}

#[test]
fn what_is_not_a_time_of_recovery_is_refused() {
    for text in ["4", "a day", "0 h", "4 h or so"] {
        let reason = format!("`{text}` is not a time of recovery: write it like `24 h`, or `none`");
        refuse(NECK, "recovery = \"4 h\"", &format!("recovery = \"{text}\""), &reason);
    }
}

#[test]
fn times_without_a_cycle_are_refused() {
    let reason =
        "`6 times` counts cycles, but the tempo is `still`: give a tempo, or a dose in seconds";
    refuse(NECK, "dose = \"20 s, at most 60 s press\"", &dose("6 times"), reason);
}

#[test]
fn a_tempo_that_the_motion_cannot_have_is_refused() {
    let reason = "circle with the tempo `still`: it moves, so say how fast";
    refuse(NECK, TEMPO, "tempo = \"still\"", reason);
    let reason = "circle with the tempo `5 s in, 5 s out`: `in` and `out` are for breathing";
    refuse(NECK, TEMPO, "tempo = \"5 s in, 5 s out\"", reason);
    let reason = "breathe with the tempo `10 s a cycle`: breathing goes like `5 s in, 5 s out`";
    refuse(PREPARE, "tempo = \"5 s in, 5 s out\"", "tempo = \"10 s a cycle\"", reason);
}

#[test]
fn steps_done_again_out_of_order_are_refused() {
    for text in
        ["1 more time from step 3 to 2", "1 more time from step 5", "1 more time from step 1 to 5"]
    {
        let reason = format!(
            "`{text}` is out of order: it may name steps from 1 to 4 only, the first one first"
        );
        refuse(NECK, "dose = \"1 more time from step 1 to 4\"", &dose(text), &reason);
    }
}

#[test]
fn steps_done_again_that_hold_a_repeat_are_refused() {
    let again = "motion = \"repeat\"\ndose = \"1 more time from step 1 to 4\"\n";
    let step =
        "\n[[technique.step]]\ntext = \"And again.\"\nsay = \"Again.\"\nmotion = \"repeat\"\n";
    let new = format!("{again}{step}dose = \"1 more time from step 4\"");
    let reason = "`1 more time from step 4` would do step 5 again, which is a `repeat` itself: \
        name other steps";
    refuse(NECK, again, &new, reason);
}

#[test]
fn doing_steps_again_is_for_a_repeat_and_nothing_else() {
    let again = |text: &str| {
        format!(
            "`{text}` does steps again, so the motion must be `repeat`, and the other way round"
        )
    };
    let text = "dose = \"1 more time from step 1 to 4\"";
    refuse(NECK, text, &dose("40 s"), &again("40 s"));
    let files = edited(
        NECK,
        "motion = \"repeat\"",
        "motion = \"hold\"\ntempo = \"still\"\nsides = \"none\"\npressure = 0",
    );
    assert_refused(&files, NECK, text, &again("1 more time from step 1 to 4"));
}

#[test]
fn a_hard_maximum_above_that_of_its_kind_is_refused() {
    for (kind, most) in
        [("heat", 1200), ("soak", 900), ("compress", 800), ("device", 700), ("press", 90)]
    {
        let fits = edited(NECK, DOSE, &dose(&format!("40 s, at most {most} s {kind}")));
        assert_eq!(problems(&fits), [""; 0], "{kind}");
        let above = most + 1;
        let reason = format!("{above} s of {kind} is above its hard maximum of {most} s: lower it");
        refuse(NECK, DOSE, &dose(&format!("40 s, at most {above} s {kind}")), &reason);
    }
}

#[test]
fn a_step_longer_than_its_own_maximum_is_refused_with_all_its_rounds() {
    let reason =
        "120 s, all rounds on one side, is longer than the 60 s it says at most: shorten it";
    refuse(NECK, DOSE, &dose("60 s, at most 60 s heat"), reason);
}

#[test]
fn a_hold_on_a_point_is_bounded_even_if_it_names_no_maximum() {
    let held = "dose = \"20 s, at most 60 s press\"";
    assert_eq!(problems(&edited(NECK, held, &dose("45 s"))), [""; 0]);
    let reason = "92 s of press is above its hard maximum of 90 s: lower it";
    refuse(NECK, held, &dose("46 s"), reason);
}

#[test]
fn a_step_outside_a_repeat_has_one_round() {
    let mut files = edited(NECK, "1 more time from step 1 to 4", "5 more times from step 1 to 2");
    edit(&mut files, NECK, "dose = \"20 s, at most 60 s press\"", &dose("90 s"));
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_device_names_its_hard_maximum() {
    let files = edited(NECK, "motion = \"circle\"", "motion = \"device\"");
    let reason =
        "a `device` step needs a hard maximum: write its dose like `5 min, at most 15 min device`";
    assert_refused(&files, NECK, DOSE, reason);
}

#[test]
fn a_long_step_names_its_hard_maximum() {
    assert_eq!(problems(&edited(NECK, DOSE, &dose("120 s"))), [""; 0]);
    for (text, seconds) in [("121 s", 121), ("70 times", 140), ("25 x 5 s", 125)] {
        let reason = format!(
            "{seconds} s is long for one step: name what limits it, like `{seconds} s, at most \
             10 min heat`, or keep to 120 s"
        );
        refuse(NECK, DOSE, &dose(text), &reason);
    }
}

#[test]
fn a_technique_longer_than_the_limit_of_an_area_is_refused() {
    // Twice 40 s, twice 36 s on each side and twice 20 s are 264 s.
    assert_eq!(problems(&edited(LIMITS, "area = 900", "area = 264")), [""; 0]);
    let reason = "technique `palm-rub` takes 264 s in all, above the limit of 263 s: shorten or \
        leave out steps";
    assert_refused(&edited(LIMITS, "area = 900", "area = 263"), NECK, "\"palm-rub\"", reason);
}

#[test]
fn a_preparation_longer_than_a_whole_session_is_refused() {
    let files = edited(LIMITS, "whole = 1000", "whole = 59");
    let reason = "technique `breathing` takes 60 s in all, above the limit of 59 s: shorten or \
        leave out steps";
    assert_refused(&files, PREPARE, "slug", reason);
}

#[test]
fn a_limit_of_zero_is_refused() {
    refuse(LIMITS, "heat = 1200", "heat = 0", "`heat` is zero: give it a length");
}

#[test]
fn every_limit_is_given() {
    for line in ["body = 5\n", "heat = 1200\n", "soak = 900\n", "press = 90\n", "area = 900\n"] {
        let field = line.split(' ').next().unwrap_or_default();
        let text = sound()[LIMITS].clone();
        let table = text[..text.find(line).unwrap()].rfind('[').unwrap();
        let table = text[table..].split(['[', ']']).nth(1).unwrap();
        let reason = format!("`{table}` has no `{field}`: add it");
        assert_refused(&edited(LIMITS, line, ""), LIMITS, &format!("[{table}]"), &reason);
    }
}
