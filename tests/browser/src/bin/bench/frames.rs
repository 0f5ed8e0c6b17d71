//! The player's picture: what a frame costs the main thread, and whether memory grows.

use serde::Deserialize;
use serde_json::{Value, json};
use unknot::{
    catalogue::{Technique, techniques},
    session::{Options, Plan},
    ui::{
        route::Route,
        words::{player, screening},
    },
};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::{
    memories::MEMORIES,
    report::{Report, median, quantile},
};

/// For so long frames are measured, in milliseconds.
const MEASURED: u32 = 8000;
/// So many frames show each of a step's loops.
const LOOPS: u32 = 600;
/// Ten minutes of frames.
const TEN_MINUTES: u32 = 10 * 60 * 60;

/// Notes whatever the main thread does for the page: each call of ours, and each frame of its own
/// that is due after one, from the frame's first callback to the first task after style, layout
/// and paint.
const NOTES: &str = r#"
{
  globalThis.spells = [];
  const now = performance.now.bind(performance);
  const ask = requestAnimationFrame;
  const channel = new MessageChannel();
  let began = null;
  let due = false;
  channel.port1.onmessage = () => { globalThis.spells.push([began, now() - began]); began = null; };
  const frame = (call) => ask((time) => {
    if (began === null) { began = now(); channel.port2.postMessage(null); }
    call?.(time);
  });
  globalThis.requestAnimationFrame = frame;
  const noted = (call) => typeof call === "function" ? (...words) => {
    const since = now();
    call(...words);
    globalThis.spells.push([since, now() - since]);
  } : call;
  // What has changed is to be styled, laid out and painted in the next frame.
  new MutationObserver(() => {
    if (!due) { due = true; frame(() => { due = false; }); }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ["setTimeout", "setInterval"]) {
    const real = globalThis[name];
    globalThis[name] = (call, ...rest) => real(noted(call), ...rest);
  }
}
"#;

/// The same in the worker that paints: how long each frame takes there, and when it was painted.
const AWAY: &str = r#"
{
  const painted = [];
  const ask = self.requestAnimationFrame.bind(self);
  const paper = OffscreenCanvasRenderingContext2D.prototype;
  const clear = paper.clearRect;
  // Frames that no eye could tell from the one before are not painted, and do not count.
  let paints = false;
  paper.clearRect = function (...place) { paints = true; return clear.apply(this, place); };
  self.requestAnimationFrame = (call) => ask((time) => {
    const began = performance.now();
    paints = false;
    call(time);
    if (paints) painted.push([performance.timeOrigin + began, performance.now() - began]);
  });
  const channel = new BroadcastChannel("bench");
  channel.onmessage = ({ data }) => { if (data === "painted") channel.postMessage(painted.splice(0)); };
}
"#;

/// What the worker painted in this time, and what the main thread did meanwhile; both in
/// milliseconds of the page's clock.
const MEASURE: &str = r#"
const channel = new BroadcastChannel("bench");
const painted = () => new Promise((done) => {
  channel.onmessage = ({ data }) => { if (Array.isArray(data)) done(data); };
  channel.postMessage("painted");
});
await painted();
globalThis.spells.length = 0;
const from = performance.now();
await new Promise((done) => setTimeout(done, arguments[0]));
const spells = globalThis.spells.splice(0);
const all = await painted();
channel.close();
return {
  painted: all.map(([at, took]) => [at - performance.timeOrigin, took]),
  spells,
  lasted: performance.now() - from,
};
"#;

/// What was measured.
#[derive(Debug, Deserialize)]
struct Measured {
    /// When each frame was begun, and how long it took.
    painted: Vec<(f64, f64)>,
    /// When the main thread began something, and how long it took.
    spells: Vec<(f64, f64)>,
    lasted: f64,
}

impl Measured {
    /// What the main thread did from each frame that was painted to the next.
    fn by_frame(&self) -> Vec<f64> {
        let ends = self.painted.iter().skip(1).map(|(at, _)| *at).chain([f64::INFINITY]);
        let frames = self.painted.iter().map(|(at, _)| *at).zip(ends);
        let done = |(from, to): (f64, f64)| {
            let within = self.spells.iter().filter(|(at, _)| (from..to).contains(at));
            within.map(|(_, took)| took).sum()
        };
        frames.map(done).collect()
    }
}

/// Lends the worker a clock that goes on by one frame whenever a frame is asked for, so that ten
/// minutes pass as fast as frames can be painted.
const FAST: &str = r#"
{
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
globalThis.pages = () =>
  globalThis.memories.map((memory) => memory.buffer.byteLength / 65536).reduce((a, b) => a + b, 0);
}
"#;

/// Has the worker begin, and tell how far it is.
const FAST_AWAY: &str = r#"
{
  const channel = new BroadcastChannel("fast");
  channel.onmessage = ({ data }) => {
    if (data === "begin") globalThis.fast();
    if (data === "how far") channel.postMessage([globalThis.painted ?? 0, globalThis.pages()]);
  };
}
"#;

/// The worker begins; the session goes on by the true clock meanwhile.
const BEGIN: &str = r#"
globalThis.told = new BroadcastChannel("fast");
globalThis.told.postMessage("begin");
"#;

/// Frames that the worker has painted, and memory of page and worker in pages of 64 kB.
const HOW_FAR: &str = r#"
const away = await new Promise((done) => {
  globalThis.told.onmessage = ({ data }) => { if (Array.isArray(data)) done(data); };
  globalThis.told.postMessage("how far");
});
return [away[0], away[1] + globalThis.pages()];
"#;

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let Some(technique) = longest() else { return Trouble::found("no technique has pictures") };
    work(site, browser, report, technique)?;
    memory(site, browser, report, technique)
}

