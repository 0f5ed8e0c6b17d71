//! Where the device keeps the app, where it cannot, and what it says of that.

use serde_json::json;
use unknot::ui::words::{keeping, missing, offline};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{builds::Draft, guest::Guest};

/// A worker's storage that refuses, as in some private windows.
const REFUSED: &str = "for (const name of ['open', 'match', 'keys', 'delete', 'has'])
    caches[name] = () => Promise.reject(new DOMException('no', 'SecurityError'));\n";
const NO_WORKERS: &str =
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });";

impl Guest {
    fn settings_say(&self, text: &str) -> Outcome {
        self.open("settings/")?;
        let told = format!("document.querySelector('.keeping')?.textContent === {}", json!(text));
        self.browser.wait_for(&format!("the settings to say “{text}”"), &told)
    }

    /// Has the origin so many bytes of room; as many as usual where none are said.
    fn has_room(&self, bytes: Option<u64>) -> Outcome {
        let address = self.address("");
        let origin = address.trim_end_matches('/');
        let words = match bytes {
            Some(bytes) => json!({ "origin": origin, "quotaSize": bytes }),
            None => json!({ "origin": origin }),
        };
        self.browser
            .drive(|session| async move {
                session.cdp().send_raw("Storage.overrideQuotaForOrigin", words).await
            })
            .map(drop)
    }
}

pub(crate) fn the_settings_say_that_it_is_kept(guest: &mut Guest) -> Outcome {
    guest.settings_say(keeping::READY.get())
}

pub(crate) fn where_storage_refuses_it_goes_on_and_says_so(guest: &mut Guest) -> Outcome {
    let mut site = guest.site()?;
    let Some(worker) = site.file("sw.js") else { return Trouble::found("there is no worker") };
    let worker = [REFUSED.as_bytes(), &worker.bytes].concat();
    site.put("sw.js", worker);
    guest.server.swap(site);
    guest.settings_say(keeping::REFUSED.get())?;
    guest.open("neck/")?;
    guest.is_of(1)?;
    guest.lend(&[NO_WORKERS])?;
    guest.settings_say(keeping::MISSING.get())
}

/// Only Chromium can be told how much room there is.
pub(crate) fn without_room_it_goes_on_and_says_so(guest: &mut Guest) -> Outcome {
    guest.has_room(Some(100_000))?;
    guest.settings_say(keeping::FULL.get())?;
    guest.keeps(0)?;
    guest.open("neck/")?;
    guest.is_of(1)?;
    guest.has_room(None)?;
    guest.settings_say(keeping::READY.get())?;
    guest.settle_in()?;
    // A newer version has no room beside the one that is kept, which goes on.
    let used = "return Math.ceil((await navigator.storage.estimate()).usage);";
    let used: u64 = guest.browser.run_async(used, &[])?;
    guest.has_room(Some(used + 50_000))?;
    guest.server.swap(Draft::of(guest.site()?)?.number(2)?.anew().finish()?);
    guest.settings_say(keeping::BEHIND.get())?;
    guest.keeps(1)?;
    guest.is_of(1)?;
    guest.has_room(None)?;
    check(guest.looks_for_more()?, || "it was not tried again".into())?;
    guest.open("")?;
    guest.takes()?;
    guest.becomes(2)
}

pub(crate) fn a_language_is_kept_once_it_is_read(guest: &mut Guest) -> Outcome {
    const PAGES: &[&str] = &["index.html", "neck/index.html", "offline/index.html"];
    let draft = || Draft::of(guest.site()?)?.language("xx", PAGES);
    guest.server.swap(draft()?.finish()?);
    guest.open("")?;
    guest.is_kept_as("ready")?;
    guest.settle_in()?;
    guest.server.stop();
    // Nobody has read it yet.
    guest.open("xx/neck/")?;
    guest.browser.named("heading", offline::HEADING.get())?;
    guest.open("nose/")?;
    guest.browser.named("heading", missing::HEADING.get())?;
    let back = |guest: &mut Guest| guest.server.restart().map_err(Trouble::process("the server"));
    back(guest)?;
    // It comes whole or not at all.
    guest.server.answer_wrongly("xx/neck/", xtask::server::Answer::Status(500));
    guest.open("xx/")?;
    guest.is_kept_as("failed")?;
    guest.server.stop();
    guest.open("xx/")?;
    guest.browser.named("heading", offline::HEADING.get())?;
    back(guest)?;
    guest.server.answer_rightly();
    guest.open("xx/")?;
    guest.is_kept_as("ready")?;
    guest.server.stop();
    let reads = |guest: &Guest| {
        for path in ["xx/", "xx/neck/", "neck/"] {
            guest.open(path)?;
            guest.browser.wait_for("the page itself", "document.querySelector('svg.map')")?;
        }
        Outcome::Ok(())
    };
    reads(guest)?;
    back(guest)?;
    // A newer build brings it along, though nobody reads it now.
    guest.open("")?;
    let next = Draft::of(guest.site()?)?.language("xx", PAGES)?.number(2)?.finish()?;
    guest.server.swap(next);
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    guest.takes()?;
    guest.becomes(2)?;
    guest.server.stop();
    reads(guest)?;
    guest.is_of(2)
}
