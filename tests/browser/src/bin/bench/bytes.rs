//! What the first visit fetches until the map works, compressed with brotli at its best.

use std::collections::BTreeMap;

use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::Report;

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let mut first = site.clone();
    // It fills the cache after the page is up, so it is no part of what must be fetched.
    first.remove("sw.js");
    let server = Server::start(first, "/", 0).map_err(Trouble::process("the server"))?;
    browser.open(&server.address())?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    let mut kinds: BTreeMap<String, f64> = BTreeMap::new();
    for path in server.take_seen() {
        let name = if path.is_empty() { "index.html" } else { path.as_str() };
        let Some(bytes) = site.sent(name).filter(|_| name != "sw.js") else { continue };
        let kind = name.rsplit_once('.').map_or("other", |(_, kind)| kind);
        *kinds.entry(kind.to_owned()).or_default() += bytes as f64 / 1000.0;
    }
    browser.rest()?;
    report.line("first visit to the map, brotli", "kB", kinds.values().sum(), 100.0);
    // Of all that the site holds, asked for at first or not.
    for (module, what) in [
        ("shell", "wasm of every page, brotli"),
        ("painter", "wasm of what paints, brotli"),
        ("app", "wasm of what plays, brotli"),
    ] {
        let start = ["unknot-", module, "-"].concat();
        let name = site.paths().find(|path| path.starts_with(&start) && path.ends_with(".wasm"));
        let size = name.and_then(|name| site.sent(name));
        report.line(what, "kB", size.map_or(f64::NAN, |size| size as f64 / 1000.0), 80.0);
    }
    let told: Vec<String> =
        kinds.iter().map(|(kind, size)| format!("{kind} {size:.1} kB")).collect();
    report.note(format!("first visit: {}", told.join(", ")));
    Ok(())
}
