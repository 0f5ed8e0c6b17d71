//! The body as it is painted.

use glam::Vec3;

use super::depth::Spot;
use super::segment::{Cover, Segment};
use crate::catalogue::Side::{self, Left, Right};
use crate::figure::body::{Bead, Body, Group, Part};
use crate::figure::camera::Camera;
use crate::figure::rig::{Joint, Skeleton};

/// How many segments there are.
pub(super) const SEGMENTS: usize = 14;

/// The place of a segment in the list: parents before children, the left before the right.
pub(super) const fn index(segment: Segment) -> usize {
    let (limb, side) = match segment {
        Segment::Trunk => return 0,
        Segment::Head => return 1,
        Segment::UpperArm(side) => (2, side),
        Segment::Forearm(side) => (4, side),
        Segment::Hand(side) => (6, side),
        Segment::Thigh(side) => (8, side),
        Segment::Shank(side) => (10, side),
        Segment::Foot(side) => (12, side),
    };
    limb + matches!(side, Right) as usize
}

/// The segment that carries this one; the trunk is carried by none.
pub(super) const fn parent(index: usize) -> Option<usize> {
    match index {
        1 | 2 | 3 | 8 | 9 => Some(0),
        4..=7 | 10..=13 => Some(index - 2),
        _ => None,
    }
}

/// The joint at which a segment hangs on its parent, and how far the bend about it reaches.
pub(super) fn bend(index: usize) -> (Joint, f32) {
    let side = if index.is_multiple_of(2) { Left } else { Right };
    match index {
        0 | 1 => (Joint::Head, 8.0),
        2 | 3 => (Joint::Shoulder(side), 11.0),
        4 | 5 => (Joint::Elbow(side), 6.5),
        6 | 7 => (Joint::Wrist(side), 4.5),
        8 | 9 => (Joint::Hip(side), 15.0),
        10 | 11 => (Joint::Knee(side), 9.0),
        _ => (Joint::Ankle(side), 8.0),
    }
}

/// A part, with its beads by their places in the list of all.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) segment: usize,
    /// The neighbouring segment into which it flows.
    pub(super) joins: Option<usize>,
    pub(super) cover: Cover,
    pub(super) beads: Vec<usize>,
}

/// The parts of the body, each bead once.
#[derive(Debug)]
pub(super) struct Flesh {
    /// In the order of the segments.
    pub(super) pieces: Vec<Piece>,
    beads: Vec<Bead>,
    /// Where the beads of each segment begin, and where the last one's end.
    starts: [usize; SEGMENTS + 1],
}

/// How far the trunk swells with the breath. Centimetres.
const BREATH: f32 = 0.8;

