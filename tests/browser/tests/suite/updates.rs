//! From one version to the next: none is mixed, none comes by itself, none costs a session.

use std::{fs, thread::sleep, time::Duration};

use serde_json::json;
use unknot::ui::{
    route::Route,
    words::{player, update},
};
use unknot_browser::{Outcome, Trouble, trouble::check};
use xtask::server::Answer;

use crate::{guest::Guest, keys::ENTER, session::player as first_player};

/// Longer than the app takes to see that no session runs any more.
const A_WHILE: Duration = Duration::from_millis(4500);
const TAB: &str = "\u{e004}";
const OFFERED: &str = "document.querySelector('.update-bar button')?.offsetParent";
/// As a tap in another tab would, whatever is offered here.
const TAKE: &str = "navigator.serviceWorker.getRegistration().then((it) => it.waiting.postMessage({ unknot: arguments[0], asks: 'take' }));";

impl Guest {
    fn reloads(&self) -> Outcome {
        // As the page itself does it: a driver's own reload may pass the worker over.
        let anew = "document.documentElement.dataset.old = ''; location.reload();";
        self.browser.run::<Option<()>>(anew, &[])?;
        let gone = "document.documentElement.dataset.old === undefined";
        self.browser.wait_for("the page to be loaded anew", gone)?;
        self.ready()
    }

    /// Waits for the offer of a new version, and taps it.
    pub(crate) fn takes(&self) -> Outcome {
        self.browser.click("button", update::TAKE.get())
    }

    fn is_offered(&self) -> Outcome<bool> {
        self.browser.run(&format!("return Boolean({OFFERED});"), &[])
    }

    fn was_loaded_once(&self) -> Outcome {
        let loads = "return Number(sessionStorage.getItem('loads'));";
        let loads: u32 = self.browser.run(loads, &[])?;
        check(loads == 1, || format!("loaded {loads} times"))
    }

    /// Waits until the timer has changed, from one step to the next too.
    pub(crate) fn goes_on(&self) -> Outcome {
        self.browser.named("button", "Pause")?;
        let before = self.seconds()?;
        self.browser.wait("the session to go on", || Ok(self.seconds()? != before))
    }

    fn starts_a_session(&self) -> Outcome {
        self.open(&first_player().path())?;
        self.browser.click("button", "Start")?;
        self.begins()
    }
}

pub(crate) fn it_comes_by_one_tap(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.settle_in()?;
    guest.keeps(1)?;
    let own = guest.window()?;
    let other = guest.another_tab()?;
    guest.open("about/")?;
    guest.to(&own)?;
    drop(guest.server.take_seen());
    guest.deploy(2)?;
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    // What both builds have is not fetched again.
    let seen = guest.server.take_seen();
    let kept = seen.iter().find(|name| name.ends_with(".wasm") || name.ends_with(".png"));
    check(kept.is_none(), || format!("fetched again: {kept:?}"))?;
    // Nothing comes by itself, neither by a reload nor by a new page.
    guest.is_of(1)?;
    guest.reloads()?;
    guest.open("safety/")?;
    guest.is_of(1)?;
    guest.browser.wait_for("the offer", OFFERED)?;
    let axe = xtask::root().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).map_err(Trouble::process("reading axe-core"))?;
    let found = guest.browser.axe(&axe)?;
    check(found.is_empty(), || found.join("\n"))?;
    guest.browser.run::<Option<()>>("scrollTo(0, 300);", &[])?;
    guest.takes()?;
    guest.becomes(2)?;
    guest.arrived(Route::Safety)?;
    guest.browser.wait_for("the place on the page", "Math.abs(scrollY - 300) < 3")?;
    guest.to(&other)?;
    guest.becomes(2)?;
    guest.arrived(Route::About)?;
    guest.keeps(1)?;
    sleep(Duration::from_secs(1));
    guest.was_loaded_once()?;
    check(!guest.is_offered()?, || "what was taken is still offered".into())?;
    guest.close_for(&own)?;
    guest.was_loaded_once()
}

