//! Draws the map from five sides, light and dark, for judging by eye: `figure out.html`.
#![allow(clippy::print_stderr, missing_docs, reason = "a tool for the desk")]

use std::fmt::Write;

use unknot::figure::icon;
use unknot::figure::map::{self, Place};

fn main() -> std::io::Result<()> {
    let mut html = String::from(STYLE);
    let turns = [0.0, 45.0, 90.0, 135.0, 180.0];
    for theme in ["light", "light tiles", "dark", "dark tiles"] {
        let _ = write!(html, "<svg class='{theme}' viewBox='-45 -182 392 190'>");
        for (index, turn) in turns.into_iter().enumerate() {
            let _ = write!(html, "<g transform='translate({},0)'>{}</g>", index * 76, figure(turn));
        }
        html += "</svg>";
    }
    for turn in turns {
        let times = (0..20).map(|_| {
            let start = std::time::Instant::now();
            std::hint::black_box(map::picture(turn));
            start.elapsed()
        });
        eprint!("{:?} ", times.min());
        let picture = map::picture(turn);
        let tiles: usize = picture.tiles.iter().map(|tile| tile.path.len()).sum();
        let hits: usize = picture.tiles.iter().map(|tile| tile.hit.len()).sum();
        eprintln!(
            "{turn}: body {} seams {} tiles {tiles} hits {hits}",
            picture.body.len(),
            picture.seams.len()
        );
    }
    html += "<div class='light big'>";
    for (turn, view_box) in [
        (0.0, "-41 -176 82 180"),
        (90.0, "-41 -176 82 180"),
        (180.0, "-41 -176 82 180"),
        (0.0, "-20 -176 40 44"),
        (60.0, "-20 -176 40 44"),
        (90.0, "-20 -176 40 44"),
        (180.0, "-20 -176 40 44"),
        (0.0, "14 -92 26 32"),
        (30.0, "-41 -176 82 180"),
        (120.0, "-41 -176 82 180"),
        (60.0, "-41 -176 82 180"),
        (90.0, "-12 -92 26 32"),
        (0.0, "-2 -22 26 24"),
        (60.0, "-2 -22 26 24"),
    ] {
        let _ = write!(html, "<svg viewBox='{view_box}'>{}</svg>", figure(turn));
    }
    for ground in ["#f6f2ea", "#1f1b18", "#5f8f8c"] {
        let icon = icon::picture();
        let [x, y, width, height] = icon.view_box;
        let _ =
            write!(html, "<svg viewBox='{x} {y} {width} {height}' style='background:{ground}'>");
        for shape in icon.shapes {
            let _ = write!(html, "<path class='{}' d='{}'/>", shape.role.class(), shape.path);
        }
        html += "</svg>";
    }
    html += "</div>";
    std::fs::write(std::env::args().nth(1).unwrap_or_else(|| "figure.html".into()), html)
}

fn figure(turn: f32) -> String {
    let picture = map::picture(turn);
    let id = format!("b{turn}");
    let mut svg = format!(
        "<path class=skin d='{}'/><clipPath id='{id}'><path d='{}'/></clipPath>",
        picture.body, picture.body
    );
    for shape in &picture.shapes {
        let _ = write!(svg, "<path class={} d='{}'/>", shape.role.class(), shape.path);
    }
    let _ = write!(svg, "<g clip-path='url(#{id})' opacity={}>", picture.facing);
    for (index, tile) in picture.tiles.iter().enumerate() {
        let kind = if matches!(tile.place, Place::Region(_)) { "region" } else { "other" };
        let hue = index * 47 % 360;
        let _ =
            write!(svg, "<path class='tile {kind}' fill='hsl({hue} 60% 50%)' d='{}'/>", tile.path);
    }
    let _ = write!(
        svg,
        "</g><path class=seams clip-path='url(#{id})' d='{}'/><path class='line' d='{}'/>",
        picture.seams, picture.details
    );
    for mark in picture.marks {
        let _ = write!(svg, "<text x={} y={}>{:?}</text>", mark.at.x, mark.at.y, mark.side);
    }
    svg
}

const STYLE: &str = "<style>body{margin:0}.big svg{display:inline-block;width:460px;height:500px}.big svg[viewBox='-41 -176 82 180']{width:620px;height:1360px}svg{display:block;width:1900px;height:920px}
.light{background:#f6f2ea;--skin:#dcae8f;--line:#8a5f48;--seam:#f6f2ea}
.dark{background:#1f1b18;--skin:#c08f70;--line:#f0cdb4;--seam:#1f1b18}
.skin{fill:var(--skin);stroke:var(--line);stroke-width:.6;paint-order:stroke;stroke-linejoin:round}
.sore{fill:#e4572e}.blend{fill:var(--skin)}.line{fill:none;stroke:var(--line);stroke-width:.35;stroke-linecap:round;opacity:.6}
.seams{fill:none;stroke:var(--seam);stroke-width:.5;opacity:.85}.tile{display:none}
.tiles .tile{display:block;opacity:.45}text{font:3px sans-serif;text-anchor:middle;fill:var(--line)}</style>";
