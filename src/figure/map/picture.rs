use glam::{Vec2, Vec3};

use super::back::BACK;
use super::border::{Border, Cubic, Plot, Run, Sheet, along, cubics};
use super::front::FRONT;
use super::place::Place;
use crate::catalogue::{Side, View};
use crate::figure::body::{Body, Group};
use crate::figure::camera::Camera;
use crate::figure::path::PathWriter;
use crate::figure::pose::Pose;
use crate::figure::rig::{Skeleton, sign};
use crate::figure::{Role, Shape, outline, union};

/// How tall the figure stands, in centimetres.
pub const HEIGHT: f32 = 172.0;
/// The least width and height of what can be hit: 44 CSS pixels of a figure 560 CSS pixels tall.
const TOUCH: f32 = 13.6;
/// Tiles are seen while the figure is turned less than this far from their view, by cosine.
const SEEN: f32 = 0.7;

/// A tile of the map: what can be tapped, and what is painted when it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// What it stands for.
    pub place: Place,
    /// Its side of the body; none in the middle.
    pub side: Option<Side>,
    /// What is painted, to be clipped by [`Picture::body`], beyond which it reaches.
    pub path: String,
    /// What is hit: the tile, and at least 13.5 cm in width and height round its centre.
    pub hit: String,
    /// Its centre in the picture.
    pub centre: Vec2,
}

/// A letter beside the figure that names its left or right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Whose side it names.
    pub side: Side,
    /// The middle of the letter.
    pub at: Vec2,
}

/// All that is needed to draw the map, in centimetres, y down, the floor at 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Left, top, width and height.
    pub view_box: [f32; 4],
    /// The whole body in one path: painted first as [`Role::Skin`], and the clip of the tiles.
    pub body: String,
    /// What is painted upon it, in order.
    pub shapes: Vec<Shape>,
    /// The tiles of the side that is seen; larger ones first, so that the last one hit wins.
    pub tiles: Vec<Tile>,
    /// The lines between tiles, to be stroked and clipped by [`Picture::body`].
    pub seams: String,
    /// Lines of face, fingers, toes and back, to be stroked as [`Role::Line`].
    pub details: String,
    /// How much of tiles, seams and details is seen, 1 for all; 0 when the figure stands sideways.
    pub facing: f32,
    /// Where left and right are written.
    pub marks: [Mark; 2],
}

/// The standing figure, turned by this many degrees: 0 the front, 180 the back.
#[must_use]
pub fn picture(turn: f32) -> Picture {
    let camera = Camera::turned(turn);
    let skeleton = Pose::standing().skeleton();
    let body = Body::new();
    let square = camera.is_square();
    let view = if camera.frontness() >= 0.0 { View::Front } else { View::Back };
    let facing = ((camera.frontness().abs() - SEEN) / (1.0 - SEEN)).clamp(0.0, 1.0);
    let relief = Relief::new(&body, &skeleton, camera, view);
    let (tiles, seams, details) = if facing > 0.0 {
        let sheet = relief.sheet();
        (relief.tiles(), relief.lines(sheet.seams), relief.lines(sheet.details))
    } else {
        Default::default()
    };
    let marks = [Side::Left, Side::Right]
        .map(|side| Mark { side, at: camera.project(Vec3::new(33.0 * sign(side), 112.0, 0.0)) });
    Picture {
        view_box: [-41.0, -177.0, 82.0, 182.0],
        body: if square {
            silhouette(&body, &skeleton, &camera)
        } else {
            heap(&body, &skeleton, &camera, |_| true)
        },
        shapes: if square { Vec::new() } else { limbs(&body, &skeleton, &camera) },
        tiles,
        seams,
        details,
        facing,
        marks,
    }
}

/// The tiles of a view, seen squarely.
#[must_use]
pub fn tiles(view: View) -> Vec<Tile> {
    let camera = Camera::turned(if view == View::Front { 0.0 } else { 180.0 });
    Relief { balls: Vec::new(), camera, view }.tiles()
}

fn silhouette(body: &Body, skeleton: &Skeleton, camera: &Camera) -> String {
    let outlines: Vec<_> = body.parts.iter().map(|part| part.outline(skeleton, camera)).collect();
    let mut path = PathWriter::default();
    union::write(&outlines, &mut path);
    path.finish()
}

/// The outlines of some groups laid over one another in one path.
fn heap(
    body: &Body,
    skeleton: &Skeleton,
    camera: &Camera,
    which: impl Fn(Group) -> bool,
) -> String {
    let mut path = PathWriter::default();
    for part in body.parts.iter().filter(|part| which(part.group)) {
        outline::write(&part.outline(skeleton, camera), &mut path);
    }
    path.finish()
}

