//! The words of the interface.

use crate::content::{Files, Texts, words};

fn bake(text: &str) -> Result<String, Vec<String>> {
    let files = Files::from([(words::FILE.to_owned(), text.to_owned())]);
    words::bake(&files, &Texts::default())
        .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

#[test]
fn tables_become_modules_and_keys_constants() {
    let rust =
        bake("app = \"Unknot\"\n[player.too-much]\nease_off = \"Say \\\"stop\\\"\"\n").unwrap();
    assert!(rust.contains("#[doc = \"Unknot\"]\npub const APP: crate::catalogue::Text"), "{rust}");
    assert!(rust.contains("pub mod player {"), "{rust}");
    assert!(rust.contains("    pub mod too_much {"), "{rust}");
    assert!(
        rust.contains("        #[doc = \"Say \\\"stop\\\"\"]\n        pub const EASE_OFF"),
        "{rust}"
    );
}

#[test]
fn a_table_may_have_a_name_that_rust_keeps_for_itself() {
    assert!(bake("[type]\na = \"b\"").unwrap().contains("pub mod r#type {"));
}

#[test]
fn words_that_cannot_be_baked_are_refused_with_their_line() {
    for (text, refused) in [
        ("a = \"\"", "1: `a` is empty: write its text, or remove it"),
        ("a = \"b\\nc\"", "1: `a` has more than one line: write it as one"),
        ("\na = 3", "2: `a` is integer, but should be a text or a table of texts"),
        (
            "A = \"a\"",
            "1: `A` cannot be a name: use small letters, digits and single hyphens, a letter first",
        ),
        (
            "9 = \"a\"",
            "1: `9` cannot be a name: use small letters, digits and single hyphens, a letter first",
        ),
        (
            "a-b = \"a\"\na_b = \"b\"",
            "2: `a_b` gives the same name in Rust as a key before it: rename one of them",
        ),
        (
            "a--b = \"a\"",
            "1: `a--b` cannot be a name: use small letters, digits and single hyphens, a letter first",
        ),
        ("a = \"b\nc = 3", "1: not TOML: invalid basic string, expected `\"`"),
    ] {
        assert_eq!(bake(text), Err(vec![format!("content/words.toml:{refused}")]), "{text}");
    }
}
