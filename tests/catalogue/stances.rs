//! Landmarks and stances: what is refused.

use crate::fixture::{LANDMARKS, STANCES, assert_refused, edited, problems, refuse, sound};

const STAND: &str = "slug = \"stand\"\npelvis = [0, 93, 0]";

#[track_caller]
fn refuse_stance(lines: &str, reason: &str) {
    refuse(STANCES, STAND, &format!("{STAND}\n{lines}"), reason);
}

#[test]
fn a_landmark_lies_on_a_part_of_the_body_where_a_line_leaves_it() {
    let old = "slug = \"trap-mid\"\npart = \"trunk\"\nfrom = [9, 134, -2]";
    let reason = "`tail` is not a part of the body: choose one of trunk, head, upper-arm, \
        forearm, hand, thigh, shank, foot";
    refuse(LANDMARKS, "part = \"shank\"", "part = \"tail\"", reason);
    let reason = "`from` has 2 numbers, but should be three, like [0, 1.5, -2]";
    refuse(LANDMARKS, old, &old.replace(", -2", ""), reason);
    let reason = "`toward` is all zero and points nowhere: give it a direction";
    refuse(LANDMARKS, "toward = [0.1, 1, -0.2]", "toward = [0, 0, 0]", reason);
    let reason = "landmark `trap-mid` has a field `side` that nothing reads: it may have from, \
        part, slug, toward";
    refuse(LANDMARKS, old, &format!("{old}\nside = \"left\""), reason);
}

#[test]
fn a_landmark_and_a_stance_are_given_once() {
    for (file, start, kind) in
        [(LANDMARKS, "[[landmark]]", "landmark"), (STANCES, "[[stance]]", "stance")]
    {
        let mut files = sound();
        let text = files.get_mut(file).unwrap();
        let first = text.split(start).nth(1).unwrap().trim().to_owned();
        let line = 2 + text.matches('\n').count();
        text.push_str(&format!("{start}\n{first}\n"));
        let name = first.split('"').nth(1).unwrap();
        let reason = format!(
            "the {kind} `{name}` was given in line 2 already: rename or remove one of them"
        );
        assert_eq!(problems(&files), [format!("{file}:{line}: {reason}")]);
    }
}

#[test]
fn a_stance_says_where_the_pelvis_is() {
    let reason = "`pelvis` is integer, but should be a list of numbers";
    refuse(STANCES, "pelvis = [0, 93, 0]", "pelvis = 93", reason);
    let reason = "stance `stand` has no `pelvis`: add it";
    let files = edited(STANCES, "\npelvis = [0, 93, 0]", "");
    assert_refused(&files, STANCES, "[[stance]]", reason);
}

#[test]
fn a_stance_rests_on_a_surface_that_it_has() {
    for plane in ["seat", "wall", "desk"] {
        let reason =
            format!("there is no {plane} in stance `stand`: choose another surface or stance");
        refuse_stance(&format!("rests = [{{ on = \"{plane}\", by = [\"trunk\"] }}]"), &reason);
    }
    let reason = "`by` of rest 1 of stance `stand` is empty: it needs one at least";
    refuse_stance("rests = [{ on = \"floor\", by = [] }]", reason);
}

#[test]
fn the_hands_of_a_stance_are_at_rest() {
    let hand = |fields: &str| {
        format!(
            "hands = [{{ hand = \"left\", grip = \"flat\", on = \"trap-mid\", fingers = [0, 1, 0], \
             {fields} }}]"
        )
    };
    for field in ["works = true", "wave = \"sway\"", "prop = 1"] {
        let name = field.split(' ').next().unwrap();
        let reason = format!(
            "hand 1 of stance `stand` has a field `{name}` that nothing reads: it may have at, \
             elbow, fingers, grip, hand, lift, on, size, to"
        );
        refuse_stance(&hand(field), &reason);
    }
}

#[test]
fn what_else_a_stance_says_is_checked() {
    for (lines, reason) in [
        (
            "furniture = [\"sofa\"]",
            "`sofa` is not a piece of furniture: choose one of floor, mat, chair, stool, wall, desk",
        ),
        ("seat = -1", "`seat` is -1, but should be 0 or more"),
        ("desk = \"high\"", "`desk` is string, but should be a number"),
        ("wall = nan", "`wall` is nan, which is no measure: give it a number"),
        (
            "bends = { knee-left = [1, 2] }",
            "`knee-left` has 2 numbers, but should be three, like [0, 1.5, -2]",
        ),
        ("feet = [{ side = \"left\" }]", "foot 1 of stance `stand` has no `at`: add it"),
        (
            "feet = [{ side = \"left\", at = [0, 0, 9], by = \"calf-bak\" }]",
            "there is no landmark `calf-bak` in content/figure/landmarks.toml: did you mean \
             `calf-back`?",
        ),
    ] {
        refuse_stance(lines, reason);
    }
}
