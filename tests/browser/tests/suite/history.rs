//! Addresses: history, reload, deep links and pages that are not there.

use unknot::{catalogue::RegionId, ui::route::Route};
use unknot_browser::{Outcome, trouble::check};

use crate::guest::Guest;

pub(crate) fn back_forward_reload_deep_link(guest: &mut Guest) -> Outcome {
    let neck = Route::Region(RegionId::Neck);
    let technique = Route::parse("neck/palm-rub/");
    guest.open("")?;
    guest.follow(neck)?;
    guest.follow(technique)?;
    guest.browser.drive(|session| async move { session.back().await })?;
    guest.arrived(neck)?;
    guest.browser.drive(|session| async move { session.back().await })?;
    guest.arrived(Route::Home)?;
    guest.browser.drive(|session| async move { session.forward().await })?;
    guest.arrived(neck)?;
    guest.browser.drive(|session| async move { session.refresh().await })?;
    guest.arrived(neck)?;
    // Deep links, with and without the last slash.
    guest.open("neck/palm-rub/")?;
    guest.arrived(technique)?;
    guest.open("neck/palm-rub")?;
    guest.arrived(technique)?;
    // Nothing was loaded anew on the way through links.
    let mark = "document.documentElement.dataset.same = 'yes'; return null;";
    guest.browser.run::<Option<()>>(mark, &[])?;
    guest.follow(neck)?;
    let look = "return document.documentElement.dataset.same === 'yes';";
    let same: bool = guest.browser.run(look, &[])?;
    check(same, || "following a link loads the page anew".into())
}

pub(crate) fn unknown_address(guest: &mut Guest) -> Outcome {
    for path in ["nose/", "neck/no-such-technique/", "neck/palm-rub/play/more/"] {
        guest.browser.open(&guest.address(path))?;
        guest.browser.wait_for("the heading", "document.querySelector('main h1')")?;
        // A click that is half done while the app takes the page over is nobody's.
        guest.ready()?;
        let status: u16 = guest.browser.run(
            "return performance.getEntriesByType('navigation')[0].responseStatus ?? 404;",
            &[],
        )?;
        check(status == 404, || format!("{path} is answered with {status}"))?;
        guest.browser.click("link", "To the body map")?;
        guest.arrived(Route::Home)?;
    }
    Ok(())
}

impl Guest {
    /// Clicks the page's link to this page.
    fn follow(&self, route: Route) -> Outcome {
        let place = self.browser.place_on(&format!("main a[href='{}']", route.href("/")))?;
        self.browser.tap(place)?;
        self.arrived(route)
    }
}
