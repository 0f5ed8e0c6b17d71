use glam::Vec3;

use super::bones::{self, ALONG, Bones, PALMAR, RADIAL, Ray};
use super::fingers::Fingers;
use super::{PALM, THICK, THUMB_THICK};
use crate::catalogue::Grip;

/// Where and how the left hand touches, at rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Touch {
    /// The point of the hand's surface that meets the skin; for a held bar, the middle of its axis.
    pub at: Vec3,
    /// Unit vector out of the hand into the skin.
    pub normal: Vec3,
    /// Unit vector square to it: from the wrist to the fingers; for a held bar, along the bar, to
    /// the thumb's side.
    pub along: Vec3,
}

impl Touch {
    fn new(at: Vec3, normal: Vec3, along: Vec3) -> Self {
        let normal = normal.normalize_or(PALMAR);
        let along = along.reject_from_normalized(normal).normalize_or(ALONG);
        Self { at, normal, along }
    }
}

/// How much the flesh of a hollowed palm rises.
const HOLLOW: f32 = 0.35;
/// How much flatter the palm is at the roots of the fingers than in its middle.
const FALL: f32 = 0.2;

/// The point of the left hand that touches in a grip.
#[must_use]
pub fn touch(grip: Grip, fingers: &Fingers) -> Touch {
    let bones = Bones::new(fingers);
    let [index, middle, ring, _] = &bones.fingers;
    let [.., thick] = THICK;
    let [.., thumb_thick] = THUMB_THICK;
    let pad = |ray: &Ray, thick: f32| {
        let [.., tip] = ray.joints;
        tip + ray.pad * thick
    };
    match grip {
        Grip::Relaxed | Grip::Flat | Grip::Cup => {
            let [along, palmar, radial] = PALM;
            let at = bones::place(along, palmar + HOLLOW * fingers.arch, radial);
            Touch::new(at, PALMAR, ALONG)
        }
        Grip::Fist => {
            let front = |ray: &Ray| {
                let [knuckle, joint, ..] = ray.joints;
                let [wide, narrow, ..] = THICK;
                knuckle.midpoint(joint) - ray.first_pad * wide.midpoint(narrow)
            };
            Touch::new(
                front(middle).midpoint(front(ring)),
                -middle.first_pad - ring.first_pad,
                middle.first,
            )
        }
        Grip::Pinch => {
            let at = pad(index, thick).midpoint(pad(&bones.thumb, thumb_thick));
            Touch::new(at, index.last + bones.thumb.last, ALONG)
        }
        Grip::Thumb => tip(&[&bones.thumb], thumb_thick, 0.3),
        Grip::Fingertips => tip(&[index, middle, ring], thick, 1.0),
        Grip::RingFingers => tip(&[ring], thick, 0.7),
        Grip::Hold => {
            let thick = THICK.iter().take(3).sum::<f32>() / 3.0;
            Touch::new(bar(middle, thick) - RADIAL, PALMAR, RADIAL)
        }
    }
}

/// The middle of fingertips, which touch a little more with their ends than their pads face.
fn tip(rays: &[&Ray], thick: f32, end: f32) -> Touch {
    let sum = |of: &dyn Fn(&Ray) -> Vec3| rays.iter().map(|ray| of(ray)).sum::<Vec3>();
    let normal = sum(&|ray| ray.pad + end * ray.last).normalize_or(PALMAR);
    let middle = sum(&|ray| {
        let [.., tip] = ray.joints;
        tip
    });
    let count: f32 = rays.iter().map(|_| 1.0).sum();
    Touch::new(middle / count + normal * thick, normal, sum(&|ray| ray.last))
}

/// The middle of a bar that lies against the palm and the first two bones of a finger.
fn bar(finger: &Ray, thick: f32) -> Vec3 {
    let [_, joint, next, _] = finger.joints;
    let second = (next - joint).normalize_or(finger.first);
    // From the joint between them it lies half way between both bones.
    let way = (second - finger.first).normalize_or(PALMAR);
    let wide = f32::midpoint(1.0, finger.first.dot(second)).max(0.0).sqrt();
    let [along, palmar, _] = PALM;
    let palm = bones::place(along, palmar - FALL, 0.0);
    let depth = (joint - palm).dot(PALMAR) + thick;
    joint + way * (depth / (wide - way.dot(PALMAR)).max(0.3))
}
