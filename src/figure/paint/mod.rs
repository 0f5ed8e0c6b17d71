//! Paints a posed scene: what lies before what, each limb with one outline, the glow where it is
//! touched, and what stands about.

mod arrow;
mod brush;
mod depth;
mod face;
mod flesh;
mod glow;
mod limb;
mod room;

pub use super::body::Detail;
pub(in crate::figure) use brush::Brush;

use depth::{Item, MOST, Order, Spot, vote};
use flesh::{Flesh, SEGMENTS, bend, parent};
use glam::{Vec2, Vec3};
use glow::{Patch, Within};
use room::Slab;

use super::prop::Layer;

use super::camera::Camera;
use super::scene::Trail;
use super::scene::posed::{Glow, Posed};
use super::{Role, Shape, prop};

/// Joined segments with more than this clearly before one another keep a line between them.
/// About square centimetres.
const FOLDED: f32 = 6.0;
/// Where two segments flow into one another, skin this much behind still covers the seam.
const FLUSH: f32 = 4.0;
/// Limbs that hang on the body this far behind its middle are darker, as a share of how far apart
/// they hang: when the body is seen from the side.
const FAR_SIDE: f32 = 0.38;

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
    items: Vec<Item>,
    things: Vec<Thing>,
    slabs: Vec<Slab>,
    order: Order,
    brush: Brush,
    within: Within,
    /// What casts a shadow on the floor, and how wide.
    feet: Vec<(Vec3, f32)>,
    digits: Vec<limb::Digit>,
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
            items: Vec::new(),
            things: Vec::new(),
            slabs: Vec::new(),
            order: Order::default(),
            brush: Brush::new(),
            within: Within::default(),
            feet: Vec::new(),
            digits: Vec::new(),
            due: Vec::new(),
        }
    }

    /// From now on what lies outside of this frame (left, top, width and height in centimetres) is
    /// left out; nothing is, where there is none.
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
        self.brush.clear(*camera, if detail == Detail::Near { 2 } else { 1 });
        self.flesh.pose(posed, camera, detail, &mut self.spots);
        self.face.shape(posed);
        self.gather(posed, camera);
        self.sort(posed);
        self.place_glows(&posed.glows);
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

    /// Makes the list of what is to be sorted.
    fn gather(&mut self, posed: &Posed, camera: &Camera) {
        let Self { spots, items, things, slabs, flesh, .. } = self;
        items.clear();
        items.extend((0..SEGMENTS).map(|segment| Item::new(flesh.range(segment), spots)));
        things.clear();
        for (index, prop) in posed.props.iter().enumerate() {
            things.extend((0..prop::pieces(prop)).map(|piece| Thing::Prop(index, piece)));
        }
        room::slabs(&posed.setting, slabs);
        things.extend(slabs.iter().map(|&slab| Thing::Slab(slab)));
        things.truncate(MOST - SEGMENTS);
        for thing in things {
            let start = spots.len();
            let mut each = |at: Vec3, radius: f32| {
                let (circle, near) = (camera.circle(at, radius), camera.nearness(at));
                spots.push(Spot { circle, near, bends: 0 });
            };
            match thing {
                Thing::Prop(index, piece) => {
                    if let Some(prop) = posed.props.get(*index) {
                        prop::balls(prop, *piece, &mut each);
                    }
                }
                Thing::Slab(slab) => slab.balls(each),
            }
            items.push(Item::new(start..spots.len(), spots));
        }
    }

    /// Finds the order in which all is painted.
    fn sort(&mut self, posed: &Posed) {
        const NOTHING: f32 = 0.02;
        const SURELY: f32 = 1e6;
        let Self { spots, items, things, order, .. } = self;
        order.clear(items.len());
        let mut folded = 0u64;
        for (b, two) in items.iter().enumerate() {
            for (a, one) in items.iter().enumerate().take(b) {
                let link = link(a, b);
                let vote = vote(one, two, spots, link);
                if vote.ahead > NOTHING {
                    order.rule(b, a, vote.ahead);
                } else if vote.ahead < -NOTHING {
                    order.rule(a, b, -vote.ahead);
                }
                if let Some(link) = link
                    && vote.apart > FOLDED
                {
                    folded |= 1 << link;
                }
            }
        }
        for (index, thing) in (SEGMENTS..).zip(&*things) {
            let Thing::Prop(prop, piece) = thing else { continue };
            let Some(prop) = posed.props.get(*prop) else { continue };
            for segment in 0..SEGMENTS {
                let leg = segment > 9;
                match prop::layer(prop, *piece) {
                    _ if prop.behind => order.rule(index, segment, SURELY),
                    Layer::Under if leg => order.rule(index, segment, SURELY),
                    Layer::Over if leg => order.rule(segment, index, SURELY),
                    _ => {}
                }
            }
        }
        // Where nothing else says so, the head lies on the neck.
        order.rule(0, flesh::HEAD, 4.0);
        order.settle();
        for link in 1..SEGMENTS {
            // What hangs on the trunk keeps its line before it.
            if let Some(parent) = parent(link)
                && parent != 0
                && folded >> link & 1 == 0
            {
                order.join(parent, link);
            }
        }
        for (index, pair) in (SEGMENTS..).zip(things.windows(2)) {
            if let [Thing::Prop(a, _), Thing::Prop(b, _)] = pair
                && a == b
                && posed.props.get(*a).is_some_and(prop::is_strip)
            {
                order.join(index, index + 1);
            }
        }
        order.run(items);
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

    /// Finds after which group each glow is painted: the one it lies on, and those that flow into
    /// it there.
    fn place_glows(&mut self, glows: &[Glow]) {
        self.due.clear();
        for glow in glows {
            let segment = flesh::of(glow.part, glow.side);
            let camera = &self.brush.camera;
            let (centre, near) = (camera.project(glow.at), camera.nearness(glow.at));
            let mut due = self.position(segment);
            for link in 1..SEGMENTS {
                let other = match parent(link) {
                    Some(parent) if parent == segment => link,
                    Some(parent) if link == segment => parent,
                    _ => continue,
                };
                let position = self.position(other);
                let spots = self.items.get(other).map(|item| item.spots.clone());
                let over = self
                    .spots
                    .get(spots.unwrap_or_default())
                    .unwrap_or_default()
                    .iter()
                    .any(|spot| spot.front(centre).is_some_and(|front| front > near + FLUSH));
                // A hand or a tool between them hides the glow.
                let plain = self.order.sequence.get(due + 1..=position).is_none_or(|between| {
                    between.iter().all(|group| group >> SEGMENTS == 0 && group & HANDS == 0)
                });
                if position > due && !over && plain {
                    due = position;
                }
            }
            self.due.push(due);
        }
    }

    /// Paints a glow on the segments it may reach.
    fn glow(&mut self, glow: &Glow, position: usize) {
        const RINGS: [(Role, f32); 3] =
            [(Role::Glow1, 1.0), (Role::Glow2, 0.7), (Role::Glow3, 0.4)];
        let radius = glow.radius * (0.55 + 0.45 * glow.strength.clamp(0.0, 1.0));
        let Some(patch) = Patch::new(&self.brush.camera, glow.at, glow.normal, radius) else {
            return;
        };
        let own = flesh::of(glow.part, glow.side);
        self.within.clear();
        for piece in &self.flesh.pieces {
            let of_own = piece.segment == own || link(own, piece.segment).is_some();
            let near = || {
                self.flesh.circles(piece, &self.spots).any(|circle| {
                    circle.centre.distance(patch.middle()) < circle.radius + radius + 3.0
                })
            };
            let at = self.order.sequence.iter().position(|group| group >> piece.segment & 1 == 1);
            if of_own && at.is_some_and(|at| at <= position) && near() {
                let outline = self.brush.outline(self.flesh.circles(piece, &self.spots));
                self.within.add(outline);
            }
        }
        if !self.within.holds(patch.middle()) {
            return;
        }
        let reach = patch.reach(&self.within);
        for (role, share) in RINGS {
            let mut path = self.brush.begin();
            patch.write(share, &reach, &mut path);
            self.brush.end(role, path);
            if role == Role::Glow1 {
                self.dent(&patch);
            }
        }
    }

    /// Where the skin gives way, away from the light at the upper left.
    fn dent(&mut self, patch: &Patch) {
        let shadow = patch.shifted(Vec2::new(0.35, 0.55));
        if self.within.holds(shadow.middle()) {
            let reach = shadow.reach(&self.within);
            let mut path = self.brush.begin();
            shadow.write(0.78, &reach, &mut path);
            self.brush.end(Role::Dent, path);
        }
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
