//! Reads the part of gettext's PO format that translations need: comments, `msgctxt`, `msgid` and
//! `msgstr`, each of which may go on over several lines. No plurals.

use super::{Problem, problem::LanguageReason};

/// A text and its translation.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) context: String,
    pub(crate) english: String,
    pub(crate) words: String,
    /// Line of its `msgid`, from 1.
    pub(crate) line: usize,
}

/// Which text of an entry goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Context,
    English,
    Words,
}

/// The entries of a file with their lines; what cannot be read is written down and passed over.
pub(crate) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let mut refuse = |line, reason: LanguageReason| {
        problems.push(Problem { file: file.into(), line, reason: reason.into() });
    };
    let mut entries: Vec<Entry> = Vec::new();
    let mut part = None;
    for (line, words) in (1..).zip(text.lines().map(str::trim)) {
        if words.starts_with("#,") && words.contains("fuzzy") {
            refuse(line, LanguageReason::Fuzzy);
        }
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        let start = words.find('"').unwrap_or(words.len());
        let (keyword, quoted) = words.split_at(start);
        let Some(said) = unquoted(quoted) else {
            refuse(line, LanguageReason::Syntax(words.into()));
            continue;
        };
        let next = match (keyword.trim_end(), part) {
            ("msgctxt", None | Some(Part::Words)) => Part::Context,
            ("msgid", None | Some(Part::Words | Part::Context)) => Part::English,
            ("msgstr", Some(Part::English)) => Part::Words,
            ("", Some(part)) => part,
            _ => {
                refuse(line, LanguageReason::Syntax(words.into()));
                continue;
            }
        };
        let begins = matches!(part, None | Some(Part::Words)) && next != Part::Words;
        if begins {
            entries.push(Entry::default());
        }
        part = Some(next);
        let Some(entry) = entries.last_mut() else { continue };
        match next {
            Part::Context => entry.context += &said,
            Part::English => entry.english += &said,
            Part::Words => entry.words += &said,
        }
        if keyword.starts_with("msgid") {
            entry.line = line;
        }
    }
    if part.is_some_and(|part| part != Part::Words) {
        refuse(text.lines().count(), LanguageReason::Unfinished);
    }
    entries
}

/// What stands in quotes, with what is escaped as it is meant.
fn unquoted(text: &str) -> Option<String> {
    let mut letters = text.strip_prefix('"')?.strip_suffix('"')?.chars();
    let mut words = String::new();
    while let Some(letter) = letters.next() {
        words.push(match letter {
            '"' => return None,
            '\\' => match letters.next()? {
                'n' => '\n',
                same @ ('"' | '\\') => same,
                _ => return None,
            },
            other => other,
        });
    }
    Some(words)
}
