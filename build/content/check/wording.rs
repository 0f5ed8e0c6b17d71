//! How long a text may be.

use crate::content::{Reason, document::Place};

/// How many words a text has; a dash is none.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Refuses a text, called `of` in the message, of more words than there may be.
pub(super) fn refuse_wordy(text: &str, most: usize, of: &str, place: Place<'_>) {
    let words = words(text);
    if words > most {
        place.refuse(Reason::Wordy { of: of.into(), words, most });
    }
}
