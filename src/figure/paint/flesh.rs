//! The body as it is painted.

use std::ops::Range;

use glam::{Vec2, Vec3};

use super::cut::{Cut, Rim};
use super::depth::Spot;
use super::segments::{SEGMENTS, bend, index, parent};
use super::{cut, segments};
use crate::catalogue::Grip;
use crate::catalogue::Side::{Left, Right};
use crate::figure::body::{Bead, Body, Cover, Detail, Part, Segment};
use crate::figure::camera::Camera;
use crate::figure::hand::{self, Fingers};
use crate::figure::hem::HEMS;
use crate::figure::outline::{self, Circle};
use crate::figure::rig::Skeleton;
use crate::figure::scene::posed::Posed;

/// A part, with its beads by their places in the list of all.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) segment: usize,
    /// The neighbouring segment into which it flows.
    pub(super) joins: Option<usize>,
    pub(super) cover: Cover,
    /// The finger or toe it belongs to, 0 for none.
    pub(super) digit: u8,
    pub(super) beads: Vec<usize>,
    hem: Option<Cut>,
    /// Whether it is skin that lies beyond the hem of the neck, or comes out of it.
    pub(super) bare: bool,
    /// Whether it is the tip of the shoulder and nothing below.
    pub(super) tip: bool,
    /// The corners of the box round its beads in the picture: the low ones and the high ones.
    reach: [Vec2; 2],
}

impl Piece {
    /// Whether a point lies in the box round its beads.
    pub(super) fn is_round(&self, point: Vec2) -> bool {
        let [low, high] = self.reach;
        point.cmpge(low).all() && point.cmple(high).all()
    }
}

/// The parts of the body, each bead once.
#[derive(Debug)]
pub(super) struct Flesh {
    /// In the order of the segments.
    pub(super) pieces: Vec<Piece>,
    /// Where cloth ends, in the order of [`HEMS`].
    pub(super) rims: Vec<Rim>,
    beads: Vec<Bead>,
    /// For each bead, the part in whose middle it lies, if it was put there to fill it.
    fills: Vec<Option<usize>>,
    /// Where the beads of each segment begin, and where the last one's end.
    starts: [usize; SEGMENTS + 1],
    /// The same of the parts.
    parts: [usize; SEGMENTS + 1],
    made: Made,
    body: Body,
    hand: Vec<Part>,
}

/// For what the parts were made.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Made {
    detail: Detail,
    grips: [(Grip, f32); 2],
    jaw: f32,
}

/// How far the trunk swells with the breath. Centimetres.
const BREATH: f32 = 0.8;

impl Flesh {
    pub(super) fn new() -> Self {
        let made = Made { detail: Detail::Far, grips: [(Grip::Relaxed, 0.0); 2], jaw: 0.0 };
        let mut flesh = Self {
            pieces: Vec::new(),
            rims: Vec::new(),
            beads: Vec::new(),
            fills: Vec::new(),
            starts: [0; SEGMENTS + 1],
            parts: [0; SEGMENTS + 1],
            made,
            body: Body { parts: Vec::new() },
            hand: Vec::new(),
        };
        flesh.build();
        flesh
    }

    /// Makes all parts anew.
    fn build(&mut self) {
        self.body = Body::figure(self.made.detail);
        self.body.open_jaw(self.made.jaw);
        let mut parts = self.body.parts.clone();
        for (side, (grip, close)) in [Left, Right].into_iter().zip(self.made.grips) {
            hand::parts(side, &Fingers::of(grip, close), self.made.detail, &mut parts);
        }
        self.pieces.clear();
        self.beads.clear();
        self.fills.clear();
        for segment in 0..SEGMENTS {
            let start = self.beads.len();
            self.begin(segment);
            for part in parts.iter().filter(|part| index(part.segment) == segment) {
                let beads = part.beads.iter().map(|bead| self.place(*bead, start)).collect();
                self.pieces.push(Piece {
                    segment,
                    joins: part.joins.map(index),
                    cover: part.cover,
                    digit: part.digit,
                    beads,
                    hem: cut::hem(part),
                    bare: cut::is_bare(part),
                    tip: part.beads.iter().all(|bead| bead.at.y > 133.0),
                    reach: [Vec2::ZERO; 2],
                });
            }
            if segment == 0 {
                self.collar(&parts);
            }
            self.fill(segment);
        }
        self.begin(SEGMENTS);
    }

