//! Hands and feet.

use super::{HAND, accept_scene, hand, refuse_scene};

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
