//! How each browser is asked to start.

use serde_json::json;
use thirtyfour::Capabilities;
use xtask::tools::{CHROMIUM, FIREFOX, MINI_BROWSER};

use crate::{Engine, Outcome, Scripting, engine::found};

/// What the driver is asked for, so that the browser is fresh, has no window in the way, asks
/// nobody, and never reaches out by itself.
/// Pages are told that its person reads the language with this tag.
pub(crate) fn capabilities(
    engine: Engine,
    scripting: Scripting,
    language: &str,
) -> Outcome<Capabilities> {
    let on = scripting == Scripting::On;
    let asked = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": found(CHROMIUM)?,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run",
                    "--disable-gpu", "--disable-background-networking", "--disable-sync",
                    "--disable-component-update", "--window-size=1280,900",
                    "--autoplay-policy=no-user-gesture-required", "--mute-audio",
                ],
                "prefs": {
                    "profile.managed_default_content_settings.javascript": if on { 1 } else { 2 },
                    "intl.accept_languages": language,
                },
            },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": found(FIREFOX)?,
                "args": ["-headless", "--width=1280", "--height=900"],
                "prefs": {
                    "javascript.enabled": on,
                    "dom.serviceWorkers.testing.enabled": false,
                    "media.autoplay.default": 0,
                    "toolkit.cosmeticAnimations.enabled": false,
                    "intl.accept_languages": language,
                },
            },
        }),
        Engine::WebKit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": found(MINI_BROWSER)?,
                // Markup loses its scripts; the driver's own scripts still run.
                "args": if on {
                    vec!["--automation"]
                } else {
                    vec!["--automation", "--enable-javascript-markup=false"]
                },
            },
        }),
    };
    Ok(asked.as_object().cloned().unwrap_or_default().into())
}
