use glam::Vec2;

use super::border::{Border, Cubic, Run, along, cubics};
use super::picture::Tile;
use super::sheet::{Plot, sheet};
use super::surface::Surface;
use crate::catalogue::{Side, View};
use crate::figure::camera::Camera;
use crate::figure::fit;
use crate::figure::path::PathWriter;
use crate::figure::rig::sign;

/// The least width and height of what can be hit: 44 CSS pixels of a figure 560 CSS pixels tall.
const TOUCH: f32 = 13.6;
/// A line on a turned figure is looked at this often between two points of its border.
const LOOKS: u8 = 5;
/// Stretches of a line that are shorter than this are left out on a turned figure. Centimetres.
const GLIMPSE: f32 = 1.6;
/// Lines on a turned figure keep this near to the skin. Centimetres.
const SMOOTH: f32 = 0.25;

/// A sheet of the map laid on the body, as a camera sees it.
pub(super) struct Relief<'a> {
    /// The skin it lies on; none when the camera sees the sheet squarely, as if it were flat.
    pub(super) surface: Option<&'a Surface>,
    pub(super) camera: Camera,
    pub(super) view: View,
}

impl Relief<'_> {
    /// The tiles of the sheet.
    pub(super) fn tiles(&self) -> Vec<Tile> {
        let plots = sheet(self.view).plots.iter();
        plots.flat_map(|plot| plot.sides().iter().map(|&side| self.tile(plot, side))).collect()
    }

    fn tile(&self, plot: &Plot, side: Option<Side>) -> Tile {
        let (start, pieces) = self.ring(plot.edge, side);
        let mut path = PathWriter::default();
        write_ring(start, &pieces, &mut path);
        if !plot.hole.is_empty() {
            let (start, pieces) = self.ring(plot.hole, side);
            write_ring(start, &reversed(start, &pieces), &mut path);
        }
        let [x, y] = plot.centre;
        let centre = self.place(Vec2::new(x * side.map_or(1.0, sign), y));
        Tile {
            place: plot.place,
            side,
            path: path.finish(),
            hit: hit(start, &pieces, centre),
            centre,
        }
    }

    /// A closed edge: of one side as authored or mirrored, or of both halves in turn.
    fn ring(&self, edge: &[Run], side: Option<Side>) -> (Vec2, Vec<Cubic>) {
        let half = |sign: f32| {
            let mut pieces = Vec::new();
            let mut start = None;
            for &run in edge {
                let (from, cubics) = cubics(run, &|point| self.place(point * Vec2::new(sign, 1.0)));
                start.get_or_insert(from);
                pieces.extend(cubics);
            }
            (start.unwrap_or_default(), pieces)
        };
        let (start, mut pieces) = half(side.map_or(1.0, sign));
        if side.is_none() {
            let (start, mirrored) = half(-1.0);
            pieces.extend(reversed(start, &mirrored));
        }
        (start, pieces)
    }

    /// Puts a point of the sheet on the body and into the picture.
    fn place(&self, point: Vec2) -> Vec2 {
        let on_skin = self
            .surface
            .map_or(point.extend(0.0), |surface| surface.skin_or_edge(point, self.view));
        self.camera.project(on_skin)
    }

    /// Writes lines on both sides, those on the midline once.
    pub(super) fn lines(&self, borders: &[Border], path: &mut PathWriter) {
        for &border in borders {
            let middle = border.iter().all(|&[x, _]| x == 0.0);
            for sign in if middle { [1.0].as_slice() } else { &[1.0, -1.0] } {
                let side = Vec2::new(*sign, 1.0);
                match self.surface {
                    Some(surface) => self.wrap(border, side, surface, path),
                    None => {
                        let (start, pieces) =
                            cubics(along(border), &|point| self.place(point * side));
                        path.start(start);
                        for [first, second, to] in pieces {
                            path.cubic(first, second, to);
                        }
                    }
                }
            }
        }
    }

    /// Writes what is seen of a line that goes round the body.
    fn wrap(&self, border: Border, side: Vec2, surface: &Surface, path: &mut PathWriter) {
        let (mut from, pieces) = cubics(along(border), &|point| point * side);
        let mut seen = Vec::new();
        for &[first, second, to] in &pieces {
            for look in 0..=LOOKS {
                let t = f32::from(look) / f32::from(LOOKS);
                let (a, b, c) = (from.lerp(first, t), first.lerp(second, t), second.lerp(to, t));
                let flat = a.lerp(b, t).lerp(b.lerp(c, t), t);
                match surface.skin(flat, self.view) {
                    Some(on_skin) if surface.shows(on_skin, &self.camera) => {
                        seen.push(self.camera.project(on_skin));
                    }
                    _ => write_stretch(&mut seen, path),
                }
            }
            from = to;
        }
        write_stretch(&mut seen, path);
    }
}

/// Writes what was seen of a line, smoothly, unless it is but a glimpse.
fn write_stretch(points: &mut Vec<Vec2>, path: &mut PathWriter) {
    points.dedup_by(|a, b| a.distance_squared(*b) < 0.01);
    if let [first, second, .., before, last] = points.as_slice()
        && first.distance(*last) > GLIMPSE
    {
        path.start(*first);
        let (out, back) =
            ((second - first).normalize_or_zero(), (before - last).normalize_or_zero());
        fit::write(points, out, back, SMOOTH, path);
    }
    points.clear();
}

/// What is hit: the tile, which need not be smooth, and a square round its centre.
fn hit(start: Vec2, pieces: &[Cubic], centre: Vec2) -> String {
    let mut tile = PathWriter::new(0);
    tile.start(start);
    let (mut from, mut area) = (start, 0.0);
    for &[.., to] in pieces {
        tile.line(to);
        area += (from - start).perp_dot(to - start);
        from = to;
    }
    tile.close();
    // The square turns as the tile does, or they would cut holes into one another.
    let reach = Vec2::new(TOUCH / 2.0, (TOUCH / 2.0).copysign(area));
    let mut square = PathWriter::default();
    square
        .start(centre - reach)
        .line(centre + reach * Vec2::new(1.0, -1.0))
        .line(centre + reach)
        .line(centre + reach * Vec2::new(-1.0, 1.0))
        .close();
    tile.finish() + &square.finish()
}

/// The same line, from its end to its start.
fn reversed(start: Vec2, pieces: &[Cubic]) -> Vec<Cubic> {
    let starts = std::iter::once(start).chain(pieces.iter().map(|&[.., to]| to));
    let mut back: Vec<_> =
        starts.zip(pieces).map(|(from, &[first, second, _])| [second, first, from]).collect();
    back.reverse();
    back
}

fn write_ring(start: Vec2, pieces: &[Cubic], path: &mut PathWriter) {
    path.start(start);
    for &[first, second, to] in pieces {
        path.cubic(first, second, to);
    }
    path.close();
}
