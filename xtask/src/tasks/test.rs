//! `cargo xtask test`: all checks.

use std::time::Instant;

use super::{
    browser,
    build::{build_below, release_into},
    options::Options,
    quick::quick,
};
use crate::{Failure, root, tools};

/// Runs the quick checks and, unless `--quick` is said, builds the release and runs the suite in
/// all browsers. Words that are left choose tests of the suite by name.
///
/// # Errors
/// When a check fails, or a tool is missing and cannot be installed.
pub fn test(words: &[String]) -> Result<(), Failure> {
    let mut options = Options::new(words);
    let only_quick = options.switch("--quick");
    let rest = options.rest();
    let mut tally = Tally::new();
    tools::wasm_target()?;
    quick(&mut tally);
    if !only_quick && tally.is_good() {
        tools::for_suite()?;
        tally.check("build::below", build_below);
        tally.check("build", || release_into(&root().join("dist"), "/"));
        if tally.is_good() {
            tally.check("browsers", || browser::suite(&rest));
        }
    }
    tally.conclude()
}

/// What went well and what did not, told as `cargo test` tells it.
pub(super) struct Tally {
    begun: Instant,
    passed: usize,
    failed: Vec<String>,
}

impl Tally {
    fn new() -> Self {
        Self { begun: Instant::now(), passed: 0, failed: Vec::new() }
    }

    /// Runs a check and notes how it went.
    pub(super) fn check(&mut self, name: &str, check: impl FnOnce() -> Result<(), Failure>) {
        match check() {
            Ok(()) => {
                self.passed += 1;
                eprintln!("test {name} ... ok");
            }
            Err(failure) => {
                eprintln!("test {name} ... FAILED: {failure}");
                self.failed.push(name.to_owned());
            }
        }
    }

    fn is_good(&self) -> bool {
        self.failed.is_empty()
    }

    fn conclude(self) -> Result<(), Failure> {
        eprintln!(
            "\ntest result: {}. {} passed; {} failed; finished in {} s",
            if self.is_good() { "ok" } else { "FAILED" },
            self.passed,
            self.failed.len(),
            self.begun.elapsed().as_secs()
        );
        if self.is_good() { Ok(()) } else { Err(Failure::Step(self.failed.join(", "))) }
    }
}
