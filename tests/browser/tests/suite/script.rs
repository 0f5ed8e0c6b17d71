//! What is heard from the map to the end of a session, in its order and its words.
//!
//! It stands in `script/session.txt`, to be read and judged. After a change that is meant,
//! `UNKNOT_WRITE_SCRIPT=1` writes it anew.

use std::{env, fs};

use serde_json::json;
use unknot::{
    catalogue::{Shelf, region},
    session::{Kind, Options, Plan},
    ui::{route::Route, words::player as words},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{
    guest::Guest,
    keys::{RIGHT, SPACE},
    lent::{AWAKE, CLOCK, EAR, RECORDER, VOICE},
    reading::first_with,
};

/// What a screen reader says, as it goes on.
struct Script<'a> {
    guest: &'a Guest,
    text: String,
    heard: usize,
}

impl Script<'_> {
    /// Says what is done.
    fn act(&mut self, what: &str) {
        self.text += &format!("\n# {what}\n");
        self.heard = 0;
    }

    /// Adds what was said by itself since, once this was.
    fn hears(&mut self, until: &str) -> Outcome {
        let heard = "return JSON.parse(document.documentElement.dataset.ear ?? '[]');";
        let mut lines: Vec<String> = Vec::new();
        self.guest.browser.wait(&format!("“{until}” to be heard"), || {
            lines = self.guest.browser.run(heard, &[])?;
            Ok(lines.iter().skip(self.heard).any(|line| line.contains(until)))
        })?;
        for line in lines.iter().skip(self.heard) {
            self.text += &format!("> {line}\n");
        }
        self.heard = lines.len();
        Ok(())
    }

    /// Adds what can be read from top to end.
    fn reads(&mut self) -> Outcome {
        for line in self.guest.reads()? {
            self.text += &line;
            self.text.push('\n');
        }
        Ok(())
    }

    /// Has nothing said so far be said again.
    fn forgets(&mut self) -> Outcome {
        let count = "return JSON.parse(document.documentElement.dataset.ear ?? '[]').length;";
        self.heard = self.guest.browser.run(count, &[])?;
        Ok(())
    }
}

pub(crate) fn as_it_is_written(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Switch)?;
    let Shelf::Region(id) = technique.shelf else { return Trouble::found("it is for no place") };
    let place = region(id).name.get();
    let plan = Plan::of(technique, Options::default());
    guest.lend(&[CLOCK, VOICE, RECORDER, AWAKE, EAR])?;
    guest.open("")?;
    let mut script = Script { guest, text: String::new(), heard: 0 };
    script.act("The map is opened.");
    script.reads()?;

    script.act(&format!("{place} is followed in the list."));
    script.forgets()?;
    let link = format!(
        "document.querySelector('.places a[href=\"{}\"]').click();",
        Route::Region(id).href("/")
    );
    guest.browser.run::<Option<()>>(&link, &[])?;
    guest.arrived(Route::Region(id))?;
    // The figure may turn, and is a picture alone until it rests.
    let rests =
        format!("document.querySelector('#map a[href=\"{}\"]')", Route::Region(id).href("/"));
    guest.browser.wait_for("the figure to rest", &rests)?;
    script.hears(place)?;
    script.reads()?;

    script.act(&format!("{} is followed.", technique.name.get()));
    script.forgets()?;
    let link = format!(
        "document.querySelector('main a[href=\"{}\"]').click();",
        Route::Technique(technique).href("/")
    );
    guest.browser.run::<Option<()>>(&link, &[])?;
    guest.arrived(Route::Technique(technique))?;
    script.hears(technique.name.get())?;
    guest
        .browser
        .wait_for("the steps to be alive", "document.querySelector('[data-state=goes]')")?;
    script.reads()?;

    script.act("Start is followed.");
    script.forgets()?;
    guest.browser.click("link", words::START.get())?;
    guest.browser.named("button", words::PAUSE.get())?;
    script.hears(technique.position.get())?;
    guest.hold(true)?;
    script.reads()?;
    for index in 1..plan.segments().len() {
        script.act("The right arrow key is pressed.");
        script.forgets()?;
        guest.browser.press(RIGHT)?;
        guest.shows_step(&plan, index)?;
        script.hears("says")?;
        if index == 1 {
            script.pauses()?;
        }
    }
    script.act("The right arrow key is pressed once more.");
    script.forgets()?;
    guest.browser.press(RIGHT)?;
    script.hears(words::DONE.get())?;
    script.reads()?;
    script.act("It was 4 before, and is 1 now.");
    script.forgets()?;
    for (name, n) in [("rate-before", 4), ("rate-after", 1)] {
        let pick = format!("document.getElementsByName('{name}')[{n}].click();");
        guest.browser.run::<Option<()>>(&pick, &[])?;
    }
    script.hears(&words::RATE_KEPT.get().replace("{n}", "3"))?;
    let text = without_times(script.text.trim_start());
    guest.hold(false)?;
    compare(&text)
}

impl Script<'_> {
    /// Pauses, goes on, and says that it is too much.
    fn pauses(&mut self) -> Outcome {
        for (what, until) in [("paused", words::PAUSED.get()), ("let go on", "says")] {
            self.act(&format!("It is {what} by the space bar."));
            self.forgets()?;
            self.guest.browser.press(SPACE)?;
            self.hears(until)?;
        }
        self.act(&format!("{} is pressed.", words::TOO_MUCH.get()));
        self.forgets()?;
        self.guest.browser.click("button", words::TOO_MUCH.get())?;
        self.hears(words::EASED.get())
    }
}

/// Digits of a clock go on while one looks at them.
fn without_times(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(':') {
        let minutes = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let seconds: String = after.chars().take(2).filter(char::is_ascii_digit).collect();
        if minutes.len() < before.len() && seconds.len() == 2 {
            told += minutes;
            told += "m:ss";
            rest = after.get(2..).unwrap_or_default();
        } else {
            told += before;
            told.push(':');
            rest = after;
        }
    }
    told + rest
}

fn compare(text: &str) -> Outcome {
    let path = xtask::root().join("tests/browser/script/session.txt");
    if env::var_os("UNKNOT_WRITE_SCRIPT").is_some() {
        fs::write(&path, text).map_err(Trouble::process("writing the script"))?;
    }
    let wanted = fs::read_to_string(&path).map_err(Trouble::process("reading the script"))?;
    let apart = wanted.lines().zip(text.lines()).enumerate().find(|(_, (was, is))| was != is);
    if let Some((at, (was, is))) = apart {
        let line = at + 1;
        return Trouble::found(format!(
            "script/session.txt:{line}: it says {}, but is heard as {}",
            json!(was),
            json!(is)
        ));
    }
    let (was, is) = (wanted.lines().count(), text.lines().count());
    check(was == is, || format!("script/session.txt has {was} lines, and {is} are heard"))
}
