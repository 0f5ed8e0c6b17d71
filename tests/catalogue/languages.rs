//! Translations: what is read, and what is refused when one thing in them is changed.

use crate::{
    content::{Files, Texts, check, emit, emit_texts, languages, words},
    fixture::{NECK, edit, sound},
};

const WORDS: &str = "content/es/words.po";
const NECK_PO: &str = "content/es/regions/neck.po";

/// The texts of these files, numbered as the build does it.
fn numbered(files: &Files) -> Texts {
    let texts = Texts::default();
    words::bake(files, &texts).unwrap();
    emit(&check(files).unwrap(), &texts);
    texts
}

/// Sound content with a language that says all of it in capitals, but for what is said shortly.
fn translated() -> Files {
    let mut files = sound();
    let words = "[map]\nside = \"{place}, left\"\n\n[player]\nstart = \"Start\"\nto = \" to \"\n";
    files.insert(words::FILE.to_owned(), words.to_owned());
    let spanish = "tag = \"es\"\nname = \"Español\"\ndirection = \"ltr\"\n";
    files.insert("content/es/language.toml".to_owned(), spanish.to_owned());
    for text in numbered(&files).all() {
        let name = text.file.trim_start_matches("content/").trim_end_matches(".toml");
        let file = files.entry(format!("content/es/{name}.po")).or_insert_with(|| {
            "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n# A remark.\n".to_owned()
        });
        if !text.context.is_empty() {
            *file += &format!("\nmsgctxt \"{}\"", text.context);
        }
        let own = if text.said { text.english.clone() } else { text.english.to_uppercase() };
        let own = own.replace("{PLACE}", "{place}");
        *file += &format!("\nmsgid \"{}\"\nmsgstr \"{own}\"\n", text.english);
    }
    files
}

fn problems(files: &Files) -> Vec<String> {
    let refused = languages::read(files, &numbered(files)).err().unwrap_or_default();
    refused.iter().map(ToString::to_string).collect()
}

/// Asserts that replacing `old` in a file is refused for this reason alone, in the line of `at`.
#[track_caller]
fn refuse(file: &str, old: &str, new: &str, at: &str, reason: &str) {
    let mut files = translated();
    edit(&mut files, file, old, new);
    let before = files[file].find(at).unwrap_or_else(|| panic!("`{at}` should stand in {file}"));
    let line = 1 + files[file][..before].matches('\n').count();
    assert_eq!(problems(&files), [format!("{file}:{line}: {reason}")]);
}

#[test]
fn a_whole_translation_is_baked_beside_the_english() {
    let files = translated();
    assert_eq!(problems(&files), [""; 0]);
    let texts = numbered(&files);
    let languages = languages::read(&files, &texts).unwrap();
    assert_eq!(languages.iter().map(|it| &*it.tag).collect::<Vec<_>>(), ["en", "es"]);
    let place = texts.all().iter().position(|text| text.english == "Palm rub").unwrap();
    let said: Vec<_> = languages.iter().map(|language| &*language.texts[place]).collect();
    assert_eq!(said, ["Palm rub", "PALM RUB"]);
    let rust = emit_texts(&texts, &languages);
    assert!(rust.contains(
        "Language { tag: \"es\", name: \"Español\", direction: Direction::LeftToRight },"
    ));
    assert!(rust.contains("        \"PALM RUB\",\n"));
}

#[test]
fn a_text_that_nobody_has_translated_is_named_where_it_stands_in_english() {
    let mut files = translated();
    let entry = "\nmsgid \"Palm rub\"\nmsgstr \"PALM RUB\"\n";
    edit(&mut files, NECK_PO, entry, "");
    let line = 1 + files[NECK][..files[NECK].find("Palm rub").unwrap()].matches('\n').count();
    let reason = format!("this text is missing in `es`: add it to {NECK_PO}");
    assert_eq!(problems(&files), [format!("{NECK}:{line}: {reason}")]);
}

#[test]
fn a_word_that_nobody_has_translated_is_named_with_its_key() {
    let mut files = translated();
    edit(&mut files, WORDS, "\nmsgctxt \"player.start\"\nmsgid \"Start\"\nmsgstr \"START\"\n", "");
    let reason =
        format!("this text is missing in `es`: add it to {WORDS}, with `msgctxt \"player.start\"`");
    assert_eq!(problems(&files), [format!("content/words.toml:5: {reason}")]);
}

#[test]
fn a_file_that_is_missing_leaves_all_its_texts_missing() {
    let mut files = translated();
    files.remove(WORDS);
    assert_eq!(problems(&files).len(), 3);
}

#[test]
fn an_entry_without_its_english_is_refused() {
    let old = "msgid \"Palm rub\"\nmsgstr";
    let mut files = translated();
    edit(&mut files, NECK_PO, old, "msgid \"Palm rubs\"\nmsgstr");
    let refused = problems(&files);
    let stale = "no English text is `Palm rubs` any more: remove this entry, or write its `msgid` \
        anew";
    assert!(refused.iter().any(|line| line.starts_with(NECK_PO) && line.ends_with(stale)));
    assert_eq!(refused.len(), 2, "{refused:?}");
}

