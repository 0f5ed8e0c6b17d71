//! Steps: what their texts may say, and their sides.

use crate::fixture::{NECK, assert_refused, edit, edited, problems, refuse};

const TEXT: &str = "text = \"Circle slowly.\"";

#[test]
fn a_text_of_more_than_25_words_is_refused() {
    let words = |count: usize| format!("text = \"{} – end.\"", "word ".repeat(count - 1));
    assert_eq!(problems(&edited(NECK, TEXT, &words(25))), [""; 0]);
    let reason = "step 1 of technique `palm-rub` has 26 words: say it in 25 at most, or make two \
        steps of it";
    refuse(NECK, TEXT, &words(26), reason);
}

#[test]
fn a_text_that_speaks_of_a_side_needs_sides() {
    for (text, said) in [
        ("Circle on the left.", "left"),
        ("Right shoulder first.", "right"),
        ("Now the other side.", "other side"),
        ("Reach the opposite side.", "opposite side"),
        ("Swap hands.", "swap"),
        ("Rub one side.", "one side"),
    ] {
        for sides in ["both", "none"] {
            let mut files = edited(NECK, "sides = \"both\"", &format!("sides = \"{sides}\""));
            let text = format!("text = \"{text}\"");
            edit(&mut files, NECK, TEXT, &text);
            let reason = format!(
                "the text says `{said}`, but `sides` is `{sides}`: set `sides = \"each\"`, or say \
                 it in other words"
            );
            assert_refused(&files, NECK, &text, &reason);
            edit(&mut files, NECK, &text, TEXT);
            assert_eq!(problems(&files), [""; 0]);
        }
    }
}

#[test]
fn a_text_may_use_words_that_only_look_like_sides() {
    for text in
        ["Sit upright, lefties too.", "Draw it from side to side.", "Place it on either side."]
    {
        assert_eq!(problems(&edited(NECK, TEXT, &format!("text = \"{text}\""))), [""; 0], "{text}");
    }
}

#[test]
fn a_rest_may_be_taken_on_one_side_but_not_on_the_left() {
    let rest = "motion = \"rest\"";
    let mut files = edited(NECK, "motion = \"circle\"", rest);
    edit(&mut files, NECK, TEXT, "text = \"Roll off to one side.\"");
    assert_eq!(problems(&files), [""; 0]);
    edit(&mut files, NECK, "Roll off to one side.", "Rest on the left.");
    let reason = "the text says `left`, but `sides` is `both`: set `sides = \"each\"`, or say it \
        in other words";
    assert_refused(&files, NECK, "Rest on the left.", reason);
}

#[test]
fn a_swap_without_sides_before_it_is_refused() {
    let mut files = edited(NECK, "sides = \"each\"", "sides = \"both\"");
    edit(&mut files, NECK, "Stroke the left, then the right.", "Stroke.");
    let reason =
        "a `swap` must follow a step with `sides = \"each\"`: there is nothing to change here";
    assert_refused(&files, NECK, "\"swap\"", reason);
}

#[test]
fn a_swap_takes_no_time() {
    let swap = "motion = \"swap\"";
    for (field, value) in [("dose", "5 s"), ("tempo", "still")] {
        let reason = format!("a swap takes no time of its own: remove its `{field}`");
        refuse(NECK, swap, &format!("{swap}\n{field} = \"{value}\""), &reason);
    }
}
