//! What is seen of a scene: the posed scene, from where, and in which frame.

use super::posed::Posed;
use super::stage::Stage;
use super::wave::{ease, sway};
use crate::figure::camera::Camera;

/// How often the loop is looked at to find the pose that says most.
const LOOKS: u8 = 16;
/// A breath of somebody who rests, in seconds.
const BREATH: f32 = 5.0;

/// A moment of a scene as it is seen.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The scene.
    pub posed: Posed,
    /// Degrees about the figure, as [`Camera::above`] has them.
    pub yaw: f32,
    /// Degrees above the horizon.
    pub pitch: f32,
    /// Left, top, width and height of the frame, in centimetres.
    pub frame: [f32; 4],
}

impl Sight {
    /// The camera, turned on by so many degrees by the person who looks.
    #[must_use]
    pub fn camera(&self, turned: f32) -> Camera {
        Camera::above(self.yaw + turned, self.pitch)
    }

    /// The same, as a mirror shows it.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let [x, y, width, height] = self.frame;
        Self {
            posed: self.posed.mirrored(),
            yaw: -self.yaw,
            pitch: self.pitch,
            frame: [-(x + width), y, width, height],
        }
    }

    /// What is seen this share of the way (0 to 1, eased here) to another moment in the same
    /// room; the camera goes round the shorter way.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f32) -> Self {
        let share = ease(share);
        let mix = |from: f32, to: f32| from + (to - from) * share;
        let around = (other.yaw - self.yaw + 180.0).rem_euclid(360.0) - 180.0;
        let mut frame = self.frame;
        for (side, to) in frame.iter_mut().zip(other.frame) {
            *side = mix(*side, to);
        }
        Self {
            posed: self.posed.toward(&other.posed, share),
            yaw: self.yaw + around * share,
            pitch: mix(self.pitch, other.pitch),
            frame,
        }
    }
}

impl Stage {
    /// What is seen at a phase of the loop, 0 to 1.
    #[must_use]
    pub fn sight(&self, phase: f32) -> Sight {
        let shot = &self.scene.shot;
        Sight { posed: self.at(phase), yaw: shot.yaw, pitch: shot.pitch, frame: self.view() }
    }

    /// The key pose at rest, breathing: what is seen so many seconds after it began.
    #[must_use]
    pub fn resting(&self, key: f32, seconds: f32) -> Sight {
        let mut sight = self.sight(key);
        sight.posed.breath = sway(seconds / BREATH);
        sight
    }

    /// The phase of the loop that says most: where it presses most, and has gone farthest.
    #[must_use]
    pub fn key_phase(&self) -> f32 {
        let start = self.at(0.0);
        let mut looks: [(f32, f32, f32); LOOKS as usize] = [(0.0, 0.0, 0.0); LOOKS as usize];
        for (look, into) in (0..LOOKS).zip(&mut looks) {
            let phase = f32::from(look) / f32::from(LOOKS);
            let posed = self.at(phase);
            let pressed: f32 = posed.glows.iter().map(|glow| glow.strength).sum();
            *into = (phase, pressed, gone(&start, &posed));
        }
        let farthest = looks.iter().map(|look| look.2).fold(0.1, f32::max);
        let worth = |look: &(f32, f32, f32)| look.1 + 0.3 * look.2 / farthest;
        let best = looks.iter().max_by(|one, two| worth(one).total_cmp(&worth(two)));
        best.map_or(0.0, |look| look.0)
    }
}

/// How far hands, feet, head and touches have gone from one pose to another, in centimetres.
fn gone(from: &Posed, to: &Posed) -> f32 {
    use crate::figure::rig::Joint;
    let joints = Joint::ALL.iter().map(|&joint| {
        let (from, to) = (from.skeleton.frame(joint), to.skeleton.frame(joint));
        from.at.distance(to.at)
    });
    let glows = from.glows.iter().zip(&to.glows).map(|(from, to)| from.at.distance(to.at));
    joints.chain(glows).sum()
}