#[test]
fn a_translation_that_cannot_stand_where_its_text_stands_is_refused() {
    let entry = "msgid \"Palm rub\"\n";
    let old = "msgstr \"PALM RUB\"";
    refuse(NECK_PO, old, "msgstr \"\"", entry, "`Palm rub` has no translation: write its `msgstr`");
    refuse(
        NECK_PO,
        old,
        "msgstr \"PALM RUB \"",
        entry,
        "the translation of `Palm rub` begins or ends with a space, which the text does not",
    );
    refuse(
        NECK_PO,
        old,
        "msgstr \"PALM\\nRUB\"",
        entry,
        "the translation of `Palm rub` has more than one line: write it as one",
    );
    let odd = |name: &str| {
        format!(
            "`{{{name}}}` is in only one of `{{place}}, left` and its translation: put it in both"
        )
    };
    let entry = "msgid \"{place}, left\"";
    refuse(WORDS, "\"{place}, LEFT\"", "\"LEFT\"", entry, &odd("place"));
    refuse(WORDS, "\"{place}, LEFT\"", "\"{place}, {side}\"", entry, &odd("side"));
}

#[test]
fn a_space_that_the_english_has_is_kept() {
    let reason = "the translation of ` to ` begins or ends with a space, which the text does not";
    refuse(WORDS, "\" TO \"", "\"TO\"", "msgid \" to \"", reason);
}

#[test]
fn what_is_said_must_be_short_and_easy_to_read_aloud_in_each_language() {
    let entry = "msgid \"Circle.\"";
    let old = "msgid \"Circle.\"\nmsgstr \"Circle.\"";
    let said = |words: &str| format!("{entry}\nmsgstr \"{words}\"");
    let of = "the translation of `Circle.`";
    for (words, reason) in [
        ("Frota 2 veces.", format!("{of} has `2`, which a voice reads badly: say it in words")),
        ("Frota cm.", format!("{of} has `cm`, which a voice reads badly: say it in words")),
        (
            "Frota",
            format!(
                "{of} does not end with a full stop: end it with one, so that a voice comes to rest"
            ),
        ),
        (
            "Y una y otra y una y otra y una y otra y una.",
            format!("{of} has 14 words: say it in 12 at most"),
        ),
    ] {
        refuse(NECK_PO, old, &said(words), entry, &reason);
    }
    let mut files = translated();
    edit(&mut files, NECK_PO, old, &said("Y una y otra y una y otra y una y otra."));
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn what_is_not_as_a_po_file_is_written_is_refused_with_its_line() {
    for new in [
        "msgstr PALM RUB",
        "msgstr \"PALM \"RUB\"",
        "msgstr \"PALM RUB",
        "msgstr[0] \"PALM RUB\"",
        "msgstr \"PALM \\x RUB\"",
    ] {
        let mut files = translated();
        edit(&mut files, NECK_PO, "msgstr \"PALM RUB\"", new);
        let refused = problems(&files);
        let reason = format!("not as a PO file is written: `{new}`");
        assert!(refused.iter().any(|line| line.ends_with(&reason)), "{refused:?}");
    }
}

#[test]
fn a_text_may_go_on_over_several_lines() {
    let mut files = translated();
    edit(&mut files, NECK_PO, "msgid \"Palm rub\"", "msgid \"\"\n\"Palm \"\n\"rub\"");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn what_is_unfinished_is_refused() {
    let entry = "msgid \"Palm rub\"";
    let fuzzy = "#, fuzzy\nmsgid \"Palm rub\"";
    let reason = "this is marked as `fuzzy`: look it over and remove the mark";
    refuse(NECK_PO, entry, fuzzy, "#, fuzzy", reason);
    let mut files = translated();
    *files.get_mut(NECK_PO).unwrap() += "\nmsgid \"More\"\n";
    let refused = problems(&files);
    assert!(refused.iter().any(|line| line.ends_with("no `msgstr`: add it")), "{refused:?}");
    let twice = "\nmsgid \"Palm rub\"\nmsgstr \"PALM RUB\"\n";
    let reason = "`Palm rub` is translated twice: remove one";
    let mut files = translated();
    *files.get_mut(NECK_PO).unwrap() += twice;
    let refused = problems(&files);
    assert!(refused.len() == 1 && refused[0].ends_with(reason), "{refused:?}");
}

#[test]
fn a_header_names_the_language_of_its_folder() {
    let reason = "its header should say `Language: es`: add it, as the first entry, with an empty \
        `msgid`";
    refuse(NECK_PO, "Language: es", "Language: de", "msgid", reason);
    let file = "content/es/language.toml";
    refuse(
        file,
        "\"es\"",
        "\"de\"",
        "tag",
        "the tag is `de`, but its folder is `es`: make them the same",
    );
    let reason = "`up` is no direction: choose one of ltr, rtl";
    refuse(file, "\"ltr\"", "\"up\"", "direction", reason);
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    let mut files = translated();
    let header = "msgid \"\"\nmsgstr \"Language: es\"\n".to_owned();
    files.insert("content/es/nose.po".to_owned(), header.clone());
    files.insert("content/de/words.po".to_owned(), header);
    assert_eq!(
        problems(&files),
        [
            "content/de/words.po:1: `content/de/words.po` belongs to no language: give its folder a \
             `language.toml`",
            "content/es/nose.po:1: no English file has texts for this file: move it away, or give \
             it the name it should have",
        ]
    );
}
