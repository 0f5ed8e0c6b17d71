//! From one posed scene to another, and to its reflection.

use glam::{Quat, Vec3};

use super::posed::{Glow, Posed, PosedProp};
use crate::figure::rig::{Joint, Skeleton};

const FLIP: Vec3 = Vec3::new(-1.0, 1.0, 1.0);

impl Posed {
    /// The same, as a mirror shows it: what was done on the left is done on the right.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let [left, right] = self.grips;
        let mut setting = self.setting;
        setting.pelvis *= FLIP;
        let turns = local(&self.skeleton);
        let turn = |joint: Joint| turns.get(joint.mirrored().index()).copied().unwrap_or_default();
        let skeleton =
            Skeleton::new(root(self) * FLIP, &Joint::ALL.map(|joint| flipped(turn(joint))));
        Self {
            skeleton,
            grips: [right, left],
            props: self.props.iter().map(PosedProp::mirrored).collect(),
            setting,
            glows: self.glows.iter().map(Glow::mirrored).collect(),
            ..*self
        }
    }

    /// Whether the same things stand about and lie in the same hands, so that a body can go from
    /// the one to the other before one's eyes.
    #[must_use]
    pub fn shares_room(&self, other: &Self) -> bool {
        /// Farther than this nobody shifts without getting up. Centimetres.
        const FAR: f32 = 30.0;
        /// Nor does anybody turn over as far as this. Degrees.
        const OVER: f32 = 120.0;
        let pelvis = |posed: &Self| posed.skeleton.frame(Joint::Pelvis).turn;
        let turned = pelvis(self).angle_between(pelvis(other)).to_degrees();
        let (here, there) = (&self.setting, &other.setting);
        here.furniture == there.furniture
            && here.wall == there.wall
            && root(self).distance(root(other)) < FAR
            && turned < OVER
            && self.props.len() == other.props.len()
            && self.props.iter().zip(&other.props).all(|(one, two)| one.kind == two.kind)
    }

    /// The scene this share of the way to another in the same room, 0 to 1.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        let mut turns = local(&self.skeleton);
        for (turn, to) in turns.iter_mut().zip(local(&other.skeleton)) {
            *turn = turn.slerp(to, share);
        }
        // A hand opens before it takes another shape.
        let (before, after) = ((1.0 - 2.0 * share).max(0.0), (2.0 * share - 1.0).max(0.0));
        let mut grips = self.grips;
        for (grip, to) in grips.iter_mut().zip(other.grips) {
            *grip = match (grip.0 == to.0, share < 0.5) {
                (true, _) => (grip.0, mix(grip.1, to.1)),
                (false, true) => (grip.0, grip.1 * before),
                (false, false) => (to.0, to.1 * after),
            };
        }
        let mut setting = other.setting;
        setting.pelvis = self.setting.pelvis.lerp(setting.pelvis, share);
        Self {
            skeleton: Skeleton::new(root(self).lerp(root(other), share), &turns),
            grips,
            lids: mix(self.lids, other.lids),
            jaw: mix(self.jaw, other.jaw),
            breath: mix(self.breath, other.breath),
            props: self.props.iter().zip(&other.props).map(|(a, b)| a.toward(b, share)).collect(),
            setting,
            glows: if share < 0.5 {
                self.glows.iter().map(|glow| glow.faded(before)).collect()
            } else {
                other.glows.iter().map(|glow| glow.faded(after)).collect()
            },
        }
    }
}

impl PosedProp {
    fn mirrored(&self) -> Self {
        Self {
            at: self.at * FLIP,
            // The long axis is flipped with it, which for what has two equal ends is the same.
            turn: flipped(self.turn),
            line: self.line.iter().rev().map(|&at| at * FLIP).collect(),
            ..*self
        }
    }

    fn toward(&self, other: &Self, share: f32) -> Self {
        let line = if self.line.len() == other.line.len() {
            self.line.iter().zip(&other.line).map(|(from, &to)| from.lerp(to, share)).collect()
        } else {
            other.line.clone()
        };
        Self {
            at: self.at.lerp(other.at, share),
            turn: self.turn.slerp(other.turn, share),
            line,
            ..*other
        }
    }
}

impl Glow {
    fn mirrored(&self) -> Self {
        let side = if self.part.is_middle() { self.side } else { self.side.other() };
        Self { at: self.at * FLIP, normal: self.normal * FLIP, side, ..*self }
    }

    fn faded(&self, share: f32) -> Self {
        Self { radius: self.radius * share, strength: self.strength * share, ..*self }
    }
}

/// Where the pelvis is.
fn root(posed: &Posed) -> Vec3 {
    posed.skeleton.frame(Joint::Pelvis).at
}

/// A turn as a mirror across the middle of the body shows it.
fn flipped(turn: Quat) -> Quat {
    Quat::from_xyzw(turn.x, -turn.y, -turn.z, turn.w)
}

/// How far each joint is turned against its parent.
fn local(skeleton: &Skeleton) -> [Quat; Joint::COUNT] {
    Joint::ALL.map(|joint| {
        let own = skeleton.frame(joint).turn;
        joint.parent().map_or(own, |parent| skeleton.frame(parent).turn.inverse() * own)
    })
}
