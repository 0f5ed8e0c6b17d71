//! An arm that is put somewhere.

use glam::{Quat, Vec3};

use super::bends::{about, bend};
use super::hand;
use super::limb::{ARM, put_hand};
use super::skin::Skin;
use super::stage::{Body, Stage};
use super::thing::Thing;
use super::track::{Phase, Track};
use super::wave::{Rhythm, ease};
use crate::catalogue::{BodyPart, Goal, Grip, Hands, Mover, Scene, Side, Spot, Touch, Wave};
use crate::figure::reach::turn;
use crate::figure::rig::Joint;

/// How high a hand is lifted on the light way back of a stroke, in centimetres.
const LIFT: f32 = 2.6;
/// How far a hand that works is closed while it lies still.
const CLOSED: f32 = 0.4;
/// How far a wrist comfortably bends sideways, in degrees.
const ASIDE: f32 = 32.0;
/// How far a forearm comes along the skin, in centimetres, so that it begins to say how the hand
/// should lie, and so that it says so fully.
const SAYS: (f32, f32) = (5.0, 10.0);
/// How often the wrist is eased, as it moves when the hand is turned.
const ROUNDS: u8 = 4;

/// Where an arm goes.
#[derive(Debug)]
pub(super) struct Arm {
    pub(super) side: Side,
    pub(super) grip: Grip,
    pub(super) touch: Touch,
    /// How its movement runs.
    pub(super) wave: Wave,
    /// Where it goes on the skin; nothing for goals in the room.
    pub(super) track: Option<Track>,
}

impl Arm {
    /// The arms that a scene puts somewhere: its own, and those of its stance that it leaves. One
    /// that touches the other comes after it.
    pub(super) fn all(scene: &Scene, rhythm: &Rhythm, skin: &Skin) -> Vec<Self> {
        let mut arms: Vec<Self> = [Side::Left, Side::Right]
            .into_iter()
            .filter_map(|side| {
                let is_of = |touch: &&Touch| match touch.hand {
                    Hands::Left => side == Side::Left,
                    Hands::Right => side == Side::Right,
                    Hands::Both => true,
                };
                let own = scene.hands.iter().find(is_of);
                let touch = own.or_else(|| scene.stance.hands.iter().find(is_of))?;
                let works = own.is_some() && touch.works;
                Some(Self::new(touch, works, side, scene.turns, rhythm, skin))
            })
            .collect();
        arms.sort_by_key(Self::touches_other);
        arms
    }

    /// Whether it reaches for the other arm.
    fn touches_other(&self) -> bool {
        use BodyPart::{Forearm, Hand, UpperArm};
        let Goal::Skin { on, to } = &self.touch.goal else { return false };
        let is_arm = |spot: &Spot| {
            spot.side != self.side && matches!(spot.landmark.part, UpperArm | Forearm | Hand)
        };
        is_arm(on) || to.as_ref().is_some_and(is_arm)
    }

    fn new(
        touch: &Touch,
        works: bool,
        side: Side,
        turns: u8,
        rhythm: &Rhythm,
        skin: &Skin,
    ) -> Self {
        let mut touch = *touch;
        touch.works = works;
        if touch.hand == Hands::Both && side == Side::Right {
            touch = mirrored(touch);
        }
        let wave = touch.wave.unwrap_or(rhythm.own);
        let wave = if works { wave } else { Wave::Stay };
        let track = match &touch.goal {
            Goal::Skin { on, to } => {
                let circle = (Vec3::from(touch.fingers), touch.size);
                Some(Track::new(skin, (on, to.as_ref()), wave, circle, turns.max(1)))
            }
            _ => None,
        };
        Self { side, grip: touch.grip, touch, wave, track }
    }

    /// How far the hand is closed at a phase, 0 to 1.
    pub(super) fn closed(&self, rhythm: &Rhythm, phase: Phase) -> f32 {
        match self.wave {
            Wave::Press => rhythm.press(phase.of_cycle),
            _ => CLOSED,
        }
    }

