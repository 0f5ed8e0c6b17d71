//! The things that a step may use, each in its own frame: x its long axis, y its upper side.

use glam::Vec3;

use crate::catalogue::PropKind;
use crate::figure::Role;
use crate::figure::angle::sin_cos;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// How large a thing is, in centimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Half its thickness: how far its middle is from what it lies on.
    pub radius: f32,
    /// How long it is along its long axis.
    pub length: f32,
}

/// How large a thing of this kind is.
#[must_use]
pub const fn size(kind: PropKind) -> Size {
    let (radius, length) = match kind {
        PropKind::Ball => (3.3, 6.6),
        PropKind::BallInSock => (3.5, 7.0),
        PropKind::TwoBalls => (3.4, 14.0),
        PropKind::FoamRoller => (7.5, 45.0),
        PropKind::HandRoller => (2.0, 45.0),
        PropKind::Towel => (2.6, 90.0),
        PropKind::Scarf => (1.8, 110.0),
        PropKind::Cane => (1.6, 60.0),
        PropKind::Cloth => (0.6, 22.0),
        PropKind::Cucumber => (0.4, 5.0),
        PropKind::HeatPad => (2.0, 30.0),
        PropKind::ElectricMassager => (5.0, 34.0),
        PropKind::EyeMassager => (3.0, 19.0),
        PropKind::EyeRoller => (0.9, 12.0),
        PropKind::FootSpa => (9.0, 42.0),
        PropKind::Footrest => (5.0, 38.0),
        PropKind::Leaflet => (0.3, 21.0),
        PropKind::Bowl => (5.0, 22.0),
        PropKind::Board => (0.8, 34.0),
        PropKind::Knife => (0.8, 24.0),
        PropKind::Iron => (5.5, 24.0),
        PropKind::Shower => (5.0, 11.0),
        PropKind::Pillow => (5.0, 46.0),
    };
    Size { radius, length }
}

/// How many pieces it has that are sorted by depth one by one.
pub(in crate::figure) fn pieces(prop: &PosedProp) -> usize {
    let _ = prop;
    1
}

/// Balls that fill a piece, to compare depths with.
pub(in crate::figure) fn balls(prop: &PosedProp, piece: usize, each: &mut dyn FnMut(Vec3, f32)) {
    let _ = piece;
    each(prop.at, size(prop.kind).radius);
}

/// Paints a piece.
pub(in crate::figure) fn paint(prop: &PosedProp, piece: usize, brush: &mut Brush) {
    let _ = piece;
    let radius = size(prop.kind).radius;
    brush.solid(Role::Ball, [(prop.at, radius)]);
    seam(prop, radius, brush);
}

/// The seam of a tennis ball: one closed curve, of which the near half is seen.
fn seam(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    const STEPS: u8 = 48;
    let toward = brush.camera.toward();
    let points = (0..=STEPS).map(|step| {
        let angle = 360.0 * f32::from(step) / f32::from(STEPS);
        let ((s1, c1), (s2, _), (s3, c3)) =
            (sin_cos(angle), sin_cos(2.0 * angle), sin_cos(3.0 * angle));
        let at = prop.turn
            * Vec3::new(0.75 * c1 + 0.25 * c3, 0.75 * s1 - 0.25 * s3, 0.866 * s2)
            * radius;
        (at.dot(toward) > 0.05 * radius).then_some(prop.at + at)
    });
    brush.line(Role::Seam, points);
}
