mod language;
mod scene;

use std::fmt;

use thiserror::Error;

pub(crate) use language::LanguageReason;
pub(crate) use scene::SceneReason;

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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// What is wrong in a content file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub(crate) enum Reason {
    // The file and its fields.
    #[error("this file is missing: add it")]
    MissingFile,
    #[error("nothing reads this file: move it away, or give it the name it should have")]
    StrayFile,
    #[error("not TOML: {0}")]
    Syntax(String),
    #[error("{of} has no `{field}`: add it")]
    Missing { field: &'static str, of: String },
    #[error("{of} has a field `{field}` that nothing reads: it may have {known}")]
    UnknownField { field: String, of: String, known: String },
    #[error("`{key}` is {found}, but should be {wanted}")]
    WrongType { key: String, found: &'static str, wanted: &'static str },
    #[error("`{0}` is empty: write its text, or remove it")]
    EmptyText(String),
    #[error("`{0}` has more than one line: write it as one")]
    ManyLines(String),
    #[error("`{field}` of {of} is empty: it needs one at least")]
    EmptyList { field: &'static str, of: String },

    // Names.
    #[error("`{0}` cannot be a name: use small letters, digits and single hyphens")]
    BadSlug(String),
    #[error("`{0}` cannot be a name: use small letters, digits and single hyphens, a letter first")]
    BadName(String),
    #[error("`{0}` gives the same name in Rust as a key before it: rename one of them")]
    SameName(String),
    #[error("the {what} `{name}` was given in line {first} already: rename or remove one of them")]
    Duplicate { what: &'static str, name: String, first: usize },
    #[error("`{0}` is in this list twice: remove one")]
    Twice(String),
    #[error("there is no {what} `{name}` in {home}: {advice}")]
    UnknownName { what: &'static str, name: String, home: String, advice: String },
    #[error("`{found}` is not {what}: choose one of {known}")]
    UnknownWord { found: String, what: &'static str, known: String },
    #[error("`{0}` is a technique of this very region: `also` is for those of others")]
    AlsoOwn(String),
    #[error("{what} `{name}` is missing: add it")]
    MissingOne { what: &'static str, name: &'static str },

    // Texts.
    #[error("{of} has {words} words: say it in {most} at most")]
    Wordy { of: String, words: usize, most: usize },
    #[error("{0} does not end with a full stop: end it with one, so that a voice comes to rest")]
    NoFullStop(String),
    #[error("{of} has `{what}`, which a voice reads badly: say it in words")]
    Unspeakable { of: String, what: String },

    // Steps.
    #[error("{of} has {words} words: say it in {most} at most, or make two steps of it")]
    TooManyWords { of: String, words: usize, most: usize },
    #[error(
        "`{0}` is not a dose: write it like `40 s`, `10 min`, `5 min, at most 15 min device`, \
        `6 times`, `5 x 5 s`, `1 more time from step 3` or `2 more times from step 1 to 3`"
    )]
    BadDose(String),
    #[error(
        "`{0}` is not a tempo: write it like `still`, `2 s a cycle`, `3 s a pass`, \
        `3 s on, 2 s off` or `5 s in, 5 s out`"
    )]
    BadTempo(String),
    #[error("`{0}` is not a time of recovery: write it like `24 h`, or `none`")]
    BadRecovery(String),
    #[error("`{dose}` counts cycles, but the tempo is `still`: give a tempo, or a dose in seconds")]
    NoCycle { dose: String },
    #[error("{motion} with the tempo `{tempo}`: {advice}")]
    TempoOfMotion { motion: &'static str, tempo: String, advice: &'static str },
    #[error("`{dose}` does steps again, so the motion must be `repeat`, and the other way round")]
    AgainIsRepeat { dose: String },
    #[error(
        "`{dose}` is out of order: it may name steps from 1 to {last} only, the first one first"
    )]
    AgainOutOfOrder { dose: String, last: usize },
    #[error("`{dose}` would do step {step} again, which is a `repeat` itself: name other steps")]
    AgainOfAgain { dose: String, step: usize },
    #[error("a swap takes no time of its own: remove its `{0}`")]
    SwapHas(&'static str),
    #[error("a `swap` must follow a step with `sides = \"each\"`: there is nothing to change here")]
    SwapWithoutSides,
    #[error("`settle` does nothing {0}: remove it")]
    IdleSettle(&'static str),
    #[error(
        "the text says `{said}`, but `sides` is `{sides}`: \
        set `sides = \"each\"`, or say it in other words"
    )]
    SidesUnsaid { said: &'static str, sides: &'static str },

    // Safety.
    #[error("pressure {pressure} is above {cap}, the cap of {of}: lower it")]
    TooMuchPressure { pressure: u16, cap: u16, of: String },
    #[error("{seconds} s of {kind} is above its hard maximum of {most} s: lower it")]
    PastHardMaximum { seconds: u32, kind: &'static str, most: u16 },
    #[error("`{0}` is zero: give it a length")]
    Zero(&'static str),
    #[error(
        "{seconds} s, all rounds on one side, is longer than the {most} s it says at most: shorten it"
    )]
    LongerThanMost { seconds: u32, most: u16 },
    #[error(
        "{seconds} s is long for one step: name what limits it, like `{seconds} s, at most \
        10 min heat`, or keep to {most} s"
    )]
    LongWithoutMaximum { seconds: u32, most: u16 },
    #[error(
        "a `device` step needs a hard maximum: write its dose like `5 min, at most 15 min device`"
    )]
    DeviceWithoutMaximum,
    #[error(
        "{of} takes {seconds} s in all, above the limit of {most} s: shorten or leave out steps"
    )]
    TooLong { of: String, seconds: u32, most: u16 },
    #[error("there are {0} lines to tick: write 2 to 5, as more are not read")]
    LinesToTick(usize),
    #[error("{0} s from one look at the skin to the next: choose from 60 to 300")]
    LooksApart(u16),
    #[error("evidence `{0}` needs a source: name one, or declare `common-practice`")]
    EvidenceWithoutSource(&'static str),

    /// What is wrong with a translation.
    #[error(transparent)]
    Language(#[from] LanguageReason),
    /// What is wrong with a picture.
    #[error(transparent)]
    Scene(#[from] SceneReason),
}

impl Reason {
    /// Whether the names that this file gives are unknown because of this.
    pub(crate) fn hides_names(&self) -> bool {
        matches!(self, Self::Syntax(_) | Self::MissingFile)
    }
}
