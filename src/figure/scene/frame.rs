//! The frame of the picture.

use glam::Vec2;

use super::skin::Skin;
use super::stage::Stage;
use super::track::Phase;
use crate::catalogue::BodyPart;

/// How often over the loop is looked at what is to be seen.
const LOOKS: u8 = 4;
/// Room round the whole figure, as a share of its size.
const ROOM: f32 = 0.05;
/// The whole figure is never framed narrower or wider than this: width by height.
const SHAPES: (f32, f32) = (0.8, 1.5);

/// Left, top, width and height of what is to be seen, in centimetres.
pub(super) fn frame(stage: &Stage) -> [f32; 4] {
    let shot = &stage.scene.shot;
    let camera = stage.camera(0.0);
    let turns = stage.scene.turns.max(1);
    let phases = (0..LOOKS).map(|look| f32::from(look) / f32::from(LOOKS));
    let bodies: Vec<_> =
        phases.map(|phase| stage.body(Phase::new(phase, turns), 1.0, stage.things())).collect();
    if let Some(spot) = &shot.on {
        let point = Skin::get().find(spot);
        let sum: Vec2 = bodies.iter().map(|body| camera.project(point.at(&body.skeleton))).sum();
        let centre = sum / f32::from(LOOKS);
        let half = shot.span / 2.0;
        return [centre.x - half, centre.y - half, shot.span, shot.span];
    }
    let (mut low, mut high) = (Vec2::INFINITY, Vec2::NEG_INFINITY);
    let mut see = |at: Vec2, radius: f32| {
        low = low.min(at - radius);
        high = high.max(at + radius);
    };
    for body in &bodies {
        for (centre, radius) in Skin::get().posed(BodyPart::ALL, &body.skeleton) {
            see(camera.project(centre), radius);
        }
        for prop in stage.things().iter().flat_map(|thing| thing.posed(stage, body)) {
            see(camera.project(prop.at), super::thing::radius(prop.kind).max(4.0));
        }
    }
    let (centre, mut size) = ((low + high) / 2.0, (high - low) * (1.0 + 2.0 * ROOM));
    let (narrow, wide) = SHAPES;
    size.x = size.x.max(size.y * narrow);
    size.y = size.y.max(size.x / wide);
    let corner = centre - size / 2.0;
    [corner.x, corner.y, size.x, size.y]
}
