//! The words of the interface: nested tables become nested modules of string constants.

use std::{collections::BTreeSet, fmt::Write};

use toml::de::{DeTable, DeValue};

use super::{Problem, Reason};

/// Names that Rust would not take for a module.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Turns `too-much = "…"` below `[player]` into `pub mod player { pub const TOO_MUCH: &str }`.
pub(crate) fn bake(file: &str, text: &str) -> Result<String, Vec<Problem>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    // What follows the first mistake of syntax is mostly its echo.
    if let Some(error) = errors.first() {
        let offset = error.span().map_or(0, |span| span.start);
        return Err(vec![Problem::at(file, text, offset, Reason::Syntax(error.message().into()))]);
    }
    let mut words = Words { file, text, rust: String::new(), problems: Vec::new() };
    words.table(table.get_ref(), 0);
    words.problems.sort();
    if words.problems.is_empty() { Ok(words.rust) } else { Err(words.problems) }
}

struct Words<'a> {
    file: &'a str,
    text: &'a str,
    rust: String,
    problems: Vec<Problem>,
}

impl Words<'_> {
    fn refuse(&mut self, offset: usize, reason: Reason) {
        self.problems.push(Problem::at(self.file, self.text, offset, reason));
    }

    fn table(&mut self, table: &DeTable<'_>, depth: usize) {
        let indent = "    ".repeat(depth);
        let mut taken = BTreeSet::new();
        for (key, value) in table {
            let offset = key.span().start;
            let key = key.get_ref();
            let constant = key.replace('-', "_").to_uppercase();
            if !is_name(key) {
                self.refuse(offset, Reason::BadName(key.to_string()));
            } else if !taken.insert(constant.clone()) {
                self.refuse(offset, Reason::SameName(key.to_string()));
            }
            // Writing to a string cannot fail.
            match value.get_ref() {
                DeValue::String(text) if text.trim().is_empty() => {
                    self.refuse(offset, Reason::EmptyText(key.to_string()));
                }
                DeValue::String(text) => {
                    let _ = writeln!(self.rust, "{indent}#[doc = {text:?}]");
                    let _ = writeln!(self.rust, "{indent}pub const {constant}: &str = {text:?};");
                }
                DeValue::Table(inner) => {
                    let name = constant.to_lowercase();
                    let raw = if KEYWORDS.contains(&name.as_str()) { "r#" } else { "" };
                    let _ = writeln!(self.rust, "{indent}#[doc = \"Words of `{key}`.\"]");
                    let _ = writeln!(self.rust, "{indent}pub mod {raw}{name} {{");
                    self.table(inner, depth + 1);
                    let _ = writeln!(self.rust, "{indent}}}");
                }
                other => {
                    let (key, found) = (key.to_string(), other.type_str());
                    self.refuse(
                        offset,
                        Reason::WrongType { key, found, wanted: "a text or a table of texts" },
                    );
                }
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
