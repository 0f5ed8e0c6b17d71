//! The pictures of steps: what is refused.

mod hands;
mod numbers;
mod props;

use unknot::catalogue::{Mover, PropKind};

use crate::{
    content::Files,
    fixture::{HANDS, NECK, assert_refused, edit, edited, problems, refuse},
};

/// How the scene of the technique ends.
const SHOT: &str = "shot = { yaw = 160, pitch = 10 }";
/// The scene of the technique for the hands, which has one step.
const SHARED: &str = "[technique.scene]\nstance = \"stand\"\nshot = { yaw = 0, pitch = 0 }\n";
const HAND: &str = "{ hand = \"left\", grip = \"flat\", on = \"neck-back\", fingers = [0, 1, 0] }";

/// The end of the technique's scene, with these lines besides.
fn scene(lines: &str) -> String {
    format!("{SHOT}\n{lines}")
}

/// The sound content with these lines in the scene of the technique, and in this stance.
fn drawn(stance: &str, lines: &str) -> Files {
    let mut files = edited(NECK, SHOT, &scene(lines));
    edit(&mut files, NECK, "stance = \"sit\"", &format!("stance = \"{stance}\""));
    files
}

/// Asserts that the scene of the technique is refused for this reason alone, in its last line.
#[track_caller]
fn refuse_scene(lines: &str, reason: &str) {
    refuse(NECK, SHOT, &scene(lines), reason);
}

#[track_caller]
fn accept_scene(lines: &str) {
    assert_eq!(problems(&drawn("sit", lines)), [""; 0]);
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
    assert_refused(&drawn("sitt", ""), NECK, "\"sitt\"", reason);
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
fn a_field_that_is_of_no_use_there_is_refused() {
    let hand_may = "hand 1 of the scene of technique `palm-rub` has a field";
    for (lines, start) in [
        (hand("on = \"trap-mid\", palm = [0, 0, 1]"), format!("{hand_may} `palm` that nothing reads")),
        (hand("at = [1, 2, 3], palm = [0, 0, 1], to = \"trap-mid\""), format!("{hand_may} `to` that nothing reads")),
        (hand("on = \"trap-mid\", force = 2"), format!("{hand_may} `force` that nothing reads")),
        (ball("on = \"trap-mid\", against = \"wall\""), "prop 1 of the scene of technique `palm-rub` has a field `against` that nothing reads".into()),
        ("camera = 3".into(), "the scene of technique `palm-rub` has a field `camera` that nothing reads: it may have bends, eyes, feet, glow, hands, moves, props, shot, stance, turns".into()),
    ] {
        let problems = problems(&drawn("sit", &lines));
        assert!(problems.len() == 1 && problems[0].contains(&start), "{start}: {problems:?}");
    }
}

#[test]
fn a_step_needs_a_stance_and_a_shot_from_somewhere() {
    let at = "[technique.step.scene]\n";
    let of = "step 1 of technique `rub` has no scene";
    let and = "or give that to the scene of its technique";
    for (said, lacks) in [
        ("stance = \"stand\"", "a `shot`"),
        (SHOT, "a `stance`"),
        ("eyes = \"open\"", "a `stance` and a `shot`"),
    ] {
        let mut files = edited(HANDS, "pressure = 1", &format!("pressure = 1\n{at}{said}"));
        assert_eq!(problems(&files), [""; 0], "the rest comes from the technique");
        edit(&mut files, HANDS, SHARED, "");
        assert_refused(&files, HANDS, at, &format!("{of}: give it {lacks}, {and}"));
    }
}

#[test]
fn a_step_without_a_scene_is_refused() {
    let reason = "step 1 of technique `rub` has no scene: give it a `stance` and a `shot`, or \
        give that to the scene of its technique";
    assert_refused(&edited(HANDS, SHARED, ""), HANDS, "[[technique.step]]", reason);
}

#[test]
fn a_step_may_say_all_of_its_scene_itself() {
    let mut files = edited(HANDS, SHARED, "");
    let text = files.get_mut(HANDS).unwrap();
    text.push_str(&format!("\n{}", SHARED.replace("technique.scene", "technique.step.scene")));
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_step_that_does_nothing_of_its_own_has_no_scene() {
    let at = "[technique.step.scene]";
    for (old, of) in
        [("motion = \"swap\"", "step 3"), ("dose = \"1 more time from step 1 to 4\"", "step 5")]
    {
        let files = edited(NECK, old, &format!("{old}\n{at}\nstance = \"sit\""));
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
