//! The skin of the body at rest, to find landmarks on.

use std::sync::OnceLock;

use glam::Vec3;

use crate::catalogue::{BodyPart, Grip, Side, Spot};
use crate::figure::body::{Bead, Body, Detail};
use crate::figure::hand::{self, Fingers};
use crate::figure::rig::{Joint, Skeleton, sign};

/// Between two beads of a part the skin is sought at so many places.
const BETWEEN: u8 = 4;
/// How far apart the rays are that find how the skin slopes, in centimetres.
const SLOPE: f32 = 1.0;
/// A path over several parts is looked at so many times finer at first.
const FINE: u8 = 5;
/// How deep under the skin a ray begins that seeks it anew, in centimetres.
const DEEP: f32 = 3.0;

/// A point of the skin, bound to the skeleton.
#[derive(Debug, Clone, Copy)]
pub(super) struct SkinPoint {
    /// The point at rest; its radius is 0.
    bead: Bead,
    /// Unit vector out of the skin, at rest.
    normal: Vec3,
    /// What it lies on.
    pub(super) part: BodyPart,
    /// Its side of the body.
    pub(super) side: Side,
}

impl SkinPoint {
    /// A point given where it lies at rest.
    pub(super) fn fixed(at: Vec3, joint: Joint, part: BodyPart, side: Side) -> Self {
        let bead = Bead { at, radius: 0.0, joint, toward: None };
        Self { bead, normal: Vec3::NEG_Y, part, side }
    }

    /// Where it is at rest.
    pub(super) fn rest(&self) -> Vec3 {
        self.bead.at
    }

    /// Where it is in a pose.
    pub(super) fn at(&self, skeleton: &Skeleton) -> Vec3 {
        self.bead.posed(skeleton)
    }

    /// Takes a direction at rest along into a pose.
    pub(super) fn carry(&self, skeleton: &Skeleton, direction: Vec3) -> Vec3 {
        let turn = skeleton.frame(self.bead.joint).turn;
        let turn = match self.bead.toward {
            Some((other, share)) => turn.slerp(skeleton.frame(other).turn, share),
            None => turn,
        };
        turn * direction
    }

    /// Unit vector out of the skin at rest.
    pub(super) fn rest_normal(&self) -> Vec3 {
        self.normal
    }

    /// Unit vector out of the skin in a pose.
    pub(super) fn normal(&self, skeleton: &Skeleton) -> Vec3 {
        self.carry(skeleton, self.normal)
    }
}

/// The beads of the body at rest, and those between them.
#[derive(Debug)]
pub(super) struct Skin {
    /// The beads themselves: what lies lowest of a hull is one of them.
    own: Vec<(BodyPart, Bead)>,
    /// The beads and those between them: what a hull touches.
    beads: Vec<(BodyPart, Bead)>,
}

