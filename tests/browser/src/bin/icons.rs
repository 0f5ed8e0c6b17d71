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
    /// None: the mark alone, which the system fills with a colour of its own.
    None,
}

const ICONS: &[(&str, u32, Ground)] = &[
    ("icon-192.png", 192, Ground::Rounded),
    ("icon-512.png", 512, Ground::Rounded),
    ("maskable-512.png", 512, Ground::Full),
    ("apple-touch-180.png", 180, Ground::Full),
    ("monochrome-512.png", 512, Ground::None),
];

/// The icons of shortcuts, on the ground of the app's own, in a square of 24 by 24: what is filled
/// with ink, what with ember, and what is drawn as a line.
const SHORTCUTS: &[(&str, [&str; 3])] = &[
    // The nape, from behind.
    (
        "shortcut-place-192.png",
        [
            "M12 3.2A3.6 4.1 0 0 1 15.6 7.4C15.6 8.9 15 10 14.3 10.9C14.5 13.2 15.4 13.7 17.6 14.4C19.9 15.1 20.6 16.4 20.8 18.4V21H3.2V18.4C3.4 16.4 4.1 15.1 6.4 14.4C8.6 13.7 9.5 13.2 9.7 10.9C9 10 8.4 8.9 8.4 7.4A3.6 4.1 0 0 1 12 3.2Z",
            "M12 10.6A2 2 0 1 0 12 14.6A2 2 0 1 0 12 10.6Z",
            "",
        ],
    ),
    // Warmth that rises from a bowl.
    (
        "shortcut-prepare-192.png",
        [
            "M4 13.2H20A8 6.6 0 0 1 15 19.3V20.4H9V19.3A8 6.6 0 0 1 4 13.2Z",
            "",
            "M8.5 10.6C7.3 9.2 9.7 8 8.5 6.2M12 10.6C10.8 8.6 13.2 7 12 4.6M15.5 10.6C14.3 9.2 16.7 8 15.5 6.2",
        ],
    ),
    // Somebody who looks after others.
    (
        "shortcut-safety-192.png",
        [
            "M12 3.4L19 6V11.4C19 15.8 16.1 19 12 20.8C7.9 19 5 15.8 5 11.4V6ZM10.7 8.2H13.3V10.8H15.9V13.4H13.3V16H10.7V13.4H8.1V10.8H10.7Z",
            "",
            "",
        ],
    ),
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
    for (name, parts) in SHORTCUTS {
        browser.set_screen(Screen { name, width: 192, height: 192, scale: 1, mobile: false })?;
        let style = "body{margin:0}svg{display:block;width:100vw;height:100vh}";
        show(browser, style, &shortcut(&tokens, parts)?)?;
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
    let (name, title) = (words::app::NAME.get(), words::map::TITLE.get());
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
        Ground::Full | Ground::None => 0.0,
    };
    if let (Ground::None, [body, spot]) = (ground, icon.shapes.as_slice()) {
        return Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{x} {y} {width} {height}\">\
             <mask id=\"spot\"><path fill=\"white\" d=\"{}\"/><path fill=\"black\" d=\"{}\"/></mask>\
             <path mask=\"url(#spot)\" d=\"{}\"/></svg>",
            body.path, spot.path, body.path
        ));
    }
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

/// A shortcut's picture, on the ground of the app's own icon.
fn shortcut(tokens: &str, [ink, ember, line]: &[&str; 3]) -> Outcome<String> {
    let (behind, skin) = (colour(tokens, "accent")?, colour(tokens, "seam")?);
    let sore = colour(tokens, "tile-on")?;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 -2 28 28\">\
         <rect fill=\"{behind}\" x=\"-2\" y=\"-2\" width=\"28\" height=\"28\" rx=\"6.2\"/>\
         <path fill=\"{skin}\" fill-rule=\"evenodd\" d=\"{ink}\"/><path fill=\"{sore}\" d=\"{ember}\"/>\
         <path fill=\"none\" stroke=\"{skin}\" stroke-width=\"1.6\" stroke-linecap=\"round\" d=\"{line}\"/>\
         </svg>"
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
