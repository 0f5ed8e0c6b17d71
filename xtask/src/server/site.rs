//! A built folder in memory: it can be edited before it is served, and a path can never lead out
//! of it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

use super::headers::Rules;
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
    compressed: OnceLock<Vec<u8>>,
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
                self.put(name, fs::read(&path).map_err(Failure::file(&path))?);
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

    /// Adds a file, or replaces it.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        let file = File { bytes: bytes.into(), compressed: OnceLock::new() };
        self.files.insert(path.into(), Arc::new(file));
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) -> Option<Arc<File>> {
        self.files.remove(path)
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

    /// The headers to send with this absolute path.
    pub(super) fn headers(&self, path: &str) -> Vec<(String, String)> {
        self.rules.headers(path)
    }
}

impl File {
    /// The content compressed with brotli at its best (quality 11), once.
    #[must_use]
    pub fn brotli(&self) -> &[u8] {
        self.compressed.get_or_init(|| {
            let mut compressed = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
            let _ =
                brotli::BrotliCompress(&mut self.bytes.as_slice(), &mut compressed, &parameters);
            compressed
        })
    }
}
