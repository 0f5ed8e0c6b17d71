//! A session in the player.

use std::time::Duration;

use unknot::ui::{route::Route, words};
use unknot_browser::{Outcome, trouble::check};

use crate::guest::{Guest, pages};

/// The seconds that the element of role `timer` shows, as `1:05` or `65`.
const SECONDS: &str = r#"
const text = document.querySelector("[role=timer]")?.textContent ?? "";
const digits = text.match(/(\d+):(\d\d)/);
return digits ? Number(digits[1]) * 60 + Number(digits[2]) : Number(text.match(/\d+/)?.[0] ?? NaN);
"#;

impl Guest {
    /// Waits until a session runs: there is a Pause button and the timer goes down.
    pub(crate) fn plays(&self) -> Outcome {
        self.pass_screening()?;
        self.browser.named("button", "Pause")?;
        let before = self.seconds()?;
        self.browser.wait("the timer to go down", || Ok(self.seconds()? < before))
    }

    /// What the timer shows, in seconds.
    pub(crate) fn seconds(&self) -> Outcome<f64> {
        let seconds: Option<f64> = self.browser.run(SECONDS, &[])?;
        Ok(seconds.unwrap_or(f64::NAN))
    }

    /// Answers the questions before the first start, if they are asked.
    pub(crate) fn pass_screening(&self) -> Outcome {
        self.browser.wait("the questions or the session", || {
            let asked = self.browser.find_named("button", words::screening::NONE)?;
            let plays = self.browser.find_named("button", words::player::PAUSE)?;
            Ok(asked.is_some() || plays.is_some())
        })?;
        match self.browser.find_named("button", words::screening::NONE)? {
            Some(_) => self.browser.click("button", words::screening::NONE),
            None => Ok(()),
        }
    }
}

/// The player of the first technique.
fn player() -> Route {
    pages().into_iter().find(|route| matches!(route, Route::Play(_))).unwrap_or(Route::NotFound)
}

pub(crate) fn reload_resumes(guest: &mut Guest) -> Outcome {
    guest.open(&player().path())?;
    guest.browser.click("button", "Start")?;
    guest.plays()?;
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
    guest.plays()?;
    guest.browser.click("button", "Pause")?;
    guest.browser.named("button", "Resume")?;
    let before = guest.seconds()?;
    guest.browser.click("button", "Add 15 seconds")?;
    guest
        .browser
        .wait("15 seconds more", || Ok((guest.seconds()? - before - 15.0).abs() <= 1.0))?;
    let first = guest.current_step()?;
    guest.browser.click("button", "Next step")?;
    guest.browser.wait("the next step", || Ok(guest.current_step()? != first))?;
    guest.browser.click("button", "Previous step")?;
    guest.browser.wait("the step before", || Ok(guest.current_step()? == first))?;
    guest.browser.click("button", "Restart step")?;
    guest.browser.click("button", "End session")?;
    guest
        .browser
        .wait("the session to end", || Ok(guest.browser.find_named("button", "Pause")?.is_none()))
}

impl Guest {
    fn current_step(&self) -> Outcome<String> {
        self.browser
            .run("return document.querySelector('[aria-current=step]')?.textContent ?? '';", &[])
    }
}
