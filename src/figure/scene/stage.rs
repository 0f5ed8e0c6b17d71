//! A scene set up: what does not change over the loop is worked out once, the rest is a pure
//! function of the phase.

use glam::Vec3;

use super::arm::Arm;
use super::bends::bend;
use super::frame;
use super::leg::Leg;
use super::posed::{Posed, Setting};
use super::skin::Skin;
use super::thing::Thing;
use super::track::Phase;
use super::wave::{Rhythm, blink};
use super::{glow, support};
use crate::catalogue::{Eyes, Mover, Scene, Side, Triple};
use crate::figure::camera::Camera;
use crate::figure::pose::Pose;
use crate::figure::rig::Skeleton;

/// A loop without a tempo of its own lasts one calm breath, in seconds.
const BREATH: f32 = 6.0;
/// How often a body that lies on its legs is lifted at most.
const CARRIES: u8 = 12;

/// How far each part is turned or shifted.
#[derive(Debug, Clone)]
pub(super) struct Turned([Triple; Mover::ALL.len()]);

impl Turned {
    /// What a part is turned or shifted by.
    pub(super) fn of(&self, what: Mover) -> Triple {
        self.0.get(what as usize).copied().unwrap_or_default()
    }

    fn set(&mut self, what: Mover, by: Triple) {
        if let Some(turned) = self.0.get_mut(what as usize) {
            *turned = by;
        }
    }

    fn add(&mut self, what: Mover, by: Vec3) {
        let sum = Vec3::from(self.of(what)) + by;
        self.set(what, sum.to_array());
    }

    /// How far a hand is shifted.
    pub(super) fn hand(&self, side: Side) -> Vec3 {
        self.of(if side == Side::Left { Mover::HandLeft } else { Mover::HandRight }).into()
    }

    /// How far a foot is shifted.
    pub(super) fn foot(&self, side: Side) -> Vec3 {
        self.of(if side == Side::Left { Mover::FootLeft } else { Mover::FootRight }).into()
    }
}

/// A scene, ready to be asked for any moment of its loop.
#[derive(Debug)]
pub struct Stage {
    pub(super) scene: &'static Scene,
    pub(super) rhythm: Rhythm,
    seconds: f32,
    pressure: u8,
    base: Turned,
    legs: Vec<Leg>,
    pub(super) arms: Vec<Arm>,
    things: Vec<Thing>,
    glows: Vec<super::skin::SkinPoint>,
    view: [f32; 4],
}

/// A body in place, before its props and glows.
pub(super) struct Body {
    pub(super) pose: Pose,
    pub(super) skeleton: Skeleton,
    pub(super) turned: Turned,
    pub(super) phase: Phase,
    /// How far hands and feet stay from their goals: left and right hand, left and right foot.
    pub(super) short: [f32; 4],
}

impl Stage {
    /// Sets up the picture of a step.
    #[must_use]
    pub fn new(scene: &'static Scene) -> Self {
        let rhythm = Rhythm::new(scene.motion, scene.tempo);
        let turns = scene.turns.max(1);
        let cycle = scene.tempo.cycle_seconds();
        let skin = Skin::get();
        let mut base = Turned([[0.0; 3]; Mover::ALL.len()]);
        for bend in scene.stance.bends.iter().chain(scene.bends) {
            base.set(bend.what, bend.by);
        }
        let mut stage = Self {
            scene,
            rhythm,
            seconds: cycle.map_or(BREATH, |cycle| cycle * f32::from(turns)),
            pressure: scene.pressure.get(),
            base,
            legs: Leg::all(scene, skin),
            arms: Arm::all(scene, &rhythm, skin),
            things: Vec::new(),
            glows: scene.glow.iter().map(|spot| skin.find(spot)).collect(),
            view: [0.0; 4],
        };
        let home = stage.body(Phase::new(0.0, turns), 0.0, &[]);
        stage.things = Thing::all(scene, &stage.rhythm, skin, &home);
        stage.view = frame::frame(&stage);
        stage
    }

