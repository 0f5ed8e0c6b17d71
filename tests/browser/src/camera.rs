//! Pictures of pages, through Chromium's own protocol: exact sizes, and no background on request.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use crate::{Browser, Outcome, Trouble};

/// A screen.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// What it is called in file names.
    pub name: &'static str,
    /// CSS pixels across.
    pub width: u32,
    /// CSS pixels down.
    pub height: u32,
    /// Device pixels to a CSS pixel.
    pub scale: u32,
    /// Whether it is held in a hand and touched.
    pub mobile: bool,
}

/// A common phone.
pub const PHONE: Screen = Screen { name: "phone", width: 390, height: 844, scale: 2, mobile: true };

/// A common laptop.
pub const DESK: Screen = Screen { name: "desk", width: 1280, height: 800, scale: 1, mobile: false };

/// What of the page is in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// What the screen shows.
    Screen,
    /// The whole page, however long.
    Page,
}

impl Browser {
    /// Sends a command of Chromium's own protocol.
    ///
    /// # Errors
    /// When this is another browser, or it refuses.
    pub fn chromium(&self, method: &str, parameters: Value) -> Outcome<Value> {
        self.drive(|session| async move { session.cdp().send_raw(method, parameters).await })
    }

    /// Makes the page believe that it is on this screen.
    ///
    /// # Errors
    /// As [`Browser::chromium`].
    pub fn set_screen(&self, screen: Screen) -> Outcome {
        let Screen { width, height, scale, mobile, .. } = screen;
        self.chromium(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile }),
        )?;
        // They are of this machine, not of the page.
        self.chromium("Emulation.setScrollbarsHidden", json!({ "hidden": true }))?;
        self.chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": mobile })).map(drop)
    }

    /// Has the device prefer a light or a dark look, and no motion if `still`.
    ///
    /// # Errors
    /// As [`Browser::chromium`].
    pub fn set_look(&self, theme: &str, still: bool) -> Outcome {
        let motion = if still { "reduce" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.chromium("Emulation.setEmulatedMedia", json!({ "features": features })).map(drop)
    }

    /// Leaves out the white behind the page.
    ///
    /// # Errors
    /// As [`Browser::chromium`].
    pub fn set_transparent(&self) -> Outcome {
        let nothing = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
        self.chromium("Emulation.setDefaultBackgroundColorOverride", nothing).map(drop)
    }

    /// A picture of the page as PNG.
    ///
    /// # Errors
    /// As [`Browser::chromium`].
    pub fn picture(&self, frame: Frame) -> Outcome<Vec<u8>> {
        let parameters = json!({ "format": "png", "captureBeyondViewport": frame == Frame::Page });
        let answer = self.chromium("Page.captureScreenshot", parameters)?;
        let data = answer.get("data").and_then(Value::as_str).unwrap_or_default();
        STANDARD.decode(data).map_err(|error| Trouble::Found(format!("no picture: {error}")))
    }
}
