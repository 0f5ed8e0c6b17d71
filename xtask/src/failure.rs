//! What can go wrong, each with what to do.

use std::{io, path::PathBuf};

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A tool is missing and could not be installed.
    #[error("{name} is missing: {advice}")]
    Tool {
        /// The tool's name.
        name: String,
        /// What to do, as a whole clause.
        advice: String,
    },
    /// A step did not succeed; its own output says why.
    #[error("{0} failed")]
    Step(String),
    /// A program could not be started at all.
    #[error("cannot run `{program}`: {source}")]
    Start {
        /// The program.
        program: String,
        /// The cause.
        source: io::Error,
    },
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The command line was not understood.
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    /// Names the file that an input or output error is about.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        |source| Self::File { path, source }
    }
}
