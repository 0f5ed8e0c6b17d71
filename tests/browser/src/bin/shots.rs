//! `cargo xtask shots`: every kind of page on a phone and on a desk, light and dark.

use std::{
    collections::HashSet,
    fs, mem,
    path::{Path, PathBuf},
    process::ExitCode,
};

use unknot::ui::route::Route;
use unknot_browser::{
    Browser, Engine, Outcome, Scripting, Trouble,
    camera::{DESK, Frame, PHONE},
};
use xtask::server::{Server, Site};

fn main() -> ExitCode {
    match shots() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn shots() -> Outcome {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let full = words.iter().position(|word| word == "--full").map(|at| words.remove(at)).is_some();
    let folder = match words.iter().position(|word| word == "--out") {
        Some(at) if at + 1 < words.len() => {
            words.remove(at);
            PathBuf::from(words.remove(at))
        }
        _ => xtask::root().join("shots"),
    };
    fs::create_dir_all(&folder).map_err(Trouble::process("making the folder"))?;
    let paths = if words.is_empty() { one_of_each_kind() } else { words };
    let site = Site::read(&xtask::root().join("dist"))?;
    let server = Server::start(site, "/", 0).map_err(Trouble::process("the server"))?;
    let browser = Browser::start(Engine::Chromium, Scripting::On)?;
    for screen in [PHONE, DESK] {
        browser.set_screen(screen)?;
        for theme in ["light", "dark"] {
            browser.set_look(theme, true)?;
            for path in &paths {
                let path = path.trim_start_matches('/');
                browser.open(&format!("{}{path}", server.address()))?;
                browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
                let name = format!("{}-{}-{theme}", name(path), screen.name);
                take(&browser, &folder.join(format!("{name}.png")), Frame::Screen)?;
                if full {
                    take(&browser, &folder.join(format!("{name}-full.png")), Frame::Page)?;
                }
                if path.ends_with("/play/") && browser.find_named("button", "Start")?.is_some() {
                    browser.click("button", "Start")?;
                    let name = format!("{name}-on.png");
                    browser.run_async::<Option<()>>(NEXT_FRAME, &[])?;
                    take(&browser, &folder.join(name), Frame::Screen)?;
                }
            }
        }
    }
    eprintln!("the screenshots are in {}", folder.display());
    Ok(())
}

/// What comes of a tap is painted by the frame after the next.
const NEXT_FRAME: &str =
    "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";

fn take(browser: &Browser, path: &Path, frame: Frame) -> Outcome {
    fs::write(path, browser.picture(frame)?).map_err(Trouble::process("writing a picture"))
}

fn one_of_each_kind() -> Vec<String> {
    let mut seen = HashSet::new();
    let all = Route::all().into_iter();
    all.filter(|route| seen.insert(mem::discriminant(route))).map(Route::path).collect()
}

/// A file's name for a page.
fn name(path: &str) -> String {
    match path.trim_matches('/').replace('/', "-") {
        home if home.is_empty() => "home".to_owned(),
        name => name.replace(".html", ""),
    }
}
