//! Ten sessions in one visit, and ten more: whether anything is left behind by each.

use serde_json::{Value, json};
use unknot::{
    catalogue::{Technique, techniques},
    ui::{
        route::Route,
        words::{player, screening, technique},
    },
};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::{memories::MEMORIES, report::Report};

const TEN: usize = 10;

/// Plays the technique of the page that is open so many times to its end, from its page and back to
/// it by links. All in the page: a driver keeps every element that it has been asked for.
const PLAY: &str = r#"
const [times, start, none, next, done] = arguments;
const named = (kind, name) => [...document.querySelectorAll(kind)].find((it) => it.textContent.trim() === name);
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const there = async (look) => {
  for (const from = performance.now(); performance.now() - from < 10000; await frames()) {
    const found = look();
    if (found) return found;
  }
  throw new Error(`nothing there: ${look}`);
};
const path = location.pathname;
for (let time = 0; time < times; time += 1) {
  (await there(() => named("main a", start))).click();
  (await there(() => named("button", next) ?? named("dialog[open] button", none))).click();
  await there(() => named("button", next));
  // Each step once the one before has been shown.
  for (let button = named("button", next); button; button = named("button", next)) {
    button.click();
    await frames();
  }
  await there(() => named("h1, h2", done));
  history.back();
  await there(() => location.pathname === path && named("main a", start));
}
return null;
"#;

/// What a visit holds on to.
struct Held {
    /// Pages of 64 kB, of all modules.
    pages: f64,
    /// Kilobytes of the scripts' heap, after it was swept.
    heap: f64,
    /// Nodes of documents that are not let go, and listeners.
    nodes: f64,
}

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let Some(shortest) = shortest() else { return Trouble::found("no technique has steps") };
    let mut quiet = site.clone();
    quiet.remove("sw.js");
    let server = Server::start(quiet, "/", 0).map_err(Trouble::process("the server"))?;
    let noting =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": MEMORIES }))?;
    let page = Route::Technique(shortest);
    browser.open(&format!("{}{}", server.address(), page.path()))?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    // The first ones make all the room that there will ever be.
    play(browser)?;
    let before = held(browser)?;
    play(browser)?;
    let after = held(browser)?;
    let id = noting.get("identifier").cloned().unwrap_or_default();
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": id }))?;
    browser.rest()?;
    report.line("memory of the modules, ten sessions later", "×", after.pages / before.pages, 1.0);
    report.line("heap of the scripts, ten sessions later", "×", after.heap / before.heap, 1.05);
    report.line("nodes and listeners, ten sessions later", "×", after.nodes / before.nodes, 1.05);
    let told = |held: &Held| {
        format!("{} pages, {:.0} kB of heap, {} nodes", held.pages, held.heap, held.nodes)
    };
    report.note(format!(
        "ten sessions in one visit: {}; ten more: {}",
        told(&before),
        told(&after)
    ));
    Ok(())
}

fn play(browser: &Browser) -> Outcome {
    let names =
        [technique::START.get(), screening::NONE.get(), player::NEXT.get(), player::DONE.get()];
    let mut arguments = vec![json!(TEN)];
    arguments.extend(names.map(|name| json!(name)));
    browser.run_async::<Option<()>>(PLAY, &arguments)?;
    Ok(())
}

fn held(browser: &Browser) -> Outcome<Held> {
    let number = |answer: &Value, name: &str| {
        let value = answer.get(name).and_then(Value::as_f64);
        value.map_or_else(|| Trouble::found(format!("Chromium does not tell `{name}`")), Ok)
    };
    // A second sweep takes what the first one has set free.
    for _ in 0..2 {
        browser.chromium("HeapProfiler.collectGarbage", json!({}))?;
    }
    let heap = browser.chromium("Runtime.getHeapUsage", json!({}))?;
    let counted = browser.chromium("Memory.getDOMCounters", json!({}))?;
    let pages = "return globalThis.memories.map((it) => it.buffer.byteLength / 65536).reduce((a, b) => a + b, 0);";
    Ok(Held {
        pages: browser.run(pages, &[])?,
        heap: number(&heap, "usedSize")? / 1000.0,
        nodes: number(&counted, "nodes")? + number(&counted, "jsEventListeners")?,
    })
}

/// Of the techniques that ask for no answer on the way, the shortest.
fn shortest() -> Option<&'static Technique> {
    let asks = |technique: &Technique| {
        let limits = technique.steps.iter().filter_map(|step| step.dose.limit());
        limits.into_iter().any(|limit| limit.kind.runs_by_wall_clock())
    };
    techniques().filter(|it| !asks(it)).min_by(|one, two| one.seconds().total_cmp(&two.seconds()))
}
