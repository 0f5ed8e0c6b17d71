//! What pages may do, in every state that they can be in: nothing is complained of, no request leaves
//! the origin, and the policy, which browsers report to the server too, is never violated.

use unknot::{
    session::Kind,
    ui::{route::Route, words},
};
use unknot_browser::{Outcome, trouble::check};

use crate::{
    guest::{Guest, pages},
    pages::{PROBE, SEEN, Seen},
    reading::first_with,
};

/// Where browsers are told to report what the policy forbids.
const REPORT: &str = "policy-report";

impl Guest {
    /// Serves the app with a probe in every page, and a policy that asks for reports.
    fn watch(&self) -> Outcome {
        let mut site = self.site()?;
        site.put("probe.js", PROBE);
        site.edit_pages(|page| {
            page.replacen("<head>", "<head><script src=\"/probe.js\"></script>", 1)
        });
        // The worker would rightly refuse the edited pages.
        site.put("sw.js", "");
        let sent = site.header("/", "content-security-policy").unwrap_or_default();
        check(sent.contains("frame-ancestors 'none'"), || format!("the policy sent is {sent:?}"))?;
        site.set_header("Content-Security-Policy", &format!("{sent}; report-uri /{REPORT}"));
        self.server.swap(site);
        Ok(())
    }

    fn complains(&self, state: &str) -> Outcome<Vec<String>> {
        let Seen { complaints, foreign } = self.browser.run(SEEN, &[])?;
        let foreign = foreign.into_iter().map(|it| format!("{state}: asks for {it}"));
        Ok(complaints.into_iter().map(|it| format!("{state}: {it}")).chain(foreign).collect())
    }

    fn was_reported(&self) -> bool {
        self.server.take_seen().iter().any(|path| path == REPORT)
    }
}

pub(crate) fn every_page_and_state_is_clean(guest: &mut Guest) -> Outcome {
    guest.watch()?;
    // First that both see at all.
    guest.open("")?;
    let spoil = "const image = new Image(); image.src = 'https://example.invalid/x.png';
        image.onerror = () => null; document.body.append(image);";
    guest.browser.run::<Option<()>>(spoil, &[])?;
    guest.browser.wait("the report of a foreign picture", || Ok(guest.was_reported()))?;
    let complaints = guest.complains("spoilt")?;
    check(complaints.iter().any(|it| it.contains("policy")), || format!("seen: {complaints:?}"))?;

    let mut found = Vec::new();
    for route in pages() {
        guest.open(&route.path())?;
        found.extend(guest.complains(&route.href("/"))?);
    }
    guest.open("nose/")?;
    guest.browser.named("link", words::missing::GO.get())?;
    found.extend(guest.complains("the 404 page")?);

    // A session from the tap on Start to its end, with its dialogs.
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    guest.open(&Route::Play(technique).path())?;
    guest.browser.click("button", "Start")?;
    guest.begins()?;
    for button in
        [words::player::TOO_MUCH.get(), words::player::NEXT.get(), words::player::PAUSE.get()]
    {
        guest.browser.click("button", button)?;
    }
    guest.browser.click("button", words::player::END.get())?;
    guest.browser.click("button", words::player::ASK_END_YES.get())?;
    guest.browser.named("button", words::player::ONCE_MORE.get())?;
    found.extend(guest.complains("the player")?);

    // Every choice of the settings, and every picture that opens there.
    guest.open(&Route::Settings.path())?;
    let choose =
        "for (const it of document.querySelectorAll('input[type=radio], summary')) it.click();
        for (const it of document.querySelectorAll('input[type=range]')) {
          it.value = it.min;
          it.dispatchEvent(new Event('input', { bubbles: true }));
        }";
    guest.browser.run::<Option<()>>(choose, &[])?;
    guest.browser.click("button", words::settings::TEST.get())?;
    found.extend(guest.complains("the settings")?);

    // Pictures that move and turn.
    guest.open(&Route::Gallery.path())?;
    let slide = "for (const it of document.querySelectorAll('input')) {
          if (it.type === 'range') it.value = it.max;
          else it.click();
          it.dispatchEvent(new Event('input', { bubbles: true }));
        }
        await new Promise((done) => setTimeout(done, 500));";
    guest.browser.run_async::<Option<()>>(slide, &[])?;
    found.extend(guest.complains("the gallery")?);

    check(found.is_empty(), || found.join("\n"))?;
    check(!guest.was_reported(), || "a browser reported a violation".into())
}

pub(crate) fn on_a_host_without_headers_it_holds(guest: &mut Guest) -> Outcome {
    let mut site = guest.site()?;
    site.put("probe.js", PROBE);
    site.edit_pages(|page| page.replacen("<head>", "<head><script src=\"/probe.js\"></script>", 1));
    site.put("sw.js", "");
    site.send_no_headers();
    guest.server.swap(site);
    guest.open("")?;
    // Neither a picture from elsewhere nor a script in the page.
    let spoil = "const image = new Image(); image.src = 'https://example.invalid/x.png';
        image.onerror = () => null;
        const script = document.createElement('script'); script.textContent = 'globalThis.ran = 1;';
        document.body.append(image, script);";
    guest.browser.run::<Option<()>>(spoil, &[])?;
    guest.browser.wait("both to be refused", || {
        let complaints = guest.complains("spoilt")?;
        Ok(["img-src", "script-src"].iter().all(|it| complaints.iter().any(|c| c.contains(it))))
    })?;
    let safe: bool = guest.browser.run("return globalThis.ran === undefined;", &[])?;
    check(safe, || "a script in the page ran".into())
}

/// What a browser says that the page may use, where it says it.
const ALLOWED: &str = "return document.featurePolicy?.allowedFeatures() ?? null;";

pub(crate) fn only_what_is_used_is_allowed(guest: &mut Guest) -> Outcome {
    let site = guest.site()?;
    let sent = site.header("/", "permissions-policy").unwrap_or_default();
    let closed: Vec<&str> = sent.split(", ").filter_map(|it| it.strip_suffix("=()")).collect();
    for power in ["camera", "microphone", "geolocation", "usb", "payment", "midi", "serial"] {
        check(closed.contains(&power), || format!("{power} is open in {sent}"))?;
    }
    guest.open("")?;
    let isolated: bool =
        guest.browser.run("return Boolean(globalThis.crossOriginIsolated);", &[])?;
    check(isolated, || "the page is not isolated from other origins".into())?;
    let Some(allowed) = guest.browser.run::<Option<Vec<String>>>(ALLOWED, &[])? else {
        return Ok(());
    };
    let open: Vec<_> = closed.iter().filter(|it| allowed.iter().any(|on| on == *it)).collect();
    check(open.is_empty(), || format!("closed, yet allowed: {open:?}"))?;
    for used in ["autoplay", "screen-wake-lock"] {
        check(allowed.iter().any(|it| it == used), || format!("{used} is not allowed"))?;
    }
    Ok(())
}
