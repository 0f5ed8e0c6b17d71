//! The pictures of steps: what is refused.

use unknot::catalogue::{Mover, PropKind};

use crate::fixture::{NECK, assert_refused, edit, edited, problems, refuse};

const RECOVERY: &str = "recovery = \"4 h\"";
const SHOT: &str = "shot = { yaw = 160, pitch = 10 }";
const HAND: &str = "{ hand = \"left\", grip = \"flat\", on = \"neck-back\", fingers = [0, 1, 0] }";

/// The end of the technique's own fields, with a scene that ends in these lines.
fn scene(lines: &str) -> String {
    format!("{RECOVERY}\n\n[technique.scene]\nstance = \"sit\"\n{SHOT}\n{lines}")
}

/// Asserts that the scene of the technique is refused for this reason alone, in its last line.
#[track_caller]
fn refuse_scene(lines: &str, reason: &str) {
    refuse(NECK, RECOVERY, &scene(lines), reason);
}

#[track_caller]
fn accept_scene(lines: &str) {
    assert_eq!(problems(&edited(NECK, RECOVERY, &scene(lines))), [""; 0]);
}

/// A hand with these fields besides the usual ones.
fn hand(fields: &str) -> String {
    format!("hands = [{{ hand = \"left\", grip = \"flat\", fingers = [0, 1, 0], {fields} }}]")
}

/// A ball with these fields, and a left hand on the skin.
fn ball(fields: &str) -> String {
    format!("hands = [{HAND}]\nprops = [{{ kind = \"ball\", {fields} }}]")
}

