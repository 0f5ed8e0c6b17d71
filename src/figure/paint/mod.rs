//! Paints a posed scene: what lies before what, each limb with one outline, the glow where it is
//! touched, and what stands about.

mod arrow;
mod brush;
mod contact;
mod cut;
mod depth;
mod face;
mod flesh;
mod glow;
mod limb;
mod room;
mod segments;
mod shadow;
mod sort;

pub use super::body::Detail;
pub(in crate::figure) use brush::Brush;

use depth::{Item, Order, Spot};
use flesh::Flesh;
use glam::Vec3;
use glow::Within;
use room::Slab;
use segments::{SEGMENTS, bend, parent};

use super::camera::Camera;
use super::scene::Trail;
use super::scene::posed::Posed;
use super::{Shape, prop};

/// Where two segments flow into one another, skin this much behind still covers the seam.
const FLUSH: f32 = 4.0;
/// Limbs that hang on the body this far behind its middle are darker, as a share of how far apart
/// they hang: when the body is seen from the side.
const FAR_SIDE: f32 = 0.38;
/// Pictures narrower than this are written finely. Centimetres.
const CLOSE: f32 = 55.0;

/// What is sorted by depth besides the segments of the body, which come first.
#[derive(Debug, Clone, Copy)]
enum Thing {
    /// A prop and which of its pieces.
    Prop(usize, usize),
    Slab(Slab),
}

/// Paints scenes, one frame after another, in the same room.
#[derive(Debug)]
pub struct Canvas {
    flesh: Flesh,
    face: face::Face,
    detail: Detail,
    spots: Vec<Spot>,
    /// Those of the picture painted before this one.
    before: Vec<Spot>,
    items: Vec<Item>,
    things: Vec<Thing>,
    slabs: Vec<Slab>,
    order: Order,
    /// Room to compare spots in.
    room: Vec<Spot>,
    brush: Brush,
    within: Within,
    /// What casts a shadow on the floor, and how wide.
    feet: Vec<(Vec3, f32)>,
    digits: Vec<limb::Digit>,
    /// How much of a shadow each spot of a hand casts.
    shades: Vec<f32>,
    /// For each glow, after how many groups it is painted.
    due: Vec<usize>,
}

impl Default for Canvas {
    fn default() -> Self {
        Self::new()
    }
}

impl Canvas {
    /// A canvas with the mannequin's parts at hand.
    #[must_use]
    pub fn new() -> Self {
        Self {
            flesh: Flesh::new(),
            face: face::Face::default(),
            detail: Detail::Far,
            spots: Vec::new(),
            before: Vec::new(),
            items: Vec::new(),
            things: Vec::new(),
            slabs: Vec::new(),
            order: Order::default(),
            room: Vec::new(),
            brush: Brush::new(),
            within: Within::default(),
            feet: Vec::new(),
            digits: Vec::new(),
            shades: Vec::new(),
            due: Vec::new(),
        }
    }

    /// From now on what lies outside of this frame (left, top, width and height in centimetres) is
    /// left out; nothing is, where there is none. A face that is small in it has fewer lines.
    pub fn keep_to(&mut self, frame: Option<[f32; 4]>) {
        self.brush.keep_to(frame);
    }

    /// Adds arrows along these ways, for a picture of this width, to what was painted last.
    pub fn arrows(&mut self, trails: &[Trail], width: f32) -> &[Shape] {
        let camera = self.brush.camera;
        arrow::paint(trails, &camera, width, &mut self.brush);
        self.brush.shapes()
    }

    /// The scene as the camera sees it: shapes in paint order, each to be filled and stroked as
    /// its role says.
    pub fn paint(&mut self, posed: &Posed, camera: &Camera, detail: Detail) -> &[Shape] {
        self.detail = detail;
        // A tenth of a millimetre is seen only where the picture is a close one.
        let close = detail == Detail::Near && self.brush.width().is_none_or(|width| width < CLOSE);
        self.brush.clear(*camera, if close { 2 } else { 1 });
        std::mem::swap(&mut self.spots, &mut self.before);
        self.flesh.pose(posed, camera, detail, &mut self.spots);
        self.face.shape(posed);
        self.gather(posed, camera);
        self.sort(posed);
        self.place_glows(&posed.glows);
        self.spots.extend(posed.glows.iter().map(|glow| glow::spot(glow, camera)));
        room::paint(posed, &mut self.brush);
        self.ground(posed);
        for position in 0..self.order.sequence.len() {
            self.group(posed, position);
            for (index, glow) in posed.glows.iter().enumerate() {
                if self.due.get(index) == Some(&position) {
                    self.glow(glow, position);
                }
            }
        }
        self.brush.shapes()
    }