    /// How long the loop lasts, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f32 {
        self.seconds
    }

    /// How often what is done is done in the loop.
    #[must_use]
    pub fn turns(&self) -> u8 {
        self.scene.turns.max(1)
    }

    /// From where it is seen, turned on by so many degrees by the person who looks.
    #[must_use]
    pub fn camera(&self, turned: f32) -> Camera {
        Camera::above(self.scene.shot.yaw + turned, self.scene.shot.pitch)
    }

    /// The frame of the picture: left, top, width and height in centimetres.
    #[must_use]
    pub fn view(&self) -> [f32; 4] {
        self.view
    }

    /// The scene at a phase of its loop, 0 to 1.
    #[must_use]
    pub fn at(&self, phase: f32) -> Posed {
        let phase = Phase::new(phase, self.turns());
        let body = self.body(phase, 1.0, &self.things);
        let grip = |side| {
            let arm = self.arms.iter().find(|arm| arm.side == side);
            arm.map_or((crate::catalogue::Grip::Relaxed, 0.0), |arm| {
                (arm.grip, arm.closed(&self.rhythm, phase))
            })
        };
        let [jaw, ..] = body.turned.of(Mover::Jaw);
        let stance = self.scene.stance;
        let props = self.things.iter().flat_map(|thing| thing.posed(self, &body)).collect();
        Posed {
            grips: [grip(Side::Left), grip(Side::Right)],
            lids: match self.scene.eyes {
                Eyes::Closed => 1.0,
                Eyes::Open => blink(phase.of_loop, self.seconds),
            },
            jaw,
            breath: self.breath(phase),
            props,
            setting: Setting {
                furniture: stance.furniture,
                seat: stance.seat,
                desk: stance.desk,
                wall: stance.wall,
                pelvis: body.pose.root(),
            },
            glows: glow::glows(self, &body),
            skeleton: body.skeleton,
        }
    }

    /// How far hands and feet stay from where they should be at a phase, in centimetres: left and
    /// right hand, left and right foot.
    #[must_use]
    pub fn short(&self, phase: f32) -> [f32; 4] {
        self.body(Phase::new(phase, self.turns()), 1.0, &self.things).short
    }

    pub(super) fn pressure(&self) -> u8 {
        self.pressure
    }

    /// How strongly a touch glows, 0 to 1.
    pub(super) fn strength(&self) -> f32 {
        (0.45 + 0.13 * f32::from(self.pressure)).min(1.0)
    }

    pub(super) fn glow_points(&self) -> &[super::skin::SkinPoint] {
        &self.glows
    }

    pub(super) fn things(&self) -> &[Thing] {
        &self.things
    }

    /// A breath is a loop that has no faster rhythm.
    fn breath(&self, phase: Phase) -> f32 {
        if self.seconds < 4.0 { 0.3 } else { self.rhythm.breath(phase.of_loop) }
    }

    /// The body at a phase, its movements scaled by `amount`, carried by these things.
    pub(super) fn body(&self, phase: Phase, amount: f32, things: &[Thing]) -> Body {
        let mut turned = self.base.clone();
        for movement in self.scene.moves {
            let wave = movement.wave.unwrap_or(self.rhythm.own);
            let (one, two) = self.rhythm.at(wave, phase.of_cycle);
            let by = Vec3::from(movement.by) * one + Vec3::from(movement.around) * two;
            turned.add(movement.what, by * amount);
        }
        let mut pose = Pose::standing();
        for &what in Mover::ALL {
            if turned.of(what) != [0.0; 3] {
                bend(&mut pose, what, turned.of(what));
            }
        }
        pose.place(self.scene.stance.pelvis.into());
        let mut short = [0.0; 4];
        let [.., left_foot, right_foot] = &mut short;
        for leg in &self.legs {
            leg.put(&mut pose, &turned);
        }
        support::rest(&mut pose, self.scene.stance);
        pose.place(pose.root() + Vec3::from(turned.of(Mover::Body)));
        // A leg with a foot that stays turns on what it lies on as the body is lifted.
        for _ in 0..CARRIES {
            let shifts = things.iter().map(|thing| thing.carry(&mut pose, self.scene.stance));
            let shift = shifts.fold(0.0, f32::max);
            for leg in &self.legs {
                let short = leg.put(&mut pose, &turned);
                *(if leg.side == Side::Left { &mut *left_foot } else { &mut *right_foot }) = short;
            }
            if shift < 0.05 || !things.iter().any(Thing::is_under_leg) {
                break;
            }
        }
        let mut body = Body { skeleton: pose.skeleton(), pose, turned, phase, short };
        for arm in &self.arms {
            let short = arm.put(self, &mut body, things);
            let [left, right, ..] = &mut body.short;
            *(if arm.side == Side::Left { left } else { right }) = short;
            // The other hand may work on this arm.
            body.skeleton = body.pose.skeleton();
        }
        body
    }
}
