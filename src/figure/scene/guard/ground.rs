//! What rests on the floor, the seat or the wall touches it, and nothing goes through.

use super::{Faults, Look, side_name};
use crate::catalogue::{Furniture, Place, Plane};
use crate::figure::scene::support::plane;
use crate::figure::segment::Segment;

/// How far anything may sink into a surface or stay off it, in centimetres.
const REST: f32 = 1.0;

pub(super) fn check(look: &Look<'_>, faults: &mut Faults) {
    let stance = look.stage.scene.stance;
    let lowest = |on: Plane, fits: &dyn Fn(Segment) -> bool| {
        let (at, normal) = plane(on, stance);
        let balls = look.solid.of(fits);
        balls.map(|ball| (ball.at - at).dot(normal) - ball.radius).fold(f32::INFINITY, f32::min)
    };
    let floor = lowest(Plane::Floor, &|_| true);
    faults.beyond(look, -floor - REST, || "the body goes through the floor".into());
    if stance.furniture.contains(&Furniture::Wall) {
        let wall = lowest(Plane::Wall, &|_| true);
        faults.beyond(look, -wall - REST, || "the body goes through the wall".into());
    }
    let carried = look
        .stage
        .scene
        .props
        .iter()
        .any(|prop| matches!(prop.place, Place::Trapped { carries: true, .. }));
    let lifted = look.body.turned.of(crate::catalogue::Mover::Body)[1].abs() > 0.1;
    for rest in stance.rests {
        let is_of = |segment: Segment| rest.by.contains(&segment.body_part());
        let off = lowest(rest.on, &is_of);
        if !carried && !lifted {
            let name = rest.on.slug();
            faults.beyond(look, off.abs() - REST, || format!("the body is off the {name}"));
        }
    }
    let feet = look.stage.scene.feet.iter().chain(stance.feet);
    for foot in feet.filter(|foot| foot.by.is_none()) {
        let [_, y, _] = (glam::Vec3::from(foot.at) + look.body.turned.foot(foot.side)).to_array();
        let own = look.stage.scene.feet.iter().find(|own| own.side == foot.side);
        if y.abs() < 0.01 && own.is_none_or(|own| std::ptr::eq(own, foot)) {
            let off = lowest(Plane::Floor, &|segment| segment == Segment::Foot(foot.side));
            let name = side_name(foot.side);
            faults.beyond(look, off.abs() - REST, || format!("the {name} foot is off the floor"));
        }
    }
}
