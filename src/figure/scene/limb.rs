//! Arms and legs that are put somewhere.

use glam::{Quat, Vec3};

use super::bends::{about, shoulder};
use super::wave::ease;
use crate::catalogue::Side;
use crate::figure::pose::Pose;
use crate::figure::reach::{TwoBones, turn};
use crate::figure::rig::Joint;

/// Upper arm and forearm.
pub(super) const ARM: TwoBones = TwoBones { upper: 28.5, lower: 25.0, least: 11.7 };
/// Thigh and shank.
const LEG: TwoBones = TwoBones { upper: 41.0, lower: 40.58, least: 24.0 };
/// How far the shoulder is lifted with an arm that is raised overhead, in centimetres.
const SHRUG: f32 = 3.0;
/// The share of the turn of the hand that the whole forearm makes.
const FOREARM: f32 = 0.5;

/// Puts a wrist to `goal` with the hand turned like this against rest, the elbow toward `pole`.
/// Returns how far the wrist stays from its goal, in centimetres.
pub(super) fn put_hand(pose: &mut Pose, side: Side, goal: Vec3, hand: Quat, pole: Vec3) -> f32 {
    let root = |pose: &Pose| {
        let skeleton = pose.skeleton();
        (skeleton.frame(Joint::Shoulder(side)).at, skeleton.frame(Joint::Clavicle(side)).turn)
    };
    let (from, chest) = root(pose);
    let first = ARM.reach(from, goal, pole);
    let up = (chest.inverse() * (first.middle - from)).y / ARM.upper;
    shoulder(pose, side, [0.0, SHRUG * ease((up + 0.3) / 1.2), 0.0]);
    let (from, clavicle) = root(pose);
    let reached = ARM.reach(from, goal, pole);
    // Straight down, the elbow bends forward, about the axis to the left.
    let rest = (Vec3::NEG_Y, Vec3::X);
    let upper = turn(rest, (reached.middle - from, -reached.normal));
    let lower = turn(rest, (reached.end - reached.middle, -reached.normal));
    let lower = lower * about(Vec3::Y, twist(lower.inverse() * hand) * FOREARM);
    pose.set(Joint::Shoulder(side), clavicle.inverse() * upper);
    pose.set(Joint::Elbow(side), upper.inverse() * lower);
    pose.set(Joint::Wrist(side), lower.inverse() * hand);
    reached.short
}

/// Puts an ankle to `goal`, the knee toward `pole`, with the foot turned like this against rest;
/// without a turn it keeps its place against the shank. Returns how far it stays from its goal.
pub(super) fn put_foot(
    pose: &mut Pose,
    side: Side,
    goal: Vec3,
    foot: Option<Quat>,
    pole: Vec3,
) -> f32 {
    let skeleton = pose.skeleton();
    let (from, pelvis) = (skeleton.frame(Joint::Hip(side)).at, skeleton.frame(Joint::Pelvis).turn);
    let reached = LEG.reach(from, goal, pole);
    let bone = |from: Joint, to: Joint| to.rest() - from.rest();
    let (thigh, shank) =
        (bone(Joint::Hip(side), Joint::Knee(side)), bone(Joint::Knee(side), Joint::Ankle(side)));
    let upper = turn((thigh, Vec3::X), (reached.middle - from, reached.normal));
    let lower = turn((shank, Vec3::X), (reached.end - reached.middle, reached.normal));
    pose.set(Joint::Hip(side), pelvis.inverse() * upper);
    pose.set(Joint::Knee(side), upper.inverse() * lower);
    if let Some(foot) = foot {
        pose.set(Joint::Ankle(side), lower.inverse() * foot);
    }
    reached.short
}

/// The part of a turn that is about the bone, in degrees from -180 to 180.
pub(super) fn twist(turn: Quat) -> f32 {
    let degrees = 2.0 * turn.y.atan2(turn.w).to_degrees();
    if degrees > 180.0 {
        degrees - 360.0
    } else if degrees < -180.0 {
        degrees + 360.0
    } else {
        degrees
    }
}
