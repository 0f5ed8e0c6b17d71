/// A part of a file; of a list, which of it, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the fields of `Bundle`")]
pub enum Part {
    Settings,
    Answers,
    Session,
    Ratings,
    Rating(usize),
    AllFinished,
    Finished(usize),
}

/// What is wrong with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It has not the shape that it must have.
    Unreadable,
    /// Its numbers are none that a session could have.
    Numbers,
}

/// Why a file is not taken. Nothing of it is then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is damaged, or ends too soon.
    #[error("it is damaged or broken off")]
    Broken,
    /// It is not a file of this app.
    #[error("it is not a file of this app")]
    Foreign,
    /// A newer edition wrote it.
    #[error("a newer edition wrote it")]
    Newer,
    /// It has a part of which this edition knows nothing, and which it could not keep.
    #[error("it has a part named {0}")]
    Unknown(String),
    /// A part is not what it should be.
    #[error("{0:?} is {1:?}")]
    Part(Part, Wrong),
}
