//! The spheres of the body, bound to the joints, and the parts they make.

use glam::Vec3;

use super::camera::Camera;
use super::outline::{self, Arc};
use super::rig::{Joint, Skeleton, sign};
pub use super::segment::{Cover, Group, Segment};

/// A sphere of the body, bound to one joint or, near a bend, to two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bead {
    /// Its centre at rest.
    pub at: Vec3,
    /// Its radius.
    pub radius: f32,
    /// The joint it hangs on.
    pub joint: Joint,
    /// The joint it also follows, and by how much, 0 to 1.
    pub toward: Option<(Joint, f32)>,
}

impl Bead {
    /// A bead on one joint, on the left or in the middle.
    pub(super) const fn on(joint: Joint, [x, y, z]: [f32; 3], radius: f32) -> Self {
        Self { at: Vec3::new(x, y, z), radius, joint, toward: None }
    }

    /// The same bead, following another joint too by this share.
    pub(super) const fn toward(self, joint: Joint, share: f32) -> Self {
        Self { toward: Some((joint, share)), ..self }
    }

    /// Where its centre is in a pose.
    #[must_use]
    pub fn posed(&self, skeleton: &Skeleton) -> Vec3 {
        let at = skeleton.frame(self.joint).carry(self.at);
        match self.toward {
            Some((other, share)) => at.lerp(skeleton.frame(other).carry(self.at), share),
            None => at,
        }
    }

    /// The same bead on the other side of the body.
    #[must_use]
    pub const fn mirrored(&self) -> Self {
        Self {
            at: Vec3::new(-self.at.x, self.at.y, self.at.z),
            joint: self.joint.mirrored(),
            toward: match self.toward {
                Some((joint, share)) => Some((joint.mirrored(), share)),
                None => None,
            },
            ..*self
        }
    }
}

/// How much is drawn of hands and feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Fingers in one, and toes.
    Far,
    /// Each of its own.
    Near,
}

/// The convex hull of a few beads.
#[derive(Debug, Clone)]
pub struct Part {
    /// Whose outline it shares on the map.
    pub group: Group,
    /// The stretch between two joints that it belongs to.
    pub segment: Segment,
    /// The neighbouring segment into which it flows. Painted again without a line when that
    /// segment was laid over its own, it hides the seam; but only where it lies about as near to
    /// the camera as that segment does (8 cm), or a limb that points at the camera is covered.
    pub joins: Option<Segment>,
    /// What it is dressed in.
    pub cover: Cover,
    /// The finger or toe it belongs to: 1 the thumb or big toe, 5 the little one; 0 for none.
    pub digit: u8,
    /// Its beads.
    pub beads: Vec<Bead>,
}

impl Part {
    /// A bare part that flows into no other segment.
    #[must_use]
    pub fn new(segment: Segment, beads: Vec<Bead>) -> Self {
        let group = segment.group();
        Self { group, segment, joins: None, cover: Cover::Skin, digit: 0, beads }
    }

    /// The same part on the other side of the body.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let segment = self.segment.mirrored();
        Self {
            group: segment.group(),
            segment,
            joins: self.joins.map(Segment::mirrored),
            beads: self.beads.iter().map(Bead::mirrored).collect(),
            ..*self
        }
    }

    /// Whether it covers the line between this limb and the trunk where one flows into the other:
    /// part of the trunk when the limb is in front of it, of the limb when it is behind.
    #[must_use]
    pub fn blends(&self, limb: Group, in_front: bool) -> bool {
        let all = |test: &dyn Fn(Vec3) -> bool| self.beads.iter().all(|bead| test(bead.at));
        match (limb, in_front) {
            (Group::Arm(side), true) => {
                self.group == Group::Trunk && all(&|at| at.x * sign(side) > 9.0 && at.y > 130.0)
            }
            (Group::Arm(_), false) => self.group == limb && all(&|at| at.y > 126.0),
            (Group::Leg(_), true) => self.group == Group::Trunk && all(&|at| at.y < 99.5),
            _ => false,
        }
    }

    /// Its outline in the picture.
    #[must_use]
    pub fn outline(&self, skeleton: &Skeleton, camera: &Camera) -> Vec<Arc> {
        let circles: Vec<_> = self
            .beads
            .iter()
            .map(|bead| camera.circle(bead.posed(skeleton), bead.radius))
            .collect();
        outline::hull(&circles)
    }
}

/// The whole mannequin, at rest.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its parts.
    pub parts: Vec<Part>,
}

impl Body {
    /// The mannequin: neither man nor woman, 172 cm tall. Smooth, for standing at ease.
    #[must_use]
    pub fn new() -> Self {
        let mut parts = super::anatomy::parts();
        let mirrored: Vec<Part> = parts
            .iter()
            .filter(|part| !matches!(part.segment, Segment::Trunk | Segment::Head))
            .map(Part::mirrored)
            .collect();
        parts.extend(mirrored);
        Self { parts }
    }

    /// The same mannequin in fewer parts, dressed, and made to be bent; with toes of this detail,
    /// without hands, which [`hand::parts`](super::hand::parts) makes for each grip.
    #[must_use]
    pub fn figure(toes: Detail) -> Self {
        Self { parts: super::anatomy::supple(toes) }
    }

    /// Opens the mouth of a [`figure`](Self::figure) by this many centimetres.
    pub fn open_jaw(&mut self, centimetres: f32) {
        super::anatomy::jaw(&mut self.parts, centimetres);
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::new()
    }
}
