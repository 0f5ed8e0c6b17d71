//! A small sound content, and what is refused when one thing in it is changed.

use crate::content::{Files, Problem, check};

pub(crate) const NECK: &str = "content/regions/neck.toml";
pub(crate) const HANDS: &str = "content/regions/hands.toml";
pub(crate) const SOURCES: &str = "content/sources.toml";
pub(crate) const AIDS: &str = "content/aids.toml";
pub(crate) const LIMITS: &str = "content/limits.toml";
pub(crate) const PREPARE: &str = "content/prepare.toml";
pub(crate) const SAFETY: &str = "content/safety.toml";
pub(crate) const ABOUT: &str = "content/about.toml";
pub(crate) const ELSEWHERE: &str = "content/elsewhere.toml";
pub(crate) const LANDMARKS: &str = "content/figure/landmarks.toml";
pub(crate) const STANCES: &str = "content/figure/stances.toml";

pub(crate) const TIMERS: &str = "content/timers.toml";

const OTHERS: &[(&str, &str)] = &[
    (NECK, include_str!("fixture/neck.toml")),
    (SOURCES, include_str!("fixture/sources.toml")),
    (AIDS, include_str!("fixture/aids.toml")),
    (LIMITS, include_str!("fixture/limits.toml")),
    (PREPARE, include_str!("fixture/prepare.toml")),
    (SAFETY, include_str!("fixture/safety.toml")),
    (ABOUT, include_str!("fixture/about.toml")),
    (ELSEWHERE, include_str!("fixture/elsewhere.toml")),
    (LANDMARKS, include_str!("fixture/landmarks.toml")),
    (STANCES, include_str!("fixture/stances.toml")),
    (TIMERS, include_str!("fixture/timers.toml")),
];

/// Sound content: the regions are alike, but for the neck.
pub(crate) fn sound() -> Files {
    let region = include_str!("fixture/region.toml");
    let regions = [
        "head",
        "eyes",
        "neck",
        "shoulders",
        "chest",
        "upper-back",
        "lower-back",
        "forearms",
        "hands",
        "glutes",
        "thighs",
        "calves",
        "feet",
    ];
    let regions = regions.map(|slug| (format!("content/regions/{slug}.toml"), region.to_owned()));
    let others = OTHERS.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    let english = "tag = \"en\"\nname = \"English\"\ndirection = \"ltr\"\n";
    let english = ("content/language.toml".to_owned(), english.to_owned());
    regions.into_iter().chain(others).chain([english]).collect()
}

/// The sound content with `old`, which stands in the file once, replaced by `new`.
pub(crate) fn edited(file: &str, old: &str, new: &str) -> Files {
    let mut files = sound();
    edit(&mut files, file, old, new);
    files
}

pub(crate) fn edit(files: &mut Files, file: &str, old: &str, new: &str) {
    let text = files.get_mut(file).expect(file);
    assert_eq!(text.matches(old).count(), 1, "`{old}` should stand in {file} once");
    *text = text.replace(old, new);
}

/// Every problem of these files, as the build prints it.
pub(crate) fn problems(files: &Files) -> Vec<String> {
    check(files).err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

/// Asserts that these files have one problem: the text in the line where `at` first stands.
#[track_caller]
pub(crate) fn assert_refused(files: &Files, file: &str, at: &str, reason: &str) {
    let text = &files[file];
    let offset = text.find(at).unwrap_or_else(|| panic!("`{at}` should stand in {file}"));
    let line = 1 + text[..offset].matches('\n').count();
    assert_eq!(problems(files), [format!("{file}:{line}: {reason}")]);
}

/// Asserts that replacing `old` is refused for this reason alone, in the last line of `new`.
#[track_caller]
pub(crate) fn refuse(file: &str, old: &str, new: &str, reason: &str) {
    let before = sound()[file].find(old).unwrap_or_default();
    let files = edited(file, old, new);
    let line = 1 + files[file][..before + new.len()].matches('\n').count();
    assert_eq!(problems(&files), [format!("{file}:{line}: {reason}")]);
}

#[test]
fn the_sound_content_is_accepted() {
    assert_eq!(problems(&sound()), [""; 0]);
}