/// What lies over what when the figure is turned: the far limbs, the trunk, the near limbs.
fn limbs(body: &Body, skeleton: &Skeleton, camera: &Camera) -> Vec<Shape> {
    let near = if camera.nearness(Vec3::X) > 0.0 { Side::Left } else { Side::Right };
    let far = if near == Side::Left { Side::Right } else { Side::Left };
    let arm = |side| move |group| group == Group::Arm(side) || group == Group::Hand(side);
    let leg = |side| move |group| group == Group::Leg(side) || group == Group::Foot(side);
    let trunk = |group| matches!(group, Group::Trunk | Group::Head) || leg(near)(group);
    let skin = |path| Shape { role: Role::Skin, path };
    vec![
        skin(heap(body, skeleton, camera, arm(far))),
        skin(heap(body, skeleton, camera, leg(far))),
        skin(heap(body, skeleton, camera, trunk)),
        skin(heap(body, skeleton, camera, arm(near))),
    ]
}

/// The tiles of one view, laid on the body.
struct Relief {
    /// The spheres of the body, if the depth of its surface matters.
    balls: Vec<(Vec3, f32)>,
    camera: Camera,
    view: View,
}

impl Relief {
    fn new(body: &Body, skeleton: &Skeleton, camera: Camera, view: View) -> Self {
        let beads = body.parts.iter().flat_map(|part| &part.beads);
        let balls = if camera.is_square() {
            Vec::new()
        } else {
            beads.map(|bead| (bead.posed(skeleton), bead.radius)).collect()
        };
        Self { balls, camera, view }
    }

    fn sheet(&self) -> &'static Sheet {
        match self.view {
            View::Front => &FRONT,
            View::Back => &BACK,
        }
    }

    fn tiles(&self) -> Vec<Tile> {
        let mut tiles = Vec::new();
        for plot in self.sheet().plots {
            if plot.sided {
                tiles.extend([Side::Left, Side::Right].map(|side| self.tile(plot, Some(side))));
            } else {
                tiles.push(self.tile(plot, None));
            }
        }
        tiles
    }

    fn tile(&self, plot: &Plot, side: Option<Side>) -> Tile {
        let mut path = PathWriter::default();
        // What is hit need not be smooth: the same corners, joined by straight lines.
        let mut hit = PathWriter::new(0);
        let (start, pieces) = self.ring(plot.edge, side);
        hit.start(start);
        for &[.., to] in &pieces {
            hit.line(to);
        }
        hit.close();
        write_ring(start, &pieces, &mut path);
        if !plot.hole.is_empty() {
            let (start, pieces) = self.ring(plot.hole, side);
            write_ring(start, &reversed(start, &pieces), &mut path);
        }
        let [x, y] = plot.centre;
        let centre = self.place(Vec2::new(x * side.map_or(1.0, sign), y));
        // The square turns as the tile does, or they would cut holes into one another.
        let turns = pieces.iter().fold((start, 0.0), |(from, area), &[.., to]| {
            (to, area + (from - start).perp_dot(to - start))
        });
        let reach = Vec2::new(TOUCH / 2.0, (TOUCH / 2.0).copysign(turns.1));
        let mut touch = PathWriter::default();
        touch
            .start(centre - reach)
            .line(centre + reach * Vec2::new(1.0, -1.0))
            .line(centre + reach)
            .line(centre + reach * Vec2::new(-1.0, 1.0))
            .close();
        Tile {
            place: plot.place,
            side,
            path: path.finish(),
            hit: hit.finish() + &touch.finish(),
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

    /// Writes lines on both sides, those on the midline once.
    fn lines(&self, borders: &[Border]) -> String {
        let mut path = PathWriter::default();
        for &border in borders {
            let middle = border.iter().all(|&[x, _]| x == 0.0);
            for sign in if middle { [1.0].as_slice() } else { &[1.0, -1.0] } {
                let (start, pieces) =
                    cubics(along(border), &|point| self.place(point * Vec2::new(*sign, 1.0)));
                path.start(start);
                for [first, second, to] in pieces {
                    path.cubic(first, second, to);
                }
            }
        }
        path.finish()
    }

    /// Puts a point of the sheet on the body and into the picture.
    fn place(&self, point: Vec2) -> Vec2 {
        self.camera.project(point.extend(self.depth(point)))
    }

    /// How far in front the body's surface is at this point of its view; outside, the depth of the
    /// nearest edge.
    fn depth(&self, point: Vec2) -> f32 {
        let forward = if self.view == View::Front { 1.0 } else { -1.0 };
        let mut nearest = (f32::INFINITY, 0.0);
        let mut surface: Option<f32> = None;
        for &(at, radius) in &self.balls {
            let off = at.truncate().distance(point);
            if off < radius {
                let depth = at.z * forward + (radius * radius - off * off).sqrt();
                surface = Some(surface.map_or(depth, |surface| surface.max(depth)));
            } else if off - radius < nearest.0 {
                nearest = (off - radius, at.z);
            }
        }
        surface.map_or(nearest.1, |surface| surface * forward)
    }
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
