use glam::Vec3;

use super::fingers::{Finger, Fingers, Thumb};
use crate::catalogue::Side;
use crate::figure::angle::sin_cos;
use crate::figure::rig::Joint;

/// Knuckles of index to little finger: how far from the wrist, toward the palm, toward the thumb.
const KNUCKLES: [[f32; 3]; 4] =
    [[8.3, 0.1, 2.45], [8.5, 0.0, 0.7], [8.2, 0.05, -1.0], [7.6, 0.2, -2.6]];
/// Lengths of the bones of index to little finger, the last one to the middle of the tip.
const LENGTHS: [[f32; 3]; 4] =
    [[4.2, 2.5, 1.9], [4.7, 2.9, 2.0], [4.4, 2.75, 2.0], [3.5, 2.0, 1.75]];
/// The root of the thumb, and the lengths of its bones.
const THUMB: [f32; 3] = [1.8, 0.5, 1.7];
const THUMB_LENGTHS: [f32; 3] = [4.3, 3.2, 2.4];

/// The direction from the wrist to the fingers.
pub(super) const ALONG: Vec3 = Vec3::NEG_Y;
/// The direction out of the palm.
pub(super) const PALMAR: Vec3 = Vec3::NEG_X;
/// The direction toward the thumb's side.
pub(super) const RADIAL: Vec3 = Vec3::Z;

/// A place in the left hand at rest: how far from the wrist, toward the palm, toward the thumb.
pub(super) fn place(along: f32, palmar: f32, radial: f32) -> Vec3 {
    Joint::Wrist(Side::Left).rest() + along * ALONG + palmar * PALMAR + radial * RADIAL
}

/// The joints of one finger.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ray {
    /// Its root, two joints and the middle of its tip.
    pub(super) joints: [Vec3; 4],
    /// Where its first and its last bone point.
    pub(super) first: Vec3,
    pub(super) last: Vec3,
    /// Where the pads of its first and last bone face.
    pub(super) first_pad: Vec3,
    pub(super) pad: Vec3,
}

impl Ray {
    /// Bones that run along `out` and bend toward `pad`, by so many degrees more at each joint.
    fn new(root: Vec3, lengths: [f32; 3], out: Vec3, pad: Vec3, bends: [f32; 3]) -> Self {
        let mut ray = Self { joints: [root; 4], first: out, last: out, first_pad: pad, pad };
        let (mut at, mut bend) = (root, 0.0);
        let [_, second, third, tip] = &mut ray.joints;
        let joints = [second, third, tip].into_iter().zip(lengths).zip(bends);
        for (index, ((joint, length), more)) in joints.enumerate() {
            bend += more;
            let (sin, cos) = sin_cos(bend);
            (ray.last, ray.pad) = (out * cos + pad * sin, pad * cos - out * sin);
            if index == 0 {
                (ray.first, ray.first_pad) = (ray.last, ray.pad);
            }
            at += ray.last * length;
            *joint = at;
        }
        ray
    }
}

/// The bones of a left hand at rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bones {
    pub(super) thumb: Ray,
    /// From the index to the little finger.
    pub(super) fingers: [Ray; 4],
}

impl Bones {
    pub(super) fn new(fingers: &Fingers) -> Self {
        let mut digits = KNUCKLES.iter().zip(LENGTHS).zip(&fingers.fingers);
        let mut next = |hollow: f32| {
            let Some(((knuckle, lengths), finger)) = digits.next() else {
                return Ray::new(Vec3::ZERO, [0.0; 3], ALONG, PALMAR, [0.0; 3]);
            };
            let &[along, palmar, radial] = knuckle;
            finger_ray(place(along, palmar + hollow * fingers.arch, radial), lengths, finger)
        };
        Self {
            thumb: thumb_ray(&fingers.thumb),
            fingers: [next(0.2), next(0.0), next(0.2), next(0.8)],
        }
    }
}

fn finger_ray(knuckle: Vec3, lengths: [f32; 3], finger: &Finger) -> Ray {
    let (sin, cos) = sin_cos(finger.spread);
    Ray::new(knuckle, lengths, ALONG * cos + RADIAL * sin, PALMAR, finger.bends)
}

fn thumb_ray(thumb: &Thumb) -> Ray {
    let ((out_sin, out_cos), (fore_sin, fore_cos)) = (sin_cos(thumb.out), sin_cos(thumb.fore));
    let way = (ALONG * out_cos + RADIAL * out_sin) * fore_cos + PALMAR * fore_sin;
    let across = (-RADIAL).reject_from_normalized(way).normalize_or(ALONG);
    let up = across.cross(way);
    let up = if up.dot(PALMAR) < 0.0 { -up } else { up };
    let (sin, cos) = sin_cos(thumb.roll);
    let [root, joint] = thumb.bends;
    let [along, palmar, radial] = THUMB;
    let pad = across * cos + up * sin;
    Ray::new(place(along, palmar, radial), THUMB_LENGTHS, way, pad, [0.0, root, joint])
}
