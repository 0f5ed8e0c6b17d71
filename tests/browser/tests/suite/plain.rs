//! With scripts switched off in the browser.

use unknot::ui::route::Route;
use unknot_browser::{Outcome, trouble::check};

use crate::guest::{Guest, pages};

const READS: &str = r#"
const heading = document.querySelector("main h1")?.textContent.trim();
const described = document.querySelector("meta[name=description]")?.content;
const ways = document.querySelectorAll("a[href^='/']").length;
return Boolean(heading && document.title && described && ways > 0 && !performance.getEntriesByName("app").length);
"#;

pub(crate) fn every_page_reads(guest: &mut Guest) -> Outcome {
    let mut unread = Vec::new();
    for route in pages() {
        guest.browser.open(&guest.address(&route.path()))?;
        if !guest.browser.run(READS, &[])? {
            unread.push(route.href("/"));
        }
    }
    check(unread.is_empty(), || format!("these pages do not read: {}", unread.join(" ")))?;
    // The whole way to the technique, by its links alone.
    guest.browser.open(&guest.address(""))?;
    for path in ["/neck/", "/neck/palm-rub/"] {
        let place = guest.browser.place_on(&format!("main a[href='{path}']"))?;
        guest.browser.tap(place)?;
        guest.arrived(Route::parse(path))?;
    }
    let steps: usize =
        guest.browser.run("return document.querySelectorAll('main ol > li').length;", &[])?;
    check(steps > 1, || format!("the technique shows {steps} steps"))
}
