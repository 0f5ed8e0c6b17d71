//! `cargo xtask icons`: the icons from the project's own figure, and with `--screens` the
//! screenshots that stores show.

use std::{fs, path::Path, process::ExitCode};

use unknot::{
    figure::icon::{self, Icon},
    ui::words,
};
use unknot_browser::{
    Browser, Engine, Outcome, Scripting, Trouble,
    camera::{DESK, Frame, PHONE, Screen},
};
use xtask::server::{Server, Site};

/// How an icon fills its square.
#[derive(Clone, Copy)]
enum Ground {
    /// A square with round corners, nothing beyond it.
    Rounded,
    /// To the edges: the system cuts it to its own shape.
    Full,
}

const ICONS: &[(&str, u32, Ground)] = &[
    ("icon-192.png", 192, Ground::Rounded),
    ("icon-512.png", 512, Ground::Rounded),
    ("maskable-512.png", 512, Ground::Full),
    ("apple-touch-180.png", 180, Ground::Full),
];

/// What social sites show beside a link.
const CARD: Screen =
    Screen { name: "card-1200.png", width: 1200, height: 630, scale: 1, mobile: false };

fn main() -> ExitCode {
    let screens = std::env::args().any(|word| word == "--screens");
    let done = Browser::start(Engine::Chromium, Scripting::On)
        .and_then(|browser| if screens { photograph(&browser) } else { draw(&browser) });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn draw(browser: &Browser) -> Outcome {
    let root = xtask::root();
    let tokens = fs::read_to_string(root.join("style/tokens.css"))
        .map_err(Trouble::process("reading the colours"))?;
    let folder = root.join("public/icons");
    let icon = icon::picture();
    browser.set_transparent()?;
    write(&folder, "icon.svg", svg(&icon, &tokens, Ground::Rounded)?.as_bytes())?;
    for &(name, size, ground) in ICONS {
        let screen = Screen { name, width: size, height: size, scale: 1, mobile: false };
        browser.set_screen(screen)?;
        let svg = svg(&icon, &tokens, ground)?;
        let style = "body{margin:0}svg{display:block;width:100vw;height:100vh}";
        show(browser, style, &svg)?;
        write(&folder, name, &browser.picture(Frame::Screen)?)?;
    }
    browser.set_screen(CARD)?;
    let (ground, ink) = (colour(&tokens, "ground")?, colour(&tokens, "ink")?);
    let style = format!(
        "body{{margin:0;height:100vh;display:flex;align-items:center;gap:72px;padding-left:96px;\
         background:{ground};color:{ink};font-family:{}}}svg{{width:400px}}\
         b{{font-size:112px;font-weight:600}}p{{font-size:48px;margin:24px 0}}",
        colour(&tokens, "font-head")?
    );
    let (name, title) = (words::app::NAME, words::home::TITLE);
    let svg = svg(&icon, &tokens, Ground::Rounded)?;
    show(browser, &style, &format!("{svg}<div><b>{name}</b><p>{title}</p></div>"))?;
    write(&folder, CARD.name, &browser.picture(Frame::Screen)?)?;
    eprintln!("the icons are in {}", folder.display());
    Ok(())
}

fn photograph(browser: &Browser) -> Outcome {
    let root = xtask::root();
    let site = Site::read(&root.join("dist"))?;
    let server = Server::start(site, "/", 0).map_err(Trouble::process("the server"))?;
    browser.set_look("light", true)?;
    for (name, screen) in [("screenshot-narrow.png", PHONE), ("screenshot-wide.png", DESK)] {
        browser.set_screen(screen)?;
        browser.open(&server.address())?;
        browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
        write(&root.join("public/icons"), name, &browser.picture(Frame::Screen)?)?;
    }
    Ok(())
}

/// The icon in the app's own colours.
fn svg(icon: &Icon, tokens: &str, ground: Ground) -> Outcome<String> {
    let [x, y, width, height] = icon.view_box;
    let corner = match ground {
        Ground::Rounded => width * 0.22,
        Ground::Full => 0.0,
    };
    let behind = colour(tokens, "accent")?;
    let mut shapes = String::new();
    for shape in &icon.shapes {
        let colour = colour(tokens, shape.role.class())?;
        shapes.push_str(&format!("<path fill=\"{colour}\" d=\"{}\"/>", shape.path));
    }
    let square =
        format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{corner}\"");
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{x} {y} {width} {height}\">\
         <clipPath id=\"square\"><rect {square}/></clipPath>\
         <g clip-path=\"url(#square)\"><rect fill=\"{behind}\" {square}/>{shapes}</g></svg>"
    ))
}

/// What a role stands for in the light theme, which comes first in its value.
fn colour<'a>(tokens: &'a str, role: &str) -> Outcome<&'a str> {
    let start = format!("--{role}:");
    let value = tokens.split_once(&start).and_then(|(_, rest)| rest.split_once(';'));
    let Some((value, _)) = value else {
        return Trouble::found(format!("style/tokens.css has no --{role}"));
    };
    let light = value.split_once("var(--light, ").and_then(|(_, rest)| rest.split_once(')'));
    Ok(light.map_or(value, |(light, _)| light).trim())
}

/// Shows a page that consists of this alone.
fn show(browser: &Browser, style: &str, body: &str) -> Outcome {
    let style = style.replace('"', "'");
    let page = format!("<!doctype html><meta charset='utf-8'><style>{style}</style>{body}");
    let page = page.replace('%', "%25").replace('#', "%23");
    browser.open(&format!("data:text/html,{page}"))
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Outcome {
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join(name), bytes))
        .map_err(Trouble::process("writing a picture"))
}
