//! Where it glows: here it is touched.

use super::arm::Arm;
use super::contact::contacts;
use super::posed::Glow;
use super::stage::{Body, Stage};
use super::track::Phase;
use crate::catalogue::{Grip, Wave};
use crate::figure::rig::Skeleton;

/// How far a spot glows that a thing touches or that a scene names itself, in centimetres.
const NAMED: f32 = 5.0;

/// All glows of a scene at a moment.
pub(super) fn glows(stage: &Stage, body: &Body) -> Vec<Glow> {
    let skeleton = &body.skeleton;
    let hands = stage.arms.iter().filter_map(|arm| hand(arm, stage, body.phase, skeleton));
    let touched = if stage.pressure() == 0 { Vec::new() } else { contacts(stage, body) };
    let things = touched.into_iter().map(|contact| Glow {
        at: contact.at,
        normal: contact.normal,
        radius: NAMED,
        strength: stage.strength(),
        part: contact.part,
        side: contact.side,
    });
    let named = stage.glow_points().iter().map(|point| Glow {
        at: point.at(skeleton),
        normal: point.normal(skeleton),
        radius: NAMED,
        strength: stage.strength(),
        part: point.part,
        side: point.side,
    });
    hands.chain(things).chain(named).collect()
}

fn hand(arm: &Arm, stage: &Stage, phase: Phase, skeleton: &Skeleton) -> Option<Glow> {
    if !arm.touch.works || stage.pressure() == 0 {
        return None;
    }
    let place = arm.track.as_ref()?.at(&stage.rhythm, phase, skeleton)?;
    let pressed = match arm.wave {
        Wave::Press => 0.4 + 0.6 * stage.rhythm.press(phase.of_cycle),
        _ => 1.0 - 0.75 * place.lift,
    };
    Some(Glow {
        at: place.at,
        normal: place.normal,
        radius: match arm.grip {
            Grip::Flat | Grip::Cup | Grip::Relaxed | Grip::Hold => 6.0,
            Grip::Fist => 5.0,
            Grip::Fingertips => 3.6,
            Grip::Thumb | Grip::Pinch => 2.8,
            Grip::RingFingers => 2.0,
        },
        strength: stage.strength() * pressed,
        part: place.point.part,
        side: place.point.side,
    })
}
