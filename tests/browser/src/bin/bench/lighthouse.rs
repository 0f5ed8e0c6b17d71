//! Loading as a phone on a slow network, against a bare static page with the same picture.

use std::{collections::HashMap, process::Command};

use serde::Deserialize;
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::{
    run::output_of,
    server::{Server, Site},
    tools::{CHROMIUM, find_on_path},
};

use crate::report::{Report, median};

/// How often each page is loaded: single loads differ by a fifth.
pub(crate) const RUNS: usize = 9;

const LCP: &str = "largest-contentful-paint";
const TTI: &str = "interactive";
const TBT: &str = "total-blocking-time";

#[derive(Deserialize)]
struct Told {
    audits: HashMap<String, Audit>,
}

#[derive(Deserialize)]
struct Audit {
    #[serde(rename = "numericValue")]
    value: Option<f64>,
}

/// The home page's heading and picture in their own surroundings, the style of its first paint inline, nothing
/// else.
const BARE: &str = r#"
const text = await (await fetch("./")).text();
const page = new DOMParser().parseFromString(text, "text/html");
const kept = [...page.querySelectorAll("main h1, main svg")].slice(0, 2);
const belongs = (it) => kept.some((part) => part === it || part.contains(it) || it.contains(part));
const style = [...page.querySelectorAll("style")].map((it) => it.textContent).join("\n");
for (const it of page.body.querySelectorAll("*")) if (!belongs(it)) it.remove();
const width = '<meta name="viewport" content="width=device-width, initial-scale=1">';
const attributes = [...page.documentElement.attributes].map(({ name, value }) => ` ${name}="${value}"`).join("");
return `<!doctype html><html${attributes}><head><meta charset="utf-8">${width}<title>${page.title}</title>` +
  `<link rel="icon" href="data:,"><style>${style}</style></head>${page.body.outerHTML}</html>`;
"#;

/// Makes the bare page out of the home page.
pub(crate) fn bare(site: &Site, browser: &Browser) -> Outcome<Site> {
    let server = Server::start(site.clone(), "/", 0).map_err(Trouble::process("the server"))?;
    browser.open(&server.address())?;
    let page: String = browser.run_async(BARE, &[])?;
    browser.rest()?;
    let mut bare = Site::default();
    bare.put("index.html", page);
    Ok(bare)
}

pub(crate) fn measure(site: &Site, bare: Site, report: &mut Report) -> Outcome {
    let start = |mut site: Site| -> Outcome<Server> {
        site.compress(&Site::default());
        Server::start(site, "/", 0).map_err(Trouble::process("the server"))
    };
    let (app, bare) = (start(site.clone())?, start(bare)?);
    let (mut of_app, mut of_bare) = (Vec::new(), Vec::new());
    // In turns, so that whatever else this machine does meets both alike.
    for run in 1..=RUNS {
        of_app.push(load(&app.address())?);
        of_bare.push(load(&bare.address())?);
        eprintln!("  {run} of {RUNS}");
    }
    let middle = |loads: &[Told], name: &str| -> f64 {
        let figures: Vec<f64> =
            loads.iter().filter_map(|told| told.audits.get(name).and_then(|it| it.value)).collect();
        median(&figures)
    };
    for (what, name, budget) in [
        ("largest contentful paint, by the bare page's", LCP, 1.05),
        ("time to interactive, by the bare page's", TTI, 1.5),
    ] {
        let (ours, theirs) = (middle(&of_app, name), middle(&of_bare, name));
        report.line(what, "×", ours / theirs, budget);
        report.note(format!("{name}: {ours:.0} ms, the bare page {theirs:.0} ms"));
    }
    report.line("total blocking time", "ms", middle(&of_app, TBT), 50.0);
    Ok(())
}

/// One load in lighthouse, throttled for real: slow 4G, a processor four times slower.
fn load(address: &str) -> Outcome<Told> {
    let node = find_on_path(&["node"]).ok_or_else(|| Trouble::Found("node is missing".into()))?;
    let program = xtask::root().join("node_modules/lighthouse/cli/index.js");
    if !program.exists() {
        return Err(Trouble::Found("lighthouse is not installed; run `npm ci`".into()));
    }
    let chromium = CHROMIUM.program().unwrap_or_default();
    let only = [LCP, TTI, TBT].join(",");
    let mut lighthouse = Command::new(node);
    lighthouse
        .arg(program)
        .args([address, "--quiet", "--output=json", "--form-factor=mobile"])
        .args(["--throttling-method=devtools", &format!("--only-audits={only}")])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage")
        .env("CHROME_PATH", chromium);
    // On a busy machine it may give up on a browser that starts slowly; no figure comes of that.
    let told = output_of(&mut lighthouse)
        .or_else(|| output_of(&mut lighthouse))
        .ok_or_else(|| Trouble::Found(format!("lighthouse cannot load {address}, twice")))?;
    serde_json::from_str(&told)
        .map_err(|source| Trouble::Answer { answer: told.chars().take(200).collect(), source })
}
