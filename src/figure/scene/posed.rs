//! What there is to paint: a posed body and the things about it.

use glam::{Quat, Vec3};

use crate::catalogue::{BodyPart, Furniture, Grip, PropKind, Side};
use crate::figure::rig::Skeleton;

/// A scene at one moment: all that the painter needs. Lengths are in centimetres.
#[derive(Debug, Clone)]
pub struct Posed {
    /// The bent skeleton.
    pub skeleton: Skeleton,
    /// The left and the right hand: how the fingers are shaped, and how far closed, 0 to 1.
    pub grips: [(Grip, f32); 2],
    /// How far the eyelids are closed, 0 to 1.
    pub lids: f32,
    /// How far the mouth is open.
    pub jaw: f32,
    /// How far the chest and belly have swollen with the breath, 0 to 1.
    pub breath: f32,
    /// The things about it.
    pub props: Vec<PosedProp>,
    /// What stands about.
    pub setting: Setting,
    /// Where it glows.
    pub glows: Vec<Glow>,
}

/// A thing at one moment.
#[derive(Debug, Clone)]
pub struct PosedProp {
    /// What it is.
    pub kind: PropKind,
    /// Its middle.
    pub at: Vec3,
    /// Its turn: its long axis is x, its upper side (away from what it lies on) is y. A thing that
    /// rolls is turned about x as it goes.
    pub turn: Quat,
    /// For what is strung between two hands or hangs: the line it follows; otherwise empty.
    pub line: Vec<Vec3>,
    /// Whether it hides nothing of the body and lies under all of it, as a roller on the floor
    /// may; otherwise it is sorted by depth.
    pub behind: bool,
}

/// What stands about at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// What there is.
    pub furniture: &'static [Furniture],
    /// Height of the seat.
    pub seat: f32,
    /// Height of the desk.
    pub desk: f32,
    /// Where the wall stands, along z.
    pub wall: f32,
    /// The middle of the pelvis, for what stands under it.
    pub pelvis: Vec3,
}

/// A place that glows: here it is sore, here it is touched.
#[derive(Debug, Clone, Copy)]
pub struct Glow {
    /// On the skin.
    pub at: Vec3,
    /// Unit vector out of the skin.
    pub normal: Vec3,
    /// How far it reaches.
    pub radius: f32,
    /// From 0 to 1, with the pressure.
    pub strength: f32,
    /// What it lies on.
    pub part: BodyPart,
    /// The side of the body, for limbs.
    pub side: Side,
}
