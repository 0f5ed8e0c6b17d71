//! Large text, little room, wide spacing: nothing is lost, and all can be pressed.

use serde_json::{Value, json};
use unknot_browser::{
    Outcome,
    camera::{DESK, PHONE, Screen},
};

use crate::guest::Guest;

/// How a person may have set up their device.
#[derive(Debug, Clone, Copy)]
struct Setup {
    name: &'static str,
    screen: Screen,
    /// The size of text that their browser begins with, in CSS pixels.
    text: u32,
    /// Whether they space letters, words and lines as WCAG 1.4.12 lets them.
    spaced: bool,
}

const fn screen(width: u32, height: u32) -> Screen {
    Screen { name: "", width, height, scale: 1, mobile: false }
}

const SETUPS: [Setup; 7] = [
    Setup { name: "a phone", screen: PHONE, text: 16, spaced: false },
    Setup { name: "a desk", screen: DESK, text: 16, spaced: false },
    Setup { name: "a phone on its side", screen: screen(844, 390), text: 16, spaced: false },
    Setup { name: "320 px", screen: screen(320, 568), text: 16, spaced: false },
    // 1280 by 1024 at four times its size.
    Setup { name: "400 %", screen: screen(320, 256), text: 16, spaced: false },
    Setup { name: "a phone with text of 200 %", screen: PHONE, text: 32, spaced: false },
    Setup { name: "a phone with spaced text", screen: PHONE, text: 16, spaced: true },
];

impl Guest {
    /// What is lost of this page on any of these devices, a line each.
    pub(crate) fn lost(&self) -> Outcome<Vec<String>> {
        let mut found = Vec::new();
        for setup in SETUPS {
            self.browser.set_screen(setup.screen)?;
            self.sets_text(setup.text)?;
            self.browser.run::<Option<()>>(SPACE, &[json!(setup.spaced)])?;
            // Until the page has been laid out anew.
            self.browser.run_async::<Option<()>>(SETTLE, &[])?;
            let lost: Vec<String> = self.browser.run(include_str!("measure/fit.js"), &[])?;
            found.extend(lost.iter().map(|it| format!("{}: {it}", setup.name)));
        }
        self.sets_text(16)?;
        self.browser.run::<Option<()>>(SPACE, &[json!(false)])?;
        self.browser.chromium("Emulation.clearDeviceMetricsOverride", json!({}))?;
        self.browser.chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": false }))?;
        Ok(found)
    }

    fn sets_text(&self, size: u32) -> Outcome<Value> {
        let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
        self.browser.chromium("Page.setFontSizes", sizes)
    }
}

const SETTLE: &str =
    "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().filter((it) => it instanceof CSSTransition)
      .map((it) => it.finished.catch(() => null)));";

const SPACE: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0] ? `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }` : '');
    document.adoptedStyleSheets = [sheet];
    return null;";
