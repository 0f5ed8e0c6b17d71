//! A database that is refused, full, in other hands or silent: said, and nothing lost by it.

use serde_json::{Value, json};
use unknot::{
    kept::schema,
    ui::words::{settings as words, trouble},
};
use unknot_browser::{Outcome, trouble::check};

use crate::{guest::Guest, storage::USUAL};

/// A database that cannot be written to for want of room.
const FULL: &str = "IDBObjectStore.prototype.put = function () { throw new DOMException('full', 'QuotaExceededError'); };";

pub(crate) fn a_move_that_fails_leaves_all_where_it_was(guest: &mut Guest) -> Outcome {
    guest.lend(&["localStorage.removeItem('unknot/screening');", FULL])?;
    let device = guest.was_edition_0(USUAL)?;
    guest.settings()?;
    guest.warns(trouble::FULL.get())?;
    // It is read where it stands, so that nothing has changed for its person.
    guest.holds("dark", 2)?;
    check(guest.entries()?.is_empty(), || "a part of it was moved".into())?;
    let local = guest.local()?;
    for name in ["settings", "ratings", "session"] {
        let kept = local.get(&format!("unknot/{name}"));
        check(kept == device.get(name), || format!("{name} is {kept:?}"))?;
    }
    Ok(())
}

pub(crate) fn what_a_newer_edition_keeps_is_left_untouched(guest: &mut Guest) -> Outcome {
    let newer = schema::VERSION + 98;
    guest.browser.open(&guest.address("about/"))?;
    let make = "await make('unknot/', arguments[0], 'settings', 'of a later day');";
    guest.in_database::<Option<()>>(make, &[json!(newer)])?;
    guest.settings()?;
    guest.warns(trouble::NEWER.get())?;
    guest.picks("theme", 2)?;
    guest.holds("dark", 2)?;
    guest.warns(trouble::NEWER.get())?;
    let kept: Value = guest.in_database("return kept('unknot/');", &[])?;
    let whole = json!({ "version": newer, "entries": { "settings": "of a later day" } });
    check(kept == whole, || format!("kept is {kept}"))
}

pub(crate) fn a_database_that_does_not_answer_is_gone_on_without(guest: &mut Guest) -> Outcome {
    // An older edition in another tab that does not close its database.
    const HELD: &str = "const open = IDBFactory.prototype.open; \
        globalThis.held = open.call(indexedDB, 'unknot/', 1); \
        held.onupgradeneeded = () => held.result.createObjectStore('entries'); \
        IDBFactory.prototype.open = function (name, version) { return version ? open.call(this, name, version + 1) : open.call(this, name); };";
    const SILENT: &str = "IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, { \
        onsuccess: { writable: true }, onerror: { writable: true }, onblocked: { writable: true }, \
        onupgradeneeded: { writable: true } });";
    const REFUSED: &str =
        "Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });";
    let all = [
        (REFUSED, trouble::REFUSED, ("dark", 2)),
        (SILENT, trouble::SILENT, ("light", 1)),
        (HELD, trouble::BLOCKED, ("dark", 2)),
    ];
    for (script, why, (theme, at)) in all {
        guest.lend(&[script])?;
        guest.settings()?;
        guest.warns(why.get())?;
        guest.picks("theme", at)?;
        guest.holds(theme, at)?;
        guest.warns(why.get())?;
    }
    // Once the other tab is closed, all that was changed meanwhile is kept.
    guest.browser.run::<Option<()>>("held.result.close();", &[])?;
    let told = words::NOT_KEPT.get().replace("{why}", trouble::BLOCKED.get());
    guest.browser.wait_for("the warning to go", &format!("!({})", guest.says(&told)))?;
    guest.browser.wait("the settings to be kept", || {
        Ok(guest.entry("settings")?.get("theme") == Some(&json!("dark")))
    })
}

pub(crate) fn a_full_device_takes_all_or_nothing(guest: &mut Guest) -> Outcome {
    guest.lend(&[])?;
    guest.settings()?;
    guest.picks("theme", 2)?;
    guest.holds("dark", 2)?;
    guest.browser.wait("the settings to be kept", || Ok(!guest.entry("settings")?.is_null()))?;
    let before = guest.entries()?;
    let rating = |wall: usize| json!({ "technique": "neck/palm-rub", "wall": wall, "before": 6, "after": 2 });
    let ratings: Vec<Value> = (0..2000).map(rating).collect();
    let file = json!({ "app": "unknot", "version": 2, "entries": { "ratings": ratings } });
    guest.browser.run::<Option<()>>(FULL, &[])?;
    let told = words::DATA_REFUSED.get().replace("{why}", trouble::FULL.get());
    guest.hands_over(&file.to_string(), &told)?;
    guest.picks("theme", 1)?;
    guest.warns(trouble::FULL.get())?;
    guest.holds("light", 1)?;
    guest.settings()?;
    let after = guest.entries()?;
    check(after.len() == before.len(), || format!("a part was taken: {} entries", after.len()))?;
    guest.hands_over(&file.to_string(), words::DATA_TAKEN.get())?;
    let count = guest.entries()?.keys().filter(|key| key.starts_with("rating/")).count();
    check(count == 2000, || format!("{count} ratings were taken"))
}
