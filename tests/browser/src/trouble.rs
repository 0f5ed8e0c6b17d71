//! What can go wrong between a test and a browser.

use std::{io, time::Duration};

use thirtyfour::error::WebDriverError;

/// Why a test could not go on, or what it found.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The browser or its driver refused.
    #[error("{}", without_stack(.0))]
    Driver(Box<WebDriverError>),
    /// A program could not be started or spoken to.
    #[error("{what}: {source}")]
    Process {
        /// Which one.
        what: String,
        /// The cause.
        source: io::Error,
    },
    /// What the page answered has another shape than was asked for.
    #[error("the page answered {answer}: {source}")]
    Answer {
        /// Its answer.
        answer: String,
        /// What does not fit.
        source: serde_json::Error,
    },
    /// What was waited for did not come.
    #[error("waited {} s for {what}; {seen}", .waited.as_secs())]
    Waited {
        /// For what.
        what: String,
        /// How long.
        waited: Duration,
        /// What was there instead.
        seen: String,
    },
    /// The app does not do what it should.
    #[error("{0}")]
    Found(String),
    /// The project could not be read or built.
    #[error("{0}")]
    Project(#[from] xtask::Failure),
}

/// How a test ends.
pub type Outcome<T = ()> = Result<T, Trouble>;

impl From<WebDriverError> for Trouble {
    fn from(error: WebDriverError) -> Self {
        Self::Driver(Box::new(error))
    }
}

/// What a driver says, without the addresses of its own functions.
fn without_stack(error: &WebDriverError) -> String {
    let told = error.to_string();
    let said = told.split("Stacktrace:").next().unwrap_or_default();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Trouble {
    /// Something that was found to be wrong.
    pub fn found<T>(what: impl Into<String>) -> Outcome<T> {
        Err(Self::Found(what.into()))
    }

    /// Says which process an input or output error is about.
    pub fn process(what: &str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Process { what: what.to_owned(), source }
    }
}

/// Ends a test with this finding unless the condition holds.
///
/// # Errors
/// When it does not hold.
pub fn check(holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Trouble::found(otherwise()) }
}
