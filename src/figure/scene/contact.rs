//! Where a thing meets the body.

use glam::Vec3;

use super::skin::Skin;
use super::stage::{Body, Stage};
use super::thing::Thing;
use crate::catalogue::{BodyPart, PropKind, Side};
use crate::figure::rig::Skeleton;

/// A place of the skin on which something lies or presses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contact {
    /// In centimetres.
    pub(super) at: Vec3,
    /// Unit vector out of the skin.
    pub(super) normal: Vec3,
    pub(super) part: BodyPart,
    pub(super) side: Side,
}

impl Contact {
    /// The same on the other side of the body.
    fn mirrored(self) -> Self {
        let mirror = Vec3::new(-1.0, 1.0, 1.0);
        let (at, normal) = (self.at * mirror, self.normal * mirror);
        Self { at, normal, side: self.side.other(), ..self }
    }
}

/// Something round under the body: a ball, or a roller where it has an axis.
pub(super) struct Round {
    pub(super) middle: Vec3,
    pub(super) radius: f32,
    pub(super) axis: Option<Vec3>,
    /// Half its length along the axis.
    pub(super) half: f32,
}

impl Round {
    /// How far a ball of the body is from the middle, square to the axis; nothing where it lies
    /// beyond an end.
    pub(super) fn apart(&self, centre: Vec3) -> Option<Vec3> {
        let apart = centre - self.middle;
        let Some(axis) = self.axis else { return Some(apart) };
        let along = apart.dot(axis);
        (along.abs() <= self.half).then_some(apart - axis * along)
    }

    /// From its middle to the skin of a part where that is nearest, as a unit vector.
    fn toward(&self, part: BodyPart, skeleton: &Skeleton) -> Option<Vec3> {
        let mut best: Option<(f32, Vec3)> = None;
        for (centre, radius) in Skin::get().filled(&[part], skeleton) {
            let Some(apart) = self.apart(centre) else { continue };
            let gap = apart.length() - radius;
            if best.is_none_or(|(least, _)| gap < least) {
                best = Some((gap, apart));
            }
        }
        best.map(|(_, apart)| apart.normalize_or(Vec3::Y))
    }
}

/// Where the things of a scene touch the body at a moment.
pub(super) fn contacts(stage: &Stage, body: &Body) -> Vec<Contact> {
    let mut contacts = Vec::new();
    for thing in stage.things() {
        let from = contacts.len();
        trapped(thing, stage, body, &mut contacts);
        if let Some(place) = thing.lying(stage, body) {
            let (part, side) = (place.point.part, place.point.side);
            contacts.push(Contact { at: place.at, normal: place.normal, part, side });
        }
        if let Some(line) = thing.line() {
            // The whole of a cane leads over the body; only its end presses.
            let count = if thing.prop.kind == PropKind::Cane { 1 } else { usize::MAX };
            contacts.extend(line.touches(body).take(count));
        }
        if thing.prop.both {
            for index in from..contacts.len() {
                if let Some(mirrored) = contacts.get(index).map(|contact| contact.mirrored()) {
                    contacts.push(mirrored);
                }
            }
        }
    }
    contacts
}

/// Where the body lies on what rolls under it, which is not always the spot it began at.
fn trapped(thing: &Thing, stage: &Stage, body: &Body, contacts: &mut Vec<Contact>) {
    let Some(point) = thing.trapped() else { return };
    let spot = point.at(&body.skeleton);
    for round in thing.rounds(spot, stage) {
        let Some(toward) = round.toward(point.part, &body.skeleton) else { continue };
        let aside = round.axis.map_or(Vec3::ZERO, |axis| axis * (spot - round.middle).dot(axis));
        contacts.push(Contact {
            at: round.middle + aside + toward * round.radius,
            normal: -toward,
            part: point.part,
            side: point.side,
        });
    }
}
