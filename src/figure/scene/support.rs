//! What carries the body.

use glam::Vec3;

use super::skin::Skin;
use crate::catalogue::{Plane, Stance};
use crate::figure::pose::Pose;

/// A surface of the surroundings: a point of it, and its unit normal into the room.
pub(super) fn plane(plane: Plane, stance: &Stance) -> (Vec3, Vec3) {
    match plane {
        Plane::Floor => (Vec3::ZERO, Vec3::Y),
        Plane::Seat => (Vec3::Y * stance.seat, Vec3::Y),
        Plane::Desk => (Vec3::Y * stance.desk, Vec3::Y),
        Plane::Wall => (Vec3::Z * stance.wall, Vec3::Z * -stance.wall.signum()),
    }
}

/// Shifts the body until what rests on a surface just touches it.
pub(super) fn rest(pose: &mut Pose, stance: &Stance) {
    for rest in stance.rests {
        let (at, normal) = plane(rest.on, stance);
        let skeleton = pose.skeleton();
        let balls = Skin::get().posed(rest.by, &skeleton);
        let lowest = balls.map(|(centre, radius)| (centre - at).dot(normal) - radius);
        let lowest = lowest.fold(f32::INFINITY, f32::min);
        if lowest.is_finite() {
            pose.place(pose.root() - normal * lowest);
        }
    }
}