impl Skin {
    /// That of the mannequin; worked out once.
    pub(super) fn get() -> &'static Self {
        static SKIN: OnceLock<Skin> = OnceLock::new();
        SKIN.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut parts = Body::figure(Detail::Near).parts;
        for side in [Side::Left, Side::Right] {
            hand::parts(side, &Fingers::of(Grip::Relaxed, 0.0), Detail::Near, &mut parts);
        }
        let (mut own, mut beads) = (Vec::new(), Vec::new());
        for part in &parts {
            for (index, &one) in part.beads.iter().enumerate() {
                own.push((part.segment.body_part(), one));
                beads.push((part.segment.body_part(), one));
                for &other in part.beads.iter().skip(index + 1) {
                    for step in 1..BETWEEN {
                        let share = f32::from(step) / f32::from(BETWEEN);
                        let near = if share < 0.5 { one } else { other };
                        let between = Bead {
                            at: one.at.lerp(other.at, share),
                            radius: one.radius + (other.radius - one.radius) * share,
                            ..near
                        };
                        beads.push((part.segment.body_part(), between));
                    }
                }
            }
        }
        Self { own, beads }
    }

    /// All beads of these parts, posed: centres and radii.
    pub(super) fn posed<'a>(
        &'a self,
        parts: &'a [BodyPart],
        skeleton: &'a Skeleton,
    ) -> impl Iterator<Item = (Vec3, f32)> + 'a {
        posed(&self.own, parts, skeleton)
    }

    /// All beads of these parts, posed, and those between them.
    pub(super) fn filled<'a>(
        &'a self,
        parts: &'a [BodyPart],
        skeleton: &'a Skeleton,
    ) -> impl Iterator<Item = (Vec3, f32)> + 'a {
        posed(&self.beads, parts, skeleton)
    }

    /// The skin at a spot. A ray that misses the body, which the tests refuse, gives the point it
    /// begins at.
    pub(super) fn find(&self, spot: &Spot) -> SkinPoint {
        let (from, toward) = ray(spot);
        self.shoot(&[spot.landmark.part], spot.side, from, toward)
    }

    /// Points along the skin from one spot to another: as many as asked for, at least two.
    pub(super) fn path(&self, from: &Spot, to: &Spot, count: u8) -> Vec<SkinPoint> {
        let parts = way(from.landmark.part, to.landmark.part);
        let ((from_at, from_way), (to_at, to_way)) = (ray(from), ray(to));
        let shoot = |share: f32| {
            let side = if share < 0.5 { from.side } else { to.side };
            let way = from_way.lerp(to_way, turned(parts, share));
            self.shoot(parts, side, from_at.lerp(to_at, share), way)
        };
        let last = count.max(2) - 1;
        let shares = |last: u8| (0..=last).map(move |step| f32::from(step) / f32::from(last));
        if parts.len() < 3 {
            return shares(last).map(shoot).collect();
        }
        // Over several parts, equal steps of the rays are steps of the skin that differ a lot.
        let fine: Vec<SkinPoint> = shares(last * FINE).map(shoot).collect();
        let mut gone = 0.0;
        let mut ways = vec![0.0];
        for pair in fine.windows(2) {
            let [one, other] = pair else { continue };
            gone += one.rest().distance(other.rest());
            ways.push(gone);
        }
        let nearest = |share: f32| {
            let index = ways.partition_point(|way| *way < share * gone);
            fine.get(index.min(fine.len() - 1)).copied()
        };
        shares(last).filter_map(nearest).collect()
    }

    /// The skin beside a point of it: shifted by so much at rest, then sought again.
    pub(super) fn beside(&self, point: &SkinPoint, shift: Vec3) -> SkinPoint {
        // From deep inside, or a bulge in between would be taken for the skin.
        let from = point.bead.at - point.normal * DEEP + shift;
        self.shoot(&[point.part], point.side, from, point.normal)
    }

    fn shoot(&self, parts: &[BodyPart], side: Side, from: Vec3, toward: Vec3) -> SkinPoint {
        let way = toward.normalize_or(Vec3::Z);
        let one = way.any_orthonormal_vector();
        let two = way.cross(one);
        let hit = self.hit(parts, side, from, way);
        let Some((at, bead, part)) = hit else {
            let bead = Bead { at: from, radius: 0.0, joint: Joint::Pelvis, toward: None };
            let part = parts.first().copied().unwrap_or(BodyPart::Trunk);
            return SkinPoint { bead, normal: way, part, side };
        };
        let near = |shift: Vec3| {
            self.hit(parts, side, from + shift, way).map_or(at + shift, |(at, ..)| at)
        };
        let slope = |axis: Vec3| near(axis * SLOPE) - near(axis * -SLOPE);
        let normal = slope(one).cross(slope(two)).normalize_or(way);
        SkinPoint { bead: Bead { at, radius: 0.0, ..bead }, normal, part, side }
    }

    /// Where a ray leaves the body for good, and the bead it leaves.
    fn hit(
        &self,
        parts: &[BodyPart],
        side: Side,
        from: Vec3,
        way: Vec3,
    ) -> Option<(Vec3, Bead, BodyPart)> {
        let mut best: Option<(f32, Bead, BodyPart)> = None;
        for &(part, bead) in &self.beads {
            if !parts.contains(&part) || (!part.is_middle() && bead.at.x * sign(side) < 0.0) {
                continue;
            }
            let apart = bead.at - from;
            let along = apart.dot(way);
            let beside = apart.length_squared() - along * along;
            let inside = bead.radius * bead.radius - beside;
            if inside > 0.0 {
                let far = along + inside.sqrt();
                if far > 0.0 && best.is_none_or(|(best, ..)| far > best) {
                    best = Some((far, bead, part));
                }
            }
        }
        best.map(|(far, bead, part)| (from + way * far, bead, part))
    }
}

fn posed<'a>(
    beads: &'a [(BodyPart, Bead)],
    parts: &'a [BodyPart],
    skeleton: &'a Skeleton,
) -> impl Iterator<Item = (Vec3, f32)> + 'a {
    let of = beads.iter().filter(|(part, _)| parts.contains(part));
    of.map(|(_, bead)| (bead.posed(skeleton), bead.radius))
}

/// How far a path has turned from the ray of its first spot to that of its last: a path that leaves
/// the trunk for a limb looks out of the limb as soon as it is there.
fn turned(parts: &[BodyPart], share: f32) -> f32 {
    if parts.len() > 2 && parts.contains(&BodyPart::Trunk) { (share * 2.5).min(1.0) } else { share }
}

/// The ray that finds a spot: where it begins, and its unit direction.
fn ray(spot: &Spot) -> (Vec3, Vec3) {
    let mirror = Vec3::new(sign(spot.side), 1.0, 1.0);
    let from = Vec3::from(spot.landmark.from) + Vec3::from(spot.shift);
    (from * mirror, Vec3::from(spot.landmark.toward).normalize_or(Vec3::Z) * mirror)
}

/// What a path from one part to another runs over.
fn way(from: BodyPart, to: BodyPart) -> &'static [BodyPart] {
    use BodyPart::{Foot, Forearm, Hand, Head, Shank, Thigh, Trunk, UpperArm};
    const ARM: [BodyPart; 4] = [Trunk, UpperArm, Forearm, Hand];
    const LEG: [BodyPart; 4] = [Trunk, Thigh, Shank, Foot];
    const TOP: [BodyPart; 2] = [Head, Trunk];
    for chain in [ARM.as_slice(), LEG.as_slice(), TOP.as_slice()] {
        let place = |part| chain.iter().position(|&other| other == part);
        if let (Some(from), Some(to)) = (place(from), place(to)) {
            return chain.get(from.min(to)..=from.max(to)).unwrap_or(chain);
        }
    }
    &[]
}
