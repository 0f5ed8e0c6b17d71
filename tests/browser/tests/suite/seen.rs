//! What a person sees of a picture, as a page would be photographed.

use std::io::Cursor;

use serde_json::json;
use thirtyfour::By;
use unknot_browser::{Engine, Outcome, Trouble};

use crate::guest::Guest;

/// The picture's place in the window, in device pixels, once the page is painted with it in sight:
/// left, top, width and height.
const PLACE: &str = r#"
const picture = document.querySelector(arguments[0]);
picture.scrollIntoView({ block: "center", behavior: "instant" });
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const { left, top, width, height } = picture.getBoundingClientRect();
return [left, top, width, height].map((length) => Math.round(length * devicePixelRatio));
"#;

/// The picture, and what lies over it.
const PICTURE: &str = ".picture";

/// A colour is another one from this difference on, of 255: WebKit rounds what lies along an edge now
/// this way and now that.
const OTHER: u8 = 8;
/// Of so many pixels one may be another in a picture that looks the same.
const LOOSE: usize = 10_000;

/// What a person sees of a picture: its pixels, row by row.
pub(crate) struct Seen {
    pixels: Vec<[u8; 3]>,
}

impl Seen {
    /// Whether a person would say that nothing has changed.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let differ = |(a, b): &(&[u8; 3], &[u8; 3])| {
            a.iter().zip(b.iter()).any(|(a, b)| a.abs_diff(*b) >= OTHER)
        };
        let apart = self.pixels.iter().zip(&other.pixels).filter(differ).count();
        self.pixels.len() == other.pixels.len() && apart <= self.pixels.len() / LOOSE
    }

    /// The mean difference of all colours of all pixels, 0 to 1; 1 where they are not as many.
    pub(crate) fn difference(&self, other: &Self) -> f64 {
        if self.pixels.len() != other.pixels.len() {
            return 1.0;
        }
        let pairs = self.pixels.as_flattened().iter().zip(other.pixels.as_flattened());
        let sum: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
        sum / (self.pixels.len() * 3) as f64 / 255.0
    }
}

impl Guest {
    /// What a person sees of the picture, and of what lies over it.
    pub(crate) fn seen(&self) -> Outcome<Seen> {
        // WebKit's pictures of elements are blank, so the picture is cut out of one of the window.
        let of_window = self.browser.engine == Engine::WebKit;
        let place = if of_window {
            self.browser.run_async::<Option<[usize; 4]>>(PLACE, &[json!(PICTURE)])?
        } else {
            None
        };
        let png = self.browser.drive(|session| async move {
            if of_window {
                return session.screenshot_as_png().await;
            }
            session.find(By::Css(PICTURE)).await?.screenshot_as_png().await
        })?;
        read(&png, place).ok_or_else(|| Trouble::Found("the picture's picture is none".into()))
    }
}

/// The pixels of a PNG, or those within a place of it; nothing where there are none.
fn read(png: &[u8], place: Option<[usize; 4]>) -> Option<Seen> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let all = reader.next_frame(&mut bytes).ok()?;
    let samples = all.color_type.samples();
    let whole = [0, 0, usize::try_from(all.width).ok()?, usize::try_from(all.height).ok()?];
    let [left, top, width, height] = place.unwrap_or(whole);
    let mut pixels = Vec::with_capacity(width * height);
    for row in bytes.chunks_exact(all.line_size).skip(top).take(height) {
        let row = row.get(left * samples..(left + width) * samples)?;
        pixels.extend(row.chunks_exact(samples).filter_map(|it| it.first_chunk().copied()));
    }
    (!pixels.is_empty() && pixels.len() == width * height).then_some(Seen { pixels })
}
