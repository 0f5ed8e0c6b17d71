use std::fmt;

use thiserror::Error;

/// Something in a content file that must be mended before the app can be built.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    /// Path from the project's root, such as `content/regions/neck.toml`.
    pub(crate) file: String,
    /// Line in it, from 1.
    pub(crate) line: usize,
    /// What is wrong, and what to do.
    pub(crate) reason: Reason,
}

impl Problem {
    /// A problem at the byte `offset` of `text`.
    pub(crate) fn at(file: &str, text: &str, offset: usize, reason: Reason) -> Self {
        let before = text.as_bytes().iter().take(offset);
        let line = 1 + before.filter(|&&byte| byte == b'\n').count();
        Self { file: file.into(), line, reason }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// What is wrong in a content file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub(crate) enum Reason {
    #[error("not TOML: {0}")]
    Syntax(String),
    #[error("`{key}` is {found}, but should be {wanted}")]
    WrongType { key: String, found: &'static str, wanted: &'static str },
    #[error("`{0}` is empty: write its text, or remove it")]
    EmptyText(String),
    #[error("`{0}` cannot be a name: use small letters, digits and single hyphens, a letter first")]
    BadName(String),
    #[error("`{0}` gives the same name in Rust as a key before it: rename one of them")]
    SameName(String),
}
