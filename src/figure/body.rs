//! The spheres of the body, bound to the joints, and the parts they make.

use glam::Vec3;

use super::camera::Camera;
use super::outline::{self, Arc};
use super::rig::{Joint, Skeleton, sign};
use crate::catalogue::Side;

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
    pub fn mirrored(&self) -> Self {
        Self {
            at: self.at * Vec3::new(-1.0, 1.0, 1.0),
            joint: self.joint.mirrored(),
            toward: self.toward.map(|(joint, share)| (joint.mirrored(), share)),
            ..*self
        }
    }
}

/// Parts that share one outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Group {
    Trunk,
    Head,
    Arm(Side),
    Hand(Side),
    Leg(Side),
    Foot(Side),
}

/// The convex hull of a few beads.
#[derive(Debug, Clone)]
pub struct Part {
    /// Whose outline it shares.
    pub group: Group,
    /// Its beads.
    pub beads: Vec<Bead>,
}

impl Part {
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
    /// The mannequin: neither man nor woman, 172 cm tall.
    #[must_use]
    pub fn new() -> Self {
        let mut parts = super::anatomy::parts();
        let mirrored: Vec<Part> = parts
            .iter()
            .filter_map(|part| {
                Some(Part {
                    group: mirrored(part.group)?,
                    beads: part.beads.iter().map(Bead::mirrored).collect(),
                })
            })
            .collect();
        parts.extend(mirrored);
        Self { parts }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::new()
    }
}

/// The same group on the right, for those authored on the left.
fn mirrored(group: Group) -> Option<Group> {
    Some(match group {
        Group::Trunk | Group::Head => return None,
        Group::Arm(_) => Group::Arm(Side::Right),
        Group::Hand(_) => Group::Hand(Side::Right),
        Group::Leg(_) => Group::Leg(Side::Right),
        Group::Foot(_) => Group::Foot(Side::Right),
    })
}
