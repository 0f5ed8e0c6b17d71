//! `cargo xtask bench`: the app against its budgets, each with its figure, its ratio and a verdict.
//!
//! `bench [parts] [folder] [larger folder]` measures the parts that are named, or all of them.

mod bytes;
mod cues;
mod frames;
mod growth;
mod lighthouse;
mod memories;
mod report;
mod sessions;
mod tap;
mod warm;

use std::{path::PathBuf, process::ExitCode};

use unknot_browser::{Browser, Engine, Outcome, Scripting, camera::PHONE};
use xtask::server::Site;

use report::Report;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

const PARTS: [&str; 8] =
    ["bytes", "tap", "frames", "sessions", "offline", "growth", "loading", "cues"];

fn measure() -> Outcome {
    let words = std::env::args().skip(1);
    let (parts, folders): (Vec<String>, Vec<String>) =
        words.partition(|word| PARTS.contains(&word.as_str()));
    let asked = |part: &str| parts.is_empty() || parts.iter().any(|it| it == part);
    let mut folders = folders.iter().map(PathBuf::from);
    let root = xtask::root();
    let site = Site::read(&folders.next().unwrap_or_else(|| root.join("dist")))?;
    let mut report = Report::default();
    let first = phone()?;
    if asked("bytes") {
        eprintln!("bytes of the first visit…");
        bytes::measure(&site, &first, &mut report)?;
    }
    if asked("tap") {
        eprintln!("from tap to paint, 30 times…");
        tap::measure(&site, &first, &mut report)?;
    }
    if asked("frames") {
        eprintln!("frames of the player, and ten minutes of them…");
        frames::measure(&site, &first, &mut report)?;
    }
    if asked("sessions") {
        eprintln!("ten sessions, and ten more…");
        sessions::measure(&site, &first, &mut report)?;
    }
    if asked("offline") {
        eprintln!("opening without a network, {} times…", warm::RUNS);
        warm::measure(&site, lighthouse::bare(&site, &first)?, &first, &mut report)?;
    }
    if let Some(larger) = folders.next().filter(|_| asked("growth")) {
        eprintln!("start-up with ten times the catalogue…");
        growth::measure(&site, &Site::read(&larger)?, &first, &mut report)?;
    }
    let bare = asked("loading").then(|| lighthouse::bare(&site, &first)).transpose()?;
    drop(first);
    if let Some(bare) = bare {
        eprintln!("loading against the bare page, {} times each…", lighthouse::RUNS);
        lighthouse::measure(&site, bare, &mut report)?;
    }
    if asked("cues") {
        eprintln!("ten minutes of a session, hidden for half of them…");
        cues::measure(&site, &phone()?, &mut report)?;
    }
    let file = root.join("target/bench.json");
    report.compare(&file);
    report.write(&file)?;
    eprintln!("\n{report}");
    Ok(())
}

/// Chromium as a phone.
fn phone() -> Outcome<Browser> {
    let browser = Browser::start(Engine::Chromium, Scripting::On)?;
    browser.set_screen(PHONE)?;
    Ok(browser)
}
