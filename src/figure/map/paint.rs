use std::sync::OnceLock;

use glam::Vec3;

use crate::catalogue::{Side, View};
use crate::figure::body::{Body, Group, Part};
use crate::figure::camera::Camera;
use crate::figure::path::PathWriter;
use crate::figure::rig::Skeleton;
use crate::figure::{Role, Shape, outline, union};

/// The outlines of the standing figure from the front and from the back, once they are known.
static OUTLINES: [OnceLock<String>; 2] = [OnceLock::new(), OnceLock::new()];

fn outline_of(view: View) -> &'static OnceLock<String> {
    let [front, back] = &OUTLINES;
    match view {
        View::Front => front,
        View::Back => back,
    }
}

/// Takes [`Picture::body`](super::Picture::body) of a view seen squarely from a page on which it
/// was drawn before, which spares the work of finding it again. One that is known already stays.
pub fn know_outline(view: View, outline: String) {
    let _ = outline_of(view).set(outline);
}

/// The body in one path: one smooth outline when it is seen squarely, otherwise its parts laid over
/// one another, which is quicker for a frame of a turn.
pub(super) fn body(body: &Body, skeleton: &Skeleton, camera: &Camera) -> String {
    if !camera.is_square() {
        return heap(body, skeleton, camera, &|_| true);
    }
    let view = if camera.frontness() > 0.0 { View::Front } else { View::Back };
    outline_of(view).get_or_init(|| silhouette(body, skeleton, camera)).clone()
}

fn silhouette(body: &Body, skeleton: &Skeleton, camera: &Camera) -> String {
    let outlines: Vec<_> = body.parts.iter().map(|part| part.outline(skeleton, camera)).collect();
    // Pages move the camera in on this outline, so it is finer than what is drawn upon it.
    let mut path = PathWriter::new(2);
    union::write(&outlines, &mut path);
    path.finish()
}

/// What lies over what when the figure is turned: the far arm, the trunk on the far leg, the near
/// leg, the near arm. Where a limb flows into the trunk, the line between them is covered again.
/// Seen squarely, no limb lies over another.
pub(super) fn limbs(body: &Body, skeleton: &Skeleton, camera: &Camera) -> Vec<Shape> {
    if camera.is_square() {
        return Vec::new();
    }
    let near = if camera.nearness(Vec3::X) > 0.0 { Side::Left } else { Side::Right };
    let far = if near == Side::Left { Side::Right } else { Side::Left };
    let is_arm =
        |part: &Part, side| part.group == Group::Arm(side) || part.group == Group::Hand(side);
    let is_leg =
        |part: &Part, side| part.group == Group::Leg(side) || part.group == Group::Foot(side);
    let is_trunk =
        |part: &Part| matches!(part.group, Group::Trunk | Group::Head) || is_leg(part, far);
    let shape = |role, which: &dyn Fn(&Part) -> bool| Shape {
        role,
        path: heap(body, skeleton, camera, which),
    };
    vec![
        shape(Role::Skin, &|part| is_arm(part, far)),
        shape(Role::Skin, &is_trunk),
        shape(Role::Blend, &|part| part.blends(Group::Arm(far), false)),
        shape(Role::Skin, &|part| is_leg(part, near)),
        shape(Role::Blend, &|part| part.blends(Group::Leg(near), true)),
        shape(Role::Skin, &|part| is_arm(part, near)),
        shape(Role::Blend, &|part| part.blends(Group::Arm(near), true)),
    ]
}

/// The outlines of some parts laid over one another in one path.
fn heap(
    body: &Body,
    skeleton: &Skeleton,
    camera: &Camera,
    which: &dyn Fn(&Part) -> bool,
) -> String {
    let mut path = PathWriter::default();
    for part in body.parts.iter().filter(|part| which(part)) {
        outline::write(&part.outline(skeleton, camera), &mut path);
    }
    path.finish()
}
