//! The keyboard alone: each thing in its turn, always seen, nothing holds the focus, and dialogs
//! give it back.

use serde::Deserialize;
use unknot::{
    session::Kind,
    ui::{
        route::Route,
        words::{player as words, screening, settings},
    },
};
use unknot_browser::Outcome;

use crate::{guest::Guest, keys::ENTER, reading::first_with};

const TAB: &str = "\u{e004}";
const ESCAPE: &str = "\u{e00c}";
/// More than any page has to go to.
const MANY: usize = 200;

/// What has the focus.
#[derive(Debug, Deserialize)]
struct Focus {
    /// Its place among all elements.
    place: usize,
    name: String,
    /// What is wrong with how it is seen.
    wrong: Vec<String>,
}

impl Guest {
    fn focus(&self) -> Outcome<Option<Focus>> {
        self.browser.run(include_str!("measure/focus.js"), &[])
    }

    /// Goes all the way round by Tab; what is wrong on the way, a line each.
    pub(crate) fn strays(&self) -> Outcome<Vec<String>> {
        let (mut seen, mut found, mut wraps) = (Vec::new(), Vec::new(), 0);
        let mut before: Option<usize> = None;
        for _ in 0..MANY {
            self.browser.press(TAB)?;
            let Some(focus) = self.focus()? else {
                // The browser's own keys have it, and the next one goes back to the page.
                before = None;
                continue;
            };
            if before == Some(focus.place) {
                found.push(format!("{} does not let the focus go", focus.name));
                break;
            }
            if seen.contains(&focus.place) {
                break;
            }
            // Once it begins again from the top.
            wraps += usize::from(before.is_some_and(|before| before > focus.place));
            if wraps > 1 {
                found.push(format!("{} does not come in its turn", focus.name));
            }
            before = Some(focus.place);
            seen.push(focus.place);
            found.extend(focus.wrong);
        }
        if seen.is_empty() {
            found.push("Tab reaches nothing".to_owned());
        }
        Ok(found)
    }

    /// Opens by Enter what this button opens, closes it by Escape, and waits for the focus to be
    /// back on the button.
    fn opens_and_escapes(&self, button: &str) -> Outcome {
        let here = format!("document.activeElement.textContent.trim() === {button:?}");
        self.browser.named("button", button)?;
        self.tab_to(button, &here)?;
        self.browser.press(ENTER)?;
        self.browser.wait_for(
            "the dialog, with the focus",
            "document.activeElement.closest('dialog:modal')",
        )?;
        self.browser.press(ESCAPE)?;
        self.browser.wait_for("it to be closed", "!document.querySelector('dialog[open]')")?;
        self.browser.wait_for(&format!("the focus back on {button}"), &here)
    }
}

pub(crate) fn dialogs_give_it_back(guest: &mut Guest) -> Outcome {
    // Without a worker, which would still have pages as they are before they are lent anything.
    guest.lend(&[])?;
    guest.open(&Route::Settings.path())?;
    for button in [screening::AGAIN.get(), settings::DATA_DELETE.get()] {
        guest.opens_and_escapes(button)?;
    }
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    guest.begin(technique, &[])?;
    guest.opens_and_escapes(words::END.get())
}
