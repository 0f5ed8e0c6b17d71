//! Away and back, in Chromium: the one browser that can be told to hide, to freeze and to be slow.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::json;
use thirtyfour::By;
use unknot::{
    session::{Kind, Options, Plan, Segment},
    ui::words::player as words,
};
use unknot_browser::{Outcome, trouble::check};

use crate::{guest::Guest, reading::first_with};

fn long(segment: &Segment) -> bool {
    segment.kind == Kind::Work && segment.duration.0 >= 30_000
}

impl Guest {
    /// Starts, and goes on to a step that is long enough.
    fn begins_long(&self) -> Outcome {
        let (technique, index) = first_with(long)?;
        self.begin(technique, &[])?;
        self.skip_to(&Plan::of(technique, Options::default()), index)?;
        self.plays()
    }
}

pub(crate) fn hidden_by_another_tab_it_goes_on(guest: &mut Guest) -> Outcome {
    guest.begins_long()?;
    let (before, begun) = (guest.seconds()?, Instant::now());
    guest.browser.drive(|session| async move {
        let own = session.window().await?;
        let other = session.new_tab().await?;
        session.switch_to_window(other).await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        session.close_window().await?;
        session.switch_to_window(own).await
    })?;
    guest.plays()?;
    let gone = before - guest.seconds()?;
    let lasted = begun.elapsed().as_secs_f64();
    check((gone - lasted).abs() <= 1.5, || {
        format!("in {lasted:.1} s the timer went on by {gone} s")
    })?;
    let missed = format!(
        "!document.querySelector('main').textContent.includes({})",
        json!(words::CATCH_UP.get())
    );
    guest.browser.wait_for("no word of anything missed", &missed)
}

pub(crate) fn frozen_it_stands_where_it_was_last_heard(guest: &mut Guest) -> Outcome {
    guest.begins_long()?;
    let (before, begun) = (guest.seconds()?, Instant::now());
    guest.browser.chromium("Page.setWebLifecycleState", json!({ "state": "frozen" }))?;
    thread::sleep(Duration::from_secs(5));
    guest.browser.chromium("Page.setWebLifecycleState", json!({ "state": "active" }))?;
    guest.browser.named("button", "Resume")?;
    let now = guest.seconds()?;
    check(before - now <= 1.5, || format!("frozen at {before} s, it stands at {now} s"))?;
    let (opening, _) = words::MISSED.get().split_once("{time}").unwrap_or_default();
    let told = guest.browser.drive(|session| async move {
        session.find(By::Css(".player-notes")).await?.text().await
    })?;
    let time = told.strip_prefix(opening).and_then(|rest| rest.split_whitespace().next());
    check(matches!(time, Some("0:04" | "0:05" | "0:06" | "0:07")), || format!("it says: {told}"))?;
    guest.browser.click("button", words::CATCH_UP.get())?;
    guest.plays()?;
    let gone = before - guest.seconds()?;
    let lasted = begun.elapsed().as_secs_f64();
    check((gone - lasted).abs() <= 1.5, || {
        format!("in {lasted:.1} s the timer went on by {gone} s")
    })
}

/// A second stands on the timer until it is over, and no longer: what it shows, taken together with
/// the time, never strays by more than that second and a slow frame or two.
pub(crate) fn a_slow_machine_shows_the_right_second(guest: &mut Guest) -> Outcome {
    const SPREAD: &str = r#"
const sums = [];
const until = performance.now() + 3500;
await new Promise((done) => {
  const look = () => {
    const now = performance.now();
    const [minutes, seconds] = document.querySelector("[role=timer]").textContent.split(":");
    sums.push(now / 1000 + Number(minutes) * 60 + Number(seconds));
    if (now < until) setTimeout(look, 20);
    else done();
  };
  look();
});
return Math.max(...sums) - Math.min(...sums);
"#;
    guest.begins_long()?;
    guest.browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    let spread: f64 = guest.browser.run_async(SPREAD, &[])?;
    guest.browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    check((0.9..1.25).contains(&spread), || format!("a second lasts {spread:.3} s on the timer"))
}
