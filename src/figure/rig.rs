//! The skeleton and its forward kinematics.

use glam::{Quat, Vec3};

use crate::catalogue::Side;

/// A joint of the skeleton.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Joint {
    Pelvis,
    Waist,
    Chest,
    Neck,
    Head,
    Clavicle(Side),
    Shoulder(Side),
    Elbow(Side),
    Wrist(Side),
    Hip(Side),
    Knee(Side),
    Ankle(Side),
    Ball(Side),
}

impl Joint {
    /// How many there are.
    pub const COUNT: usize = 21;

    /// All joints, each after its parent.
    pub const ALL: [Self; Self::COUNT] = {
        use Joint::{
            Ankle, Ball, Chest, Clavicle, Elbow, Head, Hip, Knee, Neck, Pelvis, Shoulder, Waist,
            Wrist,
        };
        use Side::{Left, Right};
        [
            Pelvis,
            Waist,
            Chest,
            Neck,
            Head,
            Clavicle(Left),
            Clavicle(Right),
            Shoulder(Left),
            Shoulder(Right),
            Elbow(Left),
            Elbow(Right),
            Wrist(Left),
            Wrist(Right),
            Hip(Left),
            Hip(Right),
            Knee(Left),
            Knee(Right),
            Ankle(Left),
            Ankle(Right),
            Ball(Left),
            Ball(Right),
        ]
    };

    /// Its place in [`Joint::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        let (limb, side) = match self {
            Self::Pelvis => return 0,
            Self::Waist => return 1,
            Self::Chest => return 2,
            Self::Neck => return 3,
            Self::Head => return 4,
            Self::Clavicle(side) => (5, side),
            Self::Shoulder(side) => (7, side),
            Self::Elbow(side) => (9, side),
            Self::Wrist(side) => (11, side),
            Self::Hip(side) => (13, side),
            Self::Knee(side) => (15, side),
            Self::Ankle(side) => (17, side),
            Self::Ball(side) => (19, side),
        };
        limb + matches!(side, Side::Right) as usize
    }

    /// The joint that carries it; the pelvis hangs on none.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        Some(match self {
            Self::Pelvis => return None,
            Self::Waist | Self::Hip(_) => Self::Pelvis,
            Self::Chest => Self::Waist,
            Self::Neck | Self::Clavicle(_) => Self::Chest,
            Self::Head => Self::Neck,
            Self::Shoulder(side) => Self::Clavicle(side),
            Self::Elbow(side) => Self::Shoulder(side),
            Self::Wrist(side) => Self::Elbow(side),
            Self::Knee(side) => Self::Hip(side),
            Self::Ankle(side) => Self::Knee(side),
            Self::Ball(side) => Self::Ankle(side),
        })
    }

    /// Where it is at rest: upright, arms straight down, palms to the thighs.
    #[must_use]
    pub const fn rest(self) -> Vec3 {
        let (x, y, z) = match self {
            Self::Pelvis => (0.0, 93.0, 0.0),
            Self::Waist => (0.0, 106.0, -1.0),
            Self::Chest => (0.0, 121.0, -2.0),
            Self::Neck => (0.0, 144.0, -3.0),
            Self::Head => (0.0, 153.5, -0.5),
            Self::Clavicle(_) => (2.5, 139.0, 2.0),
            Self::Shoulder(_) => (17.3, 135.5, -1.8),
            Self::Elbow(_) => (17.3, 107.0, -1.8),
            Self::Wrist(_) => (17.3, 82.0, -1.8),
            Self::Hip(_) => (8.8, 89.5, 0.0),
            Self::Knee(_) => (9.0, 48.5, 0.0),
            Self::Ankle(_) => (9.2, 8.0, -2.5),
            Self::Ball(_) => (9.4, 2.0, 10.5),
        };
        Vec3::new(x * self.sign(), y, z)
    }

    /// The same joint on the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        const fn other(side: Side) -> Side {
            match side {
                Side::Left => Side::Right,
                Side::Right => Side::Left,
            }
        }
        match self {
            Self::Clavicle(side) => Self::Clavicle(other(side)),
            Self::Shoulder(side) => Self::Shoulder(other(side)),
            Self::Elbow(side) => Self::Elbow(other(side)),
            Self::Wrist(side) => Self::Wrist(other(side)),
            Self::Hip(side) => Self::Hip(other(side)),
            Self::Knee(side) => Self::Knee(other(side)),
            Self::Ankle(side) => Self::Ankle(other(side)),
            Self::Ball(side) => Self::Ball(other(side)),
            centre => centre,
        }
    }

    const fn sign(self) -> f32 {
        match self {
            Self::Clavicle(side)
            | Self::Shoulder(side)
            | Self::Elbow(side)
            | Self::Wrist(side)
            | Self::Hip(side)
            | Self::Knee(side)
            | Self::Ankle(side)
            | Self::Ball(side) => sign(side),
            _ => 1.0,
        }
    }
}

