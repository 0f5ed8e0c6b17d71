//! The closed lists of words that scenes are described with.

vocabulary! {
    /// A stretch of the body that moves as one, for landmarks and contacts. Authored on the left.
    BodyPart {
        Trunk "trunk",
        Head "head",
        UpperArm "upper-arm",
        Forearm "forearm",
        Hand "hand",
        Thigh "thigh",
        Shank "shank",
        Foot "foot",
    }

    /// What a scene may turn or shift.
    Mover {
        /// The whole body: shifted in centimetres, legs and hands keep their goals.
        Body "body",
        /// The whole body turned about the pelvis, in degrees.
        Pelvis "pelvis",
        /// Bends the spine, shared over its joints: forward, turned to the left, tilted to the left.
        Spine "spine",
        /// Bends the neck and the head: nodding, turned to the left, tilted to the left.
        Head "head",
        /// Opens the mouth: centimetres, the first number.
        Jaw "jaw",
        /// Shifts both shoulders in centimetres: outward, up, forward.
        Shoulders "shoulders",
        /// Shifts the left shoulder in centimetres: outward, up, forward.
        ShoulderLeft "shoulder-left",
        /// Shifts the right shoulder in centimetres: outward, up, forward.
        ShoulderRight "shoulder-right",
        /// Turns the upper arm in degrees: raised forward, rotated outward, raised sideways.
        ArmLeft "arm-left",
        ArmRight "arm-right",
        /// Bends the elbow in degrees: bent, palm turned forward.
        ElbowLeft "elbow-left",
        ElbowRight "elbow-right",
        /// Bends the wrist in degrees: toward the palm, twisted, toward the thumb.
        WristLeft "wrist-left",
        WristRight "wrist-right",
        /// Turns the thigh in degrees: raised forward, rotated outward, raised sideways.
        HipLeft "hip-left",
        HipRight "hip-right",
        /// Bends the knee in degrees.
        KneeLeft "knee-left",
        KneeRight "knee-right",
        /// Bends the ankle in degrees: toes up, turned outward.
        AnkleLeft "ankle-left",
        AnkleRight "ankle-right",
        /// Bends the toes up, in degrees.
        ToesLeft "toes-left",
        ToesRight "toes-right",
        /// Shifts where the hand goes, in centimetres.
        HandLeft "hand-left",
        HandRight "hand-right",
        /// Shifts where the foot goes, in centimetres.
        FootLeft "foot-left",
        FootRight "foot-right",
    }

    /// How a movement runs over one cycle.
    Wave {
        /// From rest to full and back, evenly eased.
        Sway "sway",
        /// To one side and to the other.
        Swing "swing",
        /// Slowly to full, lightly back.
        Stroke "stroke",
        /// In, held, and let go, as the tempo says.
        Press "press",
        /// Round and round.
        Circle "circle",
        /// With the breath.
        Breath "breath",
        /// At full all the time.
        Stay "stay",
    }

    /// How the fingers are shaped; also which part of the hand touches.
    Grip {
        /// Loose, at rest; the palm touches.
        Relaxed "relaxed",
        /// The flat palm.
        Flat "flat",
        /// The palm, fingers wrapped round what lies under it.
        Cup "cup",
        /// The knuckles of a loose fist.
        Fist "fist",
        /// Between the tips of thumb and index.
        Pinch "pinch",
        /// The pad of the thumb, the other fingers as its anvil.
        Thumb "thumb",
        /// The pads of index, middle and ring finger.
        Fingertips "fingertips",
        /// The hand round a bar, an end of a towel, or another handle.
        Hold "hold",
        /// The pad of the ring finger, the lightest.
        RingFingers "ring-fingers",
    }

    /// Which hand; left and right as authored, for work on the left side.
    Hands {
        Left "left",
        Right "right",
        /// Each on its own side, as in a mirror.
        Both "both",
    }

    /// A surface of the surroundings.
    Plane {
        Floor "floor",
        Seat "seat",
        Wall "wall",
        Desk "desk",
    }

    /// A thing in the picture.
    PropKind {
        Ball "ball",
        BallInSock "ball-in-sock",
        TwoBalls "two-balls",
        FoamRoller "foam-roller",
        HandRoller "hand-roller",
        Towel "towel",
        Scarf "scarf",
        Cane "cane",
        Cloth "cloth",
        Cucumber "cucumber",
        HeatPad "heat-pad",
        ElectricMassager "electric-massager",
        EyeMassager "eye-massager",
        EyeRoller "eye-roller",
        FootSpa "foot-spa",
        Footrest "footrest",
        Leaflet "leaflet",
        Bowl "bowl",
        Board "board",
        Knife "knife",
        Iron "iron",
        Shower "shower",
        Pillow "pillow",
    }

    /// What stands about.
    Furniture {
        Floor "floor",
        Mat "mat",
        Chair "chair",
        Stool "stool",
        Wall "wall",
        Desk "desk",
    }

    /// Whether the eyes are open.
    Eyes {
        Open "open",
        Closed "closed",
    }
}

impl BodyPart {
    /// Whether it is in the middle of the body.
    #[must_use]
    pub const fn is_middle(self) -> bool {
        matches!(self, Self::Trunk | Self::Head)
    }
}
