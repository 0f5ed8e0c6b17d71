//! Ways along the skin that hands and things take over a loop of the picture.

use glam::Vec3;

use super::skin::{Skin, SkinPoint};
use super::wave::{Rhythm, ease, stroke, sway};
use crate::catalogue::{Spot, Wave};
use crate::figure::angle::sin_cos;
use crate::figure::rig::Skeleton;

/// A path is looked at in so many places.
const PATH: u8 = 9;
/// A circle is looked at in so many places.
const CIRCLE: u8 = 12;

/// Where on the skin, over a loop.
#[derive(Debug)]
pub(super) struct Track {
    points: Vec<SkinPoint>,
    kind: Kind,
    /// The middle of a circle that stays where it is: a hand that goes round it keeps facing the
    /// skin there, as its wrist does not follow every bump.
    middle: Option<SkinPoint>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// It stays at its one point.
    Stay,
    /// To the end and back, with a wave of each cycle.
    Path(Wave),
    /// Its points are the whole loop.
    Loop,
}

/// Where on a track, and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// On the skin, in centimetres.
    pub(super) at: Vec3,
    /// Unit vector out of the skin.
    pub(super) normal: Vec3,
    /// How far it is lifted off on a light way back, 0 to 1.
    pub(super) lift: f32,
    /// The point of the skin that is nearest.
    pub(super) point: SkinPoint,
    /// Two points before and two after it, and how far it is on the way between the middle ones.
    about: ([SkinPoint; 4], f32),
}

impl Place {
    /// Takes a direction at rest along.
    pub(super) fn carry(&self, skeleton: &Skeleton, direction: Vec3) -> Vec3 {
        blend(&self.about, |point| point.carry(skeleton, direction))
    }
}

/// A direction between the middle two of four points. Where a joint is crossed it turns smoothly
/// from one part to the next, as a hand begins to turn before it gets there.
fn blend((points, t): &([SkinPoint; 4], f32), of: impl Fn(&SkinPoint) -> Vec3) -> Vec3 {
    let (two, three) = (t * t, t * t * t);
    let shares = [
        1.0 - 3.0 * t + 3.0 * two - three,
        4.0 - 6.0 * two + 3.0 * three,
        1.0 + 3.0 * t + 3.0 * two - 3.0 * three,
        three,
    ];
    points.iter().zip(shares).map(|(point, share)| of(point) * share / 6.0).sum()
}

/// A moment of a loop.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phase {
    /// Of the loop, 0 to 1.
    pub(super) of_loop: f32,
    /// Of the cycle, 0 to 1.
    pub(super) of_cycle: f32,
    /// How many cycles make a loop.
    pub(super) turns: u8,
}

impl Phase {
    pub(super) fn new(of_loop: f32, turns: u8) -> Self {
        let of_loop = of_loop - of_loop.floor();
        let cycles = of_loop * f32::from(turns);
        Self { of_loop, of_cycle: cycles - cycles.floor(), turns }
    }
}

impl Track {
    /// A track that begins on a spot. `along` is the direction at rest in which the first of the
    /// two radii of a circle lies, `turns` how many cycles make a loop.
    pub(super) fn new(
        skin: &Skin,
        (on, to): (&Spot, Option<&Spot>),
        wave: Wave,
        (along, size): (Vec3, [f32; 2]),
        turns: u8,
    ) -> Self {
        match (wave, to) {
            (Wave::Circle, to) => {
                let centres = to.map_or_else(Vec::new, |to| skin.path(on, to, PATH));
                let stays = skin.find(on);
                let count = CIRCLE * turns.max(1);
                let points = (0..count).map(|step| {
                    let share = f32::from(step) / f32::from(count);
                    let centre = nearest(&centres, sway(share)).unwrap_or(stays);
                    let across = centre.rest_normal().cross(along).normalize_or(Vec3::X);
                    let along = across.cross(centre.rest_normal());
                    let (sin, cos) = sin_cos(share * f32::from(turns) * 360.0);
                    let [one, two] = size;
                    skin.beside(&centre, along * (one * cos) + across * (two * sin))
                });
                let middle = to.is_none().then_some(stays);
                Self { points: points.collect(), kind: Kind::Loop, middle }
            }
            (Wave::Stay | Wave::Breath, _) | (_, None) => {
                Self { points: vec![skin.find(on)], kind: Kind::Stay, middle: None }
            }
            (wave, Some(to)) => {
                Self { points: skin.path(on, to, PATH), kind: Kind::Path(wave), middle: None }
            }
        }
    }

    /// Where it begins.
    pub(super) fn start(&self, skeleton: &Skeleton) -> Option<Vec3> {
        self.points.first().map(|point| point.at(skeleton))
    }

    /// Where it is at a phase.
    pub(super) fn at(&self, rhythm: &Rhythm, phase: Phase, skeleton: &Skeleton) -> Option<Place> {
        let (share, lift) = match self.kind {
            Kind::Stay => (0.0, 0.0),
            Kind::Loop => (phase.of_loop, 0.0),
            Kind::Path(Wave::Stroke) => stroke(phase.of_cycle),
            Kind::Path(Wave::Press) => (steps(rhythm, phase), 0.0),
            Kind::Path(wave) => (rhythm.at(wave, phase.of_cycle).0, 0.0),
        };
        let count = self.points.len();
        let pieces = if self.kind == Kind::Loop { count } else { count.max(1) - 1 };
        let way = share.clamp(0.0, 1.0) * pieces as f32;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dozen pieces at most, never negative"
        )]
        let index = (way as usize).min(pieces.max(1) - 1);
        let one = self.points.get(index)?;
        let other = self.points.get((index + 1) % count).unwrap_or(one);
        let rest = way - index as f32;
        let is_loop = self.kind == Kind::Loop;
        let before = if index == 0 && is_loop { count - 1 } else { index.saturating_sub(1) };
        let after = if is_loop { (index + 2) % count } else { (index + 2).min(count - 1) };
        let at = |index: usize| self.points.get(index).copied().unwrap_or(*one);
        let about = self.middle.map_or_else(
            || ([at(before), *one, *other, at(after)], rest),
            |middle| ([middle; 4], 0.0),
        );
        Some(Place {
            at: one.at(skeleton).lerp(other.at(skeleton), rest),
            normal: blend(&about, |point| point.normal(skeleton)).normalize_or(Vec3::Z),
            lift,
            point: self.middle.unwrap_or(if rest < 0.5 { *one } else { *other }),
            about,
        })
    }
}

/// The point of a path this share along it.
fn nearest(path: &[SkinPoint], share: f32) -> Option<SkinPoint> {
    let last = path.len().checked_sub(1)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most `PATH`")]
    let index = (share * last as f32 + 0.5) as usize;
    path.get(index.min(last)).copied()
}

/// How far along its path a squeezing hand is that moves on between squeezes: to the end in half
/// of the turns and back in the other half.
fn steps(rhythm: &Rhythm, phase: Phase) -> f32 {
    let turns = f32::from(phase.turns);
    let at = |turn: f32| 1.0 - (2.0 * turn / turns - 1.0).abs();
    let turn = (phase.of_loop * turns).floor();
    at(turn) + (at(turn + 1.0) - at(turn)) * ease(rhythm.off(phase.of_cycle))
}
