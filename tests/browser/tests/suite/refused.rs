//! Builds that do not arrive as they were made: the one before goes on, and nothing is left of them.

use std::env;

use unknot_browser::{Outcome, trouble::check};
use xtask::server::{Answer, Site};

use crate::{builds::Draft, guest::Guest};

/// Another number has other kinds of files answered in other ways.
const SEED: &str = "UNKNOT_SEED";
/// Set to anything, it has every kind of file answered in every way, which takes long.
const ALL: &str = "UNKNOT_ALL_ANSWERS";

/// Ways to answer wrongly with a file of so many bytes.
fn answers(length: usize) -> [Answer; 7] {
    [
        Answer::Status(404),
        Answer::Status(500),
        Answer::HomePage,
        Answer::CutOff(length / 2),
        Answer::Short(length / 2),
        Answer::Redirect,
        Answer::Status(204),
    ]
}

/// One file of each kind, and where it is asked for.
fn kinds(names: &[String]) -> Vec<(String, String)> {
    let kinds = [
        ("unknot-shell-", ".wasm"),
        ("unknot-shell-", ".js"),
        ("unknot-app-", ".wasm"),
        ("unknot-boot-", ".js"),
        ("index", ".html"),
        ("neck/", "/play/index.html"),
        ("404", ".html"),
        ("icons/", ".svg"),
        ("icons/", ".png"),
        ("manifest", ".webmanifest"),
        ("unknot-style-", ".css"),
    ];
    let found = kinds.iter().filter_map(|(start, end)| {
        let name = names.iter().find(|name| name.starts_with(start) && name.ends_with(end))?;
        Some((name.clone(), name.strip_suffix("index.html").unwrap_or(name).to_owned()))
    });
    found.collect()
}

pub(crate) fn a_wrong_answer_to_any_request_refuses_it(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.settle_in()?;
    guest.keeps(1)?;
    let before = guest.caches()?;
    let draft = Draft::of(guest.site()?)?.number(2)?.anew();
    let names = draft.names();
    let site = draft.finish()?;
    guest.server.swap(site.clone());
    let seed = env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(0);
    let all = env::var_os(ALL).is_some();
    let kinds = kinds(&names);
    check(kinds.len() == 11, || format!("these are all kinds of files: {kinds:?}"))?;
    for (at, (name, path)) in kinds.iter().enumerate() {
        let ways = answers(length(&site, name));
        for (way, answer) in ways.into_iter().enumerate() {
            // One way for each, so that each way is met by some file. The home page is right for itself.
            let is_met = all || (at + way + seed).is_multiple_of(ways.len());
            if is_met && !(path.is_empty() && matches!(answer, Answer::HomePage)) {
                refuses(guest, path, answer, &before)?;
            }
        }
    }
    for answer in answers(length(&site, "sw.js")) {
        refuses(guest, "sw.js", answer, &before)?;
    }
    check(guest.looks_for_more()?, || "the right answers are refused".into())?;
    guest.takes()?;
    guest.becomes(2)
}

fn length(site: &Site, name: &str) -> usize {
    site.file(name).map_or(0, |file| file.bytes.len())
}

fn refuses(guest: &Guest, path: &str, answer: Answer, before: &[String]) -> Outcome {
    let what = |told: &str| format!("{path} answered with {answer:?}: {told}");
    guest.server.answer_wrongly(path, answer);
    drop(guest.server.take_seen());
    let waits = guest.looks_for_more()?;
    let asked = guest.server.take_seen();
    guest.server.answer_rightly();
    check(!waits, || what("the build was taken all the same"))?;
    check(asked.iter().any(|asked| asked == path), || what("it was not asked for"))?;
    guest.is_of(1)?;
    guest
        .browser
        .wait(&what("only what was kept before to be kept"), || Ok(guest.caches()? == before))
}

/// What the page tells of how it is kept.
impl Guest {
    pub(crate) fn is_kept_as(&self, state: &str) -> Outcome {
        let told = format!("document.documentElement.dataset.offline === '{state}'");
        self.browser.wait_for(&format!("the page to be kept as {state}"), &told)
    }
}

pub(crate) fn a_first_visit_that_goes_wrong_is_tried_again(guest: &mut Guest) -> Outcome {
    let length = length(&guest.site()?, "neck/index.html");
    for answer in answers(length) {
        guest.server.answer_wrongly("neck/", answer);
        guest.open("")?;
        guest.is_kept_as("failed")?;
        // All goes on with the network, and nothing half is left.
        guest.keeps(0)?;
        guest.server.answer_rightly();
    }
    guest.open("")?;
    guest.is_kept_as("ready")?;
    guest.settle_in()?;
    guest.keeps(1)
}
