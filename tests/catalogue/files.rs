//! Files and fields.

use crate::fixture::{
    ABOUT, AIDS, ELSEWHERE, HANDS, LANDMARKS, LIMITS, NECK, PREPARE, SAFETY, SOURCES, STANCES,
    assert_refused, edit, edited, problems, refuse, sound,
};

#[test]
fn a_missing_file_is_refused() {
    let files =
        [ABOUT, AIDS, ELSEWHERE, HANDS, LANDMARKS, LIMITS, PREPARE, SAFETY, SOURCES, STANCES];
    for file in files {
        let mut files = sound();
        files.remove(file);
        let expected = format!("{file}:1: this file is missing: add it");
        assert_eq!(problems(&files).iter().filter(|&line| *line == expected).count(), 1, "{file}");
    }
}

#[test]
fn a_missing_file_is_not_blamed_on_those_who_name_what_it_gives() {
    let mut files = sound();
    files.remove(SOURCES);
    edit(&mut files, NECK, "aids = [\"hands\", \"towel\"]", "aids = [\"hand\"]");
    let aid = "there is no aid `hand` in content/aids.toml: did you mean `hands`?";
    assert_eq!(
        problems(&files),
        [format!("{NECK}:13: {aid}"), format!("{SOURCES}:1: this file is missing: add it"),]
    );
}

#[test]
fn an_unknown_region_is_refused() {
    let mut files = sound();
    files.insert("content/regions/nose.toml".into(), String::new());
    let reason = "`nose` is not a region: choose one of head, eyes, neck, shoulders, chest, \
        upper-back, lower-back, forearms, hands, glutes, thighs, calves, feet";
    assert_eq!(problems(&files), [format!("content/regions/nose.toml:1: {reason}")]);
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    let mut files = sound();
    files.insert("content/safty.toml".into(), String::new());
    let reason = "nothing reads this file: move it away, or give it the name it should have";
    assert_eq!(problems(&files), [format!("content/safty.toml:1: {reason}")]);
}

#[test]
fn what_is_not_toml_is_refused_with_its_line() {
    let files = edited(NECK, "caution = \"Gently.\"", "caution = Gently.");
    let reason = "not TOML: string values must be quoted, expected literal string";
    assert_refused(&files, NECK, "caution = Gently.", reason);
}

#[test]
fn an_unknown_field_is_refused() {
    let reason = "technique `palm-rub` has a field `warning` that nothing reads: it may have \
        aids, caution, evidence, mistakes, name, position, posture, recovery, scene, slug, \
        sources, step, summary";
    refuse(NECK, "summary = \"Slow circles.\"", "summary = \"x\"\nwarning = \"y\"", reason);
}

#[test]
fn a_missing_field_is_refused_in_the_line_of_its_table() {
    for (field, line) in [
        ("name", "name = \"Palm rub\"\n"),
        ("summary", "summary = \"Slow circles.\"\n"),
        ("aids", "aids = [\"hands\", \"towel\"]\n"),
        ("posture", "posture = \"seated\"\n"),
        ("position", "position = \"Sit upright.\"\n"),
        ("caution", "caution = \"Gently.\"\n"),
        ("evidence", "evidence = \"guidance\"\n"),
        ("recovery", "recovery = \"4 h\"\n"),
    ] {
        let reason = format!("technique `palm-rub` has no `{field}`: add it");
        assert_refused(&edited(NECK, line, ""), NECK, "[[technique]]", &reason);
    }
}

#[test]
fn a_missing_field_of_a_step_is_refused_with_its_number() {
    for (field, line) in [
        ("text", "text = \"Circle slowly.\"\n"),
        ("say", "say = \"Circle.\"\n"),
        ("motion", "motion = \"circle\"\n"),
        ("dose", "dose = \"40 s\"\n"),
        ("tempo", "tempo = \"2 s a cycle\"\n"),
        ("sides", "sides = \"both\"\n"),
        ("pressure", "pressure = 2\n"),
    ] {
        let reason = format!("step 1 of technique `palm-rub` has no `{field}`: add it");
        assert_refused(&edited(NECK, line, ""), NECK, "[[technique.step]]", &reason);
    }
}

