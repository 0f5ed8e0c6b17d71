use thiserror::Error;

/// What is wrong in a translation, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub(crate) enum LanguageReason {
    // The file.
    #[error("not as a PO file is written: `{0}`")]
    Syntax(String),
    #[error("the last entry has no `msgstr`: add it")]
    Unfinished,
    #[error("this is marked as `fuzzy`: look it over and remove the mark")]
    Fuzzy,
    #[error(
        "its header should say `Language: {0}`: add it, as the first entry, with an empty `msgid`"
    )]
    Header(String),
    #[error(
        "no English file has texts for this file: move it away, or give it the name it should have"
    )]
    Stray,
    #[error("`{0}` belongs to no language: give its folder a `language.toml`")]
    NoLanguage(String),
    #[error("the tag is `{found}`, but its folder is `{folder}`: make them the same")]
    WrongTag { found: String, folder: String },
    #[error("`{0}` is no direction: choose one of ltr, rtl")]
    Direction(String),

    // Texts.
    #[error("this text is missing in `{tag}`: add it to {file}{}", within(.context))]
    Missing { tag: String, file: String, context: String },
    #[error("no English text is `{0}` any more: remove this entry, or write its `msgid` anew")]
    Stale(String),
    #[error("`{0}` is translated twice: remove one")]
    Twice(String),
    #[error("`{0}` has no translation: write its `msgstr`")]
    Empty(String),
    #[error("the translation of `{0}` begins or ends with a space, which the text does not")]
    Space(String),
    #[error("the translation of `{0}` has more than one line: write it as one")]
    Lines(String),
    #[error("`{{{name}}}` is in only one of `{english}` and its translation: put it in both")]
    Slot { name: String, english: String },
}

fn within(context: &str) -> String {
    if context.is_empty() { String::new() } else { format!(", with `msgctxt \"{context}\"`") }
}
