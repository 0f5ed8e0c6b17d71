//! Installing: offered at the end of a session and in the settings, never before, and never again
//! after a no; and what the installed app does when it is opened once more.

use serde_json::{Value, json};
use unknot::{
    catalogue::{RegionId, Text},
    session::Kind,
    ui::{
        route::Route,
        words::{install as words, player},
    },
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{guest::Guest, lent::CLOCK, reading::first_with, session::TO_THE_END};

/// The browser itself offers nothing, whatever it makes of the page.
const QUIET: &str = "addEventListener('beforeinstallprompt', (event) => {
  if (event.isTrusted) event.stopImmediatePropagation();
}, true);\n";

/// It offers to install the app, and counts how often it was let ask.
const OFFER: &str = "addEventListener('load', () => {
  let decide;
  const offer = new Event('beforeinstallprompt', { cancelable: true });
  offer.userChoice = new Promise((done) => { decide = done; });
  offer.prompt = async () => {
    globalThis.asked = (globalThis.asked ?? 0) + 1;
    decide({ outcome: globalThis.choice ?? 'dismissed' });
  };
  dispatchEvent(offer);
});\n";

/// A queue of launches that the test can fill.
const QUEUE: &str = "Object.defineProperty(globalThis, 'launchQueue', {
  configurable: true, value: { setConsumer(call) { globalThis.launch = call; } },
});\n";

const IS_OFFERED: &str = "document.querySelector('.install-offer')";

impl Guest {
    fn offers(&self, is_so: bool) -> Outcome {
        let found: bool = self.browser.run(&format!("return Boolean({IS_OFFERED});"), &[])?;
        let here = self.browser.path()?;
        check(found == is_so, || format!("at {here} installing is offered: {found}"))
    }

    fn finishes(&self) -> Outcome {
        self.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
        self.browser.named("heading", player::DONE.get()).map(drop)
    }

    fn once_more(&self) -> Outcome {
        self.browser.click("button", player::ONCE_MORE.get())?;
        self.browser.click("button", player::START.get())?;
        self.plays()?;
        self.finishes()
    }
}

pub(crate) fn it_is_offered_when_a_session_is_done(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    guest.lend(&[CLOCK, QUIET, OFFER])?;
    for route in [
        Route::Home,
        Route::Region(RegionId::Neck),
        Route::Technique(technique),
        Route::Play(technique),
    ] {
        guest.open(&route.path())?;
        guest.offers(false)?;
    }
    // Whoever breaks off has other things in mind.
    guest.browser.click("button", player::START.get())?;
    guest.plays()?;
    guest.browser.click("button", player::END.get())?;
    guest.browser.click("button", player::ASK_END_YES.get())?;
    guest.browser.named("heading", player::DONE_EARLY.get())?;
    guest.offers(false)?;
    guest.once_more()?;
    guest.offers(true)?;
    guest.browser.click("button", words::INSTALL.get())?;
    guest.browser.wait_for("word of where it is found later", &guest.says(words::LATER.get()))?;
    check(guest.browser.run("return asked === 1;", &[])?, || "the browser did not ask".into())?;
    guest.once_more()?;
    guest.offers(false)?;
    // In the settings it stays, a no notwithstanding.
    guest.open(&Route::Settings.path())?;
    guest.browser.run::<Option<()>>("globalThis.choice = 'accepted';", &[])?;
    guest.browser.click("button", words::INSTALL.get())?;
    guest.browser.wait_for("the question", "globalThis.asked === 1")?;
    guest.browser.run::<Option<()>>("dispatchEvent(new Event('appinstalled'));", &[])?;
    guest.browser.wait_for("word that it is done", &guest.says(words::DONE.get()))
}

/// What browsers call themselves, and the way that is theirs.
const BROWSERS: [(&str, Text); 6] = [
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1",
        words::IOS,
    ),
    ("Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36", words::ANDROID),
    ("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0", words::FIREFOX_ANDROID),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Edg/140.0", words::DESKTOP),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605", words::SAFARI_MAC),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", words::FIREFOX_DESKTOP),
];

/// Which ways are open, by their names.
const OPEN: &str = "return [...document.querySelectorAll('.how[open]')]
  .filter((it) => it.querySelectorAll('li svg').length > 0)
  .map((it) => it.querySelector('summary').textContent);";

