//! What a shape stands for.

/// Declares roles with their CSS classes.
macro_rules! roles {
    ($($(#[$note:meta])* $role:ident $class:literal),* $(,)?) => {
        /// What a shape stands for; themes give each its colour.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Role { $($(#[$note])* $role),* }

        impl Role {
            /// All there are.
            pub const ALL: &[Self] = &[$(Self::$role),*];

            /// The name of the role as one or more CSS classes.
            #[must_use]
            pub const fn class(self) -> &'static str {
                match self { $(Self::$role => $class),* }
            }
        }
    };
}

roles! {
    /// Bare skin with its outline.
    Skin "skin",
    /// Skin of a limb on the far side of the body.
    SkinFar "skin far",
    /// The top, with its outline and hems.
    Top "top",
    /// A sleeve on the far side of the body.
    TopFar "top far",
    /// The shorts, with their outline and hems.
    Shorts "shorts",
    /// A leg of the shorts on the far side of the body.
    ShortsFar "shorts far",
    /// Skin that covers the line where two parts flow into one another; filled, never lined.
    Blend "blend",
    /// The same on the far side.
    BlendFar "blend far",
    /// Cloth of the top that covers such a line.
    BlendTop "top blend",
    /// The same on the far side.
    BlendTopFar "top blend far",
    /// Cloth of the shorts that covers such a line.
    BlendShorts "shorts blend",
    /// The same on the far side.
    BlendShortsFar "shorts blend far",
    /// A line within the figure, such as the jaw; stroked, never filled.
    Line "line",
    /// Where the top ends before skin; stroked, never filled.
    Hem "hem",
    /// An eyebrow; stroked, never filled.
    Brow "brow",
    /// The line between the lips; stroked, never filled.
    Lip "lip",
    /// The open mouth.
    Mouth "mouth",
    /// The white of an open eye.
    Eye "eye",
    /// The iris of an open eye.
    Iris "iris",
    /// The sore spot.
    Sore "sore",
    /// The outer ring of the place that is touched or sore.
    Glow1 "glow1",
    /// The ring within.
    Glow2 "glow2",
    /// The core of the glow.
    Glow3 "glow3",
    /// An arrow that says what moves; stroked, never filled.
    Arrow "arrow",
    /// The rim around it; stroked, never filled.
    ArrowRim "arrow-rim",
    /// A soft shadow on skin, floor or wall; filled, translucent.
    Shadow "shade",
    /// Where the skin gives way under what presses on it; filled, translucent.
    Dent "dent",
    /// The ground, from its far edge to below the frame.
    Floor "floor",
    /// The far edge of the ground; stroked, never filled.
    Horizon "horizon",
    /// A wall.
    Wall "wall",
    /// A mat on the floor.
    Mat "mat",
    /// What of chair, stool or desk is upright: legs and back.
    Frame "frame",
    /// The top of a seat or a desk.
    Board "board",
    /// Linen: towels, cloths, cushions.
    Cloth "cloth",
    /// A scarf.
    Scarf "scarf",
    /// A fold or a stitch in cloth; stroked, never filled.
    Fold "fold",
    /// A sock.
    Sock "sock",
    /// What rolls: foam, spools, knobbed rollers.
    Roller "roller",
    /// The end of a roller.
    RollerEnd "roller-end",
    /// The hole at its end.
    Core "core",
    /// The pattern of a roller; stroked, never filled.
    Groove "groove",
    /// The body of a tool or a device.
    Tool "tool",
    /// A field on a device.
    Panel "panel",
    /// What of a tool presses.
    Knob "knob",
    /// A strap of a device.
    Strap "strap",
    /// Bare metal.
    Metal "metal",
    /// A sheet of paper.
    Paper "paper",
    /// Lines of print; stroked, never filled.
    Print "print",
    /// The skin of a cucumber.
    Rind "rind",
    /// Its flesh.
    Pulp "pulp",
    /// Its seeds; stroked, never filled.
    Seed "seed",
    /// The outer wall of a tub or a bowl.
    Tub "tub",
    /// Its inner wall.
    TubInside "tub-inside",
    /// Its front, through which what is inside is seen.
    TubFront "tub-front",
    /// Water, through which one sees.
    Water "water",
    /// A bubble on it.
    Bubble "bubble",
    /// Falling water; stroked, never filled.
    Drop "drop",
    /// Rising warmth; stroked, never filled.
    Warmth "warmth",
    /// Felt of a tennis ball.
    Ball "ball",
    /// Its seam; stroked, never filled.
    Seam "ball-seam",
}

/// A path to paint, with the role that colours it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// What it stands for.
    pub role: Role,
    /// SVG path data, in centimetres, y down, the floor at 0.
    pub path: String,
}
