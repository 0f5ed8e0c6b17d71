//! A session in the player.

use std::time::Duration;

use serde_json::json;
use thirtyfour::By;
use unknot::{
    catalogue::SCREENING,
    ui::{route::Route, words},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::{Guest, pages};

/// The seconds that the element of role `timer` shows, as `1:05` or `65`.
const SECONDS: &str = r#"
const text = document.querySelector("[role=timer]")?.textContent ?? "";
const digits = text.match(/(\d+):(\d\d)/);
return digits ? Number(digits[1]) * 60 + Number(digits[2]) : Number(text.match(/\d+/)?.[0] ?? NaN);
"#;

impl Guest {
    /// Sees to all that must be seen to before something is laid on the body, and presses Start.
    pub(crate) fn starts(&self) -> Outcome {
        let tick = "document.querySelectorAll('.checklist input').forEach((it) => it.click());";
        self.browser.run::<Option<()>>(tick, &[])?;
        self.browser.click("button", words::player::START.get())
    }

    /// Answers the safety questions, which the first start on a device asks, with no, and waits
    /// until the session runs.
    pub(crate) fn begins(&self) -> Outcome {
        self.browser.click("button", words::screening::NONE.get())?;
        self.plays()
    }

    /// Waits until a session runs: there is a Pause button and the timer goes down.
    pub(crate) fn plays(&self) -> Outcome {
        self.browser.named("button", words::player::PAUSE.get())?;
        let before = self.seconds()?;
        self.browser.wait("the timer to go down", || Ok(self.seconds()? < before))
    }

    /// What the timer shows, in seconds.
    pub(crate) fn seconds(&self) -> Outcome<f64> {
        let seconds: Option<f64> = self.browser.run(SECONDS, &[])?;
        Ok(seconds.unwrap_or(f64::NAN))
    }

    pub(crate) fn current_step(&self) -> Outcome<String> {
        let current = "return document.querySelector('[aria-current=step]')?.textContent ?? '';";
        self.browser.run(current, &[])
    }

    fn next(&self) -> Outcome {
        let before = self.current_step()?;
        self.browser.click("button", "Next step")?;
        self.browser.wait("the next step", || Ok(self.current_step()? != before))
    }
}

/// Every page that plays.
fn players() -> impl Iterator<Item = Route> {
    pages().into_iter().filter(|route| matches!(route, Route::Play(_)))
}

/// The first of them.
pub(crate) fn player() -> Route {
    players().next().unwrap_or(Route::NotFound)
}

pub(crate) fn reload_resumes(guest: &mut Guest) -> Outcome {
    guest.open(&player().path())?;
    guest.browser.click("button", "Start")?;
    guest.begins()?;
    let before = guest.seconds()?;
    guest.browser.drive(|session| async move { session.refresh().await })?;
    guest.ready()?;
    guest.browser.named("button", "Resume")?;
    let after = guest.seconds()?;
    check((before - after).abs() <= 1.0, || format!("{before} s were left, then {after} s"))?;
    // Paused is paused: this is one of the few things that only time can show.
    std::thread::sleep(Duration::from_millis(1500));
    let later = guest.seconds()?;
    check(later == after, || format!("paused at {after} s, yet {later} s were left later"))?;
    guest.browser.click("button", "Resume")?;
    guest.plays()
}

pub(crate) fn buttons(guest: &mut Guest) -> Outcome {
    guest.open(&player().path())?;
    guest.browser.click("button", "Start")?;
    guest.begins()?;
    guest.browser.click("button", "Pause")?;
    guest.browser.named("button", "Resume")?;
    let first = guest.current_step()?;
    guest.next()?;
    let full = guest.seconds()?;
    guest.browser.click("button", "Add 15 seconds")?;
    guest.browser.wait("15 seconds more", || Ok((guest.seconds()? - full - 15.0).abs() <= 1.0))?;
    guest.browser.click("button", "Resume")?;
    guest.plays()?;
    let running = guest.seconds()?;
    guest.browser.click("button", "Restart step")?;
    guest.browser.wait("the step from its beginning", || Ok(guest.seconds()? > running))?;
    guest.browser.click("button", "Previous step")?;
    guest.browser.wait("the step before", || Ok(guest.current_step()? == first))?;
    guest.browser.click("button", "End session")?;
    guest.browser.click("button", words::player::ASK_END_YES.get())?;
    guest.browser.named("heading", words::player::DONE_EARLY.get()).map(drop)
}

pub(crate) fn every_technique_ends(guest: &mut Guest) -> Outcome {
    let mut asked = false;
    for route in players() {
        guest.open(&route.path())?;
        guest.starts()?;
        if !asked {
            guest.browser.click("button", words::screening::NONE.get())?;
            asked = true;
        }
        guest.browser.named("button", "Pause")?;
        guest.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
        guest.browser.named("heading", words::player::DONE.get())?;
    }
    Ok(())
}

/// Goes on from step to step, each once the one before has been shown, while there is a next.
pub(crate) const TO_THE_END: &str = r#"
const next = () => [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === "Next step");
for (let button = next(); button; button = next()) {
  button.click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
"#;

pub(crate) fn safety_questions(guest: &mut Guest) -> Outcome {
    // One that concerns every technique.
    let Some(question) = SCREENING.iter().find(|question| question.yes.shelves.is_empty()) else {
        return Trouble::found("no question concerns every technique");
    };
    guest.open(&player().path())?;
    guest.browser.click("button", "Start")?;
    guest.browser.named("button", words::screening::NONE.get())?;
    let tick = format!("dialog[open] input[name='{}']", question.key);
    guest
        .browser
        .drive(|session| async move { session.find(By::Css(tick)).await?.click().await })?;
    let told = |place: &str| {
        format!(
            "document.querySelector('{place}')?.textContent.includes({})",
            json!(question.yes.ask.get())
        )
    };
    guest.browser.wait_for("whom to ask, in the questions", &told("dialog[open] .questions"))?;
    guest.browser.click("button", words::screening::GO_ON.get())?;
    // What was answered stands beside Start, to be read before it is pressed again.
    guest.browser.wait_for("whom to ask, beside Start", &told("main .screening-notice"))?;
    guest.browser.click("button", "Start")?;
    guest.plays()?;
    // Nobody is locked out, and nobody is asked twice.
    let another = players().last().unwrap_or(Route::NotFound);
    guest.open(&another.path())?;
    guest.browser.click("button", "Start")?;
    guest.plays()
}
