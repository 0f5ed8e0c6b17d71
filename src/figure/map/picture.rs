use glam::{Vec2, Vec3};

use super::paint;
use super::place::Place;
use super::relief::Relief;
use super::sheet::sheet;
use super::surface::Surface;
use crate::catalogue::{Side, View};
use crate::figure::Shape;
use crate::figure::body::Body;
use crate::figure::camera::Camera;
use crate::figure::path::PathWriter;
use crate::figure::pose::Pose;
use crate::figure::rig::sign;

/// How tall the figure stands, in centimetres.
pub const HEIGHT: f32 = 172.0;
/// The frame of the whole figure at every turn.
pub(super) const VIEW_BOX: [f32; 4] = [-41.0, -177.0, 82.0, 182.0];
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
    /// The lines between tiles, to be stroked and clipped by [`Picture::body`]. They go round the
    /// body, so they are right at every turn.
    pub seams: String,
    /// Lines of face, fingers, toes and back, to be stroked as [`Role::Line`]. Right at every turn.
    pub details: String,
    /// How much of the tiles is seen, 1 for all; 0, with no tiles, when the figure stands sideways.
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
    let surface = (!camera.is_square()).then(|| Surface::new(&body, &skeleton));
    let relief = |view| Relief { surface: surface.as_ref(), camera, view };
    let view = if camera.frontness() >= 0.0 { View::Front } else { View::Back };
    let facing = ((camera.frontness().abs() - SEEN) / (1.0 - SEEN)).clamp(0.0, 1.0);
    let (mut seams, mut details) = (PathWriter::default(), PathWriter::default());
    // A turned body shows something of both views.
    for view in [view, view.turned()].into_iter().take(if surface.is_some() { 2 } else { 1 }) {
        relief(view).lines(sheet(view).seams, &mut seams);
        relief(view).lines(sheet(view).details, &mut details);
    }
    if surface.is_none() {
        relief(view).lines(sheet(view).digits, &mut details);
    }
    Picture {
        view_box: VIEW_BOX,
        body: paint::body(&body, &skeleton, &camera),
        shapes: paint::limbs(&body, &skeleton, &camera),
        tiles: if facing > 0.0 { relief(view).tiles() } else { Vec::new() },
        seams: seams.finish(),
        details: details.finish(),
        facing,
        marks: [Side::Left, Side::Right].map(|side| Mark {
            side,
            at: camera.project(Vec3::new(33.0 * sign(side), 112.0, 0.0)),
        }),
    }
}

/// The tiles of a view, seen squarely.
#[must_use]
pub fn tiles(view: View) -> Vec<Tile> {
    Relief { surface: None, camera: Camera::facing(view), view }.tiles()
}
