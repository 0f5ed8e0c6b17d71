//! The languages: each has a folder with a `language.toml` and, but for English, which is in the
//! content files themselves, a PO file for each content file that has texts.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Files, Problem, Texts,
    check::refuse_unspeakable,
    document::{Documents, Log, Place},
    po::{self, Entry},
    problem::LanguageReason,
    text::Text,
};

/// Where the language of the content files themselves is described.
const ENGLISH: &str = "content/language.toml";
/// The name of the file that makes a folder that of a language.
const FILE: &str = "language.toml";
/// Most words of what is said where little is wanted; some languages need more for the same.
const SAID: usize = 12;

/// A language with all texts, in the order of their numbers.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) tag: String,
    pub(crate) name: String,
    pub(crate) direction: String,
    pub(crate) texts: Vec<String>,
}

/// Whether the file is of a language rather than content.
pub(crate) fn is_of_language(file: &str) -> bool {
    file.ends_with(".po") || file.ends_with(&format!("/{FILE}"))
}

/// All languages, English first, the others by their tags.
pub(crate) fn read(files: &Files, texts: &Texts) -> Result<Vec<Language>, Vec<Problem>> {
    let own = |file: &str| file.ends_with(&format!("/{FILE}"));
    let heads: Files = files.iter().filter(|(file, _)| own(file)).map(owned).collect();
    let log = Log::default();
    let documents = Documents::parse(&heads, &log);
    let texts = texts.all();
    let mut problems = Vec::new();
    let mut languages: Vec<_> = head(&documents, ENGLISH, &mut problems).into_iter().collect();
    for language in &mut languages {
        language.texts = texts.iter().map(|text| text.in_words(&text.english)).collect();
    }
    let mut folders = BTreeSet::new();
    for file in heads.keys().filter(|file| *file != ENGLISH) {
        let folder = file.trim_end_matches(FILE);
        folders.insert(folder);
        let Some(mut language) = head(&documents, file, &mut problems) else { continue };
        let tag = folder.trim_end_matches('/').trim_start_matches("content/");
        if language.tag != tag {
            let (found, folder) = (language.tag.clone(), tag.to_owned());
            problems.push(problem(file, 1, LanguageReason::WrongTag { found, folder }));
        }
        language.texts = Reader { files, folder, tag, problems: &mut problems }.all(&texts);
        languages.push(language);
    }
    for file in files.keys().filter(|file| file.ends_with(".po")) {
        if !folders.iter().any(|folder| file.starts_with(*folder)) {
            problems.push(problem(file, 1, LanguageReason::NoLanguage(file.clone())));
        }
    }
    problems.extend(log.into_problems());
    problems.sort();
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

fn owned((file, text): (&String, &String)) -> (String, String) {
    (file.clone(), text.clone())
}

fn problem(file: &str, line: usize, reason: LanguageReason) -> Problem {
    Problem { file: file.into(), line, reason: reason.into() }
}

/// What a language is called and how it is written.
fn head<'a>(
    documents: &'a Documents<'a>,
    file: &'a str,
    problems: &mut Vec<Problem>,
) -> Option<Language> {
    let root = documents.root(file, "this language")?;
    let language = Language {
        tag: root.text("tag"),
        name: root.text("name"),
        direction: root.text("direction"),
        texts: Vec::new(),
    };
    if !matches!(language.direction.as_str(), "ltr" | "rtl" | "") {
        let (line, found) = (root.place("direction").line(), language.direction.clone());
        problems.push(problem(file, line, LanguageReason::Direction(found)));
    }
    root.finish();
    Some(language)
}

/// Reads the translations of one language.
struct Reader<'a> {
    files: &'a Files,
    /// Its folder, with a slash at the end.
    folder: &'a str,
    tag: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// The translation of each text; an empty one for what is missing.
    fn all(mut self, texts: &[Text]) -> Vec<String> {
        let mut read = BTreeMap::new();
        let (files, folder) = (self.files, self.folder);
        for file in files.keys().filter(|file| file.starts_with(folder)) {
            if file.ends_with(".po") {
                read.insert(file.as_str(), self.file(file));
            }
        }
        let mut used = BTreeSet::new();
        let mut told = BTreeSet::new();
        let mut words = Vec::new();
        for text in texts {
            let file = self.translated(&text.file);
            let key = (text.context.clone(), text.english.clone());
            let found = read.get(file.as_str()).and_then(|entries| entries.get(&key));
            words.push(found.map_or_else(String::new, |entry| text.in_words(&entry.words)));
            if let Some(entry) = found {
                if used.insert((file.clone(), key)) {
                    self.compare(&file, text, entry);
                }
            } else if told.insert((file.clone(), key)) {
                let (tag, context) = (self.tag.to_owned(), text.context.clone());
                let reason = LanguageReason::Missing { tag, file, context };
                self.problems.push(problem(&text.file, text.line, reason));
            }
        }
        let homes: BTreeSet<_> = texts.iter().map(|text| self.translated(&text.file)).collect();
        for (file, entries) in read {
            if !homes.contains(file) {
                self.problems.push(problem(file, 1, LanguageReason::Stray));
                continue;
            }
            for (key, entry) in entries {
                if !used.contains(&(file.to_owned(), key)) {
                    let reason = LanguageReason::Stale(entry.english);
                    self.problems.push(problem(file, entry.line, reason));
                }
            }
        }
        words
    }

    /// Where the translations of a content file are.
    fn translated(&self, file: &str) -> String {
        let name = file.trim_start_matches("content/").trim_end_matches(".toml");
        format!("{}{name}.po", self.folder)
    }

    /// The entries of a file by their context and English text.
    fn file(&mut self, file: &str) -> BTreeMap<(String, String), Entry> {
        let text = self.files.get(file).map(String::as_str).unwrap_or_default();
        let mut entries = BTreeMap::new();
        let mut header = false;
        for entry in po::read(file, text, self.problems) {
            if entry.english.is_empty() && entry.context.is_empty() {
                let said = format!("Language: {}", self.tag);
                header |= entry.words.lines().any(|line| line.trim() == said);
                continue;
            }
            let (line, english) = (entry.line, entry.english.clone());
            let key = (entry.context.clone(), entry.english.clone());
            if entries.insert(key, entry).is_some() {
                self.problems.push(problem(file, line, LanguageReason::Twice(english)));
            }
        }
        if !header {
            self.problems.push(problem(file, 1, LanguageReason::Header(self.tag.into())));
        }
        entries
    }

    /// Refuses a translation that cannot stand where its text stands.
    fn compare(&mut self, file: &str, text: &Text, entry: &Entry) {
        let english = || text.english.clone();
        let words = &entry.words;
        let reason = if words.trim().is_empty() {
            Some(LanguageReason::Empty(english()))
        } else if words.contains('\n') {
            Some(LanguageReason::Lines(english()))
        } else if ends(words) != ends(&text.english) {
            Some(LanguageReason::Space(english()))
        } else {
            let (own, other) = (slots(words), slots(&text.english));
            let odd = own.symmetric_difference(&other).next();
            odd.map(|name| LanguageReason::Slot { name: (*name).to_owned(), english: english() })
        };
        self.problems.extend(reason.map(|reason| problem(file, entry.line, reason)));
        if text.said {
            let log = Log::default();
            let of = format!("the translation of `{}`", text.english);
            refuse_unspeakable(words, SAID, &of, Place::of_line(&log, file, entry.line));
            self.problems.extend(log.into_problems());
        }
    }
}

/// Whether a text begins and whether it ends with a space.
fn ends(text: &str) -> (bool, bool) {
    (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace))
}

/// The names in braces.
fn slots(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}
