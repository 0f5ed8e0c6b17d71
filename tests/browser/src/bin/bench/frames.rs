//! The player's picture: what a frame costs the main thread, and whether memory grows.

use serde_json::json;
use unknot::{
    catalogue::{Technique, techniques},
    ui::{
        route::Route,
        words::{player, screening},
    },
};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::{Report, median, quantile};

/// So many frames are measured.
const FRAMES: usize = 400;
/// Ten minutes of frames.
const TEN_MINUTES: u32 = 10 * 60 * 60;

/// From the start of a frame's first callback to the first task after it: scripts, style, layout
/// and paint, all that the main thread does for the frame.
const MEASURE: &str = r#"
const took = [];
const ask = globalThis.requestAnimationFrame;
const channel = new MessageChannel();
let began = null;
channel.port1.onmessage = () => { took.push(performance.now() - began); began = null; };
globalThis.requestAnimationFrame = (call) => ask.call(globalThis, (time) => {
  if (began === null) { began = performance.now(); channel.port2.postMessage(null); }
  call(time);
});
while (took.length < arguments[0]) await new Promise((done) => setTimeout(done, 200));
globalThis.requestAnimationFrame = ask;
return took.slice(0, arguments[0]);
"#;

/// Notes the memory of every module that is set up, and lends the page a clock that goes on by one
/// frame whenever a frame is asked for, so that ten minutes pass as fast as frames can be painted.
const FAST: &str = r#"
globalThis.memories = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await real.apply(WebAssembly, all);
    const memory = (made.instance ?? made).exports?.memory;
    if (memory) globalThis.memories.push(memory);
    return made;
  };
}
let ahead = 0;
const now = performance.now.bind(performance);
const date = Date.now.bind(Date);
performance.now = () => now() + ahead;
Date.now = () => date() + ahead;
const ask = requestAnimationFrame;
const channel = new MessageChannel();
let waiting = [];
channel.port1.onmessage = () => {
  const calls = waiting;
  waiting = [];
  ahead += 1000 / 60;
  globalThis.painted = (globalThis.painted ?? 0) + 1;
  for (const call of calls) call(performance.now());
};
globalThis.fast = () => {
  globalThis.requestAnimationFrame = (call) => {
    if (waiting.push(call) === 1) channel.port2.postMessage(null);
    return waiting.length;
  };
};
"#;

const PAGES: &str = "return globalThis.memories.map((memory) => memory.buffer.byteLength / 65536).reduce((a, b) => a + b, 0);";

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let Some(technique) = longest() else { return Trouble::found("no technique has pictures") };
    let mut quiet = site.clone();
    quiet.remove("sw.js");
    let server = Server::start(quiet, "/", 0).map_err(Trouble::process("the server"))?;
    let page = format!("{}{}", server.address(), Route::Play(technique).path());
    let fast =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": FAST }))?;
    browser.open(&page)?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    browser.click("button", player::START.get())?;
    if browser.find_named("button", screening::NONE.get())?.is_some() {
        browser.click("button", screening::NONE.get())?;
    }
    browser.named("button", player::PAUSE.get())?;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let took: Vec<f64> = browser.run_async(MEASURE, &[json!(FRAMES)])?;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    report.line(
        "main thread for a frame of the player, 4× CPU, p95",
        "ms",
        quantile(&took, 0.95),
        4.0,
    );
    report.note(format!(
        "frame: median {:.1} ms of {} frames of {}",
        median(&took),
        took.len(),
        technique.address()
    ));
    // The first loop of each step makes all the room that there will ever be.
    browser.run::<Option<()>>("globalThis.fast();", &[])?;
    let painted = |frames: u32| format!("globalThis.painted > {frames}");
    browser.wait_for("the first frames", &painted(200))?;
    let before: f64 = browser.run(PAGES, &[])?;
    let begun: u32 = browser.run("return globalThis.painted;", &[])?;
    loop {
        let now: u32 = browser.run("return globalThis.painted;", &[])?;
        if now > begun + TEN_MINUTES {
            break;
        }
        // Over before that: it is done once more, as in one sitting.
        if browser.find_named("button", player::PAUSE.get())?.is_none()
            && browser.find_named("button", player::ONCE_MORE.get())?.is_some()
        {
            browser.click("button", player::ONCE_MORE.get())?;
            browser.click("button", player::START.get())?;
        }
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    let after: f64 = browser.run(PAGES, &[])?;
    let id = fast.get("identifier").cloned().unwrap_or_default();
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": id }))?;
    browser.rest()?;
    report.line("memory of the modules after ten more minutes", "×", after / before, 1.0);
    report.note(format!("memory: {before} pages of 64 kB, ten minutes later {after}"));
    Ok(())
}

/// Of the techniques with pictures that ask for no answer on the way, the longest.
fn longest() -> Option<&'static Technique> {
    let asks = |technique: &Technique| {
        let limits = technique.steps.iter().filter_map(|step| step.dose.limit());
        limits.into_iter().any(|limit| limit.kind.runs_by_wall_clock())
    };
    let pictured = techniques().filter(|t| t.scenes().iter().any(Option::is_some) && !asks(t));
    pictured.max_by(|one, two| one.seconds().total_cmp(&two.seconds()))
}
