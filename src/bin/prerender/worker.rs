//! The service worker's list of files, with their digests.

use std::collections::BTreeMap;

use serde_json::json;

use super::{
    Trouble,
    files::{Dist, EDITION_LENGTH, digest},
    headers,
};

/// Files that no page asks for: the workers themselves, and what only servers and robots read. The
/// social card, the manifest's screenshots and some of its icons are looked at by others, or when
/// the app is installed.
const LEFT_OUT: &[&str] = &[
    "sw.js",
    "sw-remove.js",
    "_headers",
    "_nginx.conf",
    "_Caddyfile",
    "robots.txt",
    "sitemap.txt",
    "icons/card-1200.png",
    "icons/monochrome-512.png",
    "icons/shortcut-place-192.png",
    "icons/shortcut-prepare-192.png",
    "icons/shortcut-safety-192.png",
    "icons/screenshot-narrow.png",
    "icons/screenshot-wide.png",
];

/// What the list stands in place of.
const SLOT: &str = "/*build*/ { version: \"dev\", edition: \"\", headers: \"\", language: \"en\", groups: { core: {} } }";

/// What every page needs, whatever its language.
const CORE: &str = "core";

/// The language of the pages that stand in no folder of a language.
const LANGUAGE: &str = "en";

/// Languages whose pages and texts stand in a folder of their own.
const FOLDERS: &[&str] = &[];

/// Writes the list into `sw.js`. The version is the digest of the list and of the worker, so that it
/// changes with any file and with nothing else.
pub fn write(dist: &Dist, edition: &str, policy: &str) -> Result<(), Trouble> {
    let worker = dist.read_text("sw.js")?;
    if !worker.contains(SLOT) {
        return Err(Trouble::Template { file: "sw.js", what: SLOT });
    }
    let mut groups: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for name in dist.all()? {
        if is_kept(&name) {
            let digest = digest(&dist.read(&name)?);
            groups.entry(group(&name)).or_default().insert(name, digest);
        }
    }
    // What comes with the files is kept with them: where it changes they are fetched again.
    let headers = short(headers::lines(policy).as_bytes());
    let whole = [worker.as_str(), &headers, &json!(groups).to_string()].concat();
    let build = json!({
        "version": short(whole.as_bytes()),
        "edition": edition,
        "headers": headers,
        "language": LANGUAGE,
        "groups": groups,
    });
    dist.write("sw.js", worker.replace(SLOT, &build.to_string()).as_bytes())
}

fn is_kept(name: &str) -> bool {
    let compressed = [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    !compressed && !LEFT_OUT.contains(&name)
}

/// Whose file this is: of all, or of those who read this language.
fn group(name: &str) -> &'static str {
    let (folder, rest) = name.split_once('/').unwrap_or(("", name));
    let (language, name) = match FOLDERS.iter().find(|language| **language == folder) {
        Some(language) => (*language, rest),
        None => (LANGUAGE, name),
    };
    // These stand in where a language is not kept.
    let stands_in = matches!(name, "404.html" | "offline/index.html");
    let is_page = name.ends_with(".html") || language != LANGUAGE;
    if is_page && !stands_in { language } else { CORE }
}

fn short(bytes: &[u8]) -> String {
    digest(bytes).chars().take(EDITION_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_belong_to_their_language_and_all_else_to_everyone() {
        for name in ["index.html", "neck/index.html", "prepare/warm-up/play/index.html"] {
            assert_eq!(group(name), LANGUAGE, "{name}");
        }
        for name in ["404.html", "offline/index.html", "icons/icon.svg", "manifest.webmanifest"] {
            assert_eq!(group(name), CORE, "{name}");
        }
    }

    #[test]
    fn neither_workers_nor_compressed_files_are_kept() {
        for name in ["sw.js", "sw-remove.js", "_headers", "index.html.br", "sw.js.gz"] {
            assert!(!is_kept(name), "{name}");
        }
        assert!(is_kept("unknot-boot-0123456789abcdef.js"));
    }
}
