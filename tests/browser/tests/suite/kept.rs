//! What outlives the page: a session in the middle of anything, and how it felt.

use serde_json::{Value, json};
use unknot::{
    session::{Kind, Options, Plan, Segment},
    ui::{
        route::Route,
        words::{player as words, settings, trouble},
    },
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{guest::Guest, lent::CLOCK, reading::first_with, session::TO_THE_END};

/// The seconds on the timer when the page went.
const LEFT: &str =
    "const [m, s] = sessionStorage.getItem('left').split(':'); return m * 60 + Number(s);";

/// What is kept under a name of the app.
const KEPT: &str = "return localStorage.getItem(`unknot/${arguments[0]}`);";

impl Guest {
    fn kept(&self, name: &str) -> Outcome<Option<String>> {
        self.browser.run(KEPT, &[json!(name)])
    }
}

pub(crate) fn reload_keeps_every_kind_of_segment(guest: &mut Guest) -> Outcome {
    for kind in [Kind::Settle, Kind::Work, Kind::Switch, Kind::Rest] {
        let alike = |s: &Segment| s.kind == kind && !s.is_on_body() && s.duration.0 >= 5000;
        let (technique, index) = first_with(alike)?;
        let plan = Plan::of(technique, Options::default());
        guest.begin(technique, &[])?;
        guest.skip_to(&plan, index)?;
        guest.reload_after(70.0)?;
        guest.browser.named("button", "Resume")?;
        guest.shows_step(&plan, index)?;
        let (left, now): (f64, f64) = (guest.browser.run(LEFT, &[])?, guest.seconds()?);
        check((left - now).abs() <= 1.0, || {
            format!("{kind:?}: {left} s were left, after the reload {now} s")
        })?;
        let ago = words::WELCOME_BACK.get().replace("{ago}", words::AGO_ONE.get());
        guest.browser.wait_for("how long ago it was", &guest.says(&ago))?;
        guest.forget()?;
    }
    Ok(())
}

pub(crate) fn two_tabs_share_one_session(guest: &mut Guest) -> Outcome {
    // Long enough not to be over while tabs are changed.
    let (technique, index) = first_with(|s| s.kind == Kind::Work && s.duration.0 >= 60_000)?;
    let plan = Plan::of(technique, Options::default());
    guest.begin(technique, &[])?;
    guest.skip_to(&plan, index)?;
    let own = guest.window()?;
    let second = guest.another_tab()?;
    let says_so = || {
        let asks = format!(
            "document.querySelector('.player-ask')?.textContent.includes({}) && document.querySelector('.is-paused')",
            json!(words::OTHER_TAB.get())
        );
        guest.browser.wait_for("word of the other tab", &asks)
    };
    let leads = || {
        let goes = "!document.querySelector('.player-ask, .is-paused')";
        guest.browser.wait_for("the session to go on here", goes)
    };
    guest.open(&Route::Play(technique).path())?;
    guest.browser.click("button", "Resume")?;
    says_so()?;
    guest.browser.click("button", words::TAKE_OVER.get())?;
    leads()?;
    guest.shows_step(&plan, index)?;
    guest.to(&own)?;
    says_so()?;
    guest.shows_step(&plan, index)?;
    // What the second goes on with is there when the first takes it back.
    guest.to(&second)?;
    guest.browser.press(crate::keys::RIGHT)?;
    guest.shows_step(&plan, index + 1)?;
    guest.to(&own)?;
    guest.browser.click("button", words::TAKE_OVER.get())?;
    leads()?;
    guest.shows_step(&plan, index + 1)?;
    guest.to(&second)?;
    says_so()?;
    guest.close_for(&own)
}

pub(crate) fn without_storage_a_session_runs_and_says_so(guest: &mut Guest) -> Outcome {
    const REFUSED: &str = "for (const name of ['localStorage', 'indexedDB']) \
        Object.defineProperty(globalThis, name, { configurable: true, \
        get() { throw new DOMException('no', 'SecurityError'); } });";
    const FULL: &str = "const full = () => { throw new DOMException('full', 'QuotaExceededError'); }; \
        IDBObjectStore.prototype.put = full; \
        Storage.prototype.setItem = new Proxy(Storage.prototype.setItem, { apply(call, store, words) { \
         if (store === localStorage) full(); \
         return Reflect.apply(call, store, words); } });";
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    for (script, why) in [(REFUSED, trouble::REFUSED.get()), (FULL, trouble::FULL.get())] {
        // Not even the answers to the safety questions can be kept.
        guest.lend(&["try { localStorage.clear(); } catch {}", CLOCK, script])?;
        guest.open(&Route::Play(technique).path())?;
        guest.browser.click("button", "Start")?;
        let none = unknot::ui::words::screening::NONE.get();
        guest.browser.click("button", none)?;
        // Where nothing can be kept that is said first; where there only is no room, that shows
        // when something is to be kept.
        if script == REFUSED {
            let told = unknot::ui::words::screening::NOT_KEPT.get().replace("{why}", why);
            guest.browser.wait_for("why answers cannot be kept", &guest.says(&told))?;
            guest.browser.click("button", none)?;
        }
        guest.plays()?;
        let told = words::NOT_KEPT.get().replace("{why}", why);
        guest.browser.wait_for("why it cannot be kept", &guest.says(&told))?;
        guest.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
        guest.browser.named("heading", words::DONE.get())?;
        guest.rates(7, 5)?;
        let told = settings::NOT_KEPT.get().replace("{why}", why);
        guest.browser.wait_for("why the rating cannot be kept", &guest.says(&told))?;
    }
    Ok(())
}

pub(crate) fn a_damaged_session_is_put_aside_and_said(guest: &mut Guest) -> Outcome {
    let (technique, index) = first_with(|segment| segment.kind == Kind::Work)?;
    let plan = Plan::of(technique, Options::default());
    guest.begin(technique, &[])?;
    guest.skip_to(&plan, index)?;
    let Some(whole) = guest.kept("session")? else { return Trouble::found("nothing is kept") };
    let Ok(mut other) = serde_json::from_str::<Value>(&whole) else {
        return Trouble::found(format!("no JSON is kept: {whole}"));
    };
    if let Some(version) = other.get_mut("version") {
        *version = json!(99);
    }
    let half = whole.get(..whole.len() / 2).unwrap_or_default().to_owned();
    for (text, why) in
        [(half, trouble::UNREADABLE.get()), (other.to_string(), trouble::VERSION.get())]
    {
        let damaged = |guest: &Guest| {
            let keys = "return Object.keys(localStorage).filter((key) => key.startsWith('unknot/session.damaged')).map((key) => localStorage.getItem(key));";
            guest.browser.run::<Vec<String>>(keys, &[])
        };
        // Written elsewhere, or the page would keep its own over it when it goes.
        guest.browser.open(&guest.address("about/"))?;
        guest.browser.run::<Option<()>>(
            "localStorage.setItem('unknot/session', arguments[0]);",
            &[json!(text)],
        )?;
        guest.open(&Route::Play(technique).path())?;
        let told = words::DAMAGED.get().replace("{why}", why);
        guest.browser.wait_for("what became of it", &guest.says(&told))?;
        check(guest.kept("session")?.is_none(), || "it is still in the way".into())?;
        let aside = damaged(guest)?;
        check(aside.contains(&text), || format!("put aside is {aside:?}"))?;
        guest.browser.click("button", "Start")?;
        guest.plays()?;
    }
    Ok(())
}

pub(crate) fn two_taps_rate_and_none_are_needed(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    guest.begin(technique, &[])?;
    guest.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
    guest.browser.named("heading", words::DONE.get())?;
    guest.rates(6, 2)?;
    let told = words::RATE_KEPT.get().replace("{n}", "4");
    guest.browser.wait_for("the rating to be kept", &guest.says(&told))?;
    let ratings = |guest: &Guest| -> Outcome<Vec<Value>> {
        let all = guest.entries()?.into_iter().filter(|(key, _)| key.starts_with("rating/"));
        let text = all.map(|(_, text)| text.as_str().map(str::to_owned).unwrap_or_default());
        Ok(text.map(|text| serde_json::from_str(&text).unwrap_or_default()).collect())
    };
    guest.browser.wait("it to be written", || Ok(!ratings(guest)?.is_empty()))?;
    let kept = ratings(guest)?;
    let rated = kept.first().is_some_and(|one| {
        one.get("technique") == Some(&json!(technique.address()))
            && one.get("before") == Some(&json!(6))
            && one.get("after") == Some(&json!(2))
            && one.get("wall").and_then(Value::as_i64).is_some_and(|wall| wall > 0)
    });
    check(rated, || format!("kept is {kept:?}"))?;
    // Once more, and on without a word of how it felt.
    guest.browser.click("button", words::ONCE_MORE.get())?;
    guest.browser.click("button", "Start")?;
    guest.plays()?;
    guest.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
    guest.browser.named("heading", words::DONE.get())?;
    let up = guest.browser.place_on(".done-ways a")?;
    guest.browser.tap(up)?;
    guest.browser.wait("the way out", || Ok(!guest.browser.path()?.contains("play")))?;
    check(ratings(guest)? == kept, || "it was rated again".into())?;
    // That it was done twice is kept all the same, and told.
    let finished = |guest: &Guest| -> Outcome<usize> {
        Ok(guest.entries()?.keys().filter(|key| key.starts_with("finished/")).count())
    };
    guest.browser.wait("both to be kept", || Ok(finished(guest)? == 2))?;
    guest.open(&Route::Settings.path())?;
    let told = settings::PAST.get().replace("{n}", "2");
    guest.browser.wait_for("how many were finished", &guest.says(&told))
}

impl Guest {
    /// Taps how it felt before, and how it feels now.
    fn rates(&self, before: u8, after: u8) -> Outcome {
        for (name, number) in [("before", before), ("after", after)] {
            let number = format!(
                ".rate-numbers label:has([name='rate-{name}']):nth-child({})",
                u16::from(number) + 1
            );
            let place = self.browser.place_on(&number)?;
            self.browser.tap(place)?;
        }
        Ok(())
    }
}
