//! The things that a step may use, each in its own frame: x its long axis, y its upper side.

mod kit;
mod round;
mod soft;
mod strip;
mod stuff;

use glam::Vec3;

use crate::catalogue::PropKind;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// How large a thing is, in centimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// How far its middle is from what it lies on: half its thickness. 0 for what stands, whose
    /// place is where its foot is, and for what is held, whose place is in the hand.
    pub radius: f32,
    /// How long it is along its long axis.
    pub length: f32,
}

/// How large a thing of this kind is.
#[must_use]
pub const fn size(kind: PropKind) -> Size {
    let (radius, length) = match kind {
        PropKind::Ball => (3.3, 6.6),
        PropKind::BallInSock => (3.3, 6.6),
        PropKind::TwoBalls => (3.3, 13.6),
        PropKind::FoamRoller => (7.5, 45.0),
        PropKind::HandRoller => (2.2, 45.0),
        PropKind::Towel => (2.6, 60.0),
        PropKind::Scarf => (1.9, 60.0),
        PropKind::Cane => (1.3, 60.0),
        PropKind::Cloth => (0.4, 22.0),
        PropKind::Cucumber => (0.4, 5.0),
        PropKind::HeatPad => (2.2, 30.0),
        PropKind::ElectricMassager => (4.0, 33.0),
        PropKind::EyeMassager => (2.0, 19.0),
        PropKind::EyeRoller => (1.0, 12.0),
        PropKind::FootSpa => (0.0, 42.0),
        PropKind::Footrest => (0.0, 38.0),
        PropKind::Leaflet => (0.0, 21.0),
        PropKind::Bowl => (0.0, 22.0),
        PropKind::Board => (0.0, 34.0),
        PropKind::Knife => (0.0, 24.0),
        PropKind::Iron => (0.0, 25.0),
        PropKind::Shower => (0.0, 11.0),
        PropKind::Pillow => (5.0, 46.0),
    };
    Size { radius, length }
}

/// Half the distance of two balls in a sock.
const APART: f32 = 3.5;

/// How a piece of a thing lies to the legs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figure) enum Layer {
    /// As its depth says.
    Sorted,
    /// The legs are before it.
    Under,
    /// The legs are behind it.
    Over,
}

/// How a piece lies to the legs, whatever its depth.
pub(in crate::figure) fn layer(prop: &PosedProp, piece: usize) -> Layer {
    match (prop.kind, piece) {
        (PropKind::FootSpa, 0) => Layer::Under,
        (PropKind::FootSpa, _) => Layer::Over,
        _ => Layer::Sorted,
    }
}

/// How many pieces it has that are sorted by depth one by one.
pub(in crate::figure) fn pieces(prop: &PosedProp) -> usize {
    match prop.kind {
        PropKind::FootSpa => 2,
        _ if is_strip(prop) => strip::pieces(prop),
        _ => 1,
    }
}

/// Whether pieces that follow one another are one when nothing lies between them.
pub(in crate::figure) fn is_strip(prop: &PosedProp) -> bool {
    match prop.kind {
        PropKind::Towel | PropKind::Scarf | PropKind::Cane => true,
        PropKind::Cloth => prop.line.len() > 1,
        _ => false,
    }
}

