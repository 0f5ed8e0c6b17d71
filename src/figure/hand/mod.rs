//! The hand: what it looks like is a function of how its fingers are bent, not of the pose.
//!
//! All places are those of the left hand at rest: the arm straight down, the palm to the thigh, the
//! thumb forward. They hang on the wrist.

mod bones;
mod fingers;
mod touch;

pub use fingers::{Finger, Fingers, Thumb};
pub use touch::{Touch, touch};

use super::body::{Bead, Detail, Part, Segment};
use super::rig::Joint;
use crate::catalogue::Side;
use bones::{Bones, Ray};

/// Radii of a finger from the knuckle to the tip; the little finger is a tenth thinner.
const THICK: [f32; 4] = [1.1, 0.93, 0.84, 0.72];
/// Radii of the thumb, from its root to its tip.
const THUMB_THICK: [f32; 4] = [1.6, 1.3, 1.05, 0.82];

/// Adds the parts of a hand. Fingers carry their number, so that each can have a line of its own;
/// the part at the root of each, and of the palm the part at the thumb's root, flows into the hand
/// itself: it hides the line across the root. The heel of the hand flows into the forearm.
pub fn parts(side: Side, fingers: &Fingers, detail: Detail, out: &mut Vec<Part>) {
    let from = out.len();
    let hand = Segment::Hand(Side::Left);
    let bones = Bones::new(fingers);
    let bead = |[along, palmar, radial]: [f32; 3], radius| {
        Bead::on(Joint::Wrist(Side::Left), bones::place(along, palmar, radial).to_array(), radius)
    };
    let at = |ray: &Ray, joint: usize, thick: &[f32; 4], share: f32| Bead {
        at: ray.joints.get(joint).copied().unwrap_or_default(),
        radius: thick.get(joint).copied().unwrap_or_default() * share,
        ..bead([0.0; 3], 0.0)
    };
    let arch = fingers.arch;
    let wrist = [bead([0.4, 0.0, 0.75], 2.1), bead([0.4, 0.0, -0.6], 2.1)];
    let thenar = bead([3.4, 0.4, 1.5], 1.7);
    let hypothenar = bead([3.6, 0.3 + 0.3 * arch, -1.9], 1.65);
    let [index, middle, ring, little] = &bones.fingers;
    let knuckle = |ray: &Ray, share| at(ray, 0, &THICK, share);
    let knuckles =
        [knuckle(index, 1.0), knuckle(middle, 1.05), knuckle(ring, 1.0), knuckle(little, 0.9)];
    let mut heel = Part::new(hand, vec![thenar, hypothenar]);
    heel.beads.extend(wrist);
    heel.joins = Some(Segment::Forearm(Side::Left));
    out.push(heel);
    let mut palm = Part::new(hand, vec![thenar, hypothenar]);
    palm.beads.extend(knuckles);
    out.push(palm);

    let thumb = |joint| at(&bones.thumb, joint, &THUMB_THICK, 1.0);
    let mut ball = Part::new(hand, vec![thumb(0), thumb(1), bead([6.3, 0.1, 2.0], 1.05)]);
    ball.joins = Some(hand);
    out.push(ball);
    for (from, to) in [(1, 2), (2, 3)] {
        out.push(Part { digit: 1, ..Part::new(hand, vec![thumb(from), thumb(to)]) });
    }
    match detail {
        Detail::Far => {
            for joint in 0..3 {
                let beads = [joint, joint + 1].into_iter().flat_map(|joint| {
                    [index, middle, ring, little].map(|ray| at(ray, joint, &THICK, 1.0))
                });
                out.push(Part::new(hand, beads.collect()));
            }
        }
        Detail::Near => {
            for (digit, ray) in (2..).zip(&bones.fingers) {
                let share = if digit == 5 { 0.9 } else { 1.0 };
                let finger = [0, 1, 2, 3].map(|joint| at(ray, joint, &THICK, share));
                let [knuckle, joint, ..] = finger;
                let web = Bead { at: knuckle.at.lerp(joint.at, WEB), ..knuckle };
                let root = Part { digit, ..Part::new(hand, vec![knuckle, web]) };
                out.push(Part { joins: Some(hand), ..root });
                for bone in finger.windows(2) {
                    out.push(Part { digit, ..Part::new(hand, bone.to_vec()) });
                }
            }
        }
    }
    if side == Side::Right {
        for part in out.iter_mut().skip(from) {
            *part = part.mirrored();
        }
    }
}

/// Where fingers come apart, as a share of their first bones.
const WEB: f32 = 0.3;
/// How far the middle of the palm bulges out of the plane of the wrist's axis and the knuckles.
const PALM: [f32; 3] = [5.6, 1.65, -0.2];
