//! What is kept between visits: written and read again, moved, shared by tabs, refused, taken
//! along and deleted.

use serde_json::{Map, Value, json};
use unknot::ui::{route::Route, words::settings as words};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::Guest;

/// Scripts that read and write databases.
const DATABASE: &str = include_str!("lent/database.js");
/// Devices of edition 0, as real apps left them.
pub(crate) const USUAL: &str = include_str!("../../../kept/edition-0/usual.json");
const DAMAGED: &str = include_str!("../../../kept/edition-0/damaged.json");

/// Has the settings page put down the file that it would save. A script of the page's own, as what a
/// driver runs may not stand in for what the page calls.
const FILES: &str = "URL.createObjectURL = (blob) => { \
    blob.text().then((text) => sessionStorage.setItem('saved', text)); return '#saved'; };";

impl Guest {
    /// Runs a script that may use what `lent/database.js` has.
    pub(crate) fn in_database<T: serde::de::DeserializeOwned>(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Outcome<T> {
        self.browser.run_async(&[DATABASE, script].concat(), arguments)
    }

    /// The entries that the app keeps in its database.
    pub(crate) fn entries(&self) -> Outcome<Map<String, Value>> {
        let all: Value = self.in_database("return (await kept('unknot/'))?.entries;", &[])?;
        Ok(all.as_object().cloned().unwrap_or_default())
    }

    /// One entry, read as JSON.
    pub(crate) fn entry(&self, key: &str) -> Outcome<Value> {
        let all = self.entries()?;
        let text = all.get(key).and_then(Value::as_str).unwrap_or_default();
        Ok(serde_json::from_str(text).unwrap_or_default())
    }

    pub(crate) fn local(&self) -> Outcome<Map<String, Value>> {
        let all: Value = self.browser.run("return { ...localStorage };", &[])?;
        Ok(all.as_object().cloned().unwrap_or_default())
    }

    /// Puts what a device of edition 0 kept where that kept it, before the app is up.
    pub(crate) fn was_edition_0(&self, device: &str) -> Outcome<Map<String, Value>> {
        let Ok(Value::Object(device)) = serde_json::from_str(device) else {
            return Trouble::found("a device of edition 0 is no JSON object");
        };
        self.browser.open(&self.address("about/"))?;
        let put = "for (const [name, text] of Object.entries(arguments[0])) localStorage.setItem(`unknot/${name}`, text);";
        self.browser.run::<Option<()>>(put, &[json!(device)])?;
        Ok(device)
    }

    pub(crate) fn settings(&self) -> Outcome {
        self.open(&Route::Settings.path())
    }

    /// Waits until the settings page shows that this theme holds.
    pub(crate) fn holds(&self, theme: &str, at: usize) -> Outcome {
        let root = match theme {
            "system" => "document.documentElement.dataset.theme === undefined".to_owned(),
            theme => format!("document.documentElement.dataset.theme === {}", json!(theme)),
        };
        let option = format!("[data-choice='theme'] label:nth-child({}) input", at + 1);
        let picked = format!("{root} && document.querySelector(\"{option}\").checked");
        self.browser.wait_for(&format!("the theme to be {theme}"), &picked)
    }

    pub(crate) fn warns(&self, why: &str) -> Outcome {
        let told = words::NOT_KEPT.get().replace("{why}", why);
        self.browser.wait_for("why nothing is kept", &self.says(&told))
    }

    /// Serves the app so that what it saves can be read.
    fn catches_files(&self) -> Outcome {
        let mut site = self.site()?;
        site.put("files.js", FILES);
        let files = "<script src=\"/files.js\"></script><script ";
        site.edit_pages(|page| page.replacen("<script ", files, 1));
        site.remove("sw.js");
        self.server.swap(site);
        Ok(())
    }

    /// The file that the page would save.
    fn saves(&self) -> Outcome<String> {
        self.browser.run::<Option<()>>("sessionStorage.removeItem('saved');", &[])?;
        self.browser.click("button", words::DATA_SAVE.get())?;
        self.browser.wait_for("the file", "sessionStorage.getItem('saved')")?;
        self.browser.run("return sessionStorage.getItem('saved');", &[])
    }

    /// Hands the page a file, and waits for what it says.
    pub(crate) fn hands_over(&self, text: &str, says: &str) -> Outcome {
        const HAND: &str = "const files = new DataTransfer(); \
            files.items.add(new File([arguments[0]], 'unknot.json')); \
            const input = document.querySelector('.file input'); \
            input.files = files.files; \
            input.dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.run::<Option<()>>(HAND, &[json!(text)])?;
        self.browser.wait_for(says, &self.says(says))
    }

    /// Picks without a pointer, which not every driver has in a second tab.
    fn sets(&self, choice: &str, at: usize) -> Outcome {
        let option = format!("[data-choice='{choice}'] label:nth-child({}) input", at + 1);
        let click = "document.querySelector(arguments[0]).click();";
        self.browser.run::<Option<()>>(click, &[json!(option)]).map(drop)
    }
}

pub(crate) fn settings_hold_from_visit_to_visit(guest: &mut Guest) -> Outcome {
    guest.settings()?;
    check(guest.entries()?.is_empty(), || "a first visit left something".into())?;
    guest.picks("theme", 2)?;
    guest.picks("wait", 1)?;
    // At once, as somebody in a hurry would.
    guest.browser.drive(|session| async move { session.refresh().await })?;
    guest.ready()?;
    guest.holds("dark", 2)?;
    let kept = guest.entry("settings")?;
    check(kept.get("wait") == Some(&json!(true)), || format!("kept is {kept}"))?;
    // Local storage has no more of it than what the first paint needs, and that is there in time.
    let local = guest.local()?;
    let names = sorted(&local);
    check(names == ["unknot/look"], || format!("local storage has {names:?}"))?;
    guest.open(&Route::About.path())?;
    guest.browser.wait_for("the theme", "document.documentElement.dataset.theme === 'dark'")
}

pub(crate) fn tabs_follow_one_another(guest: &mut Guest) -> Outcome {
    guest.settings()?;
    let own = guest.window()?;
    let second = guest.another_tab()?;
    guest.settings()?;
    guest.sets("theme", 2)?;
    guest.holds("dark", 2)?;
    guest.to(&own)?;
    guest.holds("dark", 2)?;
    // What comes last holds in both, and the rest of what the other set is not undone.
    guest.sets("theme", 1)?;
    guest.to(&second)?;
    guest.holds("light", 1)?;
    guest.sets("skin", 3)?;
    guest.to(&own)?;
    let skin = "document.documentElement.dataset.skin === 'umber'";
    guest.browser.wait_for("the skin that the other tab set", skin)?;
    guest.holds("light", 1)?;
    // What one deletes, the other does not have any more.
    guest.browser.click("button", words::DATA_DELETE.get())?;
    guest.browser.click("button", words::DATA_DELETE_YES.get())?;
    guest.holds("system", 0)?;
    guest.to(&second)?;
    guest.holds("system", 0)?;
    guest.close_for(&own)
}

pub(crate) fn edition_0_is_moved_once(guest: &mut Guest) -> Outcome {
    const NEIGHBOUR: &str = "localStorage.setItem('unknot/else/settings', 'theirs'); \
        localStorage.setItem('other/settings', 'theirs'); \
        await make('unknot/else/', 7, 'settings', 'theirs');";
    let device = guest.was_edition_0(USUAL)?;
    guest.in_database::<Option<()>>(NEIGHBOUR, &[])?;
    guest.settings()?;
    guest.holds("dark", 2)?;
    let entries = guest.entries()?;
    let keys = sorted(&entries);
    let rating = "rating/1795376896974/neck/palm-rub";
    check(keys == [rating, "screening", "settings"], || format!("moved were {keys:?}"))?;
    for name in ["settings", "screening"] {
        check(entries.get(name) == device.get(name), || format!("{name} is another"))?;
    }
    let local = guest.local()?;
    let names = sorted(&local);
    let left = ["other/settings", "unknot/else/settings", "unknot/look", "unknot/session"];
    check(names == left, || format!("local storage has {names:?}"))?;
    check(local.get("unknot/session") == device.get("session"), || {
        "the session is another".into()
    })?;
    let theirs: Value = guest.in_database("return kept('unknot/else/');", &[])?;
    let whole = json!({ "version": 7, "entries": { "settings": "theirs" } });
    check(theirs == whole, || format!("the neighbour has {theirs}"))?;
    // An older app in another tab writes once more where it did: what is here counts more.
    guest.was_edition_0(r#"{ "settings": "{\"theme\":\"light\"}" }"#)?;
    guest.settings()?;
    guest.holds("dark", 2)?;
    check(!guest.local()?.contains_key("unknot/settings"), || "it is still there".into())?;
    // Deleting everything is about this app.
    guest.browser.click("button", words::DATA_DELETE.get())?;
    guest.browser.click("button", words::DATA_DELETE_YES.get())?;
    guest.holds("system", 0)?;
    check(guest.entries()?.is_empty(), || "not everything was deleted".into())?;
    let local = guest.local()?;
    let names = sorted(&local);
    check(names == ["other/settings", "unknot/else/settings"], || format!("left are {names:?}"))?;
    let theirs: Value = guest.in_database("return kept('unknot/else/');", &[])?;
    check(theirs == whole, || format!("the neighbour has {theirs}"))
}

pub(crate) fn what_is_damaged_is_put_aside_and_said(guest: &mut Guest) -> Outcome {
    let device = guest.was_edition_0(DAMAGED)?;
    guest.settings()?;
    let told = words::ASIDE.get().replace("{n}", "4");
    guest.browser.wait_for("what became of it", &guest.says(&told))?;
    let entries = guest.entries()?;
    let aside: Vec<_> = entries.values().collect();
    for name in ["ratings", "screening.damaged", "settings.damaged", "settings.damaged-2"] {
        let text = device.get(name);
        check(aside.iter().any(|kept| Some(*kept) == text), || format!("{name} is lost"))?;
    }
    // One that is damaged in the database itself.
    let damage = "const database = await settled(indexedDB.open('unknot/')); \
        const table = database.transaction('entries', 'readwrite').objectStore('entries'); \
        await settled(table.put('{\"yes\":7}', 'screening')); database.close();";
    guest.browser.open(&guest.address("about/"))?;
    guest.in_database::<Option<()>>(damage, &[])?;
    guest.settings()?;
    let told = words::ASIDE.get().replace("{n}", "5");
    guest.browser.wait_for("what became of that", &guest.says(&told))?;
    guest.browser.wait("it to be put aside", || {
        let entries = guest.entries()?;
        let aside = entries.values().any(|text| text == "{\"yes\":7}");
        Ok(aside && !entries.contains_key("screening"))
    })
}

pub(crate) fn a_file_brings_back_what_was_deleted(guest: &mut Guest) -> Outcome {
    guest.catches_files()?;
    guest.was_edition_0(USUAL)?;
    guest.settings()?;
    guest.holds("dark", 2)?;
    let (file, before) = (guest.saves()?, guest.entries()?);
    let session = guest.local()?.get("unknot/session").cloned();
    check(before.len() == 3 && session.is_some(), || format!("before there was {before:?}"))?;
    guest.hands_over(&file, words::DATA_NOTHING_NEW.get())?;
    guest.browser.click("button", words::DATA_DELETE.get())?;
    guest.browser.click("button", words::DATA_DELETE_YES.get())?;
    guest.holds("system", 0)?;
    check(guest.entries()?.is_empty(), || "not everything was deleted".into())?;
    // Bad files, each refused whole and with its reason.
    let refused = |why: &str| words::DATA_REFUSED.get().replace("{why}", why);
    let half = file.get(..file.len() / 2).unwrap_or_default();
    guest.hands_over(half, &refused(words::DATA_BROKEN.get()))?;
    guest.hands_over("{}", &refused(words::DATA_FOREIGN.get()))?;
    let worse = file.replace("\"before\":7", "\"before\":70");
    let part = words::DATA_RATING.get().replace("{n}", "1");
    guest.hands_over(&worse, &refused(&words::DATA_NUMBERS.get().replace("{part}", &part)))?;
    let more = file.replacen("\"settings\"", "\"diary\"", 1);
    guest.hands_over(&more, &refused(&words::DATA_UNKNOWN.get().replace("{name}", "diary")))?;
    check(guest.entries()?.is_empty(), || "a part of a bad file was taken".into())?;
    guest.hands_over(&file, words::DATA_TAKEN.get())?;
    guest.holds("dark", 2)?;
    let after = guest.entries()?;
    let alike = sorted(&after) == sorted(&before);
    check(alike, || format!("{before:?} became {after:?}"))?;
    let again = guest.local()?.get("unknot/session").cloned();
    check(again == session, || format!("the session became {again:?}"))?;
    check(guest.saves()? == file, || "another file is saved".into())
}

/// The keys in their order, which not every driver keeps.
fn sorted(all: &Map<String, Value>) -> Vec<&str> {
    let mut keys: Vec<_> = all.keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}
