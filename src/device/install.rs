//! The app on the device itself: whether it is there, and how it gets there.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{listener::Listener, named};

/// Where the browser's offer stands, once it has made one; `boot.js` puts it there.
const OFFER: &str = "unknotInstall";

/// What this browser is, as far as the way to install goes. It says so itself, and may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any browser of an iPhone or iPad.
    Ios,
    /// Safari on a Mac.
    SafariMac,
    /// Firefox on Android.
    FirefoxAndroid,
    /// Firefox on a computer.
    FirefoxDesktop,
    /// Chrome and its kin on Android.
    Android,
    /// Chrome and its kin on a computer, and whatever else.
    Desktop,
}

impl Kind {
    /// The browser that this runs in.
    #[must_use]
    pub fn here() -> Self {
        let agent = named::navigator("userAgent").and_then(|it| it.as_string()).unwrap_or_default();
        let fingers = named::navigator("maxTouchPoints").and_then(|it| it.as_f64()).unwrap_or(0.0);
        Self::of(&agent, fingers > 1.0)
    }

    /// The browser that calls itself `agent`, and can be touched with more than one finger or not.
    #[must_use]
    pub fn of(agent: &str, touched: bool) -> Self {
        let says = |word| agent.contains(word);
        let firefox = says("Firefox/");
        // An iPad says that it is a Mac; no Mac is touched.
        if says("iPhone") || says("iPad") || (says("Macintosh") && touched) {
            Self::Ios
        } else if says("Android") {
            if firefox { Self::FirefoxAndroid } else { Self::Android }
        } else if firefox {
            Self::FirefoxDesktop
        } else if says("Macintosh") && says("Version/") {
            Self::SafariMac
        } else {
            Self::Desktop
        }
    }
}

/// What a person answered to the browser's offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes; [`on_installed`] tells when it is done.
    Yes,
    /// No.
    No,
    /// They were not asked, as there is no offer any more.
    Unasked,
}

/// Whether this page is the installed app, in a window of its own.
#[must_use]
pub fn is_installed() -> bool {
    let own = "(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)";
    let matches = web_sys::window().and_then(|window| window.match_media(own).ok().flatten());
    let on_ios = named::navigator("standalone").is_some_and(|it| it.is_truthy());
    on_ios || matches.is_some_and(|it| it.matches())
}

/// Whether the browser offers to install the app.
#[must_use]
pub fn is_offered() -> bool {
    named::window(OFFER).is_some()
}

/// Has the browser ask. It does so once for each offer.
pub async fn ask() -> Answer {
    let Some(offer) = named::window(OFFER) else { return Answer::Unasked };
    if let Some(window) = web_sys::window() {
        let _taken = named::set(&window, OFFER, &JsValue::NULL);
    }
    let Some(choice) = named::call(&offer, "prompt", &[]).and(named::get(&offer, "userChoice"))
    else {
        return Answer::Unasked;
    };
    let Ok(choice) = choice.dyn_into::<Promise>() else { return Answer::Unasked };
    let outcome = JsFuture::from(choice).await.ok();
    match outcome.and_then(|choice| named::text(&choice, "outcome")).as_deref() {
        Some("accepted") => Answer::Yes,
        Some(_) => Answer::No,
        None => Answer::Unasked,
    }
}

/// Calls when the browser makes an offer.
pub fn on_offered(mut call: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("beforeinstallprompt", move |_| call())
}

/// Calls when the app has been installed from this page.
pub fn on_installed(mut call: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("appinstalled", move |_| call())
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn browsers_are_told_apart_by_what_they_call_themselves() {
        const GECKO: &str = "Gecko/20100101 Firefox/140.0";
        for (agent, touched, kind) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1",
                true,
                Kind::Ios,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) FxiOS/140.0 Mobile/15E148",
                true,
                Kind::Ios,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15",
                true,
                Kind::Ios,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15",
                false,
                Kind::SafariMac,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0.0.0 Safari/537.36",
                false,
                Kind::Desktop,
            ),
            (
                &["Mozilla/5.0 (Android 15; Mobile; rv:140.0) ", GECKO].concat(),
                true,
                Kind::FirefoxAndroid,
            ),
            (
                &["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) ", GECKO].concat(),
                false,
                Kind::FirefoxDesktop,
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36",
                true,
                Kind::Android,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
                true,
                Kind::Desktop,
            ),
            ("", false, Kind::Desktop),
        ] {
            assert_eq!(Kind::of(agent, touched), kind, "{agent}");
        }
    }
}