/// Balls that fill a piece, to compare depths with.
pub(in crate::figure) fn balls(prop: &PosedProp, piece: usize, each: &mut dyn FnMut(Vec3, f32)) {
    let Size { radius, length } = size(prop.kind);
    if is_strip(prop) {
        strip::balls(prop, (radius, length), piece, each);
        return;
    }
    let mut row = |balls: &[[f32; 4]]| {
        for &[x, y, z, r] in balls {
            each(prop.at + prop.turn * Vec3::new(x, y, z), r);
        }
    };
    let half = length / 2.0;
    match prop.kind {
        PropKind::TwoBalls => row(&[[-APART, 0.0, 0.0, radius], [APART, 0.0, 0.0, radius]]),
        PropKind::FoamRoller => {
            row(&[-18.75, -11.25, -3.75, 3.75, 11.25, 18.75].map(|x| [x, 0.0, 0.0, radius]));
        }
        PropKind::HandRoller => {
            row(&[-20.0, -15.0, -8.8, -4.4, 0.0, 4.4, 8.8, 15.0, 20.0]
                .map(|x| [x, 0.0, 0.0, if f32::abs(x) > 10.0 { 1.6 } else { radius }]));
        }
        PropKind::Cloth | PropKind::Cucumber | PropKind::EyeMassager => {
            row(&[[-half * 0.5, 0.0, 0.0, radius + 1.0], [half * 0.5, 0.0, 0.0, radius + 1.0]]);
        }
        PropKind::HeatPad | PropKind::ElectricMassager | PropKind::Pillow => {
            for z in [-6.0, 0.0, 6.0] {
                row(&[-0.8, -0.4, 0.0, 0.4, 0.8]
                    .map(|share| [share * (half - radius), 0.0, z, radius]));
            }
        }
        PropKind::EyeRoller => {
            row(&[[0.0, 0.0, 0.0, 1.6], [5.0, 1.0, 0.0, 1.0], [10.0, 2.0, 0.0, 1.0]]);
        }
        PropKind::FootSpa => {
            row(&[[-10.0, 7.0, 0.0, 7.0], [0.0, 7.0, 0.0, 7.0], [10.0, 7.0, 0.0, 7.0]]);
        }
        PropKind::Footrest => row(&[-15.0, -7.0, 0.0, 7.0, 15.0].map(|x| [x, 4.0, 0.0, 4.0])),
        PropKind::Leaflet => {
            row(&[[0.0, -2.0, -8.0, 2.0], [0.0, -2.0, 8.0, 2.0], [-6.0, 0.0, 0.0, 2.0]]);
        }
        PropKind::Bowl => row(&[[0.0, 5.0, 0.0, 6.0]]),
        PropKind::Board => row(&[-12.0, -4.0, 4.0, 12.0].map(|x| [x, 1.0, 0.0, 3.0])),
        PropKind::Knife => row(&[-8.0, -3.0, 3.0, 8.0, 12.0].map(|x| [x, 0.0, 0.0, 1.2])),
        PropKind::Iron => row(&[-8.0, 0.0, 7.0].map(|x| [x, 4.0, 0.0, 4.0])),
        _ => each(prop.at, radius.max(3.0)),
    }
}

/// Paints some of the pieces, a bit each, at once.
pub(in crate::figure) fn paint(prop: &PosedProp, which: u64, brush: &mut Brush) {
    let Size { radius, length } = size(prop.kind);
    if is_strip(prop) {
        strip::paint(prop, (radius, length), which, brush);
        return;
    }
    match prop.kind {
        PropKind::Ball => round::ball(prop, radius, brush),
        PropKind::BallInSock => round::in_sock(prop, radius, brush),
        PropKind::TwoBalls => round::two(prop, radius, APART, brush),
        PropKind::FoamRoller => round::foam(prop, radius, length, brush),
        PropKind::HandRoller => round::hand_roller(prop, radius, length, brush),
        PropKind::EyeRoller => round::eye_roller(prop, radius, brush),
        PropKind::HeatPad => soft::heat_pad(prop, radius, length, brush),
        PropKind::Pillow => soft::pillow(prop, radius, length, brush),
        PropKind::ElectricMassager => soft::electric(prop, radius, brush),
        PropKind::EyeMassager => soft::eye_massager(prop, radius, length, brush),
        PropKind::Cucumber => soft::cucumber(prop, radius, length, brush),
        PropKind::FootSpa => stuff::foot_spa(prop, length, which & 1 == 0, brush),
        PropKind::Footrest => stuff::footrest(prop, length, brush),
        PropKind::Leaflet => stuff::leaflet(prop, length, brush),
        PropKind::Bowl => stuff::bowl(prop, length, brush),
        PropKind::Board => stuff::board(prop, length, brush),
        PropKind::Knife => stuff::knife(prop, brush),
        PropKind::Iron => stuff::iron(prop, brush),
        PropKind::Shower => stuff::shower(prop, length, brush),
        PropKind::Cloth | PropKind::Towel | PropKind::Scarf | PropKind::Cane => {
            soft::cloth(prop, length, brush);
        }
    }
}
