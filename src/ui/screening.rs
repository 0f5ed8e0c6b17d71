//! The safety questions of the first start: what was answered, and whom it concerns.

use super::app::AppState;
use crate::{
    catalogue::{SCREENING, Screening, Technique},
    device::storage::Trouble,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

const KEY: &str = "screening";

/// What a person answered. Answers to questions that are gone are kept, but concern nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Keys of the questions answered with yes; all others were answered with no.
    pub yes: Vec<String>,
    /// Keys of the questions that were asked.
    pub asked: Vec<String>,
}

impl Answers {
    /// Answers to all questions of today, yes where `yes` holds the key.
    #[must_use]
    pub fn of(yes: &[&str]) -> Self {
        let asked = SCREENING.iter().map(|question| question.key.to_owned()).collect();
        Self { yes: yes.iter().map(|&key| key.to_owned()).collect(), asked }
    }

    /// Whether every question of today was asked: a new question is a reason to ask again.
    #[must_use]
    pub fn are_complete(&self) -> bool {
        SCREENING.iter().all(|question| self.asked.iter().any(|key| key == question.key))
    }

    /// The questions answered with yes.
    pub fn concerns(&self) -> impl Iterator<Item = &'static Screening> {
        SCREENING.iter().filter(|question| self.yes.iter().any(|key| key == question.key))
    }
}

/// Whether a yes to this question concerns a technique.
#[must_use]
pub fn concerns(question: &Screening, technique: &Technique) -> bool {
    let answer = &question.yes;
    answer.shelves.is_empty()
        || answer.shelves.contains(&technique.shelf)
        || technique.aids.iter().any(|aid| answer.aids.iter().any(|named| named.slug == aid.slug))
}

/// Reads the answers kept on the device into the app. What cannot be read is put aside.
pub fn load(app: AppState) {
    let store = app.store();
    let Ok(Some(text)) = store.get(KEY) else { return };
    match serde_json::from_str(&text) {
        Ok(answers) => app.answers.set(Some(answers)),
        Err(_) => {
            // Where even this is refused the entry stays where it is, which loses nothing.
            let _still_there = store.set_aside(KEY);
        }
    }
}

/// Takes answers for this visit, and keeps them on the device.
///
/// # Errors
/// Why the browser would not keep them; they hold until the page closes.
pub fn answer(app: AppState, answers: Answers) -> Result<(), Trouble> {
    // Two lists of names always serialise.
    let text = serde_json::to_string(&answers).unwrap_or_default();
    app.answers.set(Some(answers));
    app.store().set(KEY, &text)
}

/// Whether all questions were asked before.
#[must_use]
pub fn was_asked(app: AppState) -> bool {
    app.answers.with_untracked(|answers| answers.as_ref().is_some_and(Answers::are_complete))
}

/// The questions answered with yes that concern this technique.
#[must_use]
pub fn notices(app: AppState, technique: &Technique) -> Vec<&'static Screening> {
    app.answers.with(|answers| {
        let concerned = answers.iter().flat_map(Answers::concerns);
        concerned.filter(|question| concerns(question, technique)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::at_address;

    #[test]
    fn a_yes_concerns_the_shelves_and_the_aids_it_names() {
        let named = SCREENING.iter().filter(|question| !question.yes.shelves.is_empty());
        for question in named {
            for technique in crate::catalogue::techniques() {
                let by_shelf = question.yes.shelves.contains(&technique.shelf);
                let by_aid = question.yes.aids.iter().any(|aid| technique.aids.contains(aid));
                assert_eq!(concerns(question, technique), by_shelf || by_aid);
            }
        }
        let spa = at_address("feet/foot-spa");
        assert!(spa.is_some_and(|spa| SCREENING.iter().any(|q| concerns(q, spa))));
    }

    #[test]
    fn a_question_never_asked_is_asked() {
        let answers = Answers::of(&["pregnancy"]);
        assert!(answers.are_complete());
        assert_eq!(answers.concerns().count(), 1);
        assert!(!Answers::default().are_complete());
    }
}
