//! The person's own few colours in place of ours: what was told apart still is.

use serde_json::json;
use unknot::{
    session::Kind,
    ui::{route::Route, words::settings},
};
use unknot_browser::{Outcome, trouble::check};

use crate::{guest::Guest, reading::first_with};

/// Two things, and the property that tells one from the other: on the map, in settings, among the
/// steps of a technique, and in a session.
type Apart = (&'static str, &'static str, &'static str);

const MAP: [Apart; 3] = [
    (".spot[aria-current] .paint", ".spot:not([aria-current]) .paint", "fill"),
    (".seams:stroke", ".spot:not([aria-current]) .paint:fill", ""),
    (".map .skin:stroke", ".map .skin:fill", ""),
];
const SETTINGS: [Apart; 1] =
    [(".option input:checked + span", ".option input:not(:checked) + span", "background-color")];
const STEPS: [Apart; 3] = [
    (".step-picture .glow1:fill", ".step-picture .skin:fill", ""),
    (".step-picture .skin:stroke", ".step-picture .skin:fill", ""),
    (".step-picture[aria-pressed=true]", ".step-picture[aria-pressed=false]", "border-top-width"),
];
const SESSION: [Apart; 3] = [
    (".ring-left", ".ring-track", "stroke"),
    (".controls .toggle", ".controls button:not(.toggle)", "background-color"),
    (".meter .on:fill", ".meter circle:not(.on):fill", ""),
];
/// What can be pressed, and has an edge.
const EDGED: &str = ".start, .quiet-button, .turn, .controls button, .option span, .step-picture";

impl Guest {
    fn are_apart(&self, pairs: &[Apart]) -> Outcome {
        let told: Vec<String> = self.browser.run(APART, &[json!(pairs), json!(EDGED)])?;
        check(told.is_empty(), || {
            format!("{}: {}", self.browser.path().unwrap_or_default(), told.join("\n"))
        })
    }
}

pub(crate) fn all_is_told_apart(guest: &mut Guest) -> Outcome {
    let (technique, index) = first_with(|s| s.kind == Kind::Work && s.pressure.get() >= 3)?;
    // No worker keeps pages as they are before they are lent anything.
    guest.lend(&[])?;
    for theme in ["light", "dark"] {
        let features = json!([
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": theme },
        ]);
        guest.browser.chromium("Emulation.setEmulatedMedia", json!({ "features": features }))?;
        guest.open("neck/")?;
        guest.are_apart(&MAP)?;
        guest.open(&Route::Settings.path())?;
        guest.browser.named("heading", settings::TITLE.get())?;
        guest.are_apart(&SETTINGS)?;
        guest.open(&Route::Technique(technique).path())?;
        guest
            .browser
            .wait_for("the steps to be alive", "document.querySelector('[data-state=goes]')")?;
        guest.are_apart(&STEPS)?;
        guest.forget()?;
        guest.begin(technique, &[])?;
        let plan = unknot::session::Plan::of(technique, unknot::session::Options::default());
        guest.skip_to(&plan, index)?;
        guest.are_apart(&SESSION)?;
    }
    guest.browser.chromium("Emulation.setEmulatedMedia", json!({ "features": [] })).map(drop)
}

const APART: &str = r#"
const [pairs, edged] = arguments;
const found = [];
const read = (text, property) => {
  // A property of its own stands behind a colon, after the last letter of the selector.
  const own = text.match(/^(.*):(fill|stroke)$/);
  const it = document.querySelector(own ? own[1] : text);
  if (!it) { found.push(`there is no ${text}`); return ""; }
  return getComputedStyle(it)[own ? own[2] : property];
};
if (!matchMedia("(forced-colors: active)").matches) found.push("no colours are forced");
for (const [a, b, property] of pairs) {
  const [one, two] = [read(a, property), read(b, property)];
  if (one === two) found.push(`${a} and ${b} are both ${one}`);
}
for (const it of document.querySelectorAll(edged)) {
  const style = getComputedStyle(it);
  if (it.checkVisibility() && !(parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none"))
    found.push(`${it.className} “${it.textContent.trim().slice(0, 30)}” has no edge`);
}
return found;
"#;
