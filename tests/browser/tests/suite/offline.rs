//! Without a network: the server is stopped.

use unknot::ui::route::Route;
use unknot_browser::{Outcome, trouble::check};

use crate::guest::{Guest, pages};

pub(crate) fn every_page_opens_and_plays(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.settle_in()?;
    guest.server.stop();
    let mut player = None;
    for route in pages() {
        guest.open(&route.path())?;
        guest.arrived(route)?;
        if matches!(route, Route::Play(_)) {
            player = Some(route);
        }
    }
    check(player.is_some(), || "there is no player among the pages".into())?;
    guest.open(&player.unwrap_or(Route::Home).path())?;
    guest.browser.click("button", "Start")?;
    guest.begins()?;
    guest.browser.open(&guest.address("nose/"))?;
    guest.browser.named("link", "To the body map").map(drop)
}

impl Guest {
    /// Waits until the worker holds the whole build and answers for the page.
    pub(crate) fn settle_in(&self) -> Outcome {
        // Ready means that it is installed, and with it all the pages.
        let ready = "await navigator.serviceWorker.ready; return true;";
        self.browser.run_async::<bool>(ready, &[])?;
        self.browser.wait_for("the worker to take the page", "navigator.serviceWorker.controller")
    }
}
