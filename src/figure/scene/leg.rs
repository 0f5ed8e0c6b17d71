//! A leg that is put somewhere.

use glam::Vec3;

use super::limb::put_foot;
use super::skin::{Skin, SkinPoint};
use super::stage::Turned;
use crate::catalogue::{BodyPart, Foot, Scene, Side};
use crate::figure::pose::Pose;
use crate::figure::reach::turn;
use crate::figure::rig::{Joint, sign};

/// The middle of the sole at rest, on the left, in centimetres.
const SOLE: Vec3 = Vec3::new(9.3, 0.0, 3.0);
/// How often a spot of the leg is brought nearer to its goal.
const ROUNDS: u8 = 8;

/// Where a leg goes.
#[derive(Debug)]
pub(super) struct Leg {
    pub(super) side: Side,
    foot: Foot,
    by: Option<SkinPoint>,
}

impl Leg {
    /// The legs that a scene puts somewhere: its own, and those of its stance that it leaves.
    pub(super) fn all(scene: &Scene, skin: &Skin) -> Vec<Self> {
        [Side::Left, Side::Right]
            .into_iter()
            .filter_map(|side| {
                let mut feet = scene.feet.iter().chain(scene.stance.feet);
                let foot = *feet.find(|foot| foot.side == side)?;
                Some(Self { side, foot, by: foot.by.as_ref().map(|spot| skin.find(spot)) })
            })
            .collect()
    }

    /// Puts it in place; returns how far it stays from its goal, in centimetres.
    pub(super) fn put(&self, pose: &mut Pose, turned: &Turned) -> f32 {
        let goal = Vec3::from(self.foot.at) + turned.foot(self.side);
        let pole = Vec3::from(self.foot.knee);
        let ankle = Joint::Ankle(self.side).rest();
        let point = self.by.unwrap_or_else(|| {
            let sole = SOLE * Vec3::new(sign(self.side), 1.0, 1.0);
            SkinPoint::fixed(sole, Joint::Ankle(self.side), BodyPart::Foot, self.side)
        });
        let foot = turn((Vec3::Z, Vec3::NEG_Y), (self.foot.toes.into(), self.foot.sole.into()));
        // A leg that is put down by its calf or thigh lets the foot hang.
        let foot = (point.part == BodyPart::Foot).then_some(foot);
        let mut to = goal + foot.map_or(Vec3::Y * ankle.y, |foot| foot * (ankle - point.rest()));
        let mut short = put_foot(pose, self.side, to, foot, pole);
        for _ in 0..ROUNDS {
            let off = goal - point.at(&pose.skeleton());
            short = off.length();
            if short < 0.05 {
                break;
            }
            to += off;
            put_foot(pose, self.side, to, foot, pole);
        }
        short
    }
}
