//! Content files as they are read: every value knows its file and line, and what is wrong is
//! written down and passed over, so that all problems are found in one go.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use toml::{Spanned, de::DeTable};

use super::{Problem, Reason, table::Table};

/// The text of content files by their path from the project's root.
pub(crate) type Files = BTreeMap<String, String>;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Log(RefCell<Vec<Problem>>);

impl Log {
    pub(crate) fn add(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    /// All problems, by file and line.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        let unread = problems.iter().filter(|problem| problem.reason.hides_names());
        let unread: BTreeSet<_> = unread.map(|problem| problem.file.clone()).collect();
        problems.retain(|problem| match &problem.reason {
            // A name is not wrong because the file that gives it cannot be read.
            Reason::UnknownName { home, .. } => !unread.contains(home),
            _ => true,
        });
        problems.sort();
        problems.dedup();
        problems
    }
}

/// A place in a content file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    log: &'a Log,
    file: &'a str,
    text: &'a str,
    offset: usize,
    /// The number of its first line.
    from: usize,
}

impl<'a> Place<'a> {
    /// A line of a file that is not read here.
    pub(crate) fn of_line(log: &'a Log, file: &'a str, line: usize) -> Place<'a> {
        Place { log, file, text: "", offset: 0, from: line }
    }

    /// The same file at another byte.
    pub(crate) fn at(self, offset: usize) -> Place<'a> {
        Place { offset, ..self }
    }

    /// Path of the file, from the project's root.
    pub(crate) fn file(self) -> &'a str {
        self.file
    }

    /// Line in the file, from 1.
    pub(crate) fn line(self) -> usize {
        let before = self.text.as_bytes().iter().take(self.offset);
        self.from + before.filter(|&&byte| byte == b'\n').count()
    }

    /// Writes down what is wrong here.
    pub(crate) fn refuse(self, reason: Reason) {
        self.log.add(Problem { file: self.file.into(), line: self.line(), reason });
    }
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct At<'a, T> {
    pub(crate) value: T,
    pub(crate) place: Place<'a>,
}

/// All content files, parsed.
pub(crate) struct Documents<'a> {
    log: &'a Log,
    /// Nothing where the file cannot be read.
    roots: BTreeMap<&'a str, Option<(&'a str, Spanned<DeTable<'a>>)>>,
}

impl<'a> Documents<'a> {
    pub(crate) fn parse(files: &'a Files, log: &'a Log) -> Self {
        let mut roots = BTreeMap::new();
        for (file, text) in files.iter().filter(|(file, _)| !file.ends_with(".po")) {
            let root = DeTable::parse(text).map_err(|error| {
                let offset = error.span().map_or(0, |span| span.start);
                let place = Place { log, file, text, offset, from: 1 };
                place.refuse(Reason::Syntax(error.message().replace('\n', ", ")));
            });
            roots.insert(file.as_str(), root.ok().map(|root| (text.as_str(), root)));
        }
        Self { log, roots }
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.roots.keys().copied()
    }

    /// The first line of a file.
    pub(crate) fn start(&self, file: &'a str) -> Place<'a> {
        Place { log: self.log, file, text: "", offset: 0, from: 1 }
    }

    /// The file at this path, unless it is missing or cannot be read.
    pub(crate) fn open(&'a self, file: &'a str) -> Option<(Place<'a>, &'a DeTable<'a>)> {
        let start = self.start(file);
        let Some(document) = self.roots.get(file) else {
            start.refuse(Reason::MissingFile);
            return None;
        };
        let (text, root) = document.as_ref()?;
        Some((Place { text, ..start }, root.get_ref()))
    }

    /// The file at this path as a table called `name` in messages.
    pub(crate) fn root(&'a self, file: &'a str, name: &str) -> Option<Table<'a>> {
        let (start, root) = self.open(file)?;
        Some(Table::new(name.into(), start, root))
    }
}
