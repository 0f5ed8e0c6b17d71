//! How the scene of a step comes from its own and that of its technique, and how it is baked.

use crate::{
    content::{Files, Texts, check, emit},
    fixture::{NECK, STANCES, edit, edited},
};

const SHOT: &str = "shot = { yaw = 160, pitch = 10 }";
const SHARED: &str = "bends = { spine = [1, 0, 0], jaw = 1 }
hands = [{ hand = \"both\", grip = \"flat\", on = \"neck-back\", fingers = [0, 1, 0] }]
shot = { yaw = 160, pitch = 10, on = \"neck-back\", span = 70 }
eyes = \"closed\"";

/// The fixture with more in the scene of a technique, and these lines in that of its first step.
fn with(first: &str) -> Files {
    let mut files = edited(NECK, SHOT, SHARED);
    let scene = format!("pressure = 2\n\n[technique.step.scene]\n{first}");
    edit(&mut files, NECK, "pressure = 2", &scene);
    files
}

/// The scenes of the first technique of the neck, as they are baked, step by step.
fn baked(files: &Files) -> Vec<String> {
    let rust = emit(&check(files).unwrap(), &Texts::default());
    let (_, scenes) = rust.split_once("static ALL_SCENES: [&[Option<Scene>]; 14] = [").unwrap();
    let neck = scenes.lines().nth(3).unwrap().trim().trim_start_matches("&[");
    let starts = neck.replace("Some(Scene {", "\nSome(Scene {").replace(", None", ",\nNone");
    starts.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_step_without_words_of_its_own_has_the_scene_of_its_technique() {
    let scenes = baked(&with("turns = 1"));
    let expected = "Some(Scene { stance: &ALL_STANCES[1], bends: &[\
        Bend { what: Mover::Spine, by: [1.0, 0.0, 0.0] }, \
        Bend { what: Mover::Jaw, by: [1.0, 0.0, 0.0] }], feet: &[], hands: &[Touch { \
        hand: Hands::Both, grip: Grip::Flat, goal: Goal::Skin { on: Spot { \
        landmark: &ALL_LANDMARKS[0], side: Side::Left, shift: [0.0, 0.0, 0.0] }, to: None }, \
        fingers: [0.0, 1.0, 0.0], elbow: [0.3, -1.0, -0.3], lift: 0.0, size: [2.0, 2.0], \
        works: true, wave: None }], props: &[], moves: &[], shot: Shot { yaw: 160.0, \
        pitch: 10.0, on: Some(Spot { landmark: &ALL_LANDMARKS[0], side: Side::Left, \
        shift: [0.0, 0.0, 0.0] }), span: 70.0 }, glow: &[], eyes: Eyes::Closed, turns: 1, ";
    assert_eq!(scenes.len(), 5);
    for step in [0, 1, 3] {
        assert!(scenes[step].starts_with(expected), "{step}: {}", scenes[step]);
    }
    // The swap and the repeat.
    assert!(scenes[2].starts_with("None") && scenes[4].starts_with("None"), "{scenes:?}");
}

#[test]
fn a_field_of_the_step_replaces_that_of_the_technique_whole() {
    let scenes = baked(&with("stance = \"stand\"\nhands = []\neyes = \"open\"\nturns = 3"));
    let (first, second) = (&scenes[0], &scenes[1]);
    for said in ["stance: &ALL_STANCES[0]", "hands: &[]", "eyes: Eyes::Open, turns: 3"] {
        assert!(first.contains(said) && !second.contains(said), "{said}");
    }
    assert!(first.contains("yaw: 160.0"), "{first}");
}

#[test]
fn bends_are_joined_turn_by_turn() {
    let scenes = baked(&with("bends = { jaw = 0.25, head = [0, -30, 0] }"));
    let bends = "bends: &[Bend { what: Mover::Spine, by: [1.0, 0.0, 0.0] }, \
        Bend { what: Mover::Head, by: [0.0, -30.0, 0.0] }, \
        Bend { what: Mover::Jaw, by: [0.25, 0.0, 0.0] }]";
    assert!(scenes[0].contains(bends), "{}", scenes[0]);
    assert!(!scenes[1].contains("Mover::Head"), "{}", scenes[1]);
}

#[test]
fn everything_that_a_scene_says_is_baked() {
    let first = "
feet = [{ side = \"right\", by = { on = \"calf-back\", shift = [1, -2.5, 0] }, at = [-9, 0, 42] }]
hands = [
  { hand = \"left\", grip = \"ring-fingers\", on = \"right trap-mid\", to = { on = \"trap-mid\", side = \"right\", shift = [1, 0, 0] }, fingers = [0, 0, 1], elbow = [1, 0, 0], lift = 0.5, size = [1, 3], works = false, wave = \"press\" },
  { hand = \"right\", grip = \"hold\", prop = 2, fingers = [0, 1, 0] },
]
props = [
  { kind = \"ball\", trapped = \"trap-mid\", against = \"wall\", carries = false },
  { kind = \"foot-spa\", at = [0, 0, 42], axis = [1, 0, 0] },
  { kind = \"two-balls\", under = \"left\" },
  { kind = \"cloth\", held = \"right\" },
  { kind = \"towel\", strung = [\"trap-mid\", \"right trap-mid\"] },
  { kind = \"cucumber\", on = \"trap-mid\", to = \"right trap-mid\", both = true },
]
moves = [{ what = \"pelvis\", by = [0, 4, 0], around = [0, 0, 1.5], wave = \"circle\" }, { what = \"jaw\", by = 1 }]
glow = [\"trap-mid\"]";
    let scene = &baked(&with(first))[0];
    let trap = |side: &str| {
        format!(
            "Spot {{ landmark: &ALL_LANDMARKS[1], side: Side::{side}, shift: [0.0, 0.0, 0.0] }}"
        )
    };
    let (left, right) = (trap("Left"), trap("Right"));
    for said in [
        "feet: &[Foot { side: Side::Right, by: Some(Spot { landmark: &ALL_LANDMARKS[2], \
         side: Side::Right, shift: [1.0, -2.5, 0.0] }), at: [-9.0, 0.0, 42.0], \
         toes: [0.0, 0.0, 1.0], sole: [0.0, -1.0, 0.0], knee: [0.0, 0.0, 1.0] }]",
        &format!(
            "Touch {{ hand: Hands::Left, grip: Grip::RingFingers, goal: Goal::Skin {{ on: {right}, \
             to: Some(Spot {{ landmark: &ALL_LANDMARKS[1], side: Side::Right, \
             shift: [1.0, 0.0, 0.0] }}) }}, fingers: [0.0, 0.0, 1.0], elbow: [1.0, 0.0, 0.0], \
             lift: 0.5, size: [1.0, 3.0], works: false, wave: Some(Wave::Press) }}"
        ),
        "Touch { hand: Hands::Right, grip: Grip::Hold, goal: Goal::Prop(1), \
         fingers: [0.0, 1.0, 0.0], elbow: [-0.3, -1.0, -0.3]",
        &format!(
            "Prop {{ kind: PropKind::Ball, place: Place::Trapped {{ on: {left}, \
             against: Plane::Wall, carries: false }}, axis: [0.0, 0.0, 0.0], both: false }}"
        ),
        "place: Place::At([0.0, 0.0, 42.0]), axis: [1.0, 0.0, 0.0]",
        "kind: PropKind::TwoBalls, place: Place::Under(Side::Left)",
        "kind: PropKind::Cloth, place: Place::Held(Side::Right)",
        &format!("place: Place::Strung(&[{left}, {right}])"),
        &format!(
            "place: Place::On {{ on: {left}, to: Some({right}) }}, axis: [0.0, 0.0, 0.0], \
             both: true"
        ),
        "Move { what: Mover::Pelvis, by: [0.0, 4.0, 0.0], around: [0.0, 0.0, 1.5], \
         wave: Some(Wave::Circle) }",
        "Move { what: Mover::Jaw, by: [1.0, 0.0, 0.0], around: [0.0, 0.0, 0.0], wave: None }",
        &format!("glow: &[{left}]"),
    ] {
        assert!(scene.contains(said), "{said}\n{scene}");
    }
}

#[test]
fn a_stance_is_baked_with_its_other_side_mirrored() {
    let rust =
        emit(&check(&edited(STANCES, "wall = -20", "wall = -20.5")).unwrap(), &Texts::default());
    let sole = "sole: [0.0, -1.0, 0.0], knee: [0.0, 0.0, 1.0] }";
    let calf = |side: &str| {
        format!(
            "by: Some(Spot {{ landmark: &ALL_LANDMARKS[2], side: Side::{side}, \
             shift: [0.0, 0.0, 0.0] }})"
        )
    };
    for said in [
        "static ALL_LANDMARKS: [Landmark; 3] = [",
        "Landmark { slug: \"neck-back\", part: BodyPart::Trunk, from: [2.5, 146.0, 0.0], \
         toward: [0.2, 0.0, -1.0] }",
        "Stance { slug: \"stand\", pelvis: [0.0, 93.0, 0.0], bends: &[], feet: &[], hands: &[], \
         rests: &[], furniture: &[], seat: 0.0, desk: 0.0, wall: 0.0 }",
        &format!(
            "Foot {{ side: Side::Left, {}, at: [11.0, 0.0, 42.0], toes: [0.1, 0.0, 1.0], {sole}",
            calf("Left")
        ),
        &format!(
            "Foot {{ side: Side::Right, {}, at: [-11.0, 0.0, 42.0], toes: [-0.1, 0.0, 1.0], {sole}",
            calf("Right")
        ),
        "works: false, wave: None }], \
         rests: &[Rest { on: Plane::Seat, by: &[BodyPart::Trunk, BodyPart::Thigh] }], \
         furniture: &[Furniture::Chair, Furniture::Floor], seat: 45.0, desk: 72.0, wall: -20.5 }",
    ] {
        assert!(rust.contains(said), "{said}");
    }
}
