//! What lies on the body, and works on whether or not anybody counts.

use serde_json::json;
use unknot::{
    session::{Options, Plan, Segment},
    ui::{route::Route, words::player as words},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{guest::Guest, keys::SPACE, lent::CLOCK, reading::first_with};

/// Longer than five minutes, so that the skin is looked at.
fn long(segment: &Segment) -> bool {
    segment.is_on_body() && segment.duration.0 > 300_000
}

pub(crate) fn it_is_looked_after(guest: &mut Guest) -> Outcome {
    let (technique, index) = first_with(long)?;
    let plan = Plan::of(technique, Options::default());
    let care = plan.segments().get(index).and_then(|s| s.limit?.kind.care());
    let Some(care) = care else { return Trouble::found("nobody looks after it") };
    guest.lays_it_on(index)?;
    // It cannot be paused, and says so.
    guest.browser.press(SPACE)?;
    guest.browser.wait_for("why it is not paused", &guest.says(words::ON_BODY.get()))?;
    guest.plays()?;
    // After five minutes somebody must look.
    guest.pass(300.0)?;
    guest.is_asked(care.ask.get())?;
    guest
        .browser
        .wait_for("the focus on the answer", "document.activeElement.dataset.key === 'answer'")?;
    guest.browser.click("button", words::LOOK_FINE.get())?;
    guest.browser.wait_for("it to go on", "!document.querySelector('.player-ask')")?;
    guest.plays()?;
    // Once more, five minutes later; this time it is not fine.
    guest.browser.click("button", "Add 15 seconds")?;
    guest.pass(299.0)?;
    guest.is_asked(care.ask.get())?;
    guest.browser.click("button", words::LOOK_STOP.get())?;
    guest.waits_without(care.stop.get())?;
    // All that lies on the body is over, be it several steps.
    let off = (index..).find(|&i| plan.segments().get(i).is_none_or(|s| !s.is_on_body()));
    let off = off.unwrap_or(index);
    guest.shows_step(&plan, off)?;
    // Another time nobody answers: then all the same is to be done, and the session waits.
    guest.forget()?;
    guest.lays_it_on(index)?;
    guest.pass(299.0)?;
    guest.is_asked(care.ask.get())?;
    guest.pass(61.0)?;
    guest.waits_without(care.stop.get())?;
    guest.shows_step(&plan, off)
}

pub(crate) fn reload_lets_it_go_on(guest: &mut Guest) -> Outcome {
    const LEFT: &str =
        "const [m, s] = sessionStorage.getItem('left').split(':'); return m * 60 + Number(s);";
    let (technique, index) = first_with(long)?;
    let plan = Plan::of(technique, Options::default());
    guest.lays_it_on(index)?;
    guest.pass(30.0)?;
    guest.plays()?;
    guest.reload_after(60.0)?;
    guest.plays()?;
    guest.shows_step(&plan, index)?;
    let (left, now): (f64, f64) = (guest.browser.run(LEFT, &[])?, guest.seconds()?);
    check((60.0..90.0).contains(&(left - now)), || {
        format!("{left} s were left, a minute later {now} s")
    })?;
    // And comes to its end by the wall clock, whoever is there.
    guest.reload_after(1000.0)?;
    let over = "document.querySelector('.is-paused, .player-done')";
    guest.browser.wait_for("it to be over", over)
}

impl Guest {
    /// Ticks what must be seen to, starts, and skips to where it lies on the body.
    fn lays_it_on(&self, index: usize) -> Outcome {
        let (technique, _) = first_with(long)?;
        let plan = Plan::of(technique, Options::default());
        self.lend(&[CLOCK])?;
        self.open(&Route::Play(technique).path())?;
        let boxes = "return document.querySelectorAll('.checklist input').length;";
        let count: usize = self.browser.run(boxes, &[])?;
        check(count > 0, || "there is nothing to be seen to".into())?;
        for line in 0..count {
            // With any of them open, Start leads there and begins nothing.
            self.browser.click("button", "Start")?;
            let there = format!("document.activeElement.name === 'care-{line}'");
            self.browser.wait_for("the focus on what is open", &there)?;
            let begun = "return Boolean(document.querySelector('.playing'));";
            check(!self.browser.run::<bool>(begun, &[])?, || format!("it began at line {line}"))?;
            let place =
                self.browser.place_on(&format!(".checklist label:has([name='care-{line}'])"))?;
            self.browser.tap(place)?;
        }
        self.browser.click("button", "Start")?;
        self.browser.named("button", "Pause")?;
        self.skip_to(&plan, index)
    }

    fn is_asked(&self, question: &str) -> Outcome {
        let asked = format!(
            "document.querySelector('.player-ask[role=alertdialog] h2')?.textContent === {}",
            json!(question)
        );
        self.browser.wait_for("the look at the skin", &asked)
    }

    /// Waits until it is paused, with what is to be done now on the screen.
    fn waits_without(&self, stop: &str) -> Outcome {
        self.browser.named("button", "Resume")?;
        self.browser.wait_for("what to do now", &self.says(stop))
    }
}
