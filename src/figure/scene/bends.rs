//! Turns of single parts of the body, in the words of a clinician, as turns of joints.

use glam::{Quat, Vec3};

use crate::catalogue::{Mover, Side, Triple};
use crate::figure::angle::sin_cos;
use crate::figure::pose::Pose;
use crate::figure::rig::{Joint, sign};

/// From the breastbone to the tip of the shoulder, in centimetres.
const CLAVICLE: f32 = 14.8;
const DEGREES: f32 = 180.0 / std::f32::consts::PI;

/// A turn of this many degrees about an axis.
pub(super) fn about(axis: Vec3, degrees: f32) -> Quat {
    let (sin, cos) = sin_cos(degrees / 2.0);
    Quat::from_xyzw(axis.x * sin, axis.y * sin, axis.z * sin, cos)
}

/// Forward, to the left, tilted to the left.
fn trunk([forward, left, tilt]: Triple) -> Quat {
    about(Vec3::Y, left) * about(Vec3::X, forward) * about(Vec3::Z, -tilt)
}

/// Raised forward, rotated outward, raised sideways.
fn limb(side: Side, [forward, outward, aside]: Triple) -> Quat {
    let sign = sign(side);
    about(Vec3::Z, aside * sign) * about(Vec3::X, -forward) * about(Vec3::Y, outward * sign)
}

fn scaled(by: Triple, share: f32) -> Triple {
    by.map(|number| number * share)
}

/// Turns one part of the body on from where it is. What shifts the body, the hands, the feet or
/// the mouth is no turn and changes nothing here.
pub(super) fn bend(pose: &mut Pose, what: Mover, by: Triple) {
    use Mover as M;
    use Side::{Left, Right};
    let side = |left| if left { Left } else { Right };
    let [first, second, third] = by;
    match what {
        M::Pelvis => pose.add(Joint::Pelvis, trunk(by)),
        M::Spine => {
            pose.add(Joint::Waist, trunk(scaled(by, 0.4)));
            pose.add(Joint::Chest, trunk(scaled(by, 0.4)));
            pose.add(Joint::Neck, trunk(scaled(by, 0.2)));
        }
        M::Head => {
            pose.add(Joint::Neck, trunk(scaled(by, 0.45)));
            pose.add(Joint::Head, trunk(scaled(by, 0.55)));
        }
        M::Shoulders => {
            shoulder(pose, Left, by);
            shoulder(pose, Right, by);
        }
        M::ShoulderLeft | M::ShoulderRight => shoulder(pose, side(what == M::ShoulderLeft), by),
        M::ArmLeft | M::ArmRight => {
            let side = side(what == M::ArmLeft);
            pose.set(Joint::Shoulder(side), limb(side, by));
        }
        M::ElbowLeft | M::ElbowRight => {
            let side = side(what == M::ElbowLeft);
            let turn = about(Vec3::X, -first) * about(Vec3::Y, -second * sign(side));
            pose.set(Joint::Elbow(side), turn);
        }
        M::WristLeft | M::WristRight => {
            let side = side(what == M::WristLeft);
            let sign = sign(side);
            let turn = about(Vec3::X, -third)
                * about(Vec3::Z, -first * sign)
                * about(Vec3::Y, -second * sign);
            pose.add(Joint::Wrist(side), turn);
        }
        M::HipLeft | M::HipRight => {
            let side = side(what == M::HipLeft);
            pose.set(Joint::Hip(side), limb(side, by));
        }
        M::KneeLeft => pose.set(Joint::Knee(Left), about(Vec3::X, first)),
        M::KneeRight => pose.set(Joint::Knee(Right), about(Vec3::X, first)),
        M::AnkleLeft | M::AnkleRight => {
            let side = side(what == M::AnkleLeft);
            let turn = about(Vec3::Y, second * sign(side)) * about(Vec3::X, -first);
            pose.add(Joint::Ankle(side), turn);
        }
        M::ToesLeft => pose.set(Joint::Ball(Left), about(Vec3::X, -first)),
        M::ToesRight => pose.set(Joint::Ball(Right), about(Vec3::X, -first)),
        M::Body | M::Jaw | M::HandLeft | M::HandRight | M::FootLeft | M::FootRight => {}
    }
}

/// Shifts the tip of a shoulder: outward, up and forward, in centimetres.
pub(super) fn shoulder(pose: &mut Pose, side: Side, [_, up, forward]: Triple) {
    let sign = sign(side);
    let turn = about(Vec3::Z, up / CLAVICLE * DEGREES * sign)
        * about(Vec3::Y, -forward / CLAVICLE * DEGREES * sign);
    pose.add(Joint::Clavicle(side), turn);
}