pub(crate) fn none_comes_while_a_session_runs(guest: &mut Guest) -> Outcome {
    let base = json!(guest.href(Route::Home));
    guest.open("about/")?;
    guest.settle_in()?;
    // The tab that comes last is the one in sight.
    let other = guest.window()?;
    let own = guest.another_tab()?;
    guest.starts_a_session()?;
    guest.deploy(2)?;
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    sleep(A_WHILE);
    check(!guest.is_offered()?, || "a version is offered in a session".into())?;
    guest.goes_on()?;
    guest.to(&other)?;
    check(!guest.is_offered()?, || "a version is offered beside a session".into())?;
    // Were one taken all the same, the session would go on with what it began with: three versions.
    for build in [2, 3] {
        guest.deploy(build)?;
        check(guest.looks_for_more()?, || format!("version {build} was not found"))?;
        guest.browser.run::<Option<()>>(TAKE, std::slice::from_ref(&base))?;
        guest.becomes(build)?;
        guest.to(&own)?;
        guest.goes_on()?;
        guest.is_of(1)?;
        guest.to(&other)?;
        guest.keeps(2)?;
    }
    // The tab follows once its session has ended and been left.
    guest.to(&own)?;
    // Seen from afar there are no buttons to hit, and WebKit's driver waits for a page that is loaded
    // anew under its pointer; so these two are clicked by the page itself.
    guest.browser.run::<Option<()>>("document.querySelector('.controls .toggle').click();", &[])?;
    guest.browser.named("button", "Resume")?;
    guest.browser.click("button", "End session")?;
    guest.browser.click("button", player::ASK_END_YES.get())?;
    guest.browser.named("heading", player::DONE_EARLY.get())?;
    guest.is_of(1)?;
    let away =
        "setTimeout(() => document.querySelector(\"main a[href]:not([href*='play'])\").click());";
    guest.browser.run::<Option<()>>(away, &[])?;
    guest.becomes(3)?;
    guest.keeps(1)?;
    guest.close_for(&other)
}

pub(crate) fn a_session_outlives_it(guest: &mut Guest) -> Outcome {
    guest.starts_a_session()?;
    guest.settle_in()?;
    let step = guest.current_step()?;
    guest.browser.click("button", "Next step")?;
    guest.browser.wait("the next step", || Ok(guest.current_step()? != step))?;
    guest.browser.click("button", "Pause")?;
    guest.browser.named("button", "Resume")?;
    let (step, left) = (guest.current_step()?, guest.seconds()?);
    guest.deploy(2)?;
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    // A session that waits in its tab is one that runs.
    sleep(A_WHILE);
    check(!guest.is_offered()?, || "a version is offered in a paused session".into())?;
    guest.open("about/")?;
    guest.takes()?;
    guest.becomes(2)?;
    guest.open(&first_player().path())?;
    guest.browser.named("button", "Resume")?;
    let (step_now, left_now) = (guest.current_step()?, guest.seconds()?);
    check(step_now == step && (left_now - left).abs() <= 1.0, || {
        format!("left at {left} s of {step}, taken up at {left_now} s of {step_now}")
    })
}

pub(crate) fn two_in_a_row_make_one(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.settle_in()?;
    for build in [2, 3] {
        guest.deploy(build)?;
        check(guest.looks_for_more()?, || format!("version {build} was not found"))?;
        guest.is_of(1)?;
        // What nobody took is nobody's.
        guest.keeps(2)?;
    }
    // By the keyboard: the bar is the last that Tab comes to.
    guest.browser.wait_for("the offer", OFFERED)?;
    let last = "[...document.querySelectorAll('a[href], button')].at(-2).focus();";
    guest.browser.run::<Option<()>>(last, &[])?;
    guest.browser.press(TAB)?;
    let focused = "document.activeElement?.closest('.update-bar')";
    guest.browser.wait_for("the bar to have the focus", focused)?;
    guest.browser.press(ENTER)?;
    guest.becomes(3)?;
    guest.was_loaded_once()?;
    guest.keeps(1)
}

pub(crate) fn cut_short_it_is_tried_again(guest: &mut Guest) -> Outcome {
    const LOOK: &str =
        "navigator.serviceWorker.getRegistration().then((it) => it.update()).catch(() => null);";
    const COMING: &str =
        "return Boolean((await navigator.serviceWorker.getRegistration()).installing);";
    guest.open("")?;
    guest.settle_in()?;
    guest.deploy(2)?;
    guest.server.answer_wrongly("neck/", Answer::Silence);
    guest.browser.run::<Option<()>>(LOOK, &[])?;
    guest.browser.wait("a version on its way", || guest.browser.run_async(COMING, &[]))?;
    guest.browser.wait("the answer that does not come", || {
        Ok(guest.server.take_seen().iter().any(|path| path == "neck/"))
    })?;
    guest.server.stop();
    for path in ["", "neck/", "safety/"] {
        guest.open(path)?;
        guest.is_of(1)?;
    }
    guest.keeps(1)?;
    guest.server.restart().map_err(Trouble::process("the server"))?;
    guest.server.answer_rightly();
    check(guest.looks_for_more()?, || "it was not tried again".into())?;
    guest.takes()?;
    guest.becomes(2)
}

/// The next start, with no tab open, takes what waits.
pub(crate) fn untapped_it_comes_with_the_next_start(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.settle_in()?;
    guest.deploy(2)?;
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    guest.browser.rest()?;
    guest.browser.wait("the next start to be of version 2", || {
        guest.open("safety/")?;
        let new = guest.is_of(2).is_ok();
        guest.browser.rest()?;
        Ok(new)
    })?;
    guest.open("")?;
    guest.keeps(1)
}
