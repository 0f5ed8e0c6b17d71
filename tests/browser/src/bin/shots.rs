//! `cargo xtask shots`: every kind of page on a phone and on a desk, light and dark; with
//! `--gallery` the pictures of all steps as contact sheets.

use std::{
    collections::HashSet,
    fs, mem,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde_json::json;
use unknot::{
    catalogue::{REGIONS, Shelf},
    ui::route::Route,
};
use unknot_browser::{
    Browser, Engine, Outcome, Scripting, Trouble,
    camera::{DESK, Frame, PHONE, Screen},
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
    let gallery = words.iter().position(|word| word == "--gallery").map(|at| words.remove(at));
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
    if gallery.is_some() {
        return sheets(&browser, &server.address(), &folder);
    }
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

/// A sheet for each shelf at each of these phases of the loop.
const PHASES: [f32; 4] = [0.0, 0.25, 0.5, 0.75];

/// Shows one shelf of the gallery alone, at one phase, and tells how high it is.
const ONE_SHELF: &str = r#"
const [slug, phase] = arguments;
for (const part of document.querySelectorAll("header, footer, .gallery-controls, .gallery > h1, .gallery > .lead")) part.hidden = true;
for (const controls of document.querySelectorAll(".gallery-controls")) controls.style.display = "none";
for (const shelf of document.querySelectorAll(".gallery-shelf")) shelf.hidden = shelf.dataset.shelf !== slug;
const scrubber = document.querySelector("[data-control=phase]");
scrubber.value = phase;
scrubber.dispatchEvent(new Event("input", { bubbles: true }));
return Math.ceil(document.querySelector("main").getBoundingClientRect().bottom);
"#;

/// Writes the gallery as contact sheets, each cell labelled.
fn sheets(browser: &Browser, address: &str, folder: &Path) -> Outcome {
    let sheet = Screen { name: "sheet", width: 1600, height: 1000, scale: 1, mobile: false };
    browser.set_look("light", false)?;
    browser.set_screen(sheet)?;
    browser.open(&format!("{address}{}", Route::Gallery.path()))?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    for shelf in REGIONS.iter().map(|region| Shelf::Region(region.id)).chain([Shelf::Prepare]) {
        for phase in PHASES {
            let words = [json!(shelf.slug()), json!(phase)];
            let height: u32 = browser.run(ONE_SHELF, &words)?;
            browser.set_screen(Screen { height: height.max(400), ..sheet })?;
            // Pictures that come into sight are told so by the first frame and painted by the next.
            for _ in 0..3 {
                browser.run_async::<Option<()>>(NEXT_FRAME, &[])?;
            }
            let hundredths = (phase * 100.0).round();
            let name = format!("gallery-{}-{hundredths:02}.png", shelf.slug());
            take(browser, &folder.join(name), Frame::Screen)?;
        }
    }
    eprintln!("the contact sheets are in {}", folder.display());
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
