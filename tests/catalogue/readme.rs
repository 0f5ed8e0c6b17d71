//! `content/README.md` tells how to add a technique: these tests follow its text.

use std::fs;

use crate::content::{Files, check};

/// The content that ships.
pub(crate) fn shipped() -> Files {
    let folders =
        ["content", "content/figure", "content/regions", "content/es", "content/es/regions"];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == "toml" || it == "po"))
        .map(|path| (path.to_str().unwrap().replace('\\', "/"), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The fenced block of the text that is marked with these words.
fn fenced(text: &str, mark: &str) -> String {
    let start = format!("```{mark}\n");
    let (_, rest) = text.split_once(&start).expect(mark);
    rest.split_once("\n```").expect("the end of the block").0.to_owned()
}

fn readme() -> String {
    fs::read_to_string("content/README.md").unwrap()
}

/// The shipped content with the text's own technique at the end of the file that the text names.
fn followed() -> (Files, &'static str) {
    let file = "content/regions/forearms.toml";
    assert!(readme().contains(file.trim_start_matches("content/")));
    let mut files = shipped();
    let region = files.get_mut(file).unwrap();
    region.push_str("\n\n");
    region.push_str(&fenced(&readme(), "toml technique"));
    (files, file)
}

#[test]
fn the_technique_of_the_text_is_accepted() {
    let (files, _) = followed();
    let checked = check(&files).unwrap();
    let forearms = checked.regions.iter().find(|region| region.name.english == "Forearms").unwrap();
    let glide = forearms.techniques.last().unwrap();
    assert_eq!(glide.slug, "elbow-glide");
    let drawn: Vec<_> = glide.steps.iter().map(|step| step.scene.is_some()).collect();
    assert_eq!(drawn, [true, true, false]);
}

#[test]
fn a_slip_in_the_picture_of_the_text_is_refused_where_it_stands() {
    let (mut files, file) = followed();
    let text = files.get_mut(file).unwrap();
    let (head, tail) = text.rsplit_once("on = \"forearm-elbow\"").unwrap();
    let line = 1 + head.matches('\n').count();
    *text = format!("{head}on = \"forearm-elbw\"{tail}");
    let problems = check(&files).unwrap_err();
    let refused = problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let reason = "there is no landmark `forearm-elbw` in content/figure/landmarks.toml: \
        did you mean `forearm-elbow`?";
    assert_eq!(refused, [format!("{file}:{line}: {reason}")]);
}

#[test]
fn the_refusal_that_the_text_shows_is_what_the_check_says() {
    let (mut files, file) = followed();
    let text = files.get_mut(file).unwrap();
    let (head, tail) = text.rsplit_once("pressure = 4").unwrap();
    let line = 1 + head.matches('\n').count();
    *text = format!("{head}pressure = 6{tail}");
    let problems = check(&files).unwrap_err();
    let refused = problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let reason = "pressure 6 is above 5, the cap of forearms: lower it";
    assert_eq!(refused, [format!("{file}:{line}: {reason}")]);
    assert!(readme().contains(reason));
}

#[test]
fn the_text_names_every_file() {
    let readme = readme();
    let files = shipped();
    for file in files.keys().filter(|file| !file.contains("/regions/") && !file.ends_with(".po")) {
        let name = file.trim_start_matches("content/");
        assert!(readme.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_text_names_every_word_that_a_technique_may_use() {
    use unknot::catalogue::{
        BodyPart, Evidence, Eyes, Furniture, Grip, Hands, LimitKind, Motion, Mover, Plane, Posture,
        PropKind, Sides, View, Wave,
    };
    let readme = readme();
    macro_rules! named {
        ($($list:ident)*) => {$(
            for word in $list::ALL {
                assert!(readme.contains(&format!("`{}`", word.slug())), "{word:?}");
            }
        )*};
    }
    named!(Evidence LimitKind Motion Posture Sides View);
    named!(BodyPart Eyes Furniture Grip Hands Mover Plane PropKind Wave);
}
