//! How the time that scripts take at the start grows with the catalogue.

use serde_json::{Value, json};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::{Report, median};

const RUNS: usize = 15;

pub(crate) fn measure(
    site: &Site,
    larger: &Site,
    browser: &Browser,
    report: &mut Report,
) -> Outcome {
    let start = |site: &Site| {
        let mut quiet = site.clone();
        quiet.remove("sw.js");
        Server::start(quiet, "/", 0).map_err(Trouble::process("the server"))
    };
    let (now, then) = (start(site)?, start(larger)?);
    browser.chromium("Performance.enable", json!({}))?;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let (mut times_now, mut times_then) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        // In turns, so that whatever else this machine does meets both alike.
        times_now.push(script_time(browser, &now)?);
        times_then.push(script_time(browser, &then)?);
    }
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    let (a, b) = (median(&times_now), median(&times_then));
    report.line("start-up script time, catalogue × 10", "×", b / a, 1.10);
    report.note(format!("start-up script time, 4× CPU: {a:.1} ms, catalogue × 10: {b:.1} ms"));
    Ok(())
}

/// Milliseconds spent in scripts from an empty page until the app has taken over.
fn script_time(browser: &Browser, server: &Server) -> Outcome<f64> {
    browser.rest()?;
    let before = seconds_in_scripts(browser)?;
    browser.open(&server.address())?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    let after = seconds_in_scripts(browser)?;
    // A page in a new process counts from nothing.
    let spent = if after >= before { after - before } else { after };
    Ok(spent * 1000.0)
}

fn seconds_in_scripts(browser: &Browser) -> Outcome<f64> {
    let answer = browser.chromium("Performance.getMetrics", json!({}))?;
    let metrics = answer.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
    let script = metrics.iter().find(|metric| metric.get("name") == Some(&json!("ScriptDuration")));
    let value = script.and_then(|metric| metric.get("value")).and_then(Value::as_f64);
    value.map_or_else(|| Trouble::found("Chromium does not tell its script time"), Ok)
}
