//! Where cloth ends.

use glam::Vec3;

use super::body::{Bead, Cover, Segment};
use super::rig::{Joint, Skeleton};
use crate::catalogue::Side;

/// A ring at which cloth ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hem {
    /// What ends there.
    pub cover: Cover,
    /// The segment it goes round.
    pub segment: Segment,
    /// The joint it hangs on, and another one it follows by a share.
    joint: Joint,
    toward: Option<(Joint, f32)>,
    /// Its middle at rest.
    pub at: Vec3,
    /// Its half axes at rest, square to each other; `first × second` points away from the cloth.
    pub axes: [Vec3; 2],
}

/// A ring in a pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// Its middle.
    pub at: Vec3,
    /// Its half axes.
    pub axes: [Vec3; 2],
    /// Unit vector square to it, away from the cloth.
    pub out: Vec3,
}

impl Hem {
    const fn new(
        cover: Cover,
        segment: Segment,
        joint: Joint,
        [x, y, z]: [f32; 3],
        axes: [[f32; 3]; 2],
    ) -> Self {
        let [[ax, ay, az], [bx, by, bz]] = axes;
        let axes = [Vec3::new(ax, ay, az), Vec3::new(bx, by, bz)];
        Self { cover, segment, joint, toward: None, at: Vec3::new(x, y, z), axes }
    }

    const fn toward(self, joint: Joint, share: f32) -> Self {
        Self { toward: Some((joint, share)), ..self }
    }

    const fn mirrored(self) -> Self {
        let ring =
            Bead { at: self.at, radius: 0.0, joint: self.joint, toward: self.toward }.mirrored();
        let [[ax, ay, az], [bx, by, bz]] = [self.axes[0].to_array(), self.axes[1].to_array()];
        Self {
            cover: self.cover,
            segment: self.segment.mirrored(),
            joint: ring.joint,
            toward: ring.toward,
            at: ring.at,
            // The mirror swaps the sides; so does going round the other way.
            axes: [Vec3::new(ax, -ay, -az), Vec3::new(-bx, by, bz)],
        }
    }

    /// Where it is in a pose.
    #[must_use]
    pub fn ring(&self, skeleton: &Skeleton) -> Ring {
        let posed = |at: Vec3| {
            Bead { at, radius: 0.0, joint: self.joint, toward: self.toward }.posed(skeleton)
        };
        let at = posed(self.at);
        let axes = self.axes.map(|axis| posed(self.at + axis) - at);
        let [first, second] = axes;
        Ring { at, axes, out: first.cross(second).normalize_or(Vec3::Y) }
    }
}

const SLEEVE: Hem = Hem::new(
    Cover::Top,
    Segment::UpperArm(Side::Left),
    Joint::Shoulder(Side::Left),
    [17.3, 121.5, -1.75],
    [[4.7, 0.5, 0.0], [0.0, 0.0, 5.2]],
);
const LEG: Hem = Hem::new(
    Cover::Shorts,
    Segment::Thigh(Side::Left),
    Joint::Hip(Side::Left),
    [8.5, 68.0, 0.2],
    [[7.3, 0.6, 0.0], [0.0, 0.0, 8.6]],
);
/// The neck, the sleeves, the bottom of the top and the legs of the shorts.
pub const HEMS: [Hem; 6] = [
    Hem::new(
        Cover::Top,
        Segment::Trunk,
        Joint::Chest,
        [0.0, 142.6, -2.2],
        [[7.9, 0.0, 0.0], [0.0, 3.6, -7.1]],
    )
    .toward(Joint::Neck, 0.2),
    SLEEVE,
    SLEEVE.mirrored(),
    Hem::new(
        Cover::Top,
        Segment::Trunk,
        Joint::Pelvis,
        [0.0, 100.5, 0.5],
        [[15.5, 0.0, 0.0], [0.0, 0.0, 10.3]],
    ),
    LEG,
    LEG.mirrored(),
];
