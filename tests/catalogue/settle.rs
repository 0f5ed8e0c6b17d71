//! Which steps take a moment to get ready for.

use unknot::catalogue::{self, Step, Technique};

use crate::{
    content::{Files, check},
    fixture::{NECK, edit, refuse, sound},
};

const REPEAT: &str = "dose = \"1 more time from step 1 to 4\"";

/// The fixture with these lines added to the steps (from 1) of its technique of the neck, which are
/// a circle, a stroke, a swap, a press and a repeat of all of them.
fn with(lines: &[(usize, &str)]) -> Files {
    let ends = ["pressure = 2", "pressure = 3\nsources = [\"book\"]", "\"swap\"", "pressure = 1"];
    let mut files = sound();
    for (step, lines) in lines {
        let end = ends.get(step - 1).unwrap_or(&REPEAT);
        edit(&mut files, NECK, end, &format!("{end}\n{lines}"));
    }
    files
}

fn settles(files: &Files) -> Vec<bool> {
    let checked = check(files).unwrap();
    let neck = checked.regions.iter().find(|region| region.name.english == "Neck").unwrap();
    neck.techniques[0].steps.iter().map(|step| step.settle).collect()
}

const STAND: &str = "[technique.step.scene]\nstance = \"stand\"";
const TOWEL: &str = "[technique.step.scene]\nprops = [{ kind = \"towel\", on = \"trap-mid\" }]";
const TOWEL_DOWN: &str = "[technique.step.scene]\nprops = [{ kind = \"towel\", at = [0, 0, 40] }]";

#[test]
fn steps_that_go_on_as_before_take_no_moment() {
    assert_eq!(settles(&sound()), [false; 5]);
    // A thing at another spot, or another camera, is still the same thing in the same place.
    let other = "[technique.step.scene]\nprops = [{ kind = \"towel\", on = \"neck-back\" }]\n\
        shot = { yaw = 0, pitch = 0 }";
    let files = with(&[(1, TOWEL), (2, other), (4, TOWEL)]);
    assert_eq!(settles(&files), [false; 5]);
}

#[test]
fn placing_the_body_anew_takes_a_moment_there_and_back() {
    assert_eq!(settles(&with(&[(2, STAND)])), [false, true, false, true, false]);
}

#[test]
fn taking_up_and_putting_down_a_thing_takes_a_moment() {
    assert_eq!(settles(&with(&[(2, TOWEL)])), [false, true, false, true, false]);
    let files = with(&[(1, TOWEL), (2, TOWEL_DOWN), (4, TOWEL_DOWN)]);
    assert_eq!(settles(&files), [false, true, false, false, true]);
}

#[test]
fn a_repeat_takes_a_moment_where_it_goes_back_to_something_else() {
    assert_eq!(settles(&with(&[(1, STAND)])), [false, true, false, false, true]);
    // Only its second round begins otherwise than what was done before it.
    for (rounds, expected) in [("1 more time", false), ("2 more times", true)] {
        let mut files = with(&[(2, STAND)]);
        edit(&mut files, NECK, REPEAT, &format!("dose = \"{rounds} from step 1 to 2\""));
        assert_eq!(settles(&files)[4], expected, "{rounds}");
    }
}

#[test]
fn what_follows_a_repeat_follows_its_last_step() {
    let last = "\n[[technique.step]]\ntext = \"Rest.\"\nsay = \"Rest.\"\nmotion = \"rest\"\ndose = \"10 s\"\n\
        tempo = \"still\"\nsides = \"none\"\npressure = 0";
    let mut files = with(&[(2, STAND), (5, last)]);
    edit(&mut files, NECK, REPEAT, "dose = \"1 more time from step 1 to 2\"");
    assert_eq!(settles(&files), [false, true, false, true, false, true]);
}

#[test]
fn the_author_knows_better_than_the_picture() {
    let files = with(&[(2, &format!("settle = false\n{STAND}")), (5, "settle = true")]);
    assert_eq!(settles(&files), [false, false, false, true, true]);
}

#[test]
fn a_moment_that_would_never_come_is_refused() {
    let first = "`settle` does nothing for a first step, which everybody gets into position for: \
        remove it";
    let swap = "`settle` does nothing for a swap, which has a time of its own: remove it";
    refuse(NECK, "pressure = 2", "pressure = 2\nsettle = true", first);
    refuse(NECK, "pressure = 2", "pressure = 2\nsettle = false", first);
    refuse(NECK, "\"swap\"", "\"swap\"\nsettle = true", swap);
    let reason = "`settle` is string, but should be true or false";
    refuse(NECK, "pressure = 3", "pressure = 3\nsettle = \"yes\"", reason);
}

/// What ships, read step by step: address, and the numbers of the steps from 1.
const SHIPPED: &[(&str, &[usize])] = &[
    ("eyes/cucumber", &[2]),
    ("eyes/warm-washcloth", &[2, 3]),
    ("eyes/eye-massager", &[2, 3]),
    ("neck/towel-braid", &[4]),
    ("upper-back/foam-roller", &[4]),
    ("upper-back/curved-massager", &[4]),
    ("upper-back/electric-massager", &[2]),
    ("lower-back/ball-lying", &[4]),
    ("forearms/press-and-move", &[3]),
    ("calves/foam-roller", &[2, 3]),
    ("feet/foot-spa", &[2]),
    ("prepare/shower", &[2]),
    ("prepare/heat-pad", &[2, 3]),
];

#[test]
fn what_ships_takes_a_moment_where_a_person_needs_one() {
    let numbers = |technique: &Technique| -> Vec<usize> {
        let steps = technique.steps.iter().enumerate();
        let settles = |(index, step): (usize, &Step)| step.settle.then_some(index + 1);
        steps.filter_map(settles).collect()
    };
    let found: Vec<_> = catalogue::techniques()
        .map(|technique| (technique.address(), numbers(technique)))
        .filter(|(_, numbers)| !numbers.is_empty())
        .collect();
    let expected: Vec<_> =
        SHIPPED.iter().map(|(at, steps)| ((*at).into(), steps.to_vec())).collect();
    assert_eq!(found, expected);
}
