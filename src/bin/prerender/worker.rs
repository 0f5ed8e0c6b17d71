//! The service worker's list of files, with their digests.

use serde_json::{Map, Value, json};

use super::{
    Trouble,
    files::{Dist, digest},
};

/// Files that no page asks for: the worker itself, and what only servers and robots read. The
/// manifest's screenshots and the social card are looked at before installation only.
const LEFT_OUT: &[&str] = &[
    "sw.js",
    "_headers",
    "robots.txt",
    "sitemap.txt",
    "icons/card-1200.png",
    "icons/screenshot-narrow.png",
    "icons/screenshot-wide.png",
];

/// Writes the list into `sw.js`. The version is the digest of all digests, so that it changes with
/// any file and with nothing else.
pub fn write(dist: &Dist) -> Result<(), Trouble> {
    let mut files = Map::new();
    for name in dist.all()? {
        if !LEFT_OUT.contains(&name.as_str()) {
            let digest = digest(&dist.read(&name)?);
            files.insert(name, Value::String(digest));
        }
    }
    let files = Value::Object(files);
    let version: String = digest(files.to_string().as_bytes()).chars().take(16).collect();
    let build = json!({ "version": version, "files": files });
    let worker = dist.read_text("sw.js")?;
    let slot = "/*build*/ { version: \"dev\", files: {} }";
    if !worker.contains(slot) {
        return Err(Trouble::Template { file: "sw.js", what: slot });
    }
    dist.write("sw.js", worker.replace(slot, &build.to_string()).as_bytes())
}
