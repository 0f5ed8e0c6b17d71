//! A built folder in memory: it can be edited before it is served, and a path can never lead out
//! of it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    coding::{self, Coding},
    headers::Rules,
};
use crate::Failure;

/// The files of a site by their path relative to its root, e.g. `neck/index.html`.
#[derive(Debug, Clone, Default)]
pub struct Site {
    files: BTreeMap<String, Arc<File>>,
    rules: Rules,
}

/// One file of a site.
#[derive(Debug, Default)]
pub struct File {
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Site {
    /// Reads a folder such as `dist/`, whose `_headers` say what is sent with which file.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut site = Self::default();
        site.read_below(folder, "")?;
        if let Some(rules) = site.remove("_headers") {
            site.rules = Rules::parse(&String::from_utf8_lossy(&rules.bytes));
        }
        Ok(site)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<(), Failure> {
        for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
            let path = entry.map_err(Failure::file(folder))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                self.read_below(&path, &format!("{name}/"))?;
            } else {
                let bytes = fs::read(&path).map_err(Failure::file(&path))?;
                self.files.insert(name, Arc::new(File { bytes }));
            }
        }
        Ok(())
    }

    /// The file at this path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Adds a file, or replaces it; what stood compressed beside it goes.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        let path = path.into();
        self.remove(&path);
        self.files.insert(path, Arc::new(File { bytes: bytes.into() }));
    }

    /// Takes a file away, and what stands compressed beside it.
    pub fn remove(&mut self, path: &str) -> Option<Arc<File>> {
        for coding in Coding::ALL {
            self.files.remove(&beside(path, coding));
        }
        self.files.remove(path)
    }

    /// What stands compressed beside a file, if anything.
    #[must_use]
    pub fn coded(&self, path: &str, coding: Coding) -> Option<&File> {
        self.file(&beside(path, coding))
    }

    /// How many bytes of a file are sent to a browser that reads brotli.
    #[must_use]
    pub fn sent(&self, path: &str) -> Option<usize> {
        let file = self.coded(path, Coding::Brotli).or_else(|| self.file(path))?;
        Some(file.bytes.len())
    }

    /// Compresses each file that is worth it, on all processors, and puts beside it what is smaller
    /// than itself. What stood beside the same bytes `before` is taken over. Returns the paths that
    /// were added, in order.
    pub fn compress(&mut self, before: &Self) -> Vec<String> {
        let missing = |(path, coding): &(&String, Coding)| self.coded(path, *coding).is_none();
        let worth_it = self.files.keys().filter(|path| coding::is_worth_it(path));
        let wanted: Vec<_> = worth_it
            .flat_map(|path| Coding::ALL.map(|coding| (path, coding)))
            .filter(missing)
            .collect();
        let next = AtomicUsize::new(0);
        let work = || {
            let mut made = Vec::new();
            while let Some((path, coding)) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
                made.extend(self.smaller(before, path, *coding));
            }
            made
        };
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let made: Vec<_> = thread::scope(|scope| {
            let working: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            working.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        });
        let mut paths: Vec<_> = made.iter().map(|(path, _)| path.clone()).collect();
        paths.sort();
        self.files.extend(made);
        paths
    }

    fn smaller(&self, before: &Self, path: &str, coding: Coding) -> Option<(String, Arc<File>)> {
        let file = self.files.get(path)?;
        let alike = before.file(path).is_some_and(|old| old.bytes == file.bytes);
        let name = beside(path, coding);
        if let Some(old) = before.files.get(&name).filter(|_| alike) {
            return Some((name, Arc::clone(old)));
        }
        let bytes = coding.encode(&file.bytes);
        (bytes.len() < file.bytes.len()).then(|| (name, Arc::new(File { bytes })))
    }

    /// Edits every HTML page.
    pub fn edit_pages(&mut self, edit: impl Fn(&str) -> String) {
        let pages: Vec<String> =
            self.paths().filter(|path| path.ends_with(".html")).map(str::to_owned).collect();
        for path in pages {
            let edited = self.file(&path).map(|file| edit(&String::from_utf8_lossy(&file.bytes)));
            self.put(path, edited.unwrap_or_default());
        }
    }

    /// Sends this header with every file, in place of what `_headers` says.
    pub fn set_header(&mut self, name: &str, value: &str) {
        self.rules.set_everywhere(name, value);
    }

    /// Sends nothing of what `_headers` says, as hosts do that do not read it.
    pub fn send_no_headers(&mut self) {
        self.rules = Rules::default();
    }

    /// One of the headers to send with this absolute path, named in small letters.
    #[must_use]
    pub fn header(&self, path: &str, name: &str) -> Option<String> {
        let headers = self.headers(path);
        headers.into_iter().find(|(held, _)| held == name).map(|(_, value)| value)
    }

    /// The headers to send with this absolute path, named in small letters.
    #[must_use]
    pub fn headers(&self, path: &str) -> Vec<(String, String)> {
        self.rules.headers(path)
    }
}

fn beside(path: &str, coding: Coding) -> String {
    [path, coding.ending()].concat()
}
