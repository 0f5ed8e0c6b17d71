//! A canvas as the worker paints it, with the same shapes that the page would set as paths.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{OffscreenCanvas, OffscreenCanvasRenderingContext2d, Path2d};

use super::{
    frame::{Frames, Size},
    ink::{self, Ink},
    mirrored,
    turn::Turn,
    wanted::Wanted,
};
use crate::figure::{Role, Shape, paint::Canvas};

/// How long a picture takes to give way to another, in milliseconds.
const FADE: f64 = 380.0;
/// More device pixels than this are not painted: no eye could tell, but the battery could.
const PIXELS: f32 = 3.0e6;

/// A canvas that is painted here.
pub(super) struct Easel {
    canvas: OffscreenCanvas,
    context: OffscreenCanvasRenderingContext2d,
    frames: Frames,
    pub(super) wanted: Option<Wanted>,
    pub(super) turn: Turn,
    pub(super) seen: bool,
    size: Option<Size>,
    inks: Vec<Ink>,
    paths: Vec<Path>,
    /// The picture that gives way, and since when.
    leaving: Option<(OffscreenCanvas, f64)>,
    /// For how many frames what was painted last will do.
    calm: u8,
    painted: Painted,
    /// Whether the last frame of those that go on was painted once more.
    settled: bool,
}

/// Whether it was painted yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Painted {
    Not,
    /// In the frame that is not seen yet.
    Now,
    Told,
}

/// A path, kept as long as its data is the same.
struct Path {
    role: Role,
    data: String,
    path: Option<Path2d>,
}

impl Easel {
    /// Sets up a canvas; `None` where it cannot be painted here.
    pub(super) fn new(canvas: OffscreenCanvas) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            canvas,
            context,
            frames: Frames::default(),
            wanted: None,
            turn: Turn::default(),
            seen: true,
            size: None,
            inks: Vec::new(),
            paths: Vec::new(),
            leaving: None,
            calm: 0,
            painted: Painted::Not,
            settled: false,
        })
    }

    /// Takes what each role is painted with.
    pub(super) fn ink(&mut self, read: &Array) {
        self.inks = ink::inks(read);
    }

    /// Takes how large it is, and repaints it at once, as it is blank now.
    pub(super) fn resize(&mut self, size: Size, ratio: f32) {
        let ratio = ratio.min((PIXELS / (size.width * size.height)).sqrt());
        let [width, height] =
            [size.width, size.height].map(|side| (side * ratio).round().max(1.0) as u32);
        if self.size != Some(size) || width != self.canvas.width() {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
            self.size = Some(size);
            self.leaving = None;
        }
    }

    /// Looks again what there is to show.
    pub(super) fn wake(&mut self) {
        self.calm = 0;
        self.settled = false;
    }

    /// True once, when the first frame is seen.
    pub(super) fn comes(&mut self) -> bool {
        let comes = self.painted == Painted::Now;
        if comes {
            self.painted = Painted::Told;
        }
        comes
    }

    /// Paints the frame for now, where it is another than the one before; false where the next
    /// one would be the same.
    pub(super) fn tick(&mut self, figure: &mut Canvas, now: f64) -> bool {
        if self.calm > 0 {
            self.calm -= 1;
            return true;
        }
        // WebKit shows a frame with the one after it, so that the last one is painted twice.
        match self.paint(figure, now) {
            Some(true) => self.settled = false,
            Some(false) if !self.settled => self.settled = true,
            Some(false) | None => return false,
        }
        true
    }

    fn paint(&mut self, figure: &mut Canvas, now: f64) -> Option<bool> {
        let (wanted, size) = (self.wanted.filter(|_| self.seen)?, self.size?);
        let (canvas, paths) = (&self.canvas, &mut self.paths);
        let leaving = &mut self.leaving;
        let was_painted = self.painted != Painted::Not;
        let before = || *leaving = was_painted.then(|| copy(canvas)).flatten().map(|it| (it, now));
        let take = |shapes: &[Shape]| {
            paths.truncate(shapes.len());
            for (index, shape) in shapes.iter().enumerate() {
                match paths.get_mut(index) {
                    Some(path) => path.take(shape),
                    None => paths.push(Path::new(shape)),
                }
            }
        };
        let asked = (&wanted, &self.turn, size);
        let shown = self.frames.next(figure, asked, (now, true), before, take)?;
        self.calm = shown.calm;
        self.draw(shown.frame, shown.flipped);
        let fades = self.fade(now);
        if self.painted == Painted::Not {
            self.painted = Painted::Now;
        }
        Some(shown.goes_on || fades || self.painted == Painted::Now)
    }

    /// Paints all paths, each with its line first, as far as it lies outside.
    fn draw(&self, frame: [f32; 4], flipped: bool) {
        let context = &self.context;
        let (across, down) = (f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        let [x, y, width, _] = if flipped { mirrored(frame) } else { frame }.map(f64::from);
        let scale = across / width;
        let pixel = self.size.map_or(1.0, |size| f64::from(size.width)) / width;
        // Numbers and names are our own and valid, so that nothing can be refused.
        let _impossible = context.reset_transform();
        context.clear_rect(0.0, 0.0, across, down);
        let side = if flipped { -scale } else { scale };
        let _impossible = context.set_transform(side, 0.0, 0.0, scale, -x * scale, -y * scale);
        context.set_line_join("round");
        context.set_line_cap("round");
        for path in &self.paths {
            let (Some(ink), Some(shape)) = (self.inks.get(path.role as usize), &path.path) else {
                continue;
            };
            if let Some((colour, alpha, wide)) = &ink.line {
                context.set_stroke_style_str(colour);
                context.set_global_alpha(*alpha);
                context.set_line_width(wide / pixel);
                context.stroke_with_path(shape);
            }
            if let Some((colour, alpha)) = &ink.fill {
                context.set_fill_style_str(colour);
                context.set_global_alpha(*alpha);
                context.fill_with_path_2d(shape);
            }
        }
    }

    /// Lays what gives way over the picture; false where nothing does.
    fn fade(&mut self, now: f64) -> bool {
        let Some((before, since)) = &self.leaving else { return false };
        let gone = ((now - since) / FADE).clamp(0.0, 1.0);
        if gone >= 1.0 {
            self.leaving = None;
            return false;
        }
        let _impossible = self.context.reset_transform();
        self.context.set_global_alpha(1.0 - gone * gone * (3.0 - 2.0 * gone));
        let _impossible = self.context.draw_image_with_offscreen_canvas(before, 0.0, 0.0);
        true
    }
}

/// A canvas with the same picture on it.
fn copy(canvas: &OffscreenCanvas) -> Option<OffscreenCanvas> {
    let copy = OffscreenCanvas::new(canvas.width(), canvas.height()).ok()?;
    let context: JsValue = copy.get_context("2d").ok()??.into();
    let context: OffscreenCanvasRenderingContext2d = context.dyn_into().ok()?;
    context.draw_image_with_offscreen_canvas(canvas, 0.0, 0.0).ok()?;
    Some(copy)
}

impl Path {
    fn new(shape: &Shape) -> Self {
        let path = Path2d::new_with_path_string(&shape.path).ok();
        Self { role: shape.role, data: shape.path.clone(), path }
    }

    fn take(&mut self, shape: &Shape) {
        self.role = shape.role;
        if self.data != shape.path {
            self.data.clone_from(&shape.path);
            self.path = Path2d::new_with_path_string(&shape.path).ok();
        }
    }
}
