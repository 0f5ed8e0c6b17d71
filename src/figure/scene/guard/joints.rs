//! Joints bend no farther than a body's do.

use glam::{Quat, Vec3};

use super::{Faults, Look, side_name};
use crate::catalogue::Side;
use crate::figure::rig::{Joint, sign};
use crate::figure::scene::limb::twist;

/// How far an elbow bends, in degrees.
const ELBOW: f32 = 157.0;
/// How far a knee bends.
const KNEE: f32 = 150.0;
/// How far a wrist bends toward the palm or the back of the hand.
const WRIST: f32 = 85.0;
/// How far a wrist bends toward the thumb or the little finger.
const WRIST_ASIDE: f32 = 42.0;
/// How far the palm turns from facing the body, both ways.
const FOREARM: f32 = 105.0;
/// How far an ankle is turned.
const ANKLE: f32 = 62.0;
/// How far neck and head together are turned.
const HEAD: f32 = 75.0;
/// How far back the thigh goes, and how far it comes up in front.
const HIP: (f32, f32) = (-28.0, 140.0);
/// How far the thigh goes inward and outward.
const HIP_ASIDE: (f32, f32) = (-45.0, 65.0);
/// How far an upper arm points back, and across the chest, as shares of its length.
const ARM_BACK: f32 = 0.88;
const ARM_ACROSS: f32 = 0.82;

pub(super) fn check(look: &Look<'_>, faults: &mut Faults) {
    for side in [Side::Left, Side::Right] {
        arm(look, side, faults);
        leg(look, side, faults);
    }
    let head = look.body.pose.turned(Joint::Neck) * look.body.pose.turned(Joint::Head);
    limit(look, faults, turned(head) - HEAD, || "the head is turned too far".into());
}

fn limit(look: &Look<'_>, faults: &mut Faults, by: f32, what: impl FnOnce() -> String) {
    if by > 0.0 || by.is_nan() {
        faults.add(look.phase, what(), by, "degrees");
    }
}

/// How far a turn turns, in degrees.
fn turned(turn: Quat) -> f32 {
    2.0 * turn.w.abs().min(1.0).acos().to_degrees()
}

/// The direction of a bone that hangs straight down at rest, as its parent sees it.
fn bone(turn: Quat) -> Vec3 {
    turn * Vec3::NEG_Y
}

fn arm(look: &Look<'_>, side: Side, faults: &mut Faults) {
    let (pose, name) = (&look.body.pose, side_name(side));
    let elbow = pose.turned(Joint::Elbow(side));
    let bent = bone(elbow).angle_between(Vec3::NEG_Y).to_degrees();
    limit(look, faults, bent - ELBOW, || format!("the {name} elbow is bent too far"));
    let wrist = pose.turned(Joint::Wrist(side));
    let (about_elbow, about_wrist) = (twist(elbow), twist(wrist));
    let palm = (about_elbow + about_wrist).abs();
    limit(look, faults, palm - FOREARM, || format!("the {name} forearm is twisted too far"));
    let (aside, bent) = wrist_bend(about_wrist, bone(wrist));
    limit(look, faults, aside - WRIST_ASIDE, || {
        format!("the {name} wrist is bent sideways too far")
    });
    limit(look, faults, bent - WRIST, || format!("the {name} wrist is bent too far"));
    let skeleton = &look.body.skeleton;
    let (from, to) = (skeleton.frame(Joint::Shoulder(side)), skeleton.frame(Joint::Elbow(side)));
    let chest = skeleton.frame(Joint::Chest).turn;
    let upper = chest.inverse() * (to.at - from.at).normalize_or(Vec3::NEG_Y);
    limit(look, faults, (-upper.z - ARM_BACK) * 90.0, || format!("the {name} arm is too far back"));
    let across = -upper.x * sign(side) - ARM_ACROSS;
    limit(look, faults, across * 90.0, || format!("the {name} arm is too far across"));
}

/// How far a hand is bent sideways and to its palm or back, in degrees. It also turns on its
/// forearm, so this is measured about its own axes.
fn wrist_bend(twisted: f32, hand: Vec3) -> (f32, f32) {
    let (sin, cos) = twisted.to_radians().sin_cos();
    let (x, z) = (hand.x * cos - hand.z * sin, hand.z * cos + hand.x * sin);
    (z.clamp(-1.0, 1.0).asin().to_degrees().abs(), x.abs().atan2(-hand.y).to_degrees())
}

fn leg(look: &Look<'_>, side: Side, faults: &mut Faults) {
    let (pose, name) = (&look.body.pose, side_name(side));
    let knee = bone(pose.turned(Joint::Knee(side))).angle_between(Vec3::NEG_Y).to_degrees();
    limit(look, faults, knee - KNEE, || format!("the {name} knee is bent too far"));
    let ankle = turned(pose.turned(Joint::Ankle(side)));
    limit(look, faults, ankle - ANKLE, || format!("the {name} ankle is turned too far"));
    let thigh = bone(pose.turned(Joint::Hip(side)));
    let raised = thigh.z.atan2(-thigh.y).to_degrees();
    let aside = (thigh.x * sign(side)).clamp(-1.0, 1.0).asin().to_degrees();
    let beyond = |value: f32, (least, most): (f32, f32)| (least - value).max(value - most);
    // A thigh that points sideways has no front and back.
    if aside.abs() < 60.0 {
        let by = beyond(raised, HIP);
        limit(look, faults, by, || format!("the {name} hip is bent too far"));
    }
    let by = beyond(aside, HIP_ASIDE);
    limit(look, faults, by, || format!("the {name} leg is too far aside"));
}
