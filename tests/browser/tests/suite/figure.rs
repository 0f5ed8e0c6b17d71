//! The figure of the map turns.

use unknot_browser::Outcome;

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
