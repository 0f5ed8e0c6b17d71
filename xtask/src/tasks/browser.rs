//! The commands that drive a browser; the driving itself is in `tests/browser/`, so that what a
//! newcomer runs first compiles fast.

use crate::{
    Failure, cargo, root,
    run::Step,
    tasks::{build_into, options::Options, release_into},
    tools::{self, Npm},
};

/// Runs the browser suite, or what of it these words choose.
pub(super) fn suite(words: &[String]) -> Result<(), Failure> {
    let mut command = cargo(["test", "-p=unknot-browser", "--test=suite", "--locked", "--"]);
    command.args(["--test-threads=2"]).args(words);
    Step { title: "the suite in Chromium, Firefox and WebKitGTK", usual: "8 min" }
        .loud(&mut command)
}

/// Takes screenshots of every kind of page.
///
/// # Errors
/// When the build fails, or Chromium is missing and cannot be installed.
pub fn shots(words: &[String]) -> Result<(), Failure> {
    tools::for_chromium()?;
    build_into(&root().join("dist"), "/", 1)?;
    drive("shots", "taking screenshots", "1 min", words)
}

/// Draws the icons from the project's own figure, and takes the screenshots that stores show.
///
/// # Errors
/// As [`shots`].
pub fn icons(words: &[String]) -> Result<(), Failure> {
    tools::for_chromium()?;
    Options::new(words).end()?;
    drive("icons", "drawing the icons", "10 s", &[])?;
    build_into(&root().join("dist"), "/", 1)?;
    drive("icons", "taking the screenshots that stores show", "10 s", &["--screens".into()])
}

/// Measures the app against its budgets.
///
/// # Errors
/// When something could not be measured; a budget that is not kept is no error but is told.
pub fn bench(words: &[String]) -> Result<(), Failure> {
    Options::new(words).end()?;
    tools::for_chromium()?;
    Npm::Bench.ensure()?;
    // The larger one first, so that what is left built is the app as it is.
    let larger = root().join("target/dist-larger");
    build_into(&larger, "/", 10)?;
    let dist = root().join("dist");
    release_into(&dist, "/")?;
    let folders = [dist, larger].map(|folder| folder.to_string_lossy().into_owned());
    drive("bench", "measuring", "20 min", &folders)
}

fn drive(program: &str, title: &str, usual: &str, words: &[String]) -> Result<(), Failure> {
    let mut command = cargo(["run", "--locked", "-p=unknot-browser", "--bin", program, "--"]);
    Step { title, usual }.loud(command.args(words))
}
