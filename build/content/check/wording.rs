//! How long a text may be, and what a voice can read.

use crate::content::{Reason, document::Place};

/// Short for a word, though it looks like one.
const SHORT: &[&str] = &["approx", "etc", "max", "min", "sec", "secs", "vs"];

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

/// Refuses what is too long to be said shortly, or what a voice does not read as it is meant.
pub(crate) fn refuse_unspeakable(text: &str, most: usize, of: &str, place: Place<'_>) {
    if text.is_empty() {
        return;
    }
    refuse_wordy(text, most, of, place);
    let Some(sentence) = text.strip_suffix('.') else {
        place.refuse(Reason::NoFullStop(of.into()));
        return;
    };
    if let Some(sign) = sentence.chars().find(|&sign| !is_spoken(sign)) {
        place.refuse(Reason::Unspeakable { of: of.into(), what: sign.into() });
    } else if let Some(word) = sentence.split(|c| !is_letter(c)).find(|word| is_short(word)) {
        place.refuse(Reason::Unspeakable { of: of.into(), what: word.into() });
    }
}

/// Letters, and what makes a voice pause.
fn is_spoken(sign: char) -> bool {
    is_letter(sign) || matches!(sign, ' ' | ',' | ':' | ';' | '-')
}

fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() || sign == '’'
}

/// Whether it is short for a word: an abbreviation, a unit, letters that are spelt out.
fn is_short(word: &str) -> bool {
    let lower = word.to_lowercase();
    let spelt = word.chars().count() > 1 && !word.contains(char::is_lowercase);
    let voiceless = word.is_ascii() && !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    !word.is_empty() && (spelt || voiceless || SHORT.contains(&lower.as_str()))
}
