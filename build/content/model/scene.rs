//! The pictures, as `src/catalogue/scene.rs` describes them.

use crate::content::shared::{
    BodyPart, Eyes, Furniture, Grip, Hands, Mover, Plane, PropKind, Side, Wave,
};

pub(crate) type Triple = [f32; 3];

#[derive(Debug)]
pub(crate) struct Landmark {
    pub(crate) slug: String,
    pub(crate) part: BodyPart,
    pub(crate) from: Triple,
    pub(crate) toward: Triple,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    /// Index of the landmark.
    pub(crate) landmark: usize,
    pub(crate) side: Side,
    pub(crate) shift: Triple,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Bend {
    pub(crate) what: Mover,
    pub(crate) by: Triple,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Foot {
    pub(crate) side: Side,
    pub(crate) by: Option<Spot>,
    pub(crate) at: Triple,
    pub(crate) toes: Triple,
    pub(crate) sole: Triple,
    pub(crate) knee: Triple,
}

#[derive(Debug)]
pub(crate) struct Rest {
    pub(crate) on: Plane,
    pub(crate) by: Vec<BodyPart>,
}

#[derive(Debug)]
pub(crate) struct Stance {
    pub(crate) slug: String,
    pub(crate) pelvis: Triple,
    pub(crate) bends: Vec<Bend>,
    pub(crate) feet: Vec<Foot>,
    pub(crate) hands: Vec<Touch>,
    pub(crate) rests: Vec<Rest>,
    pub(crate) furniture: Vec<Furniture>,
    pub(crate) seat: f32,
    pub(crate) desk: f32,
    pub(crate) wall: f32,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal {
    Skin { on: Spot, to: Option<Spot> },
    Place { at: Triple, palm: Triple },
    Prop(u8),
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Touch {
    pub(crate) hand: Hands,
    pub(crate) grip: Grip,
    pub(crate) goal: Goal,
    pub(crate) fingers: Triple,
    pub(crate) elbow: Triple,
    pub(crate) lift: f32,
    pub(crate) size: [f32; 2],
    pub(crate) works: bool,
    pub(crate) wave: Option<Wave>,
}

#[derive(Debug, Clone)]
pub(crate) enum Place {
    Trapped { on: Spot, against: Plane, carries: bool },
    Under(Side),
    Held(Side),
    Strung(Vec<Spot>),
    On { on: Spot, to: Option<Spot> },
    At(Triple),
}

#[derive(Debug, Clone)]
pub(crate) struct Prop {
    pub(crate) kind: PropKind,
    pub(crate) place: Place,
    pub(crate) axis: Triple,
    pub(crate) both: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Move {
    pub(crate) what: Mover,
    pub(crate) by: Triple,
    pub(crate) around: Triple,
    pub(crate) wave: Option<Wave>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Shot {
    pub(crate) yaw: f32,
    pub(crate) pitch: f32,
    pub(crate) on: Option<Spot>,
    pub(crate) span: f32,
}

#[derive(Debug, Clone)]
pub(crate) struct Scene {
    /// Index of the stance.
    pub(crate) stance: usize,
    pub(crate) bends: Vec<Bend>,
    pub(crate) feet: Vec<Foot>,
    pub(crate) hands: Vec<Touch>,
    pub(crate) props: Vec<Prop>,
    pub(crate) moves: Vec<Move>,
    pub(crate) shot: Shot,
    pub(crate) glow: Vec<Spot>,
    pub(crate) eyes: Eyes,
    pub(crate) turns: u8,
}
