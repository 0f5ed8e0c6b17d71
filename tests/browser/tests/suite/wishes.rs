//! What a person wants otherwise: to be waited for, less of it, one side, another length.

use serde_json::json;
use unknot::{
    session::{Kind, Options, Plan, Scale, SideChoice},
    ui::{
        route::Route,
        words::{player as words, pressure},
    },
};
use unknot_browser::{Outcome, trouble::check};

use crate::{
    guest::Guest,
    keys::{RIGHT, SPACE},
    lent::CLOCK,
    pictures::PICTURE,
    reading::{clock, first_with},
};

impl Guest {
    /// Opens what can be set up before the start.
    fn sets_up(&self) -> Outcome {
        let place = self.browser.place_on(".setup summary")?;
        self.browser.tap(place)?;
        self.browser.wait_for("the choices", "document.querySelector('.setup').open")
    }

    /// Picks one of several, by its place among them.
    pub(crate) fn picks(&self, choice: &str, at: usize) -> Outcome {
        let option = format!("[data-choice='{choice}'] label:nth-child({})", at + 1);
        let place = self.browser.place_on(&option)?;
        self.browser.tap(place)?;
        let picked = format!("document.querySelector(\"{option} input\").checked");
        self.browser.wait_for("the choice", &picked)
    }
}

pub(crate) fn it_waits_for_me(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    let plan = Plan::of(technique, Options { wait: true, ..Options::default() });
    guest.lend(&[CLOCK])?;
    guest.open(&Route::Play(technique).path())?;
    guest.sets_up()?;
    guest.picks("wait", 1)?;
    guest.browser.click("button", "Start")?;
    let waits = || -> Outcome {
        guest.browser.named("button", words::READY.get())?;
        guest.browser.wait_for(
            "the question",
            &format!(
                "document.querySelector('[role=timer]').textContent === {}",
                json!(words::READY_MARK.get())
            ),
        )
    };
    waits()?;
    // However long it takes.
    guest.pass(600.0)?;
    std::thread::sleep(std::time::Duration::from_millis(300));
    guest.shows_step(&plan, 0)?;
    waits()?;
    let place = guest.browser.place_on(PICTURE)?;
    guest.browser.tap(place)?;
    guest.shows_step(&plan, 1)?;
    guest.plays()?;
    let next = plan.segments().iter().enumerate().skip(2).find(|(_, segment)| segment.waits);
    let Some((next, _)) = next else { return Ok(()) };
    for index in 2..=next {
        guest.browser.press(RIGHT)?;
        guest.shows_step(&plan, index)?;
    }
    waits()?;
    // The space bar, without the help of a button that has the focus.
    guest.browser.run::<Option<()>>("document.activeElement.blur();", &[])?;
    guest.browser.press(SPACE)?;
    guest.shows_step(&plan, next + 1)?;
    guest.plays()
}

pub(crate) fn too_much_asks_for_less_each_time(guest: &mut Guest) -> Outcome {
    let (technique, index) = first_with(|s| s.kind == Kind::Work && s.pressure.get() >= 3)?;
    let plan = Plan::of(technique, Options::default());
    let asked = plan.segments().get(index).map_or(0, |segment| segment.pressure.get());
    guest.begin(technique, &[])?;
    guest.skip_to(&plan, index)?;
    let label = |n: u8| pressure::LABEL.get().replace("{n}", &n.to_string());
    let shows = |n: u8| {
        let meter = format!(
            "document.querySelector('.player-facts').textContent.includes({})",
            json!(label(n))
        );
        guest.browser.wait_for(&label(n), &meter)
    };
    shows(asked)?;
    for less in [1, 2] {
        guest.browser.click("button", words::TOO_MUCH.get())?;
        shows(asked - less)?;
        guest.browser.wait_for("how to ease off", &guest.says(words::EASED.get()))?;
    }
    // Nothing presses with less than one, and it still may be said.
    for _ in 0..asked {
        guest.browser.click("button", words::TOO_MUCH.get())?;
    }
    shows(1)
}

pub(crate) fn sides_and_length_are_as_chosen(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Switch)?;
    guest.lend(&[CLOCK])?;
    guest.open(&Route::Play(technique).path())?;
    guest.sets_up()?;
    let lasts = |sides: SideChoice, percent: u16| {
        let options = Options { sides, scale: Scale::percent(percent), ..Options::default() };
        let told =
            words::LENGTH.get().replace("{time}", &clock(Plan::of(technique, options).duration()));
        guest.browser.wait_for(&format!("{sides:?} at {percent} %: {told}"), &guest.says(&told))
    };
    lasts(SideChoice::Both, 100)?;
    for (at, percent) in [(0, 50), (4, 200), (2, 100)] {
        guest.picks("length", at)?;
        lasts(SideChoice::Both, percent)?;
    }
    let sides = [
        (1, SideChoice::LeftWorse),
        (2, SideChoice::RightWorse),
        (4, SideChoice::RightOnly),
        (3, SideChoice::LeftOnly),
    ];
    for (at, side) in sides {
        guest.picks("sides", at)?;
        lasts(side, 100)?;
    }
    guest.browser.click("button", "Start")?;
    guest.plays()?;
    let options = Options { sides: SideChoice::LeftOnly, ..Options::default() };
    let plan = Plan::of(technique, options);
    let mut seen = Vec::new();
    for index in 0..plan.segments().len() {
        if index > 0 {
            guest.browser.press(RIGHT)?;
            guest.shows_step(&plan, index)?;
        }
        let side = "return document.querySelector('.player-side')?.textContent ?? null;";
        seen.extend(guest.browser.run::<Option<String>>(side, &[])?);
    }
    seen.dedup();
    check(seen == [words::LEFT_SIDE.get()], || format!("left only, yet these were shown: {seen:?}"))
}
