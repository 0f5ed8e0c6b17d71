//! Where cloth ends: parts are cut at hems, and sleeves are looked into.

use glam::{Vec2, Vec3};

use super::Brush;
use crate::figure::Role;
use crate::figure::angle::sin_cos;
use crate::figure::body::{Bead, Cover, Part, Segment};
use crate::figure::camera::Camera;
use crate::figure::hem::{HEMS, Hem};
use crate::figure::outline::Circle;
use crate::figure::rig::Skeleton;

/// Where cloth ends within a part, or where skin comes out of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    /// The place of the hem in [`HEMS`].
    pub(super) hem: usize,
    /// The beads that reach beyond it, or within it, a bit each.
    pub(super) beyond: u16,
    /// The points of the rim that take their place, a bit each.
    pub(super) rim: u16,
    /// How far under the hem they lie, as a share of [`OUT`].
    pub(super) under: f32,
}

/// A ring at which cloth ends, as the camera sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rim {
    /// What lies on it.
    pub(super) points: [Circle; RIM],
    centre: Vec2,
    axes: [Vec2; 2],
    /// Where the limb goes on, for a short way.
    pub(super) out: Vec2,
    /// Whether the camera looks into the cloth.
    pub(super) open: bool,
}

impl Rim {
    /// The side of an open one that is near to the camera, from end to end, and how near: 0 at the
    /// ends, 1 between.
    fn near(&self) -> impl Iterator<Item = (Vec2, f32)> + use<> {
        let Self { centre, axes: [first, second], out, .. } = *self;
        let toward = -Vec2::new(first.dot(out), second.dot(out)).normalize_or(Vec2::Y);
        (0..=RIM).map(move |place| {
            let (sin, cos) = part_of(180.0, place);
            // Half a round: from one end, where nothing is nearer than the middle, to the other.
            let way = toward.rotate(Vec2::new(sin, -cos));
            (centre + first * way.x + second * way.y, sin)
        })
    }

    /// Covers what hangs over the near side of an open one with cloth, and lines where that ends.
    pub(super) fn collar(&self, brush: &mut Brush) {
        let path = brush.begin();
        for ((from, near), (to, nearer)) in self.near().zip(self.near().skip(1)) {
            let corners = [from, to, from - self.out * near, to - self.out * nearer];
            brush.circles(corners.map(|centre| Circle { centre, radius: 0.0 }));
        }
        brush.end(Role::BlendTop, path);
        let mut path = brush.begin();
        for (place, (point, _)) in self.near().enumerate() {
            let _ = if place == 0 { path.start(point) } else { path.line(point) };
        }
        brush.end(Role::Hem, path);
    }

    /// Its opening, with the beginning of what comes out of it, which is thinner.
    pub(super) fn opening(&self) -> impl Iterator<Item = Circle> {
        let Self { points, centre, out, .. } = *self;
        let inner = move |point: Circle| centre + (point.centre - centre) * INNER;
        points.into_iter().flat_map(move |point| {
            [inner(point), inner(point) + out].map(|centre| Circle { centre, radius: 0.0 })
        })
    }
}

/// The limb within a hem is thinner than the cloth.
const INNER: f32 = 0.88;
/// How far the limb is followed from its opening. Centimetres.
const OUT: f32 = 2.0;
/// Points of a rim.
const RIM: usize = 16;
/// The hem of the neck, which is cut out of the top rather than being its end.
pub(super) const NECK: usize = 0;

/// How a part of cloth is cut by a hem.
pub(super) fn hem(part: &Part) -> Option<Cut> {
    HEMS.iter().enumerate().find_map(|(index, hem)| {
        // The shorts end at the legs, and where they flow into them under the top, below its hem.
        let flows = part.segment == Segment::Trunk && part.joins.is_some();
        if index == NECK && is_bare(part) {
            return emerges(part, hem);
        }
        let own = hem.cover == part.cover;
        let under = flows && index != NECK && part.cover == Cover::Shorts;
        if hem.segment != part.segment || !(own || under) {
            return None;
        }
        let out = if own { outward(hem) } else { -outward(hem) };
        let beyond = part.beads.iter().enumerate().fold(0, |beyond, (place, bead)| {
            let reaches = (bead.at - hem.at).dot(out) + bead.radius > 1.0;
            // The yoke lies round the neck; only what climbs the neck itself is cut.
            let cut = reaches && (index != NECK || bead.radius < 7.0);
            beyond | u16::from(cut) << place
        });
        let whole = own && index != NECK;
        let toward = part.beads.iter().fold(Vec3::ZERO, |sum, bead| sum + bead.at - hem.at);
        let toward = toward.reject_from_normalized(out).normalize_or_zero();
        let rim = (0..RIM).fold(0, |rim, place| {
            let (sin, cos) = rim_angle(place);
            let [first, second] = hem.axes;
            let along = (first * cos + second * sin).normalize_or_zero();
            rim | u16::from(whole || along.dot(toward) > 0.5) << place
        });
        (beyond != 0).then_some(Cut { hem: index, beyond, rim, under: if own { 0.0 } else { 0.5 } })
    })
}

/// The direction out of the cloth, at rest.
fn outward(hem: &Hem) -> Vec3 {
    let [first, second] = hem.axes;
    first.cross(second).normalize_or(Vec3::Y)
}

/// How skin comes out of a hem, whose whole width it has there.
fn emerges(part: &Part, hem: &Hem) -> Option<Cut> {
    let within = |bead: &Bead| !is_outside(bead, hem);
    let beads = part.beads.iter().enumerate();
    let beyond = beads.fold(0, |set, (place, bead)| set | u16::from(within(bead)) << place);
    (beyond != 0).then_some(Cut { hem: NECK, beyond, rim: u16::MAX, under: 0.0 })
}

fn is_outside(bead: &Bead, hem: &Hem) -> bool {
    (bead.at - hem.at).dot(outward(hem)) > 0.0
}

/// Whether a part is skin of the neck outside the top, or comes out of it.
pub(super) fn is_bare(part: &Part) -> bool {
    HEMS.get(NECK).is_some_and(|hem| {
        let outside = part.beads.iter().any(|bead| is_outside(bead, hem));
        part.segment == hem.segment && part.cover == Cover::Skin && outside
    })
}

/// The sine and cosine of a point's place on the rim.
fn rim_angle(place: usize) -> (f32, f32) {
    part_of(360.0, place)
}

/// The sine and cosine of so many parts of an angle, in degrees.
fn part_of(angle: f32, parts: usize) -> (f32, f32) {
    #[allow(clippy::cast_precision_loss, reason = "there are a few")]
    let share = parts as f32 / RIM as f32;
    sin_cos(angle * share)
}

pub(super) fn rim(hem: &Hem, skeleton: &Skeleton, camera: &Camera) -> Rim {
    let ring = hem.ring(skeleton);
    let [first, second] = ring.axes;
    let points = std::array::from_fn(|place| {
        let (sin, cos) = rim_angle(place);
        camera.circle(ring.at + first * cos + second * sin, 0.0)
    });
    let centre = camera.project(ring.at);
    let axes = ring.axes.map(|axis| camera.project(ring.at + axis) - centre);
    let out = camera.project(ring.at + ring.out * OUT) - centre;
    Rim { points, centre, axes, out, open: ring.out.dot(camera.toward()) > 0.0 }
}
