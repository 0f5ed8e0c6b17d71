//! The figure of the map turns, and answers everywhere.

use unknot::{catalogue::RegionId, ui::route::Route};
use unknot_browser::{Outcome, trouble::check};

use crate::guest::Guest;

pub(crate) fn it_turns(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.browser.click("button", "Turn to back")?;
    guest.shows("back")?;
    guest.browser.click("button", "Turn to front")?;
    guest.shows("front")?;
    // Beside the body, where nothing can be tapped.
    for (side, way) in [("back", 160), ("front", -160)] {
        let place = guest.browser.place_on("svg[role=group]")?;
        guest.browser.drag(place, way, 0)?;
        guest.shows(side)?;
    }
    Ok(())
}

/// The belly has no techniques: it says so, and where to look instead.
pub(crate) fn places_without_techniques_answer(guest: &mut Guest) -> Outcome {
    const SHOWN: &str = "getComputedStyle(document.getElementById('belly')).display !== 'none'";
    guest.open("")?;
    // A clip holds its outline itself: one held in a group hides all that it should clip.
    let clips = "return document.querySelector('#body').firstElementChild.localName === 'use';";
    check(guest.browser.run(clips, &[])?, || "the tiles are clipped away".into())?;
    let belly = guest.browser.place_on("[data-key='belly']")?;
    guest.browser.tap(belly)?;
    guest.browser.wait_for("the note on the belly", SHOWN)?;
    guest.browser.click("link", "Look at Lower back instead")?;
    guest.arrived(Route::Region(RegionId::LowerBack))?;
    guest.browser.wait_for("the note to be gone", &format!("!({SHOWN})"))
}

impl Guest {
    /// Waits until the figure rests in this view: the regions that only it has can be tapped.
    fn shows(&self, side: &str) -> Outcome {
        let (there, away) = if side == "back" { ("glutes", "chest") } else { ("chest", "glutes") };
        self.browser.wait_for(
            &format!("the figure's {side}"),
            &format!("document.querySelector('svg a[href$=\"/{there}/\"]') && !document.querySelector('svg a[href$=\"/{away}/\"]')"),
        )
    }
}
