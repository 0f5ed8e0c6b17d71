//! From right to left, in a language that nobody speaks: every word of English turned round.

use unknot::{
    catalogue::{RegionId, region},
    ui::{route::Route, words},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::Guest;

/// The folder of that language.
const FOLDER: &str = "ar-xb/";

/// Whether the digits of the timer stand from left to right, and in one line.
const DIGITS: &str = "
const timer = document.querySelector('[role=timer]');
const walker = document.createTreeWalker(timer, NodeFilter.SHOW_TEXT);
const places = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  for (let at = 0; at < node.data.length; at += 1) {
    if (!/[0-9:]/.test(node.data[at])) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    places.push(range.getBoundingClientRect().x);
  }
}
return places.length > 3 && places.every((place, at) => at === 0 || place > places[at - 1]);
";

/// Which words on the page were written into it from elsewhere than the table: none of their letters
/// is turned round.
const PLAIN: &str = "
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const plain = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  if (node.parentElement.closest('script, style, cite, [lang]:not(html)')) continue;
  const bare = node.data.replaceAll(/\\u202e[^\\u202c]*\\u202c/g, '');
  // Names of sources are as they were published; units and names of voices are no words.
  if (/[a-z]{3}/i.test(bare) && !node.parentElement.closest('.sources, select')) plain.push(node.data.trim());
}
return plain;
";

fn kinds() -> Outcome<[Route; 9]> {
    let Some(technique) = region(RegionId::Neck).techniques.first() else {
        return Trouble::found("the neck has no technique");
    };
    Ok([
        Route::Home,
        Route::Region(RegionId::Neck),
        Route::Technique(technique),
        Route::Play(technique),
        Route::Prepare,
        Route::Aids,
        Route::Safety,
        Route::About,
        Route::Settings,
    ])
}

pub(crate) fn every_kind_of_page_is_whole(guest: &mut Guest) -> Outcome {
    let mut found = Vec::new();
    for route in kinds()? {
        let path = [FOLDER, &route.path()].concat();
        guest.open(&path)?;
        let way: String = guest.browser.run(
            "return document.documentElement.dir + getComputedStyle(document.body).direction;",
            &[],
        )?;
        check(way == "rtlrtl", || format!("{path} is written {way}"))?;
        let lost = guest.lost()?;
        let axe = guest.axe_in("light")?;
        let plain: Vec<String> = guest.browser.run(PLAIN, &[])?;
        let plain = plain.iter().map(|text| format!("not from the table: {text}"));
        found.extend(lost.into_iter().chain(axe).chain(plain).map(|it| format!("{path}: {it}")));
    }
    check(found.is_empty(), || found.join("\n"))
}

pub(crate) fn a_session_counts_from_left_to_right(guest: &mut Guest) -> Outcome {
    let Some(technique) = region(RegionId::Neck).techniques.first() else {
        return Trouble::found("the neck has no technique");
    };
    guest.open(&[FOLDER, &Route::Play(technique).path()].concat())?;
    let press = |selector: &str| {
        let place = guest.browser.place_on(selector)?;
        guest.browser.tap(place)
    };
    press(".player-ready .start")?;
    press("dialog[open] .dialog-ways .start")?;
    guest.browser.wait_for("the timer", "document.querySelector('.playing [role=timer]')")?;
    let before = guest.seconds()?;
    guest.browser.wait("the timer to go down", || Ok(guest.seconds()? < before))?;
    let in_order: bool = guest.browser.run(DIGITS, &[])?;
    check(in_order, || "the digits of the timer are out of order".into())?;
    // As on every player: back is to the left, on to the right.
    let order = "const place = (at) => document.querySelectorAll('.controls button')[at].getBoundingClientRect().x;
        return place(0) < place(1) && place(1) < place(2);";
    let in_order: bool = guest.browser.run(order, &[])?;
    check(in_order, || "the buttons do not go the way that time goes".into())?;
    // Left and right of the body are where they are, whichever way one reads.
    guest.open(FOLDER)?;
    let sides: Vec<f64> = guest.browser.run(
        "return [...document.querySelectorAll('.mark')].map((it) => it.getBoundingClientRect().x);",
        &[],
    )?;
    guest.open("")?;
    let plain: Vec<f64> = guest.browser.run(
        "return [...document.querySelectorAll('.mark')].map((it) => it.getBoundingClientRect().x);",
        &[],
    )?;
    let order = |places: &[f64]| places.first() < places.last();
    check(sides.len() == 2 && order(&sides) == order(&plain), || {
        format!(
            "{} and {} stand at {sides:?}, not as at {plain:?}",
            words::map::LEFT.get(),
            words::map::RIGHT.get()
        )
    })
}