/// 1 for the left, at positive x, -1 for the right.
#[must_use]
pub const fn sign(side: Side) -> f32 {
    match side {
        Side::Left => 1.0,
        Side::Right => -1.0,
    }
}

/// Where a joint has come to: its turn against rest, and its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The turn of the frame against the world's axes; none at rest.
    pub turn: Quat,
    /// The joint's place, in centimetres.
    pub at: Vec3,
    /// The joint's place at rest.
    rest: Vec3,
}

impl Frame {
    /// Takes along a point that is given where it lies at rest.
    #[must_use]
    pub fn carry(&self, at_rest: Vec3) -> Vec3 {
        self.at + self.turn * (at_rest - self.rest)
    }
}

/// The frames of all joints: a posed skeleton.
#[derive(Debug, Clone)]
pub struct Skeleton {
    frames: [Frame; Joint::COUNT],
}

impl Skeleton {
    /// Forward kinematics: turns each joint against its parent, from the root outward. `turns`
    /// are in the order of [`Joint::ALL`]; `root` is where the pelvis stands.
    #[must_use]
    pub fn new(root: Vec3, turns: &[Quat; Joint::COUNT]) -> Self {
        let mut frames =
            Joint::ALL.map(|joint| Frame { turn: Quat::IDENTITY, at: root, rest: joint.rest() });
        for (joint, &turn) in Joint::ALL.into_iter().zip(turns) {
            let parent = joint.parent().and_then(|parent| frames.get(parent.index()).copied());
            if let Some(frame) = frames.get_mut(joint.index()) {
                match parent {
                    Some(parent) => {
                        frame.turn = parent.turn * turn;
                        frame.at = parent.carry(frame.rest);
                    }
                    None => frame.turn = turn,
                }
            }
        }
        Self { frames }
    }

    /// The frame of a joint.
    #[must_use]
    pub fn frame(&self, joint: Joint) -> &Frame {
        let [pelvis, ..] = &self.frames;
        self.frames.get(joint.index()).unwrap_or(pelvis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_joint_stands_at_its_own_place_after_its_parent() {
        for (index, joint) in Joint::ALL.into_iter().enumerate() {
            assert_eq!(joint.index(), index);
            assert!(joint.parent().is_none_or(|parent| parent.index() < index));
        }
    }

    #[test]
    fn a_turned_shoulder_takes_the_hand_along() {
        let mut pose = crate::figure::pose::Pose::default();
        pose.turn(Joint::Shoulder(Side::Left), [0.0, 0.0, 90.0]);
        let skeleton = pose.skeleton();
        let wrist = skeleton.frame(Joint::Wrist(Side::Left)).at;
        assert!(wrist.distance(Vec3::new(17.3 + 53.5, 135.5, -1.8)) < 1e-3, "{wrist}");
    }
}