    /// Puts it in place; returns how far it stays from its goal, in centimetres.
    pub(super) fn put(&self, stage: &Stage, body: &mut Body, things: &[Thing]) -> f32 {
        let Some((at, palm, fingers)) = self.goal(stage, body, things) else { return 0.0 };
        let rest = hand::touch(self.grip, self.side, self.closed(&stage.rhythm, body.phase));
        let chest = body.skeleton.frame(Joint::Chest).turn;
        let pole = chest * Vec3::from(self.touch.elbow);
        let from = body.skeleton.frame(Joint::Shoulder(self.side)).at;
        let mut hand = turn((rest.normal, rest.along), (palm, fingers));
        let mut wrist = at;
        for round in 0..=ROUNDS {
            wrist = at + hand * (Joint::Wrist(self.side).rest() - rest.at);
            if round < ROUNDS {
                let reached = ARM.reach(from, wrist, pole);
                hand = eased(hand, palm, reached.end - reached.middle);
            }
        }
        let short = put_hand(&mut body.pose, self.side, wrist, hand, pole);
        // A hand that lies on something may bend its wrist there; one on the skin follows the skin.
        if matches!(self.touch.goal, Goal::Place { .. }) {
            let left = self.side == Side::Left;
            let wrist = if left { Mover::WristLeft } else { Mover::WristRight };
            bend(&mut body.pose, wrist, body.turned.of(wrist));
        }
        short
    }

    /// Where the touching part of the hand goes, where it faces and where the fingers point.
    fn goal(&self, stage: &Stage, body: &Body, things: &[Thing]) -> Option<(Vec3, Vec3, Vec3)> {
        let touch = &self.touch;
        let fingers = Vec3::from(touch.fingers);
        let shift = body.turned.hand(self.side);
        match touch.goal {
            Goal::Skin { .. } => {
                let place = self.track.as_ref()?.at(&stage.rhythm, body.phase, &body.skeleton)?;
                let under = things.iter().find_map(|thing| thing.under(self.side));
                let off = touch.lift + place.lift * LIFT + under.unwrap_or(0.0);
                let fingers = place.carry(&body.skeleton, fingers);
                Some((place.at + place.normal * off + shift, -place.normal, fingers))
            }
            Goal::Place { at, palm } => Some((Vec3::from(at) + shift, palm.into(), fingers)),
            Goal::Prop(index) => {
                let thing = things.get(usize::from(index)).or_else(|| things.last())?;
                let handle = thing.handle(stage, body, self.side)?;
                Some((handle.at + shift, handle.palm, handle.along))
            }
        }
    }
}

/// A hand turned about the normal of the skin, so that the wrist bends sideways no farther than is
/// comfortable: where the fingers point is a wish, how a wrist bends is not.
fn eased(hand: Quat, palm: Vec3, forearm: Vec3) -> Quat {
    let palm = palm.normalize_or(Vec3::Y);
    let flat = |way: Vec3| way - palm * way.dot(palm);
    let (fingers, forearm) = (flat(hand * Vec3::NEG_Y), flat(forearm));
    // A fist whose fingers would point into the skin says nothing of how it should lie.
    if fingers.length() < 0.5 {
        return hand;
    }
    // Nor does a forearm that comes straight at the skin.
    let (least, most) = SAYS;
    let says = ease((forearm.length() - least) / (most - least));
    let aside = fingers.cross(forearm).dot(palm).atan2(fingers.dot(forearm)).to_degrees();
    let beyond = aside - aside.clamp(-ASIDE, ASIDE);
    about(palm, beyond * says) * hand
}

/// What the other hand does when both do the same.
fn mirrored(touch: Touch) -> Touch {
    let flip = |[x, y, z]: [f32; 3]| [-x, y, z];
    let goal = match touch.goal {
        Goal::Skin { on, to } => Goal::Skin { on: on.mirrored(), to: to.map(Spot::mirrored) },
        Goal::Place { at, palm } => Goal::Place { at: flip(at), palm: flip(palm) },
        prop @ Goal::Prop(_) => prop,
    };
    Touch { goal, fingers: flip(touch.fingers), elbow: flip(touch.elbow), ..touch }
}