/// The player of a technique, playing, with these scripts before those of the page and before that
/// of the worker. The server is what it is played from.
fn play(
    site: &Site,
    browser: &Browser,
    technique: &'static Technique,
    [here, away]: [&str; 2],
) -> Outcome<(Server, Value)> {
    let mut lent = site.clone();
    lent.remove("sw.js");
    let painter = lent.paths().find(|path| path.starts_with("unknot-paint-")).map(str::to_owned);
    let Some(painter) = painter else { return Trouble::found("no worker paints") };
    let script = lent.file(&painter).map(|file| file.bytes.clone()).unwrap_or_default();
    lent.put(painter, [away.as_bytes(), &script].concat());
    let server = Server::start(lent, "/", 0).map_err(Trouble::process("the server"))?;
    let page = format!("{}{}", server.address(), Route::Play(technique).path());
    let ahead =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": here }))?;
    browser.open(&page)?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    browser.click("button", player::START.get())?;
    if browser.find_named("button", screening::NONE.get())?.is_some() {
        browser.click("button", screening::NONE.get())?;
    }
    browser.named("button", player::PAUSE.get())?;
    browser.wait_for("the worker to paint", "document.querySelector('.picture.is-painted')")?;
    Ok((server, ahead.get("identifier").cloned().unwrap_or_default()))
}

fn end(browser: &Browser, script: &Value) -> Outcome {
    let script = json!({ "identifier": script });
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", script)?;
    browser.rest()
}

fn work(
    site: &Site,
    browser: &Browser,
    report: &mut Report,
    technique: &'static Technique,
) -> Outcome {
    let (_server, script) = play(site, browser, technique, [NOTES, AWAY])?;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    browser.chromium("Performance.enable", json!({}))?;
    let before = busy(browser)?;
    let measured: Measured = browser.run_async(MEASURE, &[json!(MEASURED)])?;
    let busy = (busy(browser)? - before) * 1000.0;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    end(browser, &script)?;
    let (frames, away) = (measured.by_frame(), &measured.painted);
    let painted = frames.len() as f64;
    let away: Vec<f64> = away.iter().map(|(_, took)| *took).collect();
    report.line(
        "main thread for a frame of the player, 4× CPU, p95",
        "ms",
        quantile(&frames, 0.95),
        4.0,
    );
    report.note(format!(
        "frame: {} painted in {:.1} s ({:.1} a second) of {}; the main thread for each: median {:.1} ms, \
         mean {:.1} ms, and {:.1} ms with all of its tasks, ours or not; the worker: median {:.1} ms, \
         p95 {:.1} ms",
        frames.len(),
        measured.lasted / 1000.0,
        painted * 1000.0 / measured.lasted,
        technique.address(),
        median(&frames),
        frames.iter().sum::<f64>() / painted,
        busy / painted,
        median(&away),
        quantile(&away, 0.95),
    ));
    Ok(())
}

/// For how many seconds the main thread has been busy.
fn busy(browser: &Browser) -> Outcome<f64> {
    let answer = browser.chromium("Performance.getMetrics", json!({}))?;
    let metrics = answer.get("metrics").and_then(Value::as_array);
    let named = |metric: &&Value| metric.get("name") == Some(&json!("TaskDuration"));
    let told = metrics.and_then(|all| all.iter().find(named)?.get("value")?.as_f64());
    told.map_or_else(|| Trouble::found("Chromium does not tell how busy it is"), Ok)
}

fn memory(
    site: &Site,
    browser: &Browser,
    report: &mut Report,
    technique: &'static Technique,
) -> Outcome {
    let (here, away) = ([MEMORIES, FAST].concat(), [MEMORIES, FAST, FAST_AWAY].concat());
    let (_server, script) = play(site, browser, technique, [&here, &away])?;
    browser.run::<Option<()>>(BEGIN, &[])?;
    let painted = |least: u32| -> Outcome<(u32, f64)> {
        loop {
            let told: (u32, f64) = browser.run_async(HOW_FAR, &[])?;
            if told.0 > least {
                return Ok(told);
            }
            again(browser)?;
            std::thread::sleep(std::time::Duration::from_millis(300));
        }
    };
    // The first loops of each step make all the room that there will ever be; what grows after that
    // is lost.
    let (mut begun, first) = painted(LOOPS)?;
    for _ in Plan::of(technique, Options::default()).segments() {
        browser.click("button", player::NEXT.get())?;
        again(browser)?;
        (begun, _) = painted(begun + LOOPS)?;
    }
    let (begun, before) = painted(begun + LOOPS)?;
    let (_, after) = painted(begun + TEN_MINUTES)?;
    end(browser, &script)?;
    report.line("memory of the modules after ten more minutes", "×", after / before, 1.0);
    report.note(format!(
        "memory: {first} pages of 64 kB with the first step, {before} with all, {after} ten minutes later"
    ));
    Ok(())
}

/// Over, it is done once more, as in one sitting.
fn again(browser: &Browser) -> Outcome {
    if browser.find_named("button", player::PAUSE.get())?.is_none()
        && browser.find_named("button", player::ONCE_MORE.get())?.is_some()
    {
        browser.click("button", player::ONCE_MORE.get())?;
        browser.click("button", player::START.get())?;
    }
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
