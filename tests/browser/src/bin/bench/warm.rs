//! Opening the app from the device, with its server gone, against the bare page from a server next
//! to it: on a processor four times slower, in turns.

use serde_json::json;
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::{Report, median};

/// How often each page is opened.
pub(crate) const RUNS: usize = 15;

/// When something was first painted, in milliseconds after the page was asked for.
const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
/// When the page answers.
const ANSWERS: &str = "performance.getEntriesByName('app')[0]?.startTime";

pub(crate) fn measure(site: &Site, bare: Site, browser: &Browser, report: &mut Report) -> Outcome {
    let start = |site| Server::start(site, "/", 0).map_err(Trouble::process("the server"));
    let (mut app, bare) = (start(site.clone())?, start(bare)?);
    browser.open(&app.address())?;
    browser.run_async::<bool>("await navigator.serviceWorker.ready; return true;", &[])?;
    browser.wait_for("the worker to take the page", "navigator.serviceWorker.controller")?;
    app.stop();
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let (mut painted, mut answers, mut bare_painted) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        // In turns, so that whatever else this machine does meets both alike.
        bare_painted.push(moment(browser, &bare.address(), PAINTED)?);
        painted.push(moment(browser, &app.address(), PAINTED)?);
        answers.push(moment(browser, &app.address(), ANSWERS)?);
    }
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    browser.rest()?;
    let [painted, answers, theirs] = [painted, answers, bare_painted].map(|them| median(&them));
    report.line("offline start: first paint, by the bare page's", "×", painted / theirs, 1.25);
    report.line("offline start: it answers, by the bare page's paint", "×", answers / theirs, 1.5);
    report.note(format!(
        "offline start, 4× CPU: painted after {painted:.0} ms, answers after {answers:.0} ms, \
         the bare page from a server beside it painted after {theirs:.0} ms"
    ));
    Ok(())
}

/// Opens a page anew, unless it is open, and asks for one of its moments.
fn moment(browser: &Browser, address: &str, which: &str) -> Outcome<f64> {
    let open: String = browser.run("return location.href;", &[])?;
    if open != address {
        browser.open(address)?;
    }
    browser.wait_for("the page to show and to answer", which)?;
    browser.run(&["return ", which, ";"].concat(), &[])
}
