//! A thing in the picture: where it is, and how it carries the body.

use glam::{Quat, Vec3};

use super::contact::Round;
use super::posed::PosedProp;
use super::skin::{Skin, SkinPoint};
use super::stage::{Body, Stage};
use super::strung;
use super::strung::Strung;
use super::support::plane;
use super::track::{Place as Lying, Track};
use super::wave::Rhythm;
use crate::catalogue::{BodyPart, Place, Plane, Prop, PropKind, Scene, Side, Spot, Stance, Wave};
use crate::figure::pose::Pose;
use crate::figure::prop::size;
use crate::figure::reach::turn;
use crate::figure::rig::sign;

/// Half the distance of two balls in a sock, in centimetres.
const APART: f32 = 3.5;
/// How long the leg of a sock is, from the middle of its ball, in centimetres.
const SOCK: f32 = 21.0;
/// Half the length of a foam roller, in centimetres.
const ROLLER: f32 = 22.5;

/// A thing of a scene.
#[derive(Debug)]
pub(super) struct Thing {
    pub(super) prop: Prop,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// Between the body and a surface. `home` is where the spot is when nothing moves.
    Trapped {
        point: SkinPoint,
        home: Vec3,
        against: Plane,
        carries: bool,
    },
    Under(Side),
    Held(Side),
    Strung(Strung),
    On(Track),
    At(Vec3),
}

/// Where a hand holds a thing.
pub(super) struct Handle {
    /// The middle of the grip.
    pub(super) at: Vec3,
    /// Where the palm faces.
    pub(super) palm: Vec3,
    /// The axis of the grip, toward the thumb.
    pub(super) along: Vec3,
}

/// The radius, or half the thickness, of a thing in centimetres.
pub(super) const fn radius(kind: PropKind) -> f32 {
    size(kind).radius
}

impl Thing {
    /// The things of a scene, as the body is when nothing moves.
    pub(super) fn all(scene: &Scene, rhythm: &Rhythm, skin: &Skin, home: &Body) -> Vec<Self> {
        let thing = |prop: &Prop| {
            let kind = match prop.place {
                Place::Trapped { on, against, carries } => {
                    let point = skin.find(&on);
                    Kind::Trapped { point, home: point.at(&home.skeleton), against, carries }
                }
                Place::Under(side) => Kind::Under(side),
                Place::Held(side) => Kind::Held(side),
                Place::Strung(spots) => Kind::Strung(Strung::new(spots, scene, skin)),
                Place::On { on, to } => Kind::On(on_skin(skin, (&on, to.as_ref()), rhythm, scene)),
                Place::At(at) => Kind::At(at.into()),
            };
            Self { prop: *prop, kind }
        };
        scene.props.iter().map(thing).collect()
    }

    /// The place of the skin on which it presses, if it is trapped there.
    pub(super) fn trapped(&self) -> Option<&SkinPoint> {
        match &self.kind {
            Kind::Trapped { point, .. } => Some(point),
            _ => None,
        }
    }

    /// Its radius, or half its thickness, in centimetres.
    pub(super) fn reach(&self) -> f32 {
        radius(self.prop.kind)
    }

    /// Where it lies on the skin, if it does.
    pub(super) fn lying(&self, stage: &Stage, body: &Body) -> Option<Lying> {
        let Kind::On(track) = &self.kind else { return None };
        track.at(&stage.rhythm, body.phase, &body.skeleton)
    }

    /// The line that it follows, if it is strung between the hands.
    pub(super) fn line(&self) -> Option<&Strung> {
        match &self.kind {
            Kind::Strung(line) => Some(line),
            _ => None,
        }
    }

    /// How far it keeps a hand off the skin, if it lies under this hand.
    pub(super) fn under(&self, side: Side) -> Option<f32> {
        matches!(self.kind, Kind::Under(under) if under == side)
            .then(|| 2.0 * radius(self.prop.kind))
    }

    /// Where the middle of a trapped thing is: on its surface, half as far as the body has gone,
    /// as it rolls without slipping between the two.
    fn middle(&self, spot: Vec3, home: Vec3, against: Plane, stance: &Stance) -> Vec3 {
        let (at, normal) = plane(against, stance);
        let mut middle = home + self.gone(spot, home);
        if self.is_shared() {
            middle.x = 0.0;
        }
        middle + normal * (radius(self.prop.kind) - (middle - at).dot(normal))
    }

