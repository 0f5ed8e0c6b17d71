//! How far a point lies from the skin, by brute force.

use glam::Vec3;
use unknot::figure::body::Part;
use unknot::figure::rig::Skeleton;

/// How far a point lies outside of these parts; negative inside. Right to about a millimetre
/// near the skin.
pub(crate) fn distance<'a>(
    parts: impl IntoIterator<Item = &'a Part>,
    skeleton: &Skeleton,
    point: Vec3,
) -> f32 {
    parts.into_iter().map(|part| from(part, skeleton, point)).fold(f32::INFINITY, f32::min)
}

/// A convex body lies behind each of its tangent planes.
fn from(part: &Part, skeleton: &Skeleton, point: Vec3) -> f32 {
    let beads: Vec<_> = part.beads.iter().map(|bead| (bead.posed(skeleton), bead.radius)).collect();
    let count = 500u16;
    (0..count)
        .map(|step| {
            // Evenly spread over the sphere.
            let y = 1.0 - 2.0 * (f32::from(step) + 0.5) / f32::from(count);
            let (sin, cos) = (f32::from(step) * 2.399_963_2).sin_cos();
            let way = Vec3::new(cos, 0.0, sin) * (1.0 - y * y).sqrt() + Vec3::Y * y;
            let reach = beads.iter().map(|(at, radius)| way.dot(*at) + radius);
            way.dot(point) - reach.fold(f32::NEG_INFINITY, f32::max)
        })
        .fold(f32::NEG_INFINITY, f32::max)
}
