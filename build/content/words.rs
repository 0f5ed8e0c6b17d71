//! The words of the interface: nested tables become nested modules of constants.

use std::{collections::BTreeSet, fmt::Write};

use toml::de::{DeTable, DeValue};

use super::{
    Files, Problem, Reason,
    document::{Documents, Log, Place},
    text::{Text, Texts},
};

/// Where the words are.
pub(crate) const FILE: &str = "content/words.toml";

/// The table whose words the map says, which every page carries.
const MAP: &str = "map";

/// Names that Rust would not take for a module.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Turns `too-much = "…"` below `[player]` into `pub mod player { pub const TOO_MUCH: Text }`.
pub(crate) fn bake(files: &Files, texts: &Texts) -> Result<String, Vec<Problem>> {
    let log = Log::default();
    let mut rust = String::new();
    if let Some((start, words)) = Documents::parse(files, &log).open(FILE) {
        bake_table(words, start, &[], texts, &mut rust);
    }
    let problems = log.into_problems();
    if problems.is_empty() { Ok(rust) } else { Err(problems) }
}

/// Bakes the table at a path of keys.
fn bake_table(
    table: &DeTable<'_>,
    start: Place<'_>,
    path: &[&str],
    texts: &Texts,
    rust: &mut String,
) {
    let indent = "    ".repeat(path.len());
    let mut taken = BTreeSet::new();
    for (key, value) in table {
        let place = start.at(key.span().start);
        let key = key.get_ref().as_ref();
        let constant = key.replace('-', "_").to_uppercase();
        if !is_name(key) {
            place.refuse(Reason::BadName(key.to_string()));
        } else if !taken.insert(constant.clone()) {
            place.refuse(Reason::SameName(key.to_string()));
        }
        let path = &[path, &[key]].concat()[..];
        // Writing to a string cannot fail.
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                place.refuse(Reason::EmptyText(key.to_string()));
            }
            DeValue::String(text) if text.contains('\n') => {
                place.refuse(Reason::ManyLines(key.to_string()));
            }
            DeValue::String(text) => {
                let _ = writeln!(rust, "{indent}#[doc = {text:?}]");
                let context = path.join(".");
                let text = Text { context, ..Text::new(text.to_string(), place) };
                let number =
                    if path.first() == Some(&MAP) { texts.map(&text) } else { texts.app(&text) };
                let _ = writeln!(
                    rust,
                    "{indent}pub const {constant}: crate::catalogue::Text = crate::catalogue::{number};"
                );
            }
            DeValue::Table(inner) => {
                let name = constant.to_lowercase();
                let raw = if KEYWORDS.contains(&name.as_str()) { "r#" } else { "" };
                let _ = writeln!(rust, "{indent}#[doc = \"Words of `{key}`.\"]");
                let _ = writeln!(rust, "{indent}pub mod {raw}{name} {{");
                bake_table(inner, start, path, texts, rust);
                let _ = writeln!(rust, "{indent}}}");
            }
            other => {
                let (key, found) = (key.to_string(), other.type_str());
                let wanted = "a text or a table of texts";
                place.refuse(Reason::WrongType { key, found, wanted });
            }
        }
    }
}

/// Small letters, digits and single joints, starting with a letter.
fn is_name(key: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    key.starts_with(|first: char| first.is_ascii_lowercase()) && key.split(['-', '_']).all(part)
}
