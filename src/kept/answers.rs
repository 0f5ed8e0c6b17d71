use super::{Change, key};
use crate::catalogue::{SCREENING, Screening};
use serde::{Deserialize, Serialize};

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

    /// Keeps them.
    #[must_use]
    pub fn change(&self) -> Change {
        Change::set(key::SCREENING, self.to_json())
    }

    /// The text that is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Two lists of names always serialise.
        serde_json::to_string(self).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_never_asked_is_asked() {
        let answers = Answers::of(&["pregnancy"]);
        assert!(answers.are_complete());
        assert_eq!(answers.concerns().count(), 1);
        assert!(!Answers::default().are_complete());
    }
}
