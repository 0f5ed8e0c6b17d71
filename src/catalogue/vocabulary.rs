//! The closed lists of words that content may use. The build reads this file too, so a word is
//! known to the check and to the app by the same line.

/// An enum whose variants are known in content files and addresses by a lower-case slug.
macro_rules! vocabulary {
    ($($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $word:ident $slug:literal),* $(,)? })*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* #[doc = concat!("`", $slug, "`")] $word),* }

        impl $name {
            /// All there are, in order.
            pub const ALL: &[Self] = &[$(Self::$word),*];

            /// Its name in content files and addresses.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$word => $slug),* }
            }

            /// The one with this slug.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                match slug { $($slug => Some(Self::$word),)* _ => None }
            }
        }
    )*};
}

vocabulary! {
    /// A region of the body, from head to feet.
    RegionId {
        Head "head",
        Eyes "eyes",
        Neck "neck",
        Shoulders "shoulders",
        Chest "chest",
        UpperBack "upper-back",
        LowerBack "lower-back",
        Forearms "forearms",
        Hands "hands",
        Glutes "glutes",
        Thighs "thighs",
        Calves "calves",
        Feet "feet",
    }

    /// A place on the body that has no techniques.
    PlaceId {
        Belly "belly",
        Throat "throat",
        UpperArms "upper-arms",
        Knees "knees",
    }

    /// Which view of the standing figure shows a region.
    View {
        /// Seen from the front.
        Front "front",
        /// Seen from behind.
        Back "back",
    }

    /// Left or right, anatomical: the person's own.
    Side {
        /// The person's left.
        Left "left",
        /// The person's right.
        Right "right",
    }

    /// Which sides a step works on.
    Sides {
        /// Sides do not matter.
        None "none",
        /// Both together.
        Both "both",
        /// First left, then right.
        Each "each",
    }

    /// How the body is placed.
    Posture {
        Seated "seated",
        Standing "standing",
        Supine "supine",
        Prone "prone",
        OnFloor "on-floor",
        LeanOnWall "lean-on-wall",
        FaceWall "face-wall",
    }

    /// What the hands, the body or the tool do.
    Motion {
        Hold "hold",
        Circle "circle",
        Stroke "stroke",
        Squeeze "squeeze",
        PressHold "press-hold",
        Roll "roll",
        Tilt "tilt",
        Breathe "breathe",
        Rest "rest",
        Device "device",
        /// Do earlier steps again.
        Repeat "repeat",
        /// Change arms or sides; its text is what the switch says.
        Swap "swap",
    }

    /// What a hard maximum is about.
    LimitKind {
        /// Warmth on the skin.
        Heat "heat",
        /// Feet or hands in water.
        Soak "soak",
        /// Something laid on the skin, warm or cool.
        Compress "compress",
        /// An electric device.
        Device "device",
        /// A hold on a tender point.
        Press "press",
    }

    /// How much stands behind a technique, the most first.
    Evidence {
        /// At least one trial or study of this way of doing it.
        Trial "trial",
        /// A health service, clinic, charity or professional body advises it.
        Guidance "guidance",
        /// Common practice; no clinical source was found.
        CommonPractice "common-practice",
    }

    /// How soon help is needed, the most urgent first.
    Urgency {
        /// Call the emergency number now.
        Emergency "emergency",
        /// Go to, or call, urgent care today.
        SameDay "same-day",
        /// See a doctor.
        Doctor "doctor",
    }

    /// How far a contraindication goes, the strictest first.
    Kind {
        /// Do not massage.
        Never "never",
        /// Ask a clinician first.
        AskFirst "ask-first",
        /// Special rules, such as in pregnancy.
        Special "special",
    }
}

impl View {
    /// How far the standing figure is turned when it is seen squarely in this view, in degrees.
    #[must_use]
    pub const fn degrees(self) -> f32 {
        match self {
            Self::Front => 0.0,
            Self::Back => 180.0,
        }
    }

    /// The other view.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Front => Self::Back,
            Self::Back => Self::Front,
        }
    }
}

impl Side {
    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

impl Sides {
    /// How many times a step is done for its sides.
    #[must_use]
    pub const fn rounds(self) -> u8 {
        match self {
            Self::None | Self::Both => 1,
            Self::Each => 2,
        }
    }
}

impl LimitKind {
    /// Whether the body feels it whether or not the screen is on: such a step is timed by the
    /// wall clock and ends on time.
    #[must_use]
    pub const fn runs_by_wall_clock(self) -> bool {
        !matches!(self, Self::Press)
    }
}
