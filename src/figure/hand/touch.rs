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
            Touch::new(bones::place(along, palmar, radial), PALMAR, ALONG)
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
        Grip::Thumb => {
            Touch::new(pad(&bones.thumb, thumb_thick), bones.thumb.pad, bones.thumb.last)
        }
        Grip::Fingertips => {
            let at = (pad(index, thick) + pad(middle, thick) + pad(ring, thick)) / 3.0;
            Touch::new(at, index.pad + middle.pad + ring.pad, middle.last)
        }
        Grip::Hold => {
            let [knuckle, joint, ..] = middle.joints;
            let centre = knuckle.midpoint(joint) + middle.first_pad * 2.4;
            Touch::new(centre - RADIAL * 0.6, PALMAR, RADIAL)
        }
        Grip::RingFingers => Touch::new(pad(ring, thick), ring.pad, ring.last),
    }
}
