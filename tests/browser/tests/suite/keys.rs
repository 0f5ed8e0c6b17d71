//! A session led by keys alone, or by taps from afar.

use unknot::{
    session::{Kind, Options, Plan},
    ui::{route::Route, words::player as words},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{
    guest::Guest,
    pictures::PICTURE,
    reading::{first_with, shown},
};

pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const SPACE: &str = " ";
pub(crate) const LEFT: &str = "\u{e012}";
pub(crate) const RIGHT: &str = "\u{e014}";

impl Guest {
    /// Skips from the first segment to this one with the arrow key.
    pub(crate) fn skip_to(&self, plan: &Plan, index: usize) -> Outcome {
        for next in 1..=index {
            self.browser.press(RIGHT)?;
            self.shows_step(plan, next)?;
        }
        Ok(())
    }

    /// Waits until the screen shows what this segment says.
    pub(crate) fn shows_step(&self, plan: &Plan, index: usize) -> Outcome {
        let wanted = shown(plan, index);
        self.browser
            .wait(&format!("segment {index}, “{wanted}”"), || Ok(self.current_step()? == wanted))
    }
}

pub(crate) fn by_keyboard_alone(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Switch)?;
    let plan = Plan::of(technique, Options::default());
    guest.open(&Route::Technique(technique).path())?;
    guest.tab_to("Start", "document.activeElement.matches('a[href$=\"/play/\"]')")?;
    guest.browser.press(ENTER)?;
    guest.browser.named("button", unknot::ui::words::screening::NONE.get())?;
    let none = format!(
        "document.activeElement.textContent.trim() === '{}'",
        unknot::ui::words::screening::NONE.get()
    );
    guest.tab_to("the answer", &none)?;
    guest.browser.press(ENTER)?;
    guest.plays()?;
    // The focus has come to Pause by itself.
    guest
        .browser
        .wait_for("the focus on Pause", "document.activeElement.dataset.key === 'toggle'")?;
    guest.browser.press(SPACE)?;
    guest.browser.named("button", "Resume")?;
    guest.browser.press(ENTER)?;
    guest.browser.named("button", "Pause")?;
    for index in 1..plan.segments().len() {
        guest.browser.press(RIGHT)?;
        guest.shows_step(&plan, index)?;
    }
    guest.browser.press(RIGHT)?;
    guest.browser.named("heading", words::DONE.get())?;
    let done = "document.activeElement.dataset.key === 'done'";
    guest.browser.wait_for("the focus on the end", done)?;
    // How it felt: from zero by the space bar, and on by the arrows.
    for (name, arrows) in [("rate-before", 4), ("rate-after", 1)] {
        guest.tab_to(name, &format!("document.activeElement.name === '{name}'"))?;
        guest.browser.press(SPACE)?;
        for _ in 0..arrows {
            guest.browser.press(RIGHT)?;
        }
    }
    let kept = words::RATE_KEPT.get().replace("{n}", "3");
    guest.browser.wait_for("the rating to be kept", &guest.says(&kept))
}

pub(crate) fn by_tap_from_afar(guest: &mut Guest) -> Outcome {
    let (technique, index) = first_with(|s| s.kind == Kind::Work && s.duration.0 > 20_000)?;
    let plan = Plan::of(technique, Options::default());
    guest.begin(technique, &[])?;
    guest.skip_to(&plan, index)?;
    // Nobody touches it for five seconds.
    guest.browser.wait_for("the far view", "document.querySelector('.playing.is-far')")?;
    let place = guest.browser.place_on(PICTURE)?;
    guest.browser.tap(place)?;
    guest.browser.wait_for("the pause", "document.querySelector('.playing.is-paused')")?;
    let far = "return Boolean(document.querySelector('.is-far'));";
    check(!guest.browser.run::<bool>(far, &[])?, || "what is touched is still far".into())?;
    guest.browser.tap(place)?;
    guest.browser.wait_for("it to go on", "!document.querySelector('.playing.is-paused')")?;
    guest.plays()
}

pub(crate) fn back_means_this_step_and_then_the_one_before(guest: &mut Guest) -> Outcome {
    let works =
        |segment: &unknot::session::Segment| segment.kind.is_step() && segment.duration.0 > 10_000;
    let (technique, first) = first_with(works)?;
    let plan = Plan::of(technique, Options::default());
    let next = |from: usize| {
        plan.segments().iter().enumerate().skip(from + 1).find(|(_, s)| works(s)).map(|(i, _)| i)
    };
    let Some(second) = next(first) else { return Trouble::found("it has but one step") };
    guest.begin(technique, &[])?;
    guest.skip_to(&plan, second)?;
    guest.pass(6.0)?;
    let whole = plan.segments().get(second).map_or(0, |segment| segment.duration.counted_down());
    let whole = whole as f64;
    guest.browser.wait("some of it to be over", || Ok(guest.seconds()? <= whole - 6.0))?;
    guest.browser.press(LEFT)?;
    guest.browser.wait("the step from its beginning", || Ok(guest.seconds()? >= whole - 2.0))?;
    guest.shows_step(&plan, second)?;
    guest.browser.press(LEFT)?;
    // Which of what lies between says the same is passed by.
    let before = (0..second).rfind(|&i| plan.segments().get(i).is_some_and(|s| s.kind.is_step()));
    guest.shows_step(&plan, before.unwrap_or(0))
}

impl Guest {
    /// Whether the page says this somewhere, as an expression.
    pub(crate) fn says(&self, text: &str) -> String {
        format!("document.querySelector('main').textContent.includes({})", serde_json::json!(text))
    }
}
