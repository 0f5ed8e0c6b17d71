//! Writes a page with the pictures of steps, several phases of each:
//! `steps [--dark] [--size PX] [--phases N] [--yaw DEGREES] [--far] [--arrows] [filter, such as neck/palm-rub] > steps.html`.
//! Says on the error stream what the guards of the pictures find wrong.
#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs, reason = "a tool for the desk")]

use std::fmt::Write;

use unknot::catalogue;
use unknot::figure::body::Detail;
use unknot::figure::paint::Canvas;
use unknot::figure::scene::{Stage, guard};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut option = |name: &str| {
        let at = arguments.iter().position(|word| word == name)?;
        arguments.remove(at);
        Some(if at < arguments.len() { arguments.remove(at) } else { String::new() })
    };
    let size = option("--size").unwrap_or_else(|| "300".into());
    let phases = option("--phases").and_then(|text| text.parse().ok()).unwrap_or(4u8);
    let yaw = option("--yaw").and_then(|text| text.parse().ok()).unwrap_or(0.0f32);
    let dark = arguments.iter().position(|word| word == "--dark").map(|at| arguments.remove(at));
    let mut flag = |name: &str| {
        arguments.iter().position(|word| word == name).map(|at| arguments.remove(at)).is_some()
    };
    let arrows = flag("--arrows");
    let detail = if flag("--far") { Detail::Far } else { Detail::Near };
    let filter = arguments.first().cloned().unwrap_or_default();
    let mut canvas = Canvas::new();
    let mut html = format!(
        "<!doctype html><html data-theme={}><meta charset=utf-8><style>{}{}
        body{{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:var(--ground);
        color:var(--ink);font:12px sans-serif}}
        figure{{margin:0;width:{size}px}}svg{{display:block;width:{size}px;height:{size}px;
        background:var(--raised);border-radius:12px}}</style>",
        if dark.is_some() { "dark" } else { "light" },
        include_str!("../style/tokens.css"),
        include_str!("../style/components/figure.css"),
    );
    for technique in catalogue::techniques() {
        let address = format!("{}/{}", technique.shelf.slug(), technique.slug);
        if !address.contains(&filter) {
            continue;
        }
        for (index, scene) in technique.scenes().iter().enumerate() {
            let Some(scene) = scene else { continue };
            let stage = Stage::new(scene);
            let [x, y, width, height] = stage.view();
            for fault in guard::faults(scene) {
                eprintln!("{address} {}: {fault}", index + 1);
            }
            canvas.keep_to(Some(stage.view()));
            let trails = stage.trails();
            for look in 0..phases {
                let phase = f32::from(look) / f32::from(phases);
                let shapes = canvas.paint(&stage.at(phase), &stage.camera(yaw), detail);
                let shapes = if arrows { canvas.arrows(&trails, width) } else { shapes };
                let _ =
                    write!(html, "<figure><svg class=scene viewBox='{x} {y} {width} {height}'>");
                for shape in shapes {
                    let _ =
                        write!(html, "<path class='{}' d='{}'/>", shape.role.class(), shape.path);
                }
                let _ = write!(
                    html,
                    "</svg><figcaption>{address} {} at {phase}</figcaption></figure>",
                    index + 1
                );
            }
        }
    }
    println!("{html}");
}
