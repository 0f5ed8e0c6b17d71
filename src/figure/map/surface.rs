use glam::{Vec2, Vec3};

use crate::catalogue::View;
use crate::figure::body::Body;
use crate::figure::camera::Camera;
use crate::figure::rig::Skeleton;

/// What lies this much behind the nearest skin is hidden by it. Centimetres.
const HIDDEN: f32 = 2.0;
/// Between the balls of a part the skin is this much wider than the balls. Centimetres.
const BETWEEN: f32 = 0.6;
/// Points this far beside the body still belong to its edge. Centimetres.
const BESIDE: f32 = 1.2;

/// The skin of the body is sought in slices this high. Centimetres.
const SLICE: f32 = 8.0;
/// How many slices there are, from the floor up; the last one holds all above.
const SLICES: usize = 22;

/// The skin of the body, to lay a flat sheet upon.
#[derive(Debug)]
pub(super) struct Surface {
    /// The balls that reach into each slice.
    slices: Vec<Vec<(Vec3, f32)>>,
}

impl Surface {
    /// The skin of the body in a pose.
    pub(super) fn new(body: &Body, skeleton: &Skeleton) -> Self {
        let mut slices = vec![Vec::new(); SLICES];
        for bead in body.parts.iter().flat_map(|part| &part.beads) {
            let (at, reach) = (bead.posed(skeleton), bead.radius + BETWEEN);
            let reached = slice(at.y - reach)..=slice(at.y + reach);
            for balls in slices.get_mut(reached).into_iter().flatten() {
                balls.push((at, bead.radius));
            }
        }
        Self { slices }
    }

    /// The point of the skin that is seen at this point of a view; a little off the body, its edge.
    pub(super) fn skin(&self, point: Vec2, view: View) -> Option<Vec3> {
        let camera = Camera::facing(view);
        if let Some(near) = self.nearest(camera.project(point.extend(0.0)), &camera) {
            return Some(point.extend(if view == View::Front { near } else { -near }));
        }
        let (at, radius) = self.edge(point)?;
        let way = point - at.truncate();
        (way.length() < radius + BESIDE)
            .then(|| (at.truncate() + way.normalize_or_zero() * radius).extend(at.z))
    }

    /// The point of the skin at this point of a view, or one as deep as the edge it is off.
    pub(super) fn skin_or_edge(&self, point: Vec2, view: View) -> Vec3 {
        let camera = Camera::facing(view);
        let near = self.nearest(camera.project(point.extend(0.0)), &camera);
        point.extend(match (near, view) {
            (Some(near), View::Front) => near,
            (Some(near), View::Back) => -near,
            (None, _) => self.edge(point).map_or(0.0, |(at, _)| at.z),
        })
    }

    /// Whether nothing lies before a point of the skin.
    pub(super) fn shows(&self, point: Vec3, camera: &Camera) -> bool {
        let near = self.nearest(camera.project(point), camera);
        near.is_none_or(|near| near < camera.nearness(point) + HIDDEN)
    }

    /// The balls at the height of a point of the picture.
    fn balls(&self, y: f32) -> &[(Vec3, f32)] {
        self.slices.get(slice(y)).map_or(&[], Vec::as_slice)
    }

    /// The ball that a point off the body is nearest to.
    fn edge(&self, point: Vec2) -> Option<(Vec3, f32)> {
        let off = |&(at, radius): &(Vec3, f32)| at.truncate().distance(point) - radius;
        self.balls(point.y).iter().copied().min_by(|a, b| off(a).total_cmp(&off(b)))
    }

    /// How near the skin comes to the camera at a point of the picture.
    fn nearest(&self, point: Vec2, camera: &Camera) -> Option<f32> {
        let mut nearest: Option<f32> = None;
        for &(at, radius) in self.balls(-point.y) {
            let off = camera.project(at).distance_squared(point);
            if off < (radius + BETWEEN) * (radius + BETWEEN) {
                let near = camera.nearness(at) + (radius * radius - off).max(0.0).sqrt();
                nearest = Some(nearest.map_or(near, |nearest| nearest.max(near)));
            }
        }
        nearest
    }
}

/// The slice at this height.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and the figure stands on the floor"
)]
fn slice(y: f32) -> usize {
    ((y / SLICE).max(0.0) as usize).min(SLICES - 1)
}
