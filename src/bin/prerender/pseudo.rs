//! A language that nobody speaks, written from right to left: English with every word turned round.
//! It shows which layout, and which words, do not follow the direction. It is for tests alone.

use unknot::catalogue::{LANGUAGES, text};

use super::document::Tongue;

/// Asks for it. It is never shipped.
pub const ASKED: &str = "UNKNOT_PSEUDO";

/// Has what follows written from right to left, whatever it is, up to the mark that ends that.
const TURNED: [char; 2] = ['\u{202e}', '\u{202c}'];

/// The language. Its table lasts as long as the program.
pub fn tongue() -> Option<Tongue> {
    let texts = text::table(LANGUAGES.first()?).iter();
    let texts: Vec<&'static str> = texts.map(|text| &*turned(text).leak()).collect();
    let (tag, direction, folder) = ("ar-xb", "rtl", "ar-xb/".into());
    Some(Tongue { tag, direction, folder, table: texts.leak() })
}

/// A text with each of its words turned round. What is filled in is turned where it comes from, and
/// numbers never are.
fn turned(text: &str) -> String {
    let [start, end] = TURNED;
    let word = |word: &str| {
        let plain = word.contains(['{', '}']) || word.contains(|c: char| c.is_ascii_digit());
        if plain || !word.contains(char::is_alphabetic) {
            return word.to_owned();
        }
        format!("{start}{word}{end}")
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn words_are_turned_round_but_neither_numbers_nor_what_is_filled_in() {
        assert_eq!(
            turned("Left: {n} of 10 s"),
            "\u{202e}Left:\u{202c} {n} \u{202e}of\u{202c} 10 \u{202e}s\u{202c}"
        );
        assert_eq!(turned(" · "), " · ");
    }
}
