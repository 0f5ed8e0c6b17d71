use super::scene_words::{BodyPart, Eyes, Furniture, Grip, Hands, Mover, Plane, PropKind, Wave};
use super::vocabulary::{Motion, Side};
use super::{Pressure, Tempo};

/// Three numbers: a place or a shift in centimetres (x to the figure's left, y up from the floor,
/// z forward), a direction along these axes, or turns in degrees as [`Mover`] says.
pub type Triple = [f32; 3];

/// A named point on the skin: where a ray leaves a part of the standing body, arms straight down.
#[derive(Debug, PartialEq)]
pub struct Landmark {
    /// Its name in content files.
    pub slug: &'static str,
    /// What it lies on.
    pub part: BodyPart,
    /// A point inside the body, at rest.
    pub from: Triple,
    /// Which way the ray goes, at rest.
    pub toward: Triple,
}

/// A place on the skin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The landmark it is at, or near.
    pub landmark: &'static Landmark,
    /// Which side of the body; the left for landmarks in the middle.
    pub side: Side,
    /// How far from it, in centimetres at rest, before the skin is sought; as on the left: on the
    /// right it is mirrored.
    pub shift: Triple,
}

impl Spot {
    /// The same place on the other side of the body; one on the midline stays where it is.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self { side: self.side.other(), ..self }
    }
}

/// A turn or a shift of one part of the body, as its [`Mover`] says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bend {
    /// What is turned or shifted.
    pub what: Mover,
    /// How far.
    pub by: Triple,
}

/// Where a leg is put.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foot {
    /// Which one.
    pub side: Side,
    /// The spot of the leg that is put in place; the middle of the sole where there is none.
    pub by: Option<Spot>,
    /// Where it is put, in centimetres.
    pub at: Triple,
    /// Where the toes point.
    pub toes: Triple,
    /// Where the sole faces.
    pub sole: Triple,
    /// Where the knee points.
    pub knee: Triple,
}

/// What carries the body: it is shifted until its lowest (nearest) skin rests on the surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rest {
    /// On what it rests.
    pub on: Plane,
    /// What rests on it.
    pub by: &'static [BodyPart],
}

/// How the body is placed, and what stands about.
#[derive(Debug, PartialEq)]
pub struct Stance {
    /// Its name in content files.
    pub slug: &'static str,
    /// Where the pelvis is, before it is carried, in centimetres.
    pub pelvis: Triple,
    /// What is turned against standing at ease.
    pub bends: &'static [Bend],
    /// Legs that are put somewhere.
    pub feet: &'static [Foot],
    /// Arms that are put somewhere, unless the scene has other goals for them.
    pub hands: &'static [Touch],
    /// What carries the body.
    pub rests: &'static [Rest],
    /// What stands about.
    pub furniture: &'static [Furniture],
    /// Height of the seat in centimetres.
    pub seat: f32,
    /// Height of the desk in centimetres.
    pub desk: f32,
    /// Where the wall stands, along z, in centimetres. A wall at negative z is behind the figure.
    pub wall: f32,
}

/// Where a hand goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// To the skin, along a path where there is one.
    Skin {
        /// Where it begins, or stays.
        on: Spot,
        /// Where it travels.
        to: Option<Spot>,
    },
    /// To a place in the room.
    Place {
        /// In centimetres.
        at: Triple,
        /// Where the palm faces.
        palm: Triple,
    },
    /// To the handle of a prop that is not held by hands alone: its place in the scene's list.
    Prop(u8),
}

/// A hand at work, or at rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Touch {
    /// Which hand.
    pub hand: Hands,
    /// How its fingers are shaped, and which part of it touches.
    pub grip: Grip,
    /// Where it goes.
    pub goal: Goal,
    /// Where the fingers point: a direction at rest of the part that is touched, or in the room.
    pub fingers: Triple,
    /// Where the elbow points, as the chest sees it.
    pub elbow: Triple,
    /// How far the touching part stays off the skin, in centimetres.
    pub lift: f32,
    /// Radii of a circle, along the fingers and across them, in centimetres.
    pub size: [f32; 2],
    /// Whether it takes part in the step's motion.
    pub works: bool,
    /// How its movement runs; as the step's motion says where there is none.
    pub wave: Option<Wave>,
}

/// Where a prop is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// Trapped between the body and a surface, on which it rolls.
    Trapped {
        /// Where it meets the body.
        on: Spot,
        /// The surface behind it.
        against: Plane,
        /// Whether it carries the body, which then is shifted onto it.
        carries: bool,
    },
    /// Between a hand and the skin, on which it rolls.
    Under(Side),
    /// In a hand.
    Held(Side),
    /// From one hand to the other, along the spots between, from the left hand to the right.
    Strung(&'static [Spot]),
    /// On the skin, travelling along it with the step's motion where there is a path.
    On {
        /// Where it lies, or begins.
        on: Spot,
        /// Where it travels.
        to: Option<Spot>,
    },
    /// In the room: where its foot is, in centimetres.
    At(Triple),
}

/// A thing in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prop {
    /// What it is.
    pub kind: PropKind,
    /// Where it is.
    pub place: Place,
    /// Where its long axis points; along the surface where it is all zero.
    pub axis: Triple,
    /// Whether it is there twice, on the other side of the body as well; a foam roller lies under
    /// both sides.
    pub both: bool,
}

/// A movement of the body over the cycle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// What moves.
    pub what: Mover,
    /// How far at full.
    pub by: Triple,
    /// The second half of a [`Wave::Circle`]: how far a quarter of the cycle later.
    pub around: Triple,
    /// How it runs; as the step's motion says where there is none.
    pub wave: Option<Wave>,
}

/// From where the scene is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shot {
    /// Degrees about the figure: 0 its front, 90 its right, 180 its back, -90 its left.
    pub yaw: f32,
    /// Degrees above the horizon.
    pub pitch: f32,
    /// What is in the middle; the whole figure where there is none.
    pub on: Option<Spot>,
    /// Height and width of what is seen, in centimetres; not used for the whole figure.
    pub span: f32,
}

/// What a step looks like, as it is done on the left.
#[derive(Debug, PartialEq)]
pub struct Scene {
    /// How the body is placed.
    pub stance: &'static Stance,
    /// Changes to the stance.
    pub bends: &'static [Bend],
    /// Changes of where legs are put.
    pub feet: &'static [Foot],
    /// What the hands do. A hand that is not named does what the stance says.
    pub hands: &'static [Touch],
    /// Things in the picture.
    pub props: &'static [Prop],
    /// What else of the body moves.
    pub moves: &'static [Move],
    /// From where it is seen.
    pub shot: Shot,
    /// Where it glows, besides where working hands and props touch.
    pub glow: &'static [Spot],
    /// Whether the eyes are open.
    pub eyes: Eyes,
    /// How many cycles of the tempo make one loop of the picture, such as circles along a path
    /// and back.
    pub turns: u8,
    /// What moves, as the step has it: pictures are painted where no technique is known.
    pub motion: Motion,
    /// How fast, as the step has it.
    pub tempo: Tempo,
    /// How hard, as the step has it.
    pub pressure: Pressure,
}