    /// How far something in the picture has gone since the picture painted before, in centimetres;
    /// infinitely far where that one showed other things.
    #[must_use]
    pub fn moved(&self) -> f32 {
        if self.spots.len() != self.before.len() {
            return f32::INFINITY;
        }
        let gone = self.spots.iter().zip(&self.before).map(|(now, before)| {
            let wider = (now.circle.radius - before.circle.radius).abs();
            now.circle.centre.distance_squared(before.circle.centre).max(wider * wider)
        });
        gone.fold(0.0, f32::max).sqrt()
    }

    /// Soft shadows on the floor.
    fn ground(&mut self, posed: &Posed) {
        const LOW: f32 = 9.0;
        self.feet.clear();
        for joint in super::rig::Joint::ALL {
            let at = posed.skeleton.frame(joint).at;
            if at.y < LOW {
                self.feet.push((at, 7.0));
            }
        }
        for slab in self.slabs.iter().filter(|slab| slab.low.y < 1.0) {
            self.feet.push((slab.low.midpoint(slab.high), 3.5));
        }
        room::shadows(&self.feet, &mut self.brush);
    }

    /// Paints what is painted at once.
    fn group(&mut self, posed: &Posed, position: usize) {
        let Some(&group) = self.order.sequence.get(position) else { return };
        let mut last = None;
        for (index, thing) in self.things.iter().enumerate() {
            if group >> (SEGMENTS + index) & 1 == 0 {
                continue;
            }
            match thing {
                // All pieces of a prop that are painted at once are painted at its first.
                Thing::Prop(index, _) if last == Some(*index) => {}
                Thing::Prop(index, _) => {
                    last = Some(*index);
                    if let Some(prop) = posed.props.get(*index) {
                        let pieces = self.things.iter().enumerate();
                        let which = pieces.fold(0, |which, (place, thing)| match thing {
                            Thing::Prop(of, piece)
                                if of == index && group >> (SEGMENTS + place) & 1 == 1 =>
                            {
                                which | 1 << piece
                            }
                            _ => which,
                        });
                        prop::paint(prop, which, &mut self.brush);
                    }
                }
                Thing::Slab(slab) => slab.paint(&mut self.brush),
            }
        }
        if group & BODY != 0 {
            self.shadows(group, position);
            self.limbs(posed, group, position);
        }
    }

    /// The position of a segment in the sequence.
    fn position(&self, item: usize) -> usize {
        let at = self.order.sequence.iter().position(|group| group >> item & 1 == 1);
        at.unwrap_or_default()
    }

    /// Whether a segment belongs to a limb on the far side of the body.
    fn is_far(&self, posed: &Posed, segment: usize) -> bool {
        let root = match segment {
            2..=7 => 2 + segment % 2,
            8.. => 8 + segment % 2,
            _ => return false,
        };
        let camera = &self.brush.camera;
        let at = |root| posed.skeleton.frame(bend(root).0).at;
        let apart = at(root ^ 1) - at(root);
        camera.nearness(apart) > 2.0 * FAR_SIDE * apart.length()
    }
}

/// All segments, as a set.
const BODY: u64 = (1 << SEGMENTS) - 1;
/// The hands, as a set of segments.
const HANDS: u64 = 1 << 6 | 1 << 7;

/// The bend between two segments that hang on one another, by the segment that is carried.
fn link(a: usize, b: usize) -> Option<usize> {
    let is = |child: usize, carrier: usize| child < SEGMENTS && parent(child) == Some(carrier);
    if is(b, a) { Some(b) } else { is(a, b).then_some(a) }
}
