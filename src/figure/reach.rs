//! Inverse kinematics of two bones: where the elbow goes when the hand is put somewhere.

use glam::{Mat3, Quat, Vec3};

/// Two bones of fixed length from a root to an end, bent in the plane of a pole.
#[derive(Debug, Clone, Copy)]
pub struct TwoBones {
    /// Length of the bone at the root, in centimetres.
    pub upper: f32,
    /// Length of the bone at the end, in centimetres.
    pub lower: f32,
    /// How near the end can come to the root, in centimetres: flesh meets flesh.
    pub least: f32,
}

/// Where the middle joint and the end came to.
#[derive(Debug, Clone, Copy)]
pub struct Reached {
    /// The elbow or knee.
    pub middle: Vec3,
    /// The wrist or ankle.
    pub end: Vec3,
    /// Unit normal of the plane in which they are bent: upper bone crossed with lower bone.
    pub normal: Vec3,
    /// How far the end is from where it was wanted, in centimetres.
    pub short: f32,
}

impl TwoBones {
    /// Bends the bones so that the end comes to `goal`, the middle joint lying toward `pole`, a
    /// direction. What is out of reach is approached as nearly as the bones allow.
    #[must_use]
    pub fn reach(&self, root: Vec3, goal: Vec3, pole: Vec3) -> Reached {
        let way = goal - root;
        let wanted = way.length();
        // A limb stretched out to the last millimetre snaps from bent to straight.
        let most = (self.upper + self.lower) * 0.998;
        // Not `clamp`: what it says of bounds in the wrong order would bring the printing of numbers
        // into the module, 10 kB of it.
        let distance = wanted.max(self.least).min(most);
        let along = way.normalize_or(Vec3::NEG_Y);
        let beside = (pole - along * pole.dot(along)).normalize_or(along.any_orthonormal_vector());
        let share = (self.upper * self.upper - self.lower * self.lower + distance * distance)
            / (2.0 * distance);
        let height = (self.upper * self.upper - share * share).max(0.0).sqrt();
        Reached {
            middle: root + along * share + beside * height,
            end: root + along * distance,
            normal: beside.cross(along).normalize_or(Vec3::X),
            short: (wanted - distance).abs(),
        }
    }
}

/// The turn that takes one pair of directions to another: the first exactly, the second as nearly
/// as it can.
#[must_use]
pub fn turn(from: (Vec3, Vec3), to: (Vec3, Vec3)) -> Quat {
    let basis = |(first, second): (Vec3, Vec3)| {
        let x = first.normalize_or(Vec3::X);
        let y = (second - x * second.dot(x)).normalize_or(x.any_orthonormal_vector());
        Mat3::from_cols(x, y, x.cross(y))
    };
    Quat::from_mat3(&(basis(to) * basis(from).transpose())).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARM: TwoBones = TwoBones { upper: 28.5, lower: 25.0, least: 11.7 };

    #[test]
    fn the_end_comes_to_its_goal_and_the_bones_keep_their_lengths() {
        let root = Vec3::new(17.0, 135.0, -2.0);
        for goal in [Vec3::new(5.0, 120.0, 20.0), Vec3::new(40.0, 150.0, 10.0)] {
            let reached = ARM.reach(root, goal, Vec3::NEG_Y);
            assert!(reached.end.distance(goal) < 1e-3);
            assert!((reached.middle.distance(root) - ARM.upper).abs() < 1e-3);
            assert!((reached.middle.distance(goal) - ARM.lower).abs() < 1e-3);
            let (upper, lower) = (reached.middle - root, reached.end - reached.middle);
            assert!(upper.cross(lower).normalize().dot(reached.normal) > 0.999);
        }
    }

    #[test]
    fn what_is_out_of_reach_is_said() {
        let reached = ARM.reach(Vec3::ZERO, Vec3::X * 80.0, Vec3::Y);
        assert!((reached.short - (80.0 - 53.5 * 0.998)).abs() < 1e-3);
    }

    #[test]
    fn a_turn_takes_directions_to_directions() {
        let turn = turn((Vec3::X, Vec3::Y), (Vec3::Z, Vec3::X));
        assert!((turn * Vec3::X).distance(Vec3::Z) < 1e-5);
        assert!((turn * Vec3::Y).distance(Vec3::X) < 1e-5);
    }
}