pub(crate) fn each_browser_is_shown_its_way(guest: &mut Guest) -> Outcome {
    let ours = |agent: &str| {
        format!("Object.defineProperty(navigator, 'userAgent', {{ value: {} }});\n", json!(agent))
            + "Object.defineProperty(navigator, 'maxTouchPoints', { value: 0 });\n"
    };
    for (agent, name) in BROWSERS {
        guest.lend(&[QUIET, &ours(agent)])?;
        guest.open(&Route::Settings.path())?;
        let open: Vec<String> = guest.browser.run(OPEN, &[])?;
        check(open == [name.get()], || format!("{agent} is shown {open:?}"))?;
    }
    // All others are a tap away.
    for (at, (_, _)) in BROWSERS.iter().enumerate() {
        let way = format!(".how:nth-child({})", at + 1);
        let shut = format!("document.querySelector('{way}').open = false;");
        guest.browser.run::<Option<()>>(&shut, &[])?;
        let summary = guest.browser.place_on(&format!("{way} summary"))?;
        guest.browser.tap(summary)?;
        let stands = format!("document.querySelector('{way}[open] li svg path')");
        guest.browser.wait_for("the way with its pictures", &stands)?;
    }
    // And at the end of a session one's own, until it is declined.
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    let (agent, name) = BROWSERS[0];
    guest.begin(technique, &[QUIET, &ours(agent)])?;
    guest.finishes()?;
    guest.offers(true)?;
    guest.browser.wait_for("its own way", &guest.says(name.get()))?;
    guest.browser.click("button", words::NO.get())?;
    guest.browser.wait_for("word of where it is found later", &guest.says(words::LATER.get()))?;
    guest.once_more()?;
    guest.offers(false)
}

pub(crate) fn the_installed_app_says_so(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    let own = "Object.defineProperty(navigator, 'standalone', { value: true });\n";
    guest.begin(technique, &[QUIET, OFFER, own])?;
    guest.finishes()?;
    guest.offers(false)?;
    guest.open(&Route::Settings.path())?;
    guest.browser.wait_for("word of it", &guest.says(words::IS_INSTALLED.get()))?;
    check(guest.browser.find_named("button", words::INSTALL.get())?.is_none(), || "a button".into())
}

pub(crate) fn a_launch_leaves_a_running_session_alone(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    let player = Route::Play(technique);
    let launch = |route: Route| {
        let address = guest.address(&route.path());
        guest.browser.run::<Option<()>>("launch({ targetURL: arguments[0] });", &[json!(address)])
    };
    let stays = || -> Outcome {
        // Only time can show that nothing happens.
        std::thread::sleep(std::time::Duration::from_millis(500));
        guest.arrived(player)
    };
    guest.begin(technique, &[QUEUE])?;
    launch(Route::Prepare)?;
    stays()?;
    guest.plays()?;
    guest.browser.click("button", player::PAUSE.get())?;
    // The icon brings the window to the front as it is; a shortcut leads on.
    launch(Route::Home)?;
    stays()?;
    launch(Route::Prepare)?;
    guest.arrived(Route::Prepare)
}

pub(crate) fn the_bar_above_the_page_follows_the_theme(guest: &mut Guest) -> Outcome {
    const MEDIA: &str = "return Object.fromEntries([...document.querySelectorAll('meta[name=theme-color]')].map((it) => [it.content, it.media]));";
    let (light, dark) = ("(prefers-color-scheme: light)", "(prefers-color-scheme: dark)");
    let shows = |wanted: [&str; 2]| {
        guest.browser.wait(&format!("the bar in {wanted:?}"), || {
            let media: Value = guest.browser.run(MEDIA, &[])?;
            Ok(media == json!({ "#f7f2ea": wanted[0], "#1b1815": wanted[1] }))
        })
    };
    guest.open(&Route::Settings.path())?;
    shows([light, dark])?;
    for (at, wanted) in [(3, ["not all", "all"]), (2, ["all", "not all"]), (1, [light, dark])] {
        let place =
            guest.browser.place_on(&format!("[data-choice=theme] label:nth-child({at})"))?;
        guest.browser.tap(place)?;
        shows(wanted)?;
        guest.open("")?;
        shows(wanted)?;
        guest.open(&Route::Settings.path())?;
    }
    Ok(())
}

pub(crate) fn chromium_finds_it_installable(guest: &mut Guest) -> Outcome {
    let faults = |guest: &Guest| -> Outcome<Vec<Value>> {
        let list = |answer: Value, name: &str| {
            answer.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
        };
        let page = guest.browser.chromium("Page.getAppManifest", json!({}))?;
        let told = page.get("url").and_then(Value::as_str).unwrap_or_default().to_owned();
        check(told.ends_with("manifest.webmanifest"), || format!("its manifest is {told:?}"))?;
        let install = guest.browser.chromium("Page.getInstallabilityErrors", json!({}))?;
        Ok([list(page, "errors"), list(install, "installabilityErrors")].concat())
    };
    // First that it sees at all.
    let mut site = guest.site()?;
    site.put("manifest.webmanifest", "{ \"name\": 1 }");
    site.remove("sw.js");
    guest.server.swap(site);
    guest.open("")?;
    check(!faults(guest)?.is_empty(), || "Chromium would install anything".into())?;
    guest.server.swap(guest.site()?);
    guest.open("safety/")?;
    guest.settle_in()?;
    let found = faults(guest)?;
    check(found.is_empty(), || found.iter().map(Value::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok::<(), Trouble>(())
}
