//! The two ways in which a picture is painted: by the worker on a canvas, by the page as paths.

use unknot::{
    catalogue::{Technique, at_address},
    ui::{route::Route, words::player},
};
use unknot_browser::{Outcome, Trouble, camera::DESK, trouble::check};

use crate::{guest::Guest, pictures::NO_CANVAS, seen::Seen};

/// So many segments of a technique are looked at.
const SEGMENTS: usize = 4;
/// Both ways differ by so little, as a mean over all pixels and colours, 0 to 1: edges are smoothed
/// otherwise.
const SAME: f64 = 0.006;

impl Guest {
    /// The picture of each of the first segments of a technique, at its beginning.
    fn looked_at(&self, technique: &'static Technique, scripts: &[&str]) -> Outcome<Vec<Seen>> {
        self.forget()?;
        self.lend(scripts)?;
        self.open(&Route::Play(technique).path())?;
        self.starts()?;
        self.browser.named("button", player::PAUSE.get())?;
        self.browser.click("button", player::PAUSE.get())?;
        let mut seen = Vec::new();
        for _ in 0..SEGMENTS {
            // Paused, the next one stands at its beginning.
            self.browser.click("button", player::NEXT.get())?;
            self.stands("at the beginning of a segment")?;
            seen.push(self.seen()?);
        }
        Ok(seen)
    }
}

pub(crate) fn both_ways_show_the_same(guest: &mut Guest) -> Outcome {
    guest.browser.set_screen(DESK)?;
    // One with a scarf about the body, one with a ball under a foot, one that lies.
    let chosen = ["upper-back/diagonal-scarf", "feet/ball-roll", "lower-back/ball-lying"];
    let techniques: Vec<_> = chosen.iter().filter_map(|address| at_address(address)).collect();
    check(techniques.len() == chosen.len(), || "techniques to look at are missing".into())?;
    let mut firsts = Vec::new();
    for technique in techniques {
        let away = guest.looked_at(technique, &[])?;
        guest.is_away()?;
        let here = guest.looked_at(technique, &[NO_CANVAS])?;
        guest.is_here()?;
        for (index, (away, here)) in away.iter().zip(&here).enumerate() {
            let by = away.difference(here);
            let place = technique.address();
            check(by < SAME, || format!("{place}, segment {}: differ by {by:.4}", index + 2))?;
        }
        firsts.extend(away.into_iter().next());
    }
    // What differs is told to differ.
    let [one, two, ..] = firsts.as_slice() else { return Trouble::found("no segments") };
    let by = one.difference(two);
    check(by > 5.0 * SAME, || format!("all techniques look alike ({by:.4})"))
}
