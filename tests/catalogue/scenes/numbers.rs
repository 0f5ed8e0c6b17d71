//! Numbers, directions and bounds.

use super::{SHOT, accept_scene, ball, hand, refuse_scene};
use crate::fixture::{NECK, refuse};

#[test]
fn a_wrong_number_of_numbers_is_refused() {
    let three = "should be three, like [0, 1.5, -2]";
    let two = "should be two, like [2, 1.5]";
    for (lines, key, found, wanted) in [
        ("bends = { spine = [1, 2] }".to_owned(), "spine", 2, three),
        (hand("at = [1, 2, 3, 4], palm = [0, 0, 1]"), "at", 4, three),
        (hand("on = \"neck-back\", size = [2, 2, 2]"), "size", 3, two),
        ("glow = [{ on = \"trap-mid\", shift = [] }]".into(), "shift", 0, three),
        ("moves = [{ what = \"spine\", by = [1] }]".into(), "by", 1, three),
    ] {
        refuse_scene(&lines, &format!("`{key}` has {found} numbers, but {wanted}"));
    }
}

#[test]
fn numbers_that_nothing_reads_are_refused() {
    for (what, used) in [("knee-left", 1), ("jaw", 1), ("toes-right", 1), ("ankle-left", 2)] {
        let reason =
            format!("`{what}` uses only the first {used} of its numbers: set the others to 0");
        refuse_scene(&format!("bends = {{ {what} = [1, 0, 3] }}"), &reason);
        refuse_scene(&format!("moves = [{{ what = \"{what}\", by = [1, 0, 3] }}]"), &reason);
    }
}

#[test]
fn a_number_that_is_none_is_refused() {
    for number in ["nan", "inf", "-inf", "1e60"] {
        let reason = format!("is {number}, which is no measure: give it a number");
        refuse_scene(
            &format!("bends = {{ spine = [0, {number}, 0] }}"),
            &format!("`spine` {reason}"),
        );
        refuse_scene(&format!("bends = {{ jaw = {number} }}"), &format!("`jaw` {reason}"));
        refuse_scene(
            &hand(&format!("on = \"trap-mid\", lift = {number}")),
            &format!("`lift` {reason}"),
        );
    }
    let reason = "`spine` is string, but should be a number, or three in a list";
    refuse_scene("bends = { spine = \"much\" }", reason);
    let reason = "`spine` is string, but should be a list of numbers";
    refuse_scene("bends = { spine = [1, 2, \"3\"] }", reason);
}

#[test]
fn a_direction_that_points_nowhere_is_refused() {
    for field in ["fingers", "elbow", "palm"] {
        let hand = hand("at = [0, 0, 9], palm = [0, 0, 1], elbow = [1, 0, 0]");
        let (head, tail) = hand.split_once(&format!("{field} = [")).unwrap();
        let (_, tail) = tail.split_once(']').unwrap();
        let hand = format!("{head}{field} = [0, 0.0, 0]{tail}");
        let reason = format!("`{field}` is all zero and points nowhere: give it a direction");
        refuse_scene(&hand, &reason);
    }
    accept_scene(&ball("on = \"trap-mid\", axis = [0, 0, 0]"));
}

#[test]
fn a_shot_frames_a_spot_or_everything() {
    let refuse_shot = |fields: &str, reason: &str| {
        refuse(NECK, SHOT, &format!("shot = {{ {fields} }}"), reason);
    };
    let reason = "`span` without `on` frames nothing: name the spot in the middle, or remove it";
    refuse_shot("yaw = 0, pitch = 0, span = 60", reason);
    let of = "the shot of the scene of technique `palm-rub`";
    refuse_shot("yaw = 0, pitch = 0, on = \"trap-mid\"", &format!("{of} has no `span`: add it"));
    refuse_shot("pitch = 0", &format!("{of} has no `yaw`: add it"));
    refuse_shot("yaw = 0", &format!("{of} has no `pitch`: add it"));
    let reason = "`pitch` is 95, but should be from -90 to 90";
    refuse_shot("yaw = 0, pitch = 95", reason);
    let reason = "`span` is 0, but should be from 1 to 400";
    refuse_shot("yaw = 0, pitch = 0, on = \"trap-mid\", span = 0", reason);
}

#[test]
fn a_loop_has_one_cycle_to_a_dozen() {
    for turns in [0, 13, 300] {
        let reason = format!("`turns` is {turns}, but should be from 1 to 12");
        refuse_scene(&format!("turns = {turns}"), &reason);
    }
}
