//! Names: each is given once, and what is named is there.

use crate::fixture::{
    AIDS, ELSEWHERE, NECK, PREPARE, SAFETY, SOURCES, assert_refused, edit, edited, refuse, sound,
};

fn unknown(what: &str, name: &str, home: &str) -> String {
    format!("there is no {what} `{name}` in {home}: add it there, or mend the name")
}

#[test]
fn an_unknown_source_is_refused() {
    let reason = format!("there is no source `bok` in {SOURCES}: did you mean `book`?");
    let evidence = "evidence = \"guidance\"\n";
    let (old, new) = ("sources = [\"book\"]", "sources = [\"bok\"]");
    refuse(NECK, &format!("{evidence}{old}"), &format!("{evidence}{new}"), &reason);
}

#[test]
fn an_unknown_source_is_refused_wherever_it_is_named() {
    let reason = format!("there is no source `bok` in {SOURCES}: did you mean `book`?");
    for (file, old) in [
        (NECK, "sources = [\"book\"]\nalso"),
        (NECK, "pressure = 3\nsources = [\"book\"]"),
        (AIDS, "sources = [\"paper\"]"),
        (AIDS, "sources = [\"book\"]"),
        (SAFETY, "sources = [\"book\"]"),
        (SAFETY, "sources = [\"paper\"]"),
    ] {
        let new = old.replace("book", "bok").replace("paper", "bok");
        assert_refused(&edited(file, old, &new), file, "\"bok\"", &reason);
    }
}

#[test]
fn an_unknown_aid_is_refused() {
    let reason = unknown("aid", "scarf", AIDS);
    refuse(NECK, "aids = [\"hands\", \"towel\"]", "aids = [\"hands\", \"scarf\"]", &reason);
    refuse(SAFETY, "aids = [\"towel\"]", "aids = [\"scarf\"]", &reason);
}

#[test]
fn what_is_named_twice_in_a_list_is_refused() {
    let reason = "`hands` is in this list twice: remove one";
    refuse(NECK, "aids = [\"hands\", \"towel\"]", "aids = [\"hands\",\n\"hands\"]", reason);
}

#[test]
fn an_unknown_motion_is_refused() {
    let reason = "`spin` is not a motion: choose one of hold, circle, stroke, squeeze, \
        press-hold, roll, tilt, breathe, rest, device, repeat, swap";
    refuse(NECK, "motion = \"circle\"", "motion = \"spin\"", reason);
}

#[test]
fn any_other_unknown_word_is_refused() {
    for (file, old, new, reason) in [
        (
            NECK,
            "view = \"back\"",
            "view = \"top\"",
            "`top` is not a view: choose one of front, back",
        ),
        (
            NECK,
            "sides = \"both\"",
            "sides = \"all\"",
            "`all` is not a choice of sides: choose one of none, both, each",
        ),
        (
            NECK,
            "evidence = \"guidance\"",
            "evidence = \"proof\"",
            "`proof` is not evidence: choose one of trial, guidance, common-practice",
        ),
        (
            SAFETY,
            "kind = \"never\"",
            "kind = \"no\"",
            "`no` is not a kind of contraindication: choose one of never, ask-first, special",
        ),
        (
            SAFETY,
            "urgency = \"emergency\"",
            "urgency = \"soon\"",
            "`soon` is not an urgency: choose one of emergency, same-day, doctor",
        ),
        (
            NECK,
            "posture = \"seated\"",
            "posture = \"kneeling\"",
            "`kneeling` is not a posture: choose one of seated, standing, supine, prone, on-floor, lean-on-wall, face-wall",
        ),
    ] {
        refuse(file, old, new, reason);
    }
}

#[test]
fn a_region_that_is_named_but_unknown_is_refused() {
    let regions = "head, eyes, neck, shoulders, chest, upper-back, lower-back, forearms, hands, \
        glutes, thighs, calves, feet";
    let reason = format!("`nose` is not a region: choose one of {regions}");
    refuse(SAFETY, "shelves = [\"neck\", \"prepare\"]", "shelves = [\"nose\"]", &reason);
    refuse(NECK, "also = [\"hands/rub\"]", "also = [\"nose/rub\"]", &reason);
    refuse(ELSEWHERE, "nearest = \"thighs\"", "nearest = \"nose\"", &reason);
}