    /// The beads and parts of a segment begin.
    fn begin(&mut self, segment: usize) {
        let now = [self.beads.len(), self.pieces.len()];
        for (starts, now) in [&mut self.starts, &mut self.parts].into_iter().zip(now) {
            if let Some(start) = starts.get_mut(segment) {
                *start = now;
            }
        }
    }

    /// Draws the top up to the hem of the neck.
    fn collar(&mut self, parts: &[Part]) {
        let yoke = |bead: &&Bead| {
            let top = |part: &&Part| part.segment == Segment::Trunk && part.cover == Cover::Top;
            let within = parts.iter().filter(top).any(|part| part.beads.contains(*bead));
            within && bead.radius > 8.0 && bead.at.y > 130.0
        };
        let beads = self.beads.iter().enumerate().filter(|(_, bead)| yoke(bead));
        let beads = beads.map(|(place, _)| place).collect();
        self.pieces.push(Piece {
            segment: 0,
            joins: None,
            cover: Cover::Top,
            digit: 0,
            beads,
            hem: Some(Cut { hem: cut::NECK, beyond: 0, rim: u16::MAX, under: 0.0 }),
            bare: false,
            tip: false,
            reach: [Vec2::ZERO; 2],
        });
    }

    /// Puts a ball into the middle of each part of a segment, so that depths are known there too.
    fn fill(&mut self, segment: usize) {
        self.fills.resize(self.beads.len(), None);
        for (place, piece) in self.pieces.iter().enumerate() {
            if piece.segment == segment && piece.digit == 0 {
                self.beads
                    .extend(piece.beads.first().and_then(|&bead| self.beads.get(bead)).copied());
                self.fills.resize(self.beads.len(), Some(place));
            }
        }
    }

    /// The place of a bead among those from `start`, where it is put if it is not there.
    fn place(&mut self, bead: Bead, start: usize) -> usize {
        let known = self.beads.iter().skip(start).position(|other| *other == bead);
        known.map_or_else(
            || {
                self.beads.push(bead);
                self.beads.len() - 1
            },
            |known| known + start,
        )
    }

    /// Shapes hands and face as the scene has them.
    fn shape(&mut self, posed: &Posed, detail: Detail) {
        if detail != self.made.detail {
            self.made = Made { detail, grips: posed.grips, jaw: posed.jaw };
            self.build();
            return;
        }
        if (posed.jaw - self.made.jaw).abs() > 1e-3 {
            self.made.jaw = posed.jaw;
            self.body.open_jaw(posed.jaw);
            let heads = self.body.parts.iter().filter(|part| part.segment == Segment::Head);
            reshape(&self.pieces, segments::HEAD, heads, &mut self.beads);
        }
        for (side, (made, wanted)) in
            [Left, Right].into_iter().zip(self.made.grips.iter_mut().zip(posed.grips))
        {
            if *made != wanted {
                *made = wanted;
                self.hand.clear();
                hand::parts(side, &Fingers::of(wanted.0, wanted.1), detail, &mut self.hand);
                let segment = index(Segment::Hand(side));
                reshape(&self.pieces, segment, self.hand.iter(), &mut self.beads);
            }
        }
    }

    /// The spots of a segment.
    pub(super) fn range(&self, segment: usize) -> Range<usize> {
        let at = |index| self.starts.get(index).copied().unwrap_or_default();
        at(segment)..at(segment + 1)
    }

    /// The parts of a segment.
    pub(super) fn of(&self, segment: usize) -> &[Piece] {
        let at = |index| self.parts.get(index).copied().unwrap_or_default();
        self.pieces.get(at(segment)..at(segment + 1)).unwrap_or_default()
    }

