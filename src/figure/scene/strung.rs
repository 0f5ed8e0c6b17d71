//! What is held in both hands and lies along the body between them.

use glam::Vec3;

use super::arm::Arm;
use super::contact::Contact;
use super::hand;
use super::skin::{Skin, SkinPoint};
use super::stage::{Body, Stage};
use super::thing::radius;
use crate::catalogue::{Mover, PropKind, Scene, Side, Spot};
use crate::figure::rig::Joint;

/// How far a cane bows out from what it leads over, in centimetres.
const BOW: f32 = 6.0;

/// A towel, a scarf or a cane, along the skin.
#[derive(Debug)]
pub(super) struct Strung {
    /// Each spot when the hands are lowest, and when they are highest.
    spots: Vec<[SkinPoint; 2]>,
    /// How far the hands go up and down together, in centimetres.
    rise: f32,
}

/// Where a hand holds something.
pub(super) struct Grip {
    pub(super) at: Vec3,
    pub(super) palm: Vec3,
    pub(super) along: Vec3,
}

/// Where a hand holds what is in it.
pub(super) fn grip(arm: &Arm, body: &Body) -> Grip {
    let rest = hand::touch(arm.grip, arm.side, 0.0);
    let wrist = body.skeleton.frame(Joint::Wrist(arm.side));
    Grip {
        at: wrist.carry(rest.at),
        palm: wrist.turn * rest.normal,
        along: wrist.turn * rest.along,
    }
}

impl Strung {
    pub(super) fn new(spots: &[Spot], scene: &Scene, skin: &Skin) -> Self {
        // What both hands do together, the thing between them does as well; along itself it is
        // drawn over the skin.
        let by = |what| {
            let of = scene.moves.iter().filter(|movement| movement.what == what);
            of.map(|movement| Vec3::from(movement.by)).sum::<Vec3>()
        };
        let end = |spot: Option<&Spot>| spot.map(|spot| skin.find(spot).rest());
        let along = end(spots.first()).zip(end(spots.last())).map(|(one, other)| one - other);
        let along = along.unwrap_or_default().normalize_or(Vec3::X);
        let together = by(Mover::HandLeft).midpoint(by(Mover::HandRight));
        let rise = together.reject_from_normalized(along).y;
        let at = |spot: &Spot, up: f32| {
            let [x, y, z] = spot.shift;
            skin.find(&Spot { shift: [x, y + up, z], ..*spot })
        };
        let spots = spots.iter().map(|spot| [at(spot, -rise.abs()), at(spot, rise.abs())]);
        Self { spots: spots.collect(), rise: rise.abs() }
    }

    /// How far it is on its way up and down, 0 to 1.
    fn share(&self, body: &Body) -> f32 {
        if self.rise < 0.1 {
            return 0.5;
        }
        let shift = body.turned.hand(Side::Left).midpoint(body.turned.hand(Side::Right));
        (0.5 + shift.y / self.rise / 2.0).clamp(0.0, 1.0)
    }

    /// Where it lies on the skin at a moment.
    pub(super) fn touches(&self, body: &Body) -> impl Iterator<Item = Contact> {
        let share = self.share(body);
        self.spots.iter().map(move |[low, high]| Contact {
            at: low.at(&body.skeleton).lerp(high.at(&body.skeleton), share),
            normal: low.normal(&body.skeleton),
            part: low.part,
            side: low.side,
        })
    }

    /// The line it follows at a moment: from the left hand to the right one; a cane from the spot
    /// that it presses over the other spots to the hands.
    pub(super) fn line(&self, kind: PropKind, stage: &Stage, body: &Body) -> Vec<Vec3> {
        let share = self.share(body);
        let is_cane = kind == PropKind::Cane;
        let mut line: Vec<Vec3> = Vec::with_capacity(self.spots.len() + 2);
        for (index, [low, high]) in self.spots.iter().enumerate() {
            let off = if is_cane && index > 0 { BOW } else { radius(kind) };
            let on =
                |point: &SkinPoint| point.at(&body.skeleton) + point.normal(&body.skeleton) * off;
            line.push(on(low).lerp(on(high), share));
        }
        let held = |side: Side| {
            let arm = stage.arms.iter().find(|arm| arm.side == side);
            arm.map(|arm| grip(arm, body).at)
        };
        let (left, right) = (held(Side::Left), held(Side::Right));
        if is_cane {
            line.extend([right, left].into_iter().flatten());
        } else {
            line.splice(0..0, left);
            line.extend(right);
        }
        line
    }
}