#[test]
fn also_names_techniques_of_other_regions_that_are_there() {
    let reason = unknown("technique", "wring", "content/regions/hands.toml");
    refuse(NECK, "also = [\"hands/rub\"]", "also = [\"hands/wring\"]", &reason);
    let reason =
        "`neck/palm-rub` is a technique of this very region: `also` is for those of others";
    refuse(NECK, "also = [\"hands/rub\"]", "also = [\"neck/palm-rub\"]", reason);
    let reason = "`hands/rub` is in this list twice: remove one";
    refuse(NECK, "also = [\"hands/rub\"]", "also = [\"hands/rub\",\n\"hands/rub\"]", reason);
}

#[test]
fn a_section_plays_a_preparation_that_is_there() {
    let reason = unknown("preparation", "sauna", PREPARE);
    refuse(PREPARE, "play = \"breathing\"", "play = \"sauna\"", &reason);
}

#[test]
fn a_slug_given_twice_is_refused() {
    let mut files = sound();
    let text = files.get_mut(NECK).unwrap();
    let again = text[text.find("[[technique]]").unwrap()..].replace("Palm rub", "Again");
    text.push('\n');
    text.push_str(&again);
    let second = format!(
        "content/regions/neck.toml:{}",
        1 + text[..text.rfind("slug").unwrap()].matches('\n').count()
    );
    let reason =
        "the technique `palm-rub` was given in line 10 already: rename or remove one of them";
    assert_eq!(crate::fixture::problems(&files), [format!("{second}: {reason}")]);
}

#[test]
fn any_other_name_given_twice_is_refused() {
    let given = |what: &str, name: &str, line: usize| {
        format!(
            "the {what} `{name}` was given in line {line} already: rename or remove one of them"
        )
    };
    let mut files = edited(AIDS, "slug = \"towel\"", "slug = \"hands\"");
    edit(&mut files, NECK, "aids = [\"hands\", \"towel\"]", "aids = [\"hands\"]");
    edit(&mut files, SAFETY, "aids = [\"towel\"]", "aids = []");
    assert_refused(&files, AIDS, "\"hands\"\nname = \"Towel\"", &given("aid", "hands", 9));

    let mut files = edited(SOURCES, "id = \"paper\"", "id = \"book\"");
    edit(&mut files, AIDS, "sources = [\"paper\"]", "sources = []");
    edit(&mut files, SAFETY, "sources = [\"paper\"]", "sources = []");
    assert_refused(&files, SOURCES, "\"book\"\nby", &given("source", "book", 2));

    let screening = "[[screening]]\nkey = \"clot\"";
    let question = "question = \"Q?\"\nskip = \"S.\"\nask = \"A.\"\n";
    let files = edited(
        SAFETY,
        screening,
        &format!("[[screening]]\nkey = \"clot\"\n{question}\n{screening}"),
    );
    assert_refused(
        &files,
        SAFETY,
        "\"clot\"\nquestion = \"A clot?\"",
        &given("question", "clot", 14),
    );
}

#[test]
fn a_slug_that_makes_no_address_is_refused() {
    for slug in ["Palm-rub", "palm rub", "palm--rub", "-rub", "palm/rub", "pälm"] {
        let reason =
            format!("`{slug}` cannot be a name: use small letters, digits and single hyphens");
        refuse(NECK, "slug = \"palm-rub\"", &format!("slug = \"{slug}\""), &reason);
    }
}

#[test]
fn every_place_without_techniques_is_there() {
    let mut files = sound();
    let text = files.get_mut(ELSEWHERE).unwrap();
    text.truncate(text.rfind("[[place]]").unwrap());
    let reason = "the place `knees` is missing: add it";
    assert_refused(&files, ELSEWHERE, "[[place]]", reason);
}
