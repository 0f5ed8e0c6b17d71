//! How far each joint is turned.

use glam::{Quat, Vec3};

use super::angle::sin_cos;
use super::rig::{Joint, Skeleton, sign};
use crate::catalogue::Side;

/// How far each joint is turned against its parent, and where the pelvis is.
#[derive(Debug, Clone, PartialEq)]
pub struct Pose {
    root: Vec3,
    turns: [Quat; Joint::COUNT],
}

impl Default for Pose {
    fn default() -> Self {
        Self { root: Joint::Pelvis.rest(), turns: [Quat::IDENTITY; Joint::COUNT] }
    }
}

impl Pose {
    /// At ease on both feet, arms hanging clear of the body.
    #[must_use]
    pub fn standing() -> Self {
        let mut pose = Self::default();
        pose.both(Joint::Shoulder, [2.0, 0.0, 14.0]);
        pose.both(Joint::Elbow, [-9.0, -8.0, 2.0]);
        pose.both(Joint::Wrist, [0.0, -50.0, -6.0]);
        pose.both(Joint::Ankle, [0.0, 7.0, 0.0]);
        pose
    }

    /// Turns a joint on both sides, as in a mirror: degrees about x, y and z, for the left.
    pub fn both(&mut self, joint: impl Fn(Side) -> Joint, degrees: [f32; 3]) {
        for side in [Side::Left, Side::Right] {
            let [x, y, z] = degrees;
            self.turn(joint(side), [x, y * sign(side), z * sign(side)]);
        }
    }

    /// Turns one joint: degrees about x, y and z, the turn about x first.
    pub fn turn(&mut self, joint: Joint, degrees: [f32; 3]) {
        let [x, y, z] = degrees.map(|degrees| sin_cos(degrees / 2.0));
        if let Some(turn) = self.turns.get_mut(joint.index()) {
            *turn = Quat::from_xyzw(0.0, 0.0, z.0, z.1)
                * Quat::from_xyzw(0.0, y.0, 0.0, y.1)
                * Quat::from_xyzw(x.0, 0.0, 0.0, x.1);
        }
    }

    /// Turns one joint on from where it is.
    pub(super) fn add(&mut self, joint: Joint, turn: Quat) {
        if let Some(turned) = self.turns.get_mut(joint.index()) {
            *turned *= turn;
        }
    }

    /// Turns one joint so, whatever it was before.
    pub(super) fn set(&mut self, joint: Joint, turn: Quat) {
        if let Some(turned) = self.turns.get_mut(joint.index()) {
            *turned = turn;
        }
    }

    /// How far a joint is turned against its parent.
    #[must_use]
    pub fn turned(&self, joint: Joint) -> Quat {
        self.turns.get(joint.index()).copied().unwrap_or(Quat::IDENTITY)
    }

    /// Where the pelvis is, in centimetres.
    #[must_use]
    pub fn root(&self) -> Vec3 {
        self.root
    }

    /// Puts the pelvis there.
    pub(super) fn place(&mut self, root: Vec3) {
        self.root = root;
    }

    /// The pose this share of the way to another, 0 to 1.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let mut pose = self.clone();
        pose.root = self.root.lerp(other.root, share);
        for (turn, &to) in pose.turns.iter_mut().zip(&other.turns) {
            *turn = turn.slerp(to, share);
        }
        pose
    }

    /// The skeleton in this pose.
    #[must_use]
    pub fn skeleton(&self) -> Skeleton {
        Skeleton::new(self.root, &self.turns)
    }
}
