//! Every state of the app that a person may meet, by name, and how it is reached.

use serde_json::json;
use thirtyfour::By;
use unknot::{
    catalogue::{ELSEWHERE, SCREENING, Technique},
    session::{Kind, Options, Plan, Segment},
    ui::{
        route::Route,
        words::{map, picture, player as words, screening, settings},
    },
};
use unknot_browser::{Outcome, Trouble};

use crate::{
    guest::Guest,
    keys::SPACE,
    lent::{CLOCK, VOICE},
    reading::first_with,
};

/// A state, by its name, and what leads there in a fresh browser.
pub(crate) type State = (&'static str, fn(&Guest) -> Outcome);

/// States of pages that are read.
pub(crate) const READ: &[State] = &[
    ("the map", |guest| guest.open("")),
    ("the map, turned", turned),
    ("a place without techniques", elsewhere),
    ("a region", |guest| guest.open("neck/")),
    ("a technique", technique),
    ("a technique, its picture waiting", waiting_picture),
    ("preparation", |guest| guest.open("prepare/")),
    ("aids, one unfolded", aids),
    ("safety", |guest| guest.open("safety/")),
    ("about", |guest| guest.open("about/")),
    ("no such page", |guest| guest.browser.open(&guest.address("nose/"))),
    ("settings", |guest| guest.open(&Route::Settings.path())),
    ("settings, the safety questions again", asked_again),
    ("settings, a file refused", refused),
    ("settings, about to delete everything", deleting),
    ("part of the app missing", missing),
];

/// States of a session.
pub(crate) const PLAYED: &[State] = &[
    // First, while nobody has answered.
    ("the safety questions, one answered yes", questions),
    ("before the start, with an answer that counts", concerned),
    ("before the start", |guest| guest.is_before(works, &[])),
    ("before the start, all set out", set_up),
    ("before the start, with a list to tick", |guest| guest.is_before(Segment::is_on_body, &[])),
    ("getting into position", |guest| guest.begins_with(works).map(drop)),
    ("running", |guest| guest.works_on()),
    ("seen from afar", far),
    ("paused", |guest| guest.works_on().and_then(|()| guest.pauses())),
    ("waiting for the person", waiting),
    ("too much", too_much),
    ("at the longest safe time", at_limit),
    ("a look at the skin", look),
    ("on the body, not to be paused", on_body),
    ("held by another tab", other_tab),
    ("left an hour ago", welcome_back),
    ("some of it missed", missed),
    ("about to end", ending),
    ("stopped early", early),
    ("over, and rated", rated),
];

fn works(segment: &Segment) -> bool {
    segment.kind == Kind::Work && segment.pressure.get() >= 3
}

fn limited(segment: &Segment) -> bool {
    segment.kind == Kind::Work && segment.limit.is_some()
}

fn long_on_body(segment: &Segment) -> bool {
    segment.is_on_body() && segment.duration.0 > 300_000
}

impl Guest {
    fn runs(&self, script: &str) -> Outcome {
        self.browser.run::<Option<()>>(script, &[]).map(drop)
    }

    /// Is at the player of the first technique with such a segment; answers which and where.
    fn finds(
        &self,
        wanted: fn(&Segment) -> bool,
        scripts: &[&str],
    ) -> Outcome<(&'static Technique, usize)> {
        let (technique, index) = first_with(wanted)?;
        self.lend(&[&[CLOCK, VOICE], scripts].concat())?;
        self.forget()?;
        self.open(&Route::Play(technique).path())?;
        self.browser.named("button", words::START.get())?;
        Ok((technique, index))
    }

    fn is_before(&self, wanted: fn(&Segment) -> bool, scripts: &[&str]) -> Outcome {
        self.finds(wanted, scripts).map(drop)
    }

    fn begins_with(&self, wanted: fn(&Segment) -> bool) -> Outcome<(&'static Technique, usize)> {
        let found = self.finds(wanted, &[])?;
        self.starts()?;
        self.browser.named("button", words::PAUSE.get())?;
        Ok(found)
    }

    /// Is within a segment like this.
    fn is_in(&self, wanted: fn(&Segment) -> bool) -> Outcome {
        let (technique, index) = self.begins_with(wanted)?;
        self.skip_to(&Plan::of(technique, Options::default()), index)
    }

    fn works_on(&self) -> Outcome {
        self.is_in(works)
    }

    fn pauses(&self) -> Outcome {
        self.browser.click("button", words::PAUSE.get())?;
        self.browser.named("button", words::RESUME.get()).map(drop)
    }

    fn has(&self, selector: &str) -> Outcome {
        self.browser.wait_for(selector, &format!("document.querySelector({})", json!(selector)))
    }
}

fn turned(guest: &Guest) -> Outcome {
    guest.open("")?;
    guest.browser.click("button", map::TURN_TO_BACK.get())?;
    guest.has("#map a[href$='/upper-back/']")
}

fn elsewhere(guest: &Guest) -> Outcome {
    let Some(place) = ELSEWHERE.first() else {
        return Trouble::found("every place has techniques");
    };
    guest.open("")?;
    guest.runs(&format!("location.hash = '{}';", place.id.slug()))?;
    guest.has(".elsewhere:target")
}

fn technique(guest: &Guest) -> Outcome {
    let (technique, _) = first_with(works)?;
    guest.open(&Route::Technique(technique).path())?;
    guest.has("[data-state=goes]")?;
    guest.runs("document.querySelectorAll('main details').forEach((it) => { it.open = true; });")
}

fn waiting_picture(guest: &Guest) -> Outcome {
    technique(guest)?;
    guest.browser.click("button", picture::PAUSE.get())?;
    guest.has("[data-state=waits]")
}

fn aids(guest: &Guest) -> Outcome {
    guest.open("aids/")?;
    guest.runs("document.querySelectorAll('main details').forEach((it) => { it.open = true; });")
}

fn asked_again(guest: &Guest) -> Outcome {
    guest.open(&Route::Settings.path())?;
    guest.browser.click("button", screening::AGAIN.get())?;
    guest.has("dialog[open] .questions")
}

fn refused(guest: &Guest) -> Outcome {
    let path = std::env::temp_dir().join("unknot-suite-foreign.json");
    std::fs::write(&path, "[]").map_err(Trouble::process("writing a file to be refused"))?;
    guest.open(&Route::Settings.path())?;
    let path = path.display().to_string();
    guest.browser.drive(|session| async move {
        session.find(By::Css("input[type=file]")).await?.send_keys(path).await
    })?;
    let why = settings::DATA_REFUSED.get().replace("{why}", settings::DATA_FOREIGN.get());
    guest.browser.wait_for("why it is refused", &guest.says(&why))
}

fn deleting(guest: &Guest) -> Outcome {
    guest.open(&Route::Settings.path())?;
    guest.browser.click("button", settings::DATA_DELETE.get())?;
    guest.browser.named("button", settings::DATA_DELETE_NO.get()).map(drop)
}

/// The server has lost the second module.
fn missing(guest: &Guest) -> Outcome {
    let mut site = guest.site()?;
    let module = "data-app-module=\"";
    site.edit_pages(|page| page.replacen(module, &[module, "/lost"].concat(), 1));
    site.remove("sw.js");
    guest.server.swap(site);
    // A worker would still have it.
    guest.open("about/")?;
    guest.browser.run_async::<Option<()>>(
        "const all = await navigator.serviceWorker.getRegistrations();
         await Promise.all(all.map((it) => it.unregister()));",
        &[],
    )?;
    guest.browser.open(&guest.address(&Route::Settings.path()))?;
    guest.has("[data-app=missing] .not-loaded")
}

fn set_up(guest: &Guest) -> Outcome {
    guest.is_before(works, &[])?;
    guest.runs("document.querySelector('.setup').open = true;")
}

/// As on a first visit: nobody has been asked.
fn questions(guest: &Guest) -> Outcome {
    let unasked = "localStorage.removeItem('unknot/screening');";
    guest.is_before(works, &[unasked])?;
    guest.browser.click("button", words::START.get())?;
    guest.browser.named("button", screening::NONE.get())?;
    let Some(question) = SCREENING.iter().find(|question| question.yes.shelves.is_empty()) else {
        return Trouble::found("no question concerns every technique");
    };
    guest.runs(&format!("document.querySelector('[name={}]').click();", question.key))?;
    guest.has("dialog[open] .advice")
}

fn concerned(guest: &Guest) -> Outcome {
    questions(guest)?;
    guest.browser.click("button", screening::GO_ON.get())?;
    guest.has("main .screening-notice")
}

fn far(guest: &Guest) -> Outcome {
    guest.works_on()?;
    guest.has(".playing.is-far")
}

fn waiting(guest: &Guest) -> Outcome {
    guest.is_before(works, &[])?;
    guest.runs(
        "document.querySelector('.setup').open = true; document.getElementById('wait-1').click();",
    )?;
    guest.browser.click("button", words::START.get())?;
    guest.browser.named("button", words::READY.get()).map(drop)
}

fn too_much(guest: &Guest) -> Outcome {
    guest.works_on()?;
    guest.browser.click("button", words::TOO_MUCH.get())?;
    guest.browser.wait_for("how to ease off", &guest.says(words::EASED.get()))
}

fn at_limit(guest: &Guest) -> Outcome {
    guest.is_in(limited)?;
    for _ in 0..40 {
        let full = "return Boolean(document.querySelector('.controls button:nth-child(6)[aria-disabled]'));";
        if guest.browser.run(full, &[])? {
            return Ok(());
        }
        guest.browser.click("button", words::ADD.get())?;
    }
    Trouble::found("a step can be made longer without end")
}

fn look(guest: &Guest) -> Outcome {
    guest.is_in(long_on_body)?;
    guest.pass(300.0)?;
    guest.has(".player-ask[role=alertdialog]")
}

fn on_body(guest: &Guest) -> Outcome {
    guest.is_in(long_on_body)?;
    guest.browser.press(SPACE)?;
    guest.browser.wait_for("why it is not paused", &guest.says(words::ON_BODY.get()))
}

/// The lock of the session is never free.
fn other_tab(guest: &Guest) -> Outcome {
    let taken = "Object.defineProperty(navigator, 'locks', { configurable: true, value: {
        request: (name, how, call) =>
          how.ifAvailable ? Promise.resolve(call(null)) : new Promise(() => {}),
    } });";
    guest.is_before(works, &[taken])?;
    guest.starts()?;
    guest.has(".player-ask #other-tab")
}

