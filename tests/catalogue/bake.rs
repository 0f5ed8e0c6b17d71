//! What is written for Rust to include.

use crate::{
    content::{
        Texts, check, emit, emit_texts, enlarge,
        languages::{self, Language},
        words,
    },
    fixture::{NECK, edited, sound},
};

/// English alone.
fn read(texts: &Texts) -> Vec<Language> {
    languages::read(&sound(), texts).unwrap()
}

#[test]
fn what_is_baked_refers_to_itself_instead_of_naming() {
    let rust = emit(&check(&sound()).unwrap(), &Texts::default());
    for line in [
        "static ALL_SOURCES: [Source; 2] = [",
        "pub static REGIONS: &[Region] = &ALL_REGIONS;",
        "RegionId::Neck => &ALL_REGIONS[2],",
        "also: &[&ALL_HANDS[0]]",
        "aids: &[&ALL_AIDS[0], &ALL_AIDS[1]]",
        "play: Some(&ALL_PREPARATION[0])",
        "dose: Dose::Time { seconds: 20, most: Some(Limit { kind: LimitKind::Press, seconds: 60 }) }",
        "dose: Dose::Times { count: 6, each: 6.0 }, tempo: Tempo::Pass { seconds: 3.0 }",
        "Technique { id: TechniqueId::at(13), shelf: Shelf::Prepare",
        "RegionId::Neck => &ALL_REGION_NOTES[2],",
        "dose_sources: &[&[], &[&ALL_SOURCES[0]]",
        "dose: Dose::Again { from: 0, to: 3, more: 1 }",
        "LimitKind::Soak => Some(&ALL_CARE[1]),",
        "LimitKind::Heat => ALL_CARE_SOURCES[0],",
        "shelves: &[Shelf::Region(RegionId::Neck), Shelf::Prepare]",
    ] {
        assert!(rust.contains(line), "{line}");
    }
}

#[test]
fn nothing_but_a_document_points_to_what_documents_say() {
    let rust = emit(&check(&sound()).unwrap(), &Texts::default());
    for kind in ["Region", "Technique", "Aid", "Screening", "Elsewhere", "Care"] {
        let start = format!("    {kind} {{");
        let lines = || rust.lines().filter(|line| line.starts_with(&start));
        assert!(lines().count() > 0, "{kind}");
        for line in lines() {
            assert!(!line.contains("SOURCES") && !line.contains("NOTES"), "{line}");
        }
    }
}

#[test]
fn a_larger_catalogue_has_every_technique_so_many_times_each_with_its_own_slug() {
    let mut content = check(&sound()).unwrap();
    enlarge(&mut content, 3);
    let neck = content.regions.iter().find(|region| region.name.english == "Neck").unwrap();
    let slugs: Vec<_> = neck.techniques.iter().map(|technique| technique.slug.as_str()).collect();
    assert_eq!(slugs, ["palm-rub", "palm-rub-2", "palm-rub-3"]);
}

#[test]
fn the_table_begins_with_what_the_map_says_and_ends_with_what_only_documents_say() {
    let mut files = sound();
    let said = "[map]\nleft = \"L\"\n[player]\nstart = \"Start\"\n";
    files.insert(words::FILE.to_owned(), said.to_owned());
    let texts = Texts::default();
    let words = words::bake(&files, &texts).unwrap();
    assert!(words.contains("LEFT: crate::catalogue::Text = crate::catalogue::Text::map(0);"));
    assert!(words.contains("START: crate::catalogue::Text = crate::catalogue::Text::app(0);"));
    emit(&check(&files).unwrap(), &texts);
    let (map, app) = texts.parts();
    let all = texts.all();
    let place = |english: &str| all.iter().position(|text| text.english == english).unwrap();
    assert!(place("L") < map && place("Neck") < map);
    for english in ["Start", "Palm rub", "Rub lightly."] {
        assert!((map..app).contains(&place(english)), "{english}");
    }
    assert!(place("Slow circles.") >= app);
    let tables = emit_texts(&texts, &read(&texts));
    assert!(
        tables.contains(&format!("pub const MAP: u16 = {map};\npub const APP: u16 = {app};\n"))
    );
    assert_eq!(tables.lines().filter(|line| line.starts_with("        \"")).count(), all.len());
}

#[test]
fn equal_texts_of_one_file_have_one_number_but_words_have_one_each() {
    let mut files = edited(NECK, "Slow circles.", "What helps the neck.");
    let said = "[player]\non = \"On\"\n[settings]\non = \"On\"\n";
    files.insert(words::FILE.to_owned(), said.to_owned());
    let texts = Texts::default();
    words::bake(&files, &texts).unwrap();
    emit(&check(&files).unwrap(), &texts);
    let count = |file: &str, english: &str| {
        texts.all().iter().filter(|text| text.file == file && text.english == english).count()
    };
    assert_eq!(count(words::FILE, "On"), 2);
    assert_eq!(count(NECK, "What helps the neck."), 1);
}

#[test]
fn a_larger_catalogue_has_texts_of_its_own() {
    let mut content = check(&sound()).unwrap();
    enlarge(&mut content, 2);
    let texts = Texts::default();
    emit(&content, &texts);
    assert!(
        emit_texts(&texts, &read(&texts)).contains("    \"Palm rub\",\n")
            && emit_texts(&texts, &read(&texts)).contains("    \"Palm rub 2\",\n")
    );
}