    /// All beads in a pose, as the camera sees them.
    pub(super) fn pose(
        &mut self,
        posed: &Posed,
        camera: &Camera,
        detail: Detail,
        spots: &mut Vec<Spot>,
    ) {
        self.shape(posed, detail);
        let skeleton = &posed.skeleton;
        spots.clear();
        for segment in 0..SEGMENTS {
            let range = self.range(segment);
            let beads = self.beads.get(range.clone()).unwrap_or_default();
            for (bead, fill) in beads.iter().zip(self.fills.get(range).unwrap_or_default()) {
                if let Some(piece) = fill.and_then(|fill| self.pieces.get(fill)) {
                    let spot = middle(piece, spots);
                    spots.push(spot);
                    continue;
                }
                let at = bead.posed(skeleton);
                let swell =
                    if segment == 0 { posed.breath * BREATH * swelling(bead.at) } else { 0.0 };
                spots.push(Spot {
                    circle: camera.circle(at, bead.radius + swell),
                    near: camera.nearness(at),
                    bends: bends(segment, at, skeleton),
                });
            }
        }
        for piece in &mut self.pieces {
            let own = piece.beads.iter().filter_map(|&bead| spots.get(bead));
            piece.reach = outline::reach(own.map(|spot| spot.circle));
        }
        self.rims.clear();
        self.rims.extend(HEMS.iter().map(|hem| cut::rim(hem, skeleton, camera)));
    }

    /// The circles whose hull a part is.
    pub(super) fn circles<'a>(
        &'a self,
        piece: &'a Piece,
        spots: &'a [Spot],
    ) -> impl Iterator<Item = Circle> + 'a {
        let rim = piece.hem.and_then(|cut| self.rims.get(cut.hem));
        let (beyond, points) = piece.hem.map_or((0, 0), |cut| (cut.beyond, cut.rim));
        let under = piece.hem.map_or(0.0, |cut| cut.under);
        let shift = rim.map_or(Vec2::ZERO, |rim| rim.out * under);
        let beads = piece.beads.iter().enumerate();
        beads
            .filter(move |(place, _)| beyond >> place & 1 == 0)
            .filter_map(|(_, &bead)| spots.get(bead))
            .map(|spot| spot.circle)
            .chain(
                rim.into_iter()
                    .flat_map(|rim| rim.points.into_iter().enumerate())
                    .filter(move |(place, _)| points >> place & 1 == 1)
                    .map(move |(_, point)| Circle { centre: point.centre + shift, ..point }),
            )
    }
}

/// A ball within a part: between all of its own.
fn middle(piece: &Piece, spots: &[Spot]) -> Spot {
    let mut sum =
        Spot { circle: Circle { centre: Vec2::ZERO, radius: 0.0 }, near: 0.0, bends: u16::MAX };
    let mut count = 0.0;
    for spot in piece.beads.iter().filter_map(|&bead| spots.get(bead)) {
        sum.circle.centre += spot.circle.centre;
        sum.circle.radius += spot.circle.radius;
        sum.near += spot.near;
        sum.bends &= spot.bends;
        count += 1.0;
    }
    let share = 1.0 / f32::max(count, 1.0);
    sum.circle.centre *= share;
    sum.circle.radius *= share;
    sum.near *= share;
    sum
}

/// Puts the beads of a segment where they are in newly made parts.
fn reshape<'a>(
    pieces: &[Piece],
    segment: usize,
    parts: impl Iterator<Item = &'a Part>,
    beads: &mut [Bead],
) {
    for (piece, part) in pieces.iter().filter(|piece| piece.segment == segment).zip(parts) {
        for (&place, &new) in piece.beads.iter().zip(&part.beads) {
            if let Some(bead) = beads.get_mut(place) {
                *bead = new;
            }
        }
    }
}

/// The bends at which a point of a segment lies.
fn bends(segment: usize, at: Vec3, skeleton: &Skeleton) -> u16 {
    let mut bends = 0;
    for link in 1..SEGMENTS {
        if link == segment || parent(link) == Some(segment) {
            let (joint, reach) = bend(link);
            let near = skeleton.frame(joint).at.distance_squared(at) < reach * reach;
            bends |= u16::from(near) << link;
        }
    }
    bends
}

/// How far a bead of the trunk swells with the breath, 0 to 1: the chest and, less, the belly.
fn swelling(at: Vec3) -> f32 {
    let bump = |middle: f32, width: f32| {
        let off = (at.y - middle) / width;
        (1.0 - off * off).max(0.0)
    };
    if at.z < -4.0 { 0.0 } else { bump(125.0, 13.0).max(0.7 * bump(110.0, 11.0)) }
}