    /// How far it has rolled when the spot has come here: half as far, and never along its axis.
    fn gone(&self, spot: Vec3, home: Vec3) -> Vec3 {
        let gone = (spot - home) / 2.0;
        self.axis().map_or(gone, |axis| gone - axis * gone.dot(axis))
    }

    /// Whether it is one thing under both sides of the body, as a roller is long enough to be.
    fn is_shared(&self) -> bool {
        self.prop.both && self.prop.kind == PropKind::FoamRoller
    }

    /// Its long axis, for what is round along one.
    fn axis(&self) -> Option<Vec3> {
        let axis = Vec3::from(self.prop.axis).normalize_or(Vec3::X);
        matches!(self.prop.kind, PropKind::FoamRoller).then_some(axis)
    }

    /// Whether a leg lies on it.
    pub(super) fn is_under_leg(&self) -> bool {
        use BodyPart::{Foot, Shank, Thigh};
        self.trapped().is_some_and(|point| matches!(point.part, Thigh | Shank | Foot))
    }

    /// Shifts the body onto it, along the normal of the surface behind it; returns how far, in
    /// centimetres.
    pub(super) fn carry(&self, pose: &mut Pose, stance: &Stance) -> f32 {
        let Kind::Trapped { point, home, against, carries: true } = &self.kind else { return 0.0 };
        let skeleton = pose.skeleton();
        let (_, normal) = plane(*against, stance);
        let middle = self.middle(point.at(&skeleton), *home, *against, stance);
        let parts = [point.part];
        let mut shift = f32::NEG_INFINITY;
        for round in self.balls(middle) {
            for (centre, radius) in Skin::get().filled(&parts, &skeleton) {
                let Some(apart) = round.apart(centre) else { continue };
                let along = apart.dot(normal);
                let beside = apart.length_squared() - along * along;
                let clear = (round.radius + radius) * (round.radius + radius) - beside;
                if clear > 0.0 {
                    shift = shift.max(clear.sqrt() - along);
                }
            }
        }
        if !shift.is_finite() {
            return 0.0;
        }
        pose.place(pose.root() + normal * shift);
        shift.abs()
    }

    /// What it is made of, trapped where the spot has come to.
    pub(super) fn rounds(&self, spot: Vec3, stage: &Stage) -> Vec<Round> {
        let Kind::Trapped { home, against, .. } = &self.kind else { return Vec::new() };
        self.balls(self.middle(spot, *home, *against, stage.scene.stance))
    }

    /// The balls or the roller that it is made of, on the side it is described on.
    fn balls(&self, middle: Vec3) -> Vec<Round> {
        let axis = Vec3::from(self.prop.axis).normalize_or(Vec3::X);
        let radius = radius(self.prop.kind);
        let ball = |middle| Round { middle, radius, axis: self.axis(), half: ROLLER };
        match self.prop.kind {
            PropKind::TwoBalls => vec![ball(middle - axis * APART), ball(middle + axis * APART)],
            _ => vec![ball(middle)],
        }
    }

    /// Where a hand holds it, for things with handles that lie on the skin.
    pub(super) fn handle(&self, stage: &Stage, body: &Body, side: Side) -> Option<Handle> {
        let (at, turn, _) = self.frame(stage, body)?;
        let half = match self.prop.kind {
            PropKind::HandRoller => 17.0,
            PropKind::ElectricMassager => 22.0,
            PropKind::EyeRoller | PropKind::EyeMassager => 7.0,
            _ => 10.0,
        };
        // The left hand holds the end that is farther to the left.
        let axis = turn * Vec3::X;
        let left = if axis.x < 0.0 { -axis } else { axis };
        let out = left * sign(side);
        Some(Handle { at: at + out * half, palm: turn * Vec3::NEG_Y, along: -out })
    }