#[test]
fn a_scene_is_accepted_with_all_that_it_may_say() {
    accept_scene(
        "bends = { spine = [1, 2, -3.5], knee-left = 4, jaw = [1, 0, 0] }
feet = [{ side = \"both\", at = [9, 0, 42], toes = [0.1, 0, 1], sole = [0, -1, 0], knee = [0, 1, 1] }]
hands = [
  { hand = \"left\", grip = \"cup\", on = \"right trap-mid\", to = \"left neck-back\", fingers = [0, 1, 0],
    elbow = [1, 0, 0], lift = 0.5, size = [2, 3], works = false, wave = \"press\" },
  { hand = \"right\", grip = \"hold\", prop = 3, fingers = [0, 1, 0] },
]
props = [
  { kind = \"ball\", trapped = \"trap-mid\", against = \"wall\", carries = false },
  { kind = \"ball\", under = \"left\" },
  { kind = \"footrest\", at = [0, 0, 42], axis = [1, 0, 0] },
  { kind = \"cloth\", held = \"right\" },
  { kind = \"towel\", strung = [\"neck-back\", \"right trap-mid\"] },
  { kind = \"cucumber\", on = { on = \"neck-back\", side = \"right\", shift = [0, 1, 0] }, both = true },
]
moves = [{ what = \"pelvis\", by = [0, 1, 0], around = [1, 0, 0], wave = \"circle\" }, { what = \"jaw\", by = 1 }]
glow = [\"neck-back\", { on = \"trap-mid\" }]
eyes = \"closed\"
turns = 12",
    );
}

#[test]
fn an_unknown_landmark_or_stance_is_refused_and_the_nearest_named() {
    let home = "content/figure/landmarks.toml";
    let reason = format!("there is no landmark `neck-bak` in {home}: did you mean `neck-back`?");
    refuse_scene("glow = [\"neck-bak\"]", &reason);
    refuse_scene("glow = [{ on = \"neck-bak\" }]", &reason);
    refuse_scene(&hand("on = \"neck-bak\""), &reason);
    refuse_scene(&ball("on = \"right neck-bak\""), &reason);
    let reason = format!("there is no landmark `nose` in {home}: add it there, or mend the name");
    refuse_scene("glow = [\"nose\"]", &reason);
    let reason = "there is no stance `sitt` in content/figure/stances.toml: did you mean `sit`?";
    let new = scene("").replace("\"sit\"", "\"sitt\"");
    assert_refused(&edited(NECK, RECOVERY, &new), NECK, "\"sitt\"", reason);
}

#[test]
fn an_unknown_word_is_refused_and_the_known_ones_named() {
    let sides = "is not a side: choose one of left, right";
    let planes = "is not a surface: choose one of floor, seat, wall, desk";
    for (lines, reason) in [
        (hand("on = \"up neck-back\""), format!("`up` {sides}")),
        ("glow = [{ on = \"trap-mid\", side = \"both\" }]".into(), format!("`both` {sides}")),
        (ball("under = \"both\""), format!("`both` {sides}")),
        (ball("trapped = \"trap-mid\", against = \"door\""), format!("`door` {planes}")),
        (
            "eyes = \"shut\"".into(),
            "`shut` is not a state of the eyes: choose one of open, closed".into(),
        ),
        (
            hand("on = \"neck-back\", wave = \"wiggle\""),
            "`wiggle` is not a wave: choose one of sway, swing, stroke, press, circle, breath, stay"
                .into(),
        ),
        (
            hand("on = \"neck-back\"").replace("flat", "claw"),
            "`claw` is not a grip: choose one of relaxed, flat, cup, fist, pinch, thumb, \
             fingertips, hold, ring-fingers"
                .into(),
        ),
        (
            hand("on = \"neck-back\"").replace("left", "third"),
            "`third` is not a hand: choose one of left, right, both".into(),
        ),
    ] {
        refuse_scene(&lines, &reason);
    }
    let movers = Mover::ALL.iter().map(|mover| mover.slug()).collect::<Vec<_>>().join(", ");
    let reason = format!("`tail` is not what a scene can turn or shift: choose one of {movers}");
    refuse_scene("bends = { tail = [1, 0, 0] }", &reason);
    refuse_scene("moves = [{ what = \"tail\", by = 1 }]", &reason);
    let kinds = PropKind::ALL.iter().map(|kind| kind.slug()).collect::<Vec<_>>().join(", ");
    let reason = format!("`bal` is not a thing in the picture: choose one of {kinds}");
    refuse_scene("props = [{ kind = \"bal\", on = \"trap-mid\" }]", &reason);
}

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
fn a_hand_has_one_goal() {
    let of = "hand 1 of the scene of technique `palm-rub`";
    let reason = format!("{of} has nowhere to go: give it `on`, `at` or `prop`");
    refuse_scene(&hand("lift = 1"), &reason);
    let reason = format!("{of} has a `to` without an `on`: say where its path begins");
    refuse_scene(&hand("to = \"trap-mid\""), &reason);
    let reason = format!("{of} has two goals, `on` and `at`: remove one");
    refuse_scene(&hand("on = \"trap-mid\", at = [1, 2, 3], palm = [0, 0, 1]"), &reason);
    let reason = format!("{of} has no `palm`: add it");
    refuse_scene(&hand("at = [1, 2, 3]"), &reason);
    let reason = format!("{of} has no `fingers`: add it");
    refuse_scene(&hand("on = \"trap-mid\"").replace(" fingers = [0, 1, 0],", ""), &reason);
}

#[test]
fn a_field_that_is_of_no_use_there_is_refused() {
    let hand_may = "hand 1 of the scene of technique `palm-rub` has a field";
    for (lines, start) in [
        (hand("on = \"trap-mid\", palm = [0, 0, 1]"), format!("{hand_may} `palm` that nothing reads")),
        (hand("at = [1, 2, 3], palm = [0, 0, 1], to = \"trap-mid\""), format!("{hand_may} `to` that nothing reads")),
        (hand("on = \"trap-mid\", force = 2"), format!("{hand_may} `force` that nothing reads")),
        (ball("on = \"trap-mid\", against = \"wall\""), "prop 1 of the scene of technique `palm-rub` has a field `against` that nothing reads".into()),
        ("camera = 3".into(), "the scene of technique `palm-rub` has a field `camera` that nothing reads: it may have bends, eyes, feet, glow, hands, moves, props, shot, stance, turns".into()),
    ] {
        let problems = problems(&edited(NECK, RECOVERY, &scene(&lines)));
        assert!(problems.len() == 1 && problems[0].contains(&start), "{start}: {problems:?}");
    }
}

#[test]
fn a_hand_and_a_foot_are_named_once() {
    for (first, second, twice) in
        [("left", "left", "left"), ("both", "right", "right"), ("left", "both", "left")]
    {
        let first_hand = HAND.replace("left", first);
        let second_hand = HAND.replace("left", second);
        let reason =
            format!("the {twice} hand has something to do in this list already: remove one");
        refuse_scene(&format!("hands = [{first_hand},\n{second_hand}]"), &reason);
        let foot = |side| format!("{{ side = \"{side}\", at = [0, 0, 9] }}");
        let reason = format!("the {twice} foot is put somewhere in this list already: remove one");
        refuse_scene(&format!("feet = [{},\n{}]", foot(first), foot(second)), &reason);
    }
}

#[test]
fn a_hand_goes_to_a_prop_that_is_there_and_not_in_hands_itself() {
    let at = "{ kind = \"footrest\", at = [0, 0, 40] }";
    for number in [0, 2, 3] {
        let reason = format!("there is no prop {number}: the scene has 1, counted from 1");
        refuse_scene(&format!("props = [{at}]\n{}", hand(&format!("prop = {number}"))), &reason);
    }
    accept_scene(&format!("props = [{at}]\n{}", hand("prop = 1")));
    let held = "{ kind = \"cloth\", held = \"left\" }";
    let reason = "prop 1 is where hands are, so no hand can go where it is: name a spot or a place";
    refuse_scene(&format!("props = [{held}]\n{}", hand("prop = 1")), reason);
}

#[test]
fn a_prop_has_one_place() {
    let of = "prop 1 of the scene of technique `palm-rub`";
    let reason = format!(
        "{of} is nowhere: give it one of `trapped`, `under`, `held`, `strung`, `on` and `at`"
    );
    refuse_scene(&ball("both = true"), &reason);
    let reason = format!("{of} is in two places, `held` and `on`: remove one");
    refuse_scene(&ball("held = \"left\", on = \"trap-mid\""), &reason);
}

#[test]
fn a_prop_needs_the_hands_that_it_is_with() {
    // Nobody's hands rest on anything while standing.
    let standing = |lines: &str| scene(lines).replace("\"sit\"", "\"stand\"");
    let of = "prop 1 of the scene of technique `palm-rub`";
    for (fields, hand) in [
        ("under = \"right\"", "right"),
        ("held = \"right\"", "right"),
        ("held = \"left\", both = true", "right"),
        ("strung = [\"neck-back\"]", "right"),
    ] {
        let reason =
            format!("{of} needs the {hand} hand, which does nothing here: add it to `hands`");
        refuse(NECK, RECOVERY, &standing(&ball(fields)), &reason);
    }
    accept_scene(&ball("held = \"right\""));
    let lines = format!(
        "{}\nprops = [{{ kind = \"ball\", under = \"left\" }}]",
        hand("at = [0, 90, 9], palm = [0, 0, 1]")
    );
    let reason =
        format!("{of} is under the left hand, which is not on the skin: give that hand an `on`");
    refuse_scene(&lines, &reason);
}

#[test]
fn a_prop_is_trapped_against_a_surface_that_is_there() {
    for plane in ["wall", "seat", "desk"] {
        let lines = ball(&format!("trapped = \"trap-mid\", against = \"{plane}\""));
        accept_scene(&lines);
        let standing = scene(&lines).replace("\"sit\"", "\"stand\"");
        let reason =
            format!("there is no {plane} in stance `stand`: choose another surface or stance");
        refuse(NECK, RECOVERY, &standing, &reason);
    }
    let lines = ball("trapped = \"trap-mid\", against = \"floor\"");
    let standing = scene(&lines).replace("\"sit\"", "\"stand\"");
    assert_eq!(problems(&edited(NECK, RECOVERY, &standing)), [""; 0]);
    let reason = "prop 1 of the scene of technique `palm-rub` has no `against`: add it";
    refuse_scene(&ball("trapped = \"trap-mid\""), reason);
}

#[test]
fn a_shot_frames_a_spot_or_everything() {
    let shot = |shot: &str| scene("").replace(SHOT, &format!("shot = {{ {shot} }}"));
    let refuse_shot = |fields: &str, reason: &str| {
        let files = edited(NECK, RECOVERY, &shot(fields));
        assert_refused(&files, NECK, "shot", reason);
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

#[test]
fn a_step_with_a_scene_needs_a_stance_and_a_shot_from_somewhere() {
    let at = "[technique.step.scene]\n";
    let files = edited(NECK, "pressure = 2", &format!("pressure = 2\n{at}stance = \"sit\""));
    let of = "step 1 of technique `palm-rub` has no scene";
    let and = "or give that to the scene of its technique";
    assert_refused(&files, NECK, at, &format!("{of}: give it a `shot`, {and}"));
    let files = edited(NECK, "pressure = 2", &format!("pressure = 2\n{at}{SHOT}"));
    assert_refused(&files, NECK, at, &format!("{of}: give it a `stance`, {and}"));
    let files = edited(NECK, "pressure = 2", &format!("pressure = 2\n{at}eyes = \"open\""));
    assert_refused(&files, NECK, at, &format!("{of}: give it a `stance` and a `shot`, {and}"));
    let mut files = edited(NECK, "pressure = 2", &format!("pressure = 2\n{at}eyes = \"open\""));
    edit(&mut files, NECK, RECOVERY, &scene(""));
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_step_that_does_nothing_of_its_own_has_no_scene() {
    let at = "[technique.step.scene]";
    for (old, of) in
        [("motion = \"swap\"", "step 3"), ("dose = \"1 more time from step 1 to 4\"", "step 5")]
    {
        let mut files = edited(NECK, old, &format!("{old}\n{at}\nstance = \"sit\""));
        edit(&mut files, NECK, RECOVERY, &scene(""));
        let of = format!("{of} of technique `palm-rub`");
        let reason = format!("{of} does nothing of its own, so it has no scene: remove it");
        assert_refused(&files, NECK, at, &reason);
    }
}

#[test]
fn what_is_wrong_in_a_shared_scene_is_said_once() {
    refuse_scene(
        "eyes = \"shut\"",
        "`shut` is not a state of the eyes: choose one of open, closed",
    );
}
