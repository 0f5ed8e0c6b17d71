//! From a tap on a region to its page painted, on a processor four times slower.

use std::{thread::sleep, time::Duration};

use serde_json::json;
use unknot::{catalogue::REGIONS, ui::route::Route};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::{Report, median, quantile};

const TAPS: usize = 30;

/// From the moment of the release, as the browser notes it, to the first task after the frame in
/// which the heading has changed.
const WATCH: &str = r#"
globalThis.tapped = null;
addEventListener("pointerup", (event) => {
  const before = document.querySelector("main h1");
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { globalThis.tapped = performance.now() - event.timeStamp; };
  const look = () => {
    const now = document.querySelector("main h1");
    if (now && now !== before) channel.port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}, { capture: true, once: true });
return null;
"#;

/// A person looks for the place that hurts before they tap it.
const LOOKING: Duration = Duration::from_secs(1);

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let server = Server::start(site.clone(), "/", 0).map_err(Trouble::process("the server"))?;
    browser.open(&server.address())?;
    // As on every visit but the first: the worker holds the pages, and no network is measured.
    browser.run_async::<bool>("await navigator.serviceWorker.ready; return true;", &[])?;
    browser.wait_for("the worker to take the page", "navigator.serviceWorker.controller")?;
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let shown: Vec<Route> = REGIONS
        .iter()
        .map(|region| Route::Region(region.id))
        .filter(|route| {
            let there = format!("return Boolean(document.querySelector({}));", json!(spot(*route)));
            browser.run(&there, &[]).unwrap_or(false)
        })
        .collect();
    let mut taken = Vec::new();
    for route in shown.iter().cycle().take(TAPS) {
        // Each is the first tap on a page that was just opened.
        browser.open(&server.address())?;
        browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
        sleep(LOOKING);
        let place = browser.place_on(&spot(*route))?;
        browser.run::<Option<()>>(WATCH, &[])?;
        browser.tap(place)?;
        browser.wait_for("the region's page", "globalThis.tapped !== null")?;
        taken.push(browser.run::<f64>("return globalThis.tapped;", &[])?);
    }
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    browser.rest()?;
    report.line(
        "tap on a region to its page painted, 4× CPU, p95",
        "ms",
        quantile(&taken, 0.95),
        50.0,
    );
    report.note(format!("tap: median {:.1} ms of {} taps", median(&taken), taken.len()));
    Ok(())
}

fn spot(route: Route) -> String {
    format!("svg a[href='{}']", route.href("/"))
}