impl Flesh {
    pub(super) fn new() -> Self {
        let mut parts: Vec<(usize, Part)> =
            Body::new().parts.into_iter().map(|part| (index(segment(&part)), part)).collect();
        parts.sort_by_key(|(index, _)| *index);
        let mut flesh = Self { pieces: Vec::new(), beads: Vec::new(), starts: [0; SEGMENTS + 1] };
        for (segment, part) in parts {
            let start = flesh.starts.get(segment).copied().unwrap_or_default();
            let start = if flesh.pieces.last().is_none_or(|last| last.segment != segment) {
                if let Some(start) = flesh.starts.get_mut(segment) {
                    *start = flesh.beads.len();
                }
                flesh.beads.len()
            } else {
                start
            };
            let joins = joins(segment, &part);
            let cover = cover(segment, &part);
            let beads = part.beads.into_iter().map(|bead| flesh.place(bead, start)).collect();
            flesh.pieces.push(Piece { segment, joins, cover, beads });
        }
        if let Some(end) = flesh.starts.last_mut() {
            *end = flesh.beads.len();
        }
        flesh
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

    /// The spots of a segment.
    pub(super) fn range(&self, segment: usize) -> std::ops::Range<usize> {
        let at = |index| self.starts.get(index).copied().unwrap_or_default();
        at(segment)..at(segment + 1)
    }

    /// All beads in a pose, as the camera sees them.
    pub(super) fn pose(
        &self,
        skeleton: &Skeleton,
        camera: &Camera,
        breath: f32,
        spots: &mut Vec<Spot>,
    ) {
        spots.clear();
        for segment in 0..SEGMENTS {
            let bends = |at: Vec3| {
                let mut bends = 0;
                for link in 1..SEGMENTS {
                    if link == segment || parent(link) == Some(segment) {
                        let (joint, reach) = bend(link);
                        let near = skeleton.frame(joint).at.distance_squared(at) < reach * reach;
                        bends |= u16::from(near) << link;
                    }
                }
                bends
            };
            for bead in self.beads.get(self.range(segment)).unwrap_or_default() {
                let at = bead.posed(skeleton);
                let swell = if segment == 0 { breath * BREATH * swelling(bead.at) } else { 0.0 };
                spots.push(Spot {
                    circle: camera.circle(at, bead.radius + swell),
                    near: camera.nearness(at),
                    bends: bends(at),
                });
            }
        }
    }
}

/// How far a bead of the trunk swells with the breath, 0 to 1: the chest and, less, the belly.
fn swelling(at: Vec3) -> f32 {
    let bump = |middle: f32, width: f32| (1.0 - ((at.y - middle) / width).powi(2)).max(0.0);
    if at.z < -4.0 { 0.0 } else { bump(124.0, 12.0).max(0.7 * bump(108.0, 10.0)) }
}

fn segment(part: &Part) -> Segment {
    let upper = |joint: Joint| part.beads.iter().any(|bead| bead.at.y > joint.rest().y);
    match part.group {
        Group::Trunk => Segment::Trunk,
        Group::Head => Segment::Head,
        Group::Arm(side) if upper(Joint::Elbow(side)) => Segment::UpperArm(side),
        Group::Arm(side) => Segment::Forearm(side),
        Group::Hand(side) => Segment::Hand(side),
        Group::Leg(side) if upper(Joint::Knee(side)) => Segment::Thigh(side),
        Group::Leg(side) => Segment::Shank(side),
        Group::Foot(side) => Segment::Foot(side),
    }
}

fn joins(segment: usize, part: &Part) -> Option<usize> {
    let near = |link: usize| {
        let (joint, reach) = bend(link);
        part.beads.iter().all(|bead| bead.at.distance(joint.rest()) < reach)
    };
    (1..SEGMENTS).find_map(|link| {
        let other = if link == segment {
            parent(link)
        } else {
            (parent(link) == Some(segment)).then_some(link)
        };
        other.filter(|_| near(link))
    })
}

fn cover(segment: usize, part: &Part) -> Cover {
    let low = part.beads.iter().map(|bead| bead.at.y).fold(f32::INFINITY, f32::min);
    let high = part.beads.iter().map(|bead| bead.at.y).fold(0.0, f32::max);
    match segment {
        0 if high < 101.0 => Cover::Shorts,
        0 if high < 137.0 => Cover::Top,
        2 | 3 if low > 121.0 => Cover::Top,
        8 | 9 if low > 66.0 => Cover::Shorts,
        _ => Cover::Skin,
    }
}

/// The segment on which a body part of the catalogue lies.
pub(super) fn of(part: crate::catalogue::BodyPart, side: Side) -> usize {
    use crate::catalogue::BodyPart;
    index(match part {
        BodyPart::Trunk => Segment::Trunk,
        BodyPart::Head => Segment::Head,
        BodyPart::UpperArm => Segment::UpperArm(side),
        BodyPart::Forearm => Segment::Forearm(side),
        BodyPart::Hand => Segment::Hand(side),
        BodyPart::Thigh => Segment::Thigh(side),
        BodyPart::Shank => Segment::Shank(side),
        BodyPart::Foot => Segment::Foot(side),
    })
}
