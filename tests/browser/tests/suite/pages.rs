//! What a page is seen to do by a probe in it, and what its manifest names.

use serde::Deserialize;
use unknot_browser::{Outcome, trouble::check};

use crate::guest::Guest;

/// What the probe has noted.
#[derive(Deserialize)]
pub(crate) struct Seen {
    /// What went wrong.
    pub(crate) complaints: Vec<String>,
    /// What was asked for elsewhere.
    pub(crate) foreign: Vec<String>,
}

/// A script in front of all others that notes what goes wrong. It is in the pages of this test's
/// server alone.
pub(crate) const PROBE: &str = r#"
globalThis.complaints = [];
const note = (kind) => (...what) => globalThis.complaints.push(`${kind}: ${what.map(String).join(" ")}`);
for (const kind of ["error", "warn"]) {
  const tell = console[kind];
  console[kind] = (...what) => { note(`console.${kind}`)(...what); tell.apply(console, what); };
}
addEventListener("error", (event) => note("error")(event.message ?? event.target?.src ?? event.target?.href), true);
addEventListener("unhandledrejection", (event) => note("rejection")(event.reason));
addEventListener("securitypolicyviolation", (event) => note("policy")(event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber));
"#;

/// Reads what the probe has noted.
pub(crate) const SEEN: &str = r#"
const all = performance.getEntriesByType("resource").map(({ name }) => name);
return { complaints: globalThis.complaints, foreign: all.filter((name) => new URL(name).origin !== location.origin) };
"#;

/// Every picture that the manifest names is there and has the size that it says.
const PICTURES: &str = r#"
const manifest = await (await fetch(document.querySelector("link[rel=manifest]").href)).json();
const wrong = [];
const ofShortcuts = manifest.shortcuts.flatMap(({ icons }) => icons);
for (const { src, sizes, type } of [...manifest.icons, ...manifest.screenshots, ...ofShortcuts]) {
  const response = await fetch(src);
  const kind = response.headers.get("content-type");
  if (!response.ok || kind !== type) wrong.push(`${src} answers ${response.status} ${kind}`);
  if (sizes === "any" || !response.ok) continue;
  const { width, height } = await createImageBitmap(await response.blob());
  if (`${width}x${height}` !== sizes) wrong.push(`${src} is ${width}x${height}, not ${sizes}`);
}
for (const { url } of manifest.shortcuts) {
  if (!(await fetch(url)).ok) wrong.push(`there is no ${url}`);
}
const card = document.querySelector("meta[property='og:image']").content;
if (!(await fetch(new URL(card, location.href))).ok) wrong.push(`there is no ${card}`);
return wrong;
"#;

pub(crate) fn manifest_is_whole(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    let wrong: Vec<String> = guest.browser.run_async(PICTURES, &[])?;
    check(wrong.is_empty(), || wrong.join("\n"))
}
