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

/// Writes the list into `sw.js`. The version is the digest of the list and of the worker, so that it
/// changes with any file and with nothing else.
pub fn write(dist: &Dist, edition: &str, policy: &str) -> Result<(), Trouble> {
    let worker = dist.read_text("sw.js")?;
    if !worker.contains(SLOT) {
        return Err(Trouble::Template { file: "sw.js", what: SLOT });
    }
    let mut groups: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    let names = dist.all()?;
    for name in names.iter().filter(|name| is_kept(name)) {
        let digest = digest(&dist.read(name)?);
        groups.entry(group(name, &names)).or_default().insert(name, digest);
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

/// Whose file this is: of all, or of those who read a language. A language has its texts in a file,
/// and its pages in a folder of its own, unless it is the one that the map begins with.
fn group<'a>(name: &'a str, all: &'a [String]) -> &'a str {
    if let Some(language) = of_texts(name) {
        return language;
    }
    let (folder, rest) = name.split_once('/').unwrap_or(("", name));
    let is_language = all.iter().any(|name| of_texts(name) == Some(folder));
    let (language, name) = if is_language { (folder, rest) } else { (LANGUAGE, name) };
    // These stand in where a language is not kept.
    let stands_in = matches!(name, "404.html" | "offline/index.html");
    if stands_in || !(is_language || name.ends_with(".html")) { CORE } else { language }
}

/// The language whose texts this file holds, such as `unknot-texts-es-0123456789abcdef.txt`.
fn of_texts(name: &str) -> Option<&str> {
    let (language, _) = name.strip_prefix("unknot-texts-")?.rsplit_once('-')?;
    Some(language)
}

fn short(bytes: &[u8]) -> String {
    digest(bytes).chars().take(EDITION_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_texts_belong_to_their_language_and_all_else_to_everyone() {
        let all =
            ["en", "es", "pt-br"].map(|tag| format!("unknot-texts-{tag}-0123456789abcdef.txt"));
        for (name, group) in [
            ("index.html", "en"),
            ("prepare/warm-up/play/index.html", "en"),
            ("es/index.html", "es"),
            ("pt-br/neck/index.html", "pt-br"),
            ("unknot-texts-es-0123456789abcdef.txt", "es"),
            ("404.html", CORE),
            ("offline/index.html", CORE),
            ("es/offline/index.html", CORE),
            ("icons/icon.svg", CORE),
            ("manifest.webmanifest", CORE),
        ] {
            assert_eq!(super::group(name, &all), group, "{name}");
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
