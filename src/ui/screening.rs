//! The safety questions of the first start: what was answered, and whom it concerns.

use super::app::AppState;
use crate::{
    catalogue::{Screening, Technique},
    device::storage::Trouble,
    kept::Answers,
};
use leptos::prelude::*;

/// Whether a yes to this question concerns a technique.
#[must_use]
pub fn concerns(question: &Screening, technique: &Technique) -> bool {
    let answer = &question.yes;
    answer.shelves.is_empty()
        || answer.shelves.contains(&technique.shelf)
        || technique.aids.iter().any(|aid| answer.aids.iter().any(|named| named.slug == aid.slug))
}

/// Takes answers for this visit, and keeps them on the device.
///
/// # Errors
/// Why the browser keeps nothing, where that is known; they hold until the page closes.
pub fn answer(app: AppState, answers: Answers) -> Result<(), Trouble> {
    app.answers.set(Some(answers.clone()));
    app.keep(vec![answers.change()]);
    app.kept.update(|kept| kept.answers = Some(answers));
    app.trouble.get_untracked().map_or(Ok(()), Err)
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
    use crate::catalogue::{SCREENING, at_address};

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
}
