//! `cargo xtask bench`: the app against its budgets, each with its figure, its ratio and a verdict.

mod bytes;
mod frames;
mod growth;
mod lighthouse;
mod report;
mod tap;

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

fn measure() -> Outcome {
    let mut folders = std::env::args().skip(1).map(PathBuf::from);
    let root = xtask::root();
    let site = Site::read(&folders.next().unwrap_or_else(|| root.join("dist")))?;
    let mut report = Report::default();
    let phone = phone()?;
    eprintln!("bytes of the first visit…");
    bytes::measure(&site, &phone, &mut report)?;
    eprintln!("from tap to paint, 30 times…");
    tap::measure(&site, &phone, &mut report)?;
    eprintln!("frames of the player, and ten minutes of them…");
    frames::measure(&site, &phone, &mut report)?;
    if let Some(larger) = folders.next() {
        eprintln!("start-up with ten times the catalogue…");
        growth::measure(&site, &Site::read(&larger)?, &phone, &mut report)?;
    }
    let bare = lighthouse::bare(&site, &phone)?;
    drop(phone);
    eprintln!("loading against the bare page, {} times each…", lighthouse::RUNS);
    lighthouse::measure(&site, bare, &mut report)?;
    report.write(&root.join("target/bench.json"))?;
    eprintln!("\n{report}");
    Ok(())
}

/// Chromium as a phone.
fn phone() -> Outcome<Browser> {
    let browser = Browser::start(Engine::Chromium, Scripting::On)?;
    browser.set_screen(PHONE)?;
    Ok(browser)
}
