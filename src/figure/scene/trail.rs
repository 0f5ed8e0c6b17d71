//! The way that what works goes over a cycle, for pictures that stand still.

use glam::Vec3;

use super::posed::Posed;
use super::stage::Stage;
use crate::figure::rig::Joint;

/// How often a cycle is looked at.
const LOOKS: u8 = 24;
/// What goes less far than this is not seen to go. Centimetres.
const LEAST: f32 = 1.6;
/// Where nothing goes anywhere, an arrow this long shows where it presses. Centimetres.
const PRESS: f32 = 9.0;
/// How far such an arrow stays off the skin.
const CLEAR: f32 = 2.5;

/// A way, from its start to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Trail {
    /// Points along it, in centimetres.
    pub points: Vec<Vec3>,
    /// Whether it is gone back and forth alike.
    pub both_ways: bool,
}

impl Stage {
    /// The ways of all that works over one cycle of the step; for what only presses, the way in.
    #[must_use]
    pub fn trails(&self) -> Vec<Trail> {
        let turns = f32::from(self.scene.turns.max(1));
        let cycle: Vec<Posed> =
            (0..LOOKS).map(|look| self.at(f32::from(look) / f32::from(LOOKS) / turns)).collect();
        let Some(first) = cycle.first() else { return Vec::new() };
        let touches = (0..first.glows.len()).filter_map(|touch| {
            trail(cycle.iter().filter_map(|posed| Some(posed.glows.get(touch)?.at)).collect())
        });
        let touches: Vec<Trail> = touches.collect();
        if !touches.is_empty() {
            return touches;
        }
        let moved = MOVED.iter().filter_map(|&joint| {
            trail(cycle.iter().map(|posed| posed.skeleton.frame(joint).at).collect())
        });
        // What has gone farthest stands for all that it takes along.
        let moved = moved.max_by(|one, two| one.length().total_cmp(&two.length()));
        if let Some(moved) = moved {
            return vec![moved];
        }
        let pressed = |posed: &Posed| posed.glows.iter().map(|glow| glow.strength).sum::<f32>();
        let hardest = cycle.iter().max_by(|one, two| pressed(one).total_cmp(&pressed(two)));
        let glows = hardest.map(|posed| posed.glows.as_slice()).unwrap_or_default();
        let arrow = |from: Vec3, out: Vec3| Trail {
            points: vec![from + out * (CLEAR + PRESS), from + out * CLEAR],
            both_ways: false,
        };
        glows.iter().map(|glow| arrow(glow.at, glow.normal)).collect()
    }
}

/// What is looked at where no touch moves.
const MOVED: [Joint; 11] = {
    use crate::catalogue::Side::{Left, Right};
    [
        Joint::Head,
        Joint::Wrist(Left),
        Joint::Wrist(Right),
        Joint::Elbow(Left),
        Joint::Elbow(Right),
        Joint::Knee(Left),
        Joint::Knee(Right),
        Joint::Ball(Left),
        Joint::Ball(Right),
        Joint::Shoulder(Left),
        Joint::Shoulder(Right),
    ]
};

impl Trail {
    /// How long it is, in centimetres.
    #[must_use]
    pub fn length(&self) -> f32 {
        let ahead = self.points.iter().skip(1);
        self.points.iter().zip(ahead).map(|(from, to)| from.distance(*to)).sum()
    }
}

/// The way through the places of a cycle; nothing where it hardly goes anywhere.
fn trail(mut places: Vec<Vec3>) -> Option<Trail> {
    let &start = places.first()?;
    let from_start = |place: &Vec3| place.distance(start);
    let (farthest, far) = places
        .iter()
        .map(from_start)
        .enumerate()
        .max_by(|(_, one), (_, two)| one.total_cmp(two))?;
    if far < LEAST {
        return None;
    }
    // Round, where the way back is another than the way out.
    let half = places.len() / 2;
    let opposite = |index: usize| {
        let back = places.len() - 1 - index;
        places.get(index).zip(places.get(back)).map_or(0.0, |(out, back)| out.distance(*back))
    };
    let apart: f32 = (0..half).map(opposite).fold(0.0, f32::max);
    if apart > 0.5 * far && farthest.abs_diff(half) <= 2 {
        // Open by a little, so that the head shows which way round.
        places.truncate(places.len() * 7 / 8);
        return Some(Trail { points: places, both_ways: false });
    }
    let both_ways = farthest <= places.len() * 11 / 20;
    places.truncate(farthest + 1);
    Some(Trail { points: places, both_ways })
}
