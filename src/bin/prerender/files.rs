//! The folder of the finished build.

use std::{
    fs,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use unknot::device::document::EDITION;

use super::{Trouble, style::Style};

/// The folder; names are relative to it, with forward slashes.
pub struct Dist(PathBuf);

impl Dist {
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    fn trouble(verb: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Trouble {
        let path = path.to_owned();
        move |error| Trouble::File { verb, path, error }
    }

    pub fn read(&self, name: &str) -> Result<Vec<u8>, Trouble> {
        let path = self.0.join(name);
        fs::read(&path).map_err(Self::trouble("read", &path))
    }

    pub fn read_text(&self, name: &str) -> Result<String, Trouble> {
        let path = self.0.join(name);
        fs::read_to_string(&path).map_err(Self::trouble("read", &path))
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
        let path = self.0.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Self::trouble("create", folder))?;
        }
        fs::write(&path, bytes).map_err(Self::trouble("write", &path))
    }

    pub fn remove(&self, name: &str) -> Result<(), Trouble> {
        let path = self.0.join(name);
        fs::remove_file(&path).map_err(Self::trouble("remove", &path))
    }

    pub fn rename(&self, from: &str, to: &str) -> Result<(), Trouble> {
        let path = self.0.join(from);
        fs::rename(&path, self.0.join(to)).map_err(Self::trouble("rename", &path))
    }

    /// Every file, sorted by name.
    pub fn all(&self) -> Result<Vec<String>, Trouble> {
        let mut found = Vec::new();
        let mut folders = vec![self.0.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(Self::trouble("list", &folder))? {
                let path = entry.map_err(Self::trouble("list", &folder))?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(name) = path.strip_prefix(&self.0) {
                    found.push(name.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

/// The SHA-256 digest in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// As much of the digest as names a file.
pub fn short_digest(bytes: &[u8]) -> String {
    digest(bytes).chars().take(EDITION_LENGTH).collect()
}

/// The attributes by which the template names the scripts and the files of all modules, and what
/// they are renamed to, with their digests between.
const MODULES: [(&str, &str, &str); 9] = [
    ("src", "boot", "js"),
    ("data-paint", "paint", "js"),
    ("data-versions", "versions", "js"),
    ("data-module", "shell", "js"),
    ("data-wasm", "shell", "wasm"),
    ("data-painter-module", "painter", "js"),
    ("data-painter-wasm", "painter", "wasm"),
    ("data-app-module", "app", "js"),
    ("data-app-wasm", "app", "wasm"),
];

/// Trunk names the script of one module by the digest of its wasm, so equal names can hold
/// different scripts, and the files of the others by no digest at all. Each is named by its own
/// here, so that it may be cached for ever. Returns the template with the new names.
pub fn name_by_digest(dist: &Dist, base: &str, template: &str) -> Result<String, Trouble> {
    let mut template = template.to_owned();
    for (attribute, stem, ending) in MODULES {
        let name = named(base, &template, attribute)?;
        let short = short_digest(&dist.read(&name)?);
        let renamed = format!("unknot-{stem}-{short}.{ending}");
        dist.rename(&name, &renamed)?;
        template = template.replace(&format!("\"{base}{name}\""), &format!("\"{base}{renamed}\""));
    }
    Ok(template)
}

/// So many digits of a digest tell one build from another.
pub const EDITION_LENGTH: usize = 16;

/// The template with the mark of its edition, and the edition itself: what the page runs with and is
/// painted by, by its digest. Pages of two editions never stand in for one another.
pub fn with_edition(template: &str, style: &Style) -> Result<(String, String), Trouble> {
    const SLOT: &str = "<!--edition-->";
    if !template.contains(SLOT) {
        return Err(Trouble::Template { file: "index.html", what: SLOT });
    }
    let edition = short_digest([template, &style.first, &style.later].concat().as_bytes());
    let mark = format!("<meta name=\"{EDITION}\" content=\"{edition}\">");
    Ok((template.replace(SLOT, &mark), edition))
}

/// The file, relative to the base, that an attribute of the template names.
pub fn named(base: &str, template: &str, attribute: &'static str) -> Result<String, Trouble> {
    let start = format!(" {attribute}=\"{base}");
    template
        .split_once(&start)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(name, _)| name.to_owned())
        .ok_or(Trouble::Template { file: "Trunk.toml", what: "attribute of all modules' names" })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_file_is_found_by_the_attribute_that_names_it() {
        let template = "<script data-module=\"/a/x-1.js\" data-app-module=\"/a/y.js\">";
        assert_eq!(named("/a/", template, "data-module").ok().as_deref(), Some("x-1.js"));
        assert_eq!(named("/a/", template, "data-app-module").ok().as_deref(), Some("y.js"));
        assert!(named("/a/", template, "data-wasm").is_err());
    }
}
