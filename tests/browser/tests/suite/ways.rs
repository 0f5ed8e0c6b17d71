//! From the map to a playing session.

use unknot::{
    catalogue::{RegionId, Technique, region},
    ui::route::Route,
};
use unknot_browser::{Outcome, Trouble, trouble::check};
use xtask::server::Answer;

use crate::guest::Guest;

/// A region's page and its first technique.
fn goal(id: RegionId) -> Outcome<(Route, &'static Technique)> {
    let region = region(id);
    let first = region.techniques.first();
    first.map_or_else(
        || Trouble::found(format!("{} has no technique", region.id.slug())),
        |first| Ok((Route::Region(id), first)),
    )
}

pub(crate) fn by_tap(guest: &mut Guest) -> Outcome {
    let (region, technique) = goal(RegionId::Neck)?;
    guest.open("")?;
    guest.browser.click("button", "Turn to back")?;
    guest.browser.named("button", "Turn to front")?;
    let spot = guest.browser.place_on("svg a[href='/neck/']")?;
    guest.browser.tap(spot)?;
    guest.arrived(region)?;
    let row = format!("main a[href='{}']", Route::Technique(technique).href("/"));
    let row = guest.browser.place_on(&row)?;
    guest.browser.tap(row)?;
    guest.arrived(Route::Technique(technique))?;
    guest.browser.click("link", "Start")?;
    guest.begins()
}

pub(crate) fn by_keyboard(guest: &mut Guest) -> Outcome {
    let (region, technique) = goal(RegionId::Chest)?;
    guest.open("")?;
    guest.tab_to("the map", "document.activeElement.closest('svg a[href]')")?;
    guest.arrow_to("Chest")?;
    guest.browser.press("\u{e007}")?;
    guest.arrived(region)?;
    let path = Route::Technique(technique).href("/");
    guest.tab_to(
        "the technique",
        &format!("document.activeElement.matches('main a[href=\"{path}\"]')"),
    )?;
    guest.browser.press("\u{e007}")?;
    guest.arrived(Route::Technique(technique))?;
    guest.tab_to("Start", "document.activeElement.textContent.trim() === 'Start'")?;
    guest.browser.press("\u{e007}")?;
    guest.begins()
}

pub(crate) fn by_list(guest: &mut Guest) -> Outcome {
    let (region, technique) = goal(RegionId::Neck)?;
    guest.open("")?;
    let row = guest.browser.place_on("main ul a[href='/neck/'], main ol a[href='/neck/']")?;
    guest.browser.tap(row)?;
    guest.arrived(region)?;
    guest.open(&Route::Technique(technique).path())?;
    guest.browser.click("link", "Start")?;
    guest.begins()
}

/// The home page holds no more style than it is painted with. Where the rest does not come, its links
/// load the other pages in full, with theirs.
pub(crate) fn by_list_without_the_rest_of_the_style(guest: &mut Guest) -> Outcome {
    const IS_DONE: &str = "document.readyState === 'complete'";
    const IS_UP: &str = "return performance.getEntriesByName('app').length > 0;";
    const ORIGIN: &str = "return performance.timeOrigin;";
    let (region, _) = goal(RegionId::Neck)?;
    let site = guest.site()?;
    let style = site.paths().find(|path| path.starts_with("unknot-style-")).unwrap_or_default();
    for answer in [Answer::Status(404), Answer::Status(500), Answer::HomePage, Answer::CutOff(99)] {
        guest.server.answer_rightly();
        let _asked_before = guest.server.take_seen();
        guest.server.answer_wrongly(style, answer);
        guest.browser.open(&guest.address(""))?;
        guest.browser.wait_for("the page to be loaded", IS_DONE)?;
        guest.browser.wait("its style to be asked for", || {
            Ok(guest.server.take_seen().iter().any(|path| path == style))
        })?;
        let before: f64 = guest.browser.run(ORIGIN, &[])?;
        let row = guest.browser.place_on("main ul a[href='/neck/']")?;
        let is_up: bool = guest.browser.run(IS_UP, &[])?;
        check(!is_up, || format!("the app is up after {answer:?} for its style"))?;
        guest.browser.tap(row)?;
        guest.arrived(region)?;
        guest.ready()?;
        let after: f64 = guest.browser.run(ORIGIN, &[])?;
        check(after > before, || format!("after {answer:?} the page was put in place"))?;
        guest.browser.rest()?;
    }
    Ok(())
}

impl Guest {
    /// Presses Tab until the focus is where this expression is true.
    pub(crate) fn tab_to(&self, what: &str, there: &str) -> Outcome {
        for _ in 0..60 {
            if self.browser.run(&format!("return Boolean({there});"), &[])? {
                return Ok(());
            }
            self.browser.press("\u{e004}")?;
        }
        Trouble::found(format!("Tab does not reach {what}"))
    }

    /// Walks over the map with the arrow keys, each time in the direction in which the place of
    /// this name lies, until it has the focus.
    fn arrow_to(&self, name: &str) -> Outcome {
        for _ in 0..20 {
            let key: Option<String> = self.browser.run(TOWARDS, &[name.into()])?;
            match key.as_deref() {
                None => return Ok(()),
                Some("up") => self.browser.press("\u{e013}")?,
                Some("down") => self.browser.press("\u{e015}")?,
                Some("left") => self.browser.press("\u{e012}")?,
                Some(_) => self.browser.press("\u{e014}")?,
            }
        }
        Trouble::found(format!("the arrow keys do not reach {name}"))
    }
}

const TOWARDS: &str = r#"
const spots = [...document.querySelectorAll("svg a[href]")];
const wanted = spots.filter((it) => it.getAttribute("aria-label").startsWith(arguments[0]));
const here = document.activeElement;
if (wanted.includes(here)) return null;
const middle = (it) => { const b = it.getBoundingClientRect(); return [b.left + b.width / 2, b.top + b.height / 2]; };
const [x, y] = middle(here);
const [u, v] = middle(wanted[0]);
return Math.abs(v - y) > Math.abs(u - x) ? (v < y ? "up" : "down") : u < x ? "left" : "right";
"#;
