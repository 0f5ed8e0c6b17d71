//! Things in the picture.

use super::{accept_scene, ball, drawn, hand, refuse_scene};
use crate::fixture::{NECK, assert_refused, problems};

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
    // Standing, the hands hang; sitting, they rest on something.
    let of = "prop 1 of the scene of technique `palm-rub`";
    for (fields, hand) in [
        ("under = \"right\"", "right"),
        ("held = \"right\"", "right"),
        ("held = \"left\", both = true", "right"),
        ("strung = [\"neck-back\"]", "right"),
    ] {
        let reason =
            format!("{of} needs the {hand} hand, which does nothing here: add it to `hands`");
        assert_refused(&drawn("stand", &ball(fields)), NECK, "props", &reason);
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
        let reason =
            format!("there is no {plane} in stance `stand`: choose another surface or stance");
        assert_refused(&drawn("stand", &lines), NECK, "props", &reason);
    }
    let lines = ball("trapped = \"trap-mid\", against = \"floor\"");
    assert_eq!(problems(&drawn("stand", &lines)), [""; 0]);
    let reason = "prop 1 of the scene of technique `palm-rub` has no `against`: add it";
    refuse_scene(&ball("trapped = \"trap-mid\""), reason);
}