#[test]
fn an_empty_text_is_refused() {
    let emptied = [
        (NECK, "name = \"Neck\"", "name"),
        (NECK, "lead = \"What helps the neck.\"", "lead"),
        (NECK, "rule = \"The rule of the neck.\"", "rule"),
        (NECK, "summary = \"Slow circles.\"", "summary"),
        (NECK, "position = \"Sit upright.\"", "position"),
        (NECK, "caution = \"Gently.\"", "caution"),
        (NECK, "text = \"Circle slowly.\"", "text"),
        (NECK, "say = \"Circle.\"", "say"),
        (AIDS, "effort = \"Little.\"", "effort"),
        (AIDS, "care = \"Wash them.\"", "care"),
        (SOURCES, "title = \"A book\"", "title"),
        (ABOUT, "lead = \"What this is.\"", "lead"),
        (SAFETY, "sign = \"Chest pain\"", "sign"),
        (SAFETY, "action = \"Call.\"", "action"),
        (SAFETY, "question = \"A clot?\"", "question"),
        (SAFETY, "ask = \"A doctor.\"", "ask"),
        (ELSEWHERE, "why = \"Organs.\"", "why"),
    ];
    for (file, old, field) in emptied {
        let reason = format!("`{field}` is empty: write its text, or remove it");
        refuse(file, old, &format!("{field} = \" \""), &reason);
    }
    let reason = "`mistakes` is empty: write its text, or remove it";
    refuse(NECK, "mistakes = [\"Haste.\"]", "mistakes = [\"Haste.\", \"\"]", reason);
}

#[test]
fn an_empty_list_is_refused() {
    let reason = "`aids` of technique `palm-rub` is empty: it needs one at least";
    refuse(NECK, "aids = [\"hands\", \"towel\"]", "aids = []", reason);
    let reason = "`section` of this file is empty: it needs one at least";
    let section = "[[section]]\ntitle = \"What it can do\"\n\
        paragraphs = [\"A little.\", \"For a while.\"]\n";
    refuse(ABOUT, section, "section = []", reason);
    let reason = "`paragraphs` of section `Breathe` is empty: it needs one at least";
    refuse(PREPARE, "paragraphs = [\"Slowly.\"]", "paragraphs = []", reason);
}

#[test]
fn a_technique_without_steps_is_refused() {
    let mut files = sound();
    let text = files.get_mut(HANDS).unwrap();
    text.truncate(text.find("[[technique.step]]").unwrap());
    let reason = "technique `rub` has no `step`: add it";
    assert_refused(&files, HANDS, "[[technique]]", reason);
}

#[test]
fn a_region_without_techniques_is_refused() {
    let mut files = sound();
    let text = files.get_mut(NECK).unwrap();
    text.truncate(text.find("[[technique]]").unwrap());
    assert_refused(&files, NECK, "name", "this region has no `technique`: add it");
}

#[test]
fn a_value_of_the_wrong_type_is_refused() {
    refuse(NECK, "name = \"Palm rub\"", "name = 3", "`name` is integer, but should be a text");
    let reason = "`pressure` is string, but should be a whole number from 0 to 65535";
    refuse(NECK, "pressure = 2", "pressure = \"2\"", reason);
    let reason = "`mistakes` is string, but should be a list of texts";
    refuse(NECK, "mistakes = [\"Haste.\"]", "mistakes = \"Haste.\"", reason);
}

#[test]
fn all_problems_are_reported_at_once_by_file_and_line() {
    let mut files = edited(NECK, "pressure = 3", "pressure = 4");
    edit(&mut files, NECK, "caution = \"Gently.\"", "caution = \"\"");
    edit(&mut files, NECK, "motion = \"circle\"", "motion = \"spin\"");
    edit(&mut files, AIDS, "sources = [\"paper\"]", "sources = [\"scroll\"]");
    edit(&mut files, ELSEWHERE, "nearest = \"thighs\"", "nearest = \"shins\"");
    let places: Vec<_> = problems(&files)
        .iter()
        .map(|line| line.splitn(3, ':').take(2).collect::<Vec<_>>().join(":"))
        .collect();
    assert_eq!(
        places,
        [
            "content/aids.toml:6",
            "content/elsewhere.toml:23",
            "content/regions/neck.toml:16",
            "content/regions/neck.toml:29",
            "content/regions/neck.toml:42",
        ]
    );
}