    /// Its middle, its turn, and how far it has rolled on from that.
    fn frame(&self, stage: &Stage, body: &Body) -> Option<(Vec3, Quat, Quat)> {
        let radius = radius(self.prop.kind);
        let long = Vec3::from(self.prop.axis);
        let lying = |normal: Vec3, long: Vec3| {
            let long = if long.length_squared() < 0.5 { Vec3::X } else { long };
            turn((Vec3::Y, Vec3::X), (normal, long))
        };
        match &self.kind {
            Kind::Trapped { point, home, against, .. } => {
                let (_, normal) = plane(*against, stage.scene.stance);
                let spot = point.at(&body.skeleton);
                let middle = self.middle(spot, *home, *against, stage.scene.stance);
                let gone = self.gone(spot, *home);
                let rolled = roll(normal, gone - normal * gone.dot(normal), radius);
                Some((middle, lying(normal, long), rolled))
            }
            Kind::Under(side) => {
                let arm = stage.arms.iter().find(|arm| arm.side == *side)?;
                let place = arm.track.as_ref()?.at(&stage.rhythm, body.phase, &body.skeleton)?;
                let home = arm.track.as_ref()?.start(&body.skeleton)?;
                let rolled = roll(place.normal, place.at - home, radius);
                Some((place.at + place.normal * radius, lying(place.normal, long), rolled))
            }
            Kind::Held(side) => {
                let arm = stage.arms.iter().find(|arm| arm.side == *side)?;
                let grip = strung::grip(arm, body);
                let turn = turn((Vec3::X, Vec3::Y), (grip.along, grip.palm));
                Some((grip.at, turn, Quat::IDENTITY))
            }
            Kind::On(track) => {
                let place = track.at(&stage.rhythm, body.phase, &body.skeleton)?;
                let long = place.point.carry(&body.skeleton, long);
                let at = place.at + place.normal * radius;
                let home = track.start(&body.skeleton)?;
                let rolled = match self.prop.kind {
                    PropKind::HandRoller => roll(place.normal, place.at - home, radius),
                    _ => Quat::IDENTITY,
                };
                Some((at, lying(place.normal, long), rolled))
            }
            Kind::At(at) => Some((*at, lying(Vec3::Y, long), Quat::IDENTITY)),
            Kind::Strung(_) => None,
        }
    }

    /// The thing at a moment, and its double on the other side where it has one.
    pub(super) fn posed(&self, stage: &Stage, body: &Body) -> Vec<PosedProp> {
        let kind = self.prop.kind;
        if let Kind::Strung(line) = &self.kind {
            let line = line.line(kind, stage, body);
            let at = line.get(line.len() / 2).copied().unwrap_or_default();
            return vec![PosedProp { kind, at, turn: Quat::IDENTITY, line, behind: false }];
        }
        let Some((at, turn, rolled)) = self.frame(stage, body) else { return Vec::new() };
        let turn = rolled * turn;
        // The leg of a sock may be laid somewhere, as over the shoulder.
        let leg = Vec3::from(self.prop.axis).normalize_or_zero() * SOCK;
        let laid = kind == PropKind::BallInSock && leg != Vec3::ZERO;
        let line = if laid { vec![at, at + leg] } else { Vec::new() };
        let one = PosedProp { kind, at, turn, line, behind: false };
        if !self.prop.both || self.is_shared() {
            return vec![one];
        }
        let other = PosedProp {
            at: at * Vec3::new(-1.0, 1.0, 1.0),
            turn: Quat::from_xyzw(turn.x, -turn.y, -turn.z, turn.w),
            ..one.clone()
        };
        vec![one, other]
    }
}

/// The turn of a round thing that has rolled so far over a surface.
fn roll(normal: Vec3, gone: Vec3, radius: f32) -> Quat {
    let axis = normal.cross(gone);
    let far = axis.length();
    if far < 1e-4 || radius < 0.1 {
        return Quat::IDENTITY;
    }
    super::bends::about(axis / far, (far / radius).to_degrees())
}

fn on_skin(skin: &Skin, spots: (&Spot, Option<&Spot>), rhythm: &Rhythm, scene: &Scene) -> Track {
    // A thing rests on the skin on its way back too.
    let wave = if rhythm.own == Wave::Stroke { Wave::Sway } else { rhythm.own };
    let wave = if wave == Wave::Circle && spots.1.is_none() { Wave::Stay } else { wave };
    Track::new(skin, spots, wave, (Vec3::Y, [0.0; 2]), scene.turns.max(1))
}