fn welcome_back(guest: &Guest) -> Outcome {
    guest.works_on()?;
    guest.reload_after(3600.0)?;
    guest.browser.named("button", words::FRESH.get()).map(drop)
}

/// As a browser tells of it that freezes the page for a while.
fn missed(guest: &Guest) -> Outcome {
    guest.works_on()?;
    guest.runs("document.dispatchEvent(new Event('freeze'));")?;
    guest.pass(10.0)?;
    guest.runs("document.dispatchEvent(new Event('visibilitychange'));")?;
    guest.browser.named("button", words::CATCH_UP.get()).map(drop)
}

fn ending(guest: &Guest) -> Outcome {
    guest.works_on()?;
    guest.browser.click("button", words::END.get())?;
    guest.browser.named("button", words::ASK_END_NO.get()).map(drop)
}

fn early(guest: &Guest) -> Outcome {
    ending(guest)?;
    guest.browser.click("button", words::ASK_END_YES.get())?;
    guest.browser.named("heading", words::DONE_EARLY.get()).map(drop)
}

fn rated(guest: &Guest) -> Outcome {
    guest.begins_with(works)?;
    guest.browser.run_async::<Option<()>>(crate::session::TO_THE_END, &[])?;
    guest.browser.named("heading", words::DONE.get())?;
    for (name, n) in [("rate-before", 4), ("rate-after", 1)] {
        guest.runs(&format!("document.getElementsByName('{name}')[{n}].click();"))?;
    }
    guest.browser.wait_for("the rating", &guest.says(&words::RATE_KEPT.get().replace("{n}", "3")))
}
