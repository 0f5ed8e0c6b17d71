//! The app below a sub-path of its host.

use unknot::{catalogue::RegionId, ui::route::Route};
use unknot_browser::{Outcome, trouble::check};

use crate::guest::Guest;

pub(crate) fn all_works(guest: &mut Guest) -> Outcome {
    let region = Route::Region(RegionId::Chest);
    guest.open("")?;
    let place = guest.browser.place_on(&format!("svg a[href='{}']", guest.href(region)))?;
    guest.browser.tap(place)?;
    guest.arrived(region)?;
    guest.browser.drive(|session| async move { session.refresh().await })?;
    guest.ready()?;
    guest.browser.drive(|session| async move { session.back().await })?;
    guest.arrived(Route::Home)?;
    guest.settle_in()?;
    guest.server.stop();
    for route in [Route::Home, region, Route::Safety] {
        guest.open(&route.path())?;
        guest.arrived(route)?;
    }
    // A path outside the base is noted with its first slash.
    let seen = guest.server.take_seen();
    let outside: Vec<&String> = seen.iter().filter(|path| path.starts_with('/')).collect();
    check(outside.is_empty(), || format!("asked for outside the base: {outside:?}"))
}
