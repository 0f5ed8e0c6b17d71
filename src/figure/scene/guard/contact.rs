//! Hands and things lie on the skin.

use glam::Vec3;

use super::{Faults, Look, side_name};
use crate::catalogue::{Goal, Place};
use crate::figure::rig::Joint;
use crate::figure::scene::hand;

/// How far a hand may stay off the skin, or sink into it beyond the dent, in centimetres.
const SKIN: f32 = 1.5;
/// How deep the skin gives at full pressure, in centimetres.
const DENT: f32 = 0.6;

pub(super) fn check(look: &Look<'_>, faults: &mut Faults) {
    for arm in &look.stage.arms {
        let Goal::Skin { .. } = arm.touch.goal else { continue };
        let place = arm
            .track
            .as_ref()
            .and_then(|track| track.at(&look.stage.rhythm, look.body.phase, &look.body.skeleton));
        let Some(place) = place else { continue };
        if place.lift > 0.01 || look.body.turned.hand(arm.side).length() > 0.01 {
            continue;
        }
        let closed = arm.closed(&look.stage.rhythm, look.body.phase);
        let wrist = look.body.skeleton.frame(Joint::Wrist(arm.side));
        let at = wrist.carry(hand::touch(arm.grip, arm.side, closed).at);
        let under = look.stage.things().iter().find_map(|thing| thing.under(arm.side));
        let wanted = arm.touch.lift + under.unwrap_or(0.0);
        let part = place.point.part;
        let side = place.point.side;
        let gap = look.gap(at, |segment| segment.is(part, side)) - wanted;
        let name = side_name(arm.side);
        faults.beyond(look, gap - SKIN, || format!("the {name} hand stays off the skin"));
        faults.beyond(look, -gap - SKIN - DENT, || format!("the {name} hand sinks into the skin"));
    }
    for (prop, thing) in look.stage.scene.props.iter().zip(look.stage.things()) {
        let (Place::Trapped { .. }, Some(point)) = (prop.place, thing.trapped()) else { continue };
        for round in thing.rounds(point.at(&look.body.skeleton), look.stage) {
            let balls = look.solid.of(|segment| segment.body_part() == point.part);
            let gaps = balls.filter_map(|ball| {
                let apart = round.apart(ball.at)?;
                Some(apart.length() - ball.radius - round.radius)
            });
            let gap = gaps.fold(f32::INFINITY, f32::min);
            let name = prop.kind.slug();
            faults.beyond(look, gap - SKIN, || format!("the {name} stays off the skin"));
            faults.beyond(look, -gap - SKIN - DENT, || format!("the {name} sinks into the skin"));
        }
    }
}

impl Look<'_> {
    /// How far a point is off the skin of some segments; below 0 inside.
    pub(super) fn gap(
        &self,
        at: Vec3,
        fits: impl Fn(crate::figure::segment::Segment) -> bool,
    ) -> f32 {
        let balls = self.solid.of(fits);
        balls.map(|ball| ball.at.distance(at) - ball.radius).fold(f32::INFINITY, f32::min)
    }
}
