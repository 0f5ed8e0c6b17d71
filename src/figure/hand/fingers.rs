use crate::catalogue::Grip;

/// How a finger is bent, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finger {
    /// Toward the palm, at the knuckle and at the two joints beyond.
    pub bends: [f32; 3],
    /// Toward the thumb's side.
    pub spread: f32,
}

/// How the thumb stands, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thumb {
    /// How far its root stands out from the index finger, in the plane of the palm.
    pub out: f32,
    /// How far its root stands out of that plane, before the palm.
    pub fore: f32,
    /// How far its pad has turned from facing the other fingers to facing forward of the palm.
    pub roll: f32,
    /// How far its two joints are bent.
    pub bends: [f32; 2],
}

/// How all fingers of a hand are bent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fingers {
    /// The thumb.
    pub thumb: Thumb,
    /// From the index to the little finger.
    pub fingers: [Finger; 4],
    /// How far the palm is hollowed, 0 to 1.
    pub arch: f32,
}

const fn finger(spread: f32, bends: [f32; 3]) -> Finger {
    Finger { bends, spread }
}

const fn thumb(out: f32, fore: f32, roll: f32, bends: [f32; 2]) -> Thumb {
    Thumb { out, fore, roll, bends }
}

impl Fingers {
    /// The fingers in a grip: from open or resting, at 0, to fully pressed or squeezed, at 1.
    #[must_use]
    pub fn of(grip: Grip, close: f32) -> Self {
        let [open, closed] = ends(grip);
        open.lerp(closed, close.clamp(0.0, 1.0))
    }

    /// The fingers a share of the way from these to others.
    #[must_use]
    pub fn lerp(self, other: Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + (to - from) * share;
        let mut mixed = self;
        for (finger, to) in mixed.fingers.iter_mut().zip(other.fingers) {
            finger.spread = mix(finger.spread, to.spread);
            for (bend, to) in finger.bends.iter_mut().zip(to.bends) {
                *bend = mix(*bend, to);
            }
        }
        for (bend, to) in mixed.thumb.bends.iter_mut().zip(other.thumb.bends) {
            *bend = mix(*bend, to);
        }
        mixed.thumb.out = mix(self.thumb.out, other.thumb.out);
        mixed.thumb.fore = mix(self.thumb.fore, other.thumb.fore);
        mixed.thumb.roll = mix(self.thumb.roll, other.thumb.roll);
        mixed.arch = mix(self.arch, other.arch);
        mixed
    }
}

/// A grip at 0 and at 1.
fn ends(grip: Grip) -> [Fingers; 2] {
    let hand = |thumb, fingers, arch| Fingers { thumb, fingers, arch };
    let all = |[a, b, c]: [f32; 3], more: f32| {
        let bends = |step: f32| [a + more * step, b + more * step, c + more * step / 2.0];
        [
            finger(1.5, bends(0.0)),
            finger(0.5, bends(1.0)),
            finger(-1.0, bends(2.0)),
            finger(-3.0, bends(3.0)),
        ]
    };
    let four = |bends: [[f32; 3]; 4]| {
        let [index, middle, ring, little] = bends;
        [finger(1.5, index), finger(0.5, middle), finger(-1.0, ring), finger(-3.0, little)]
    };
    match grip {
        Grip::Relaxed => {
            let rest =
                hand(thumb(36.0, 14.0, 15.0, [10.0, 14.0]), all([14.0, 24.0, 12.0], 3.0), 0.3);
            [rest, rest]
        }
        Grip::Flat => [
            hand(thumb(34.0, 6.0, 10.0, [4.0, 6.0]), all([8.0, 10.0, 6.0], 1.0), 0.1),
            hand(thumb(36.0, 0.0, 5.0, [0.0, 0.0]), all([-2.0, 2.0, 0.0], 0.0), 0.0),
        ],
        Grip::Cup => [
            hand(thumb(36.0, 24.0, 25.0, [10.0, 16.0]), all([22.0, 24.0, 14.0], 1.0), 0.5),
            hand(thumb(30.0, 36.0, 30.0, [14.0, 24.0]), all([40.0, 38.0, 22.0], 1.0), 0.8),
        ],
        // The thumb lies across the middle bones of index and middle finger.
        Grip::Fist => [
            hand(thumb(20.0, 40.0, 0.0, [10.0, 45.0]), all([70.0, 84.0, 50.0], 1.0), 0.4),
            hand(thumb(27.0, 43.0, 0.0, [20.0, 70.0]), all([82.0, 95.0, 52.0], 1.0), 0.4),
        ],
        // Closed, the pads of thumb and index meet.
        Grip::Pinch => {
            let [_, middle, ring, little] = all([34.0, 40.0, 22.0], 4.0);
            let index = |bends| [finger(-1.2, bends), middle, ring, little];
            [
                hand(thumb(30.0, 40.0, -40.0, [4.0, 4.0]), index([38.0, 32.0, 10.0]), 0.3),
                hand(thumb(18.1, 51.8, -51.5, [9.2, 1.0]), index([54.9, 47.1, 12.6]), 0.3),
            ]
        }
        Grip::Thumb => [
            hand(thumb(42.0, 26.0, 70.0, [4.0, 8.0]), all([24.0, 34.0, 20.0], 2.0), 0.2),
            hand(thumb(42.0, 28.0, 70.0, [8.0, -8.0]), all([34.0, 44.0, 26.0], 2.0), 0.2),
        ],
        // The tips of all fingers lie in one plane.
        Grip::Fingertips => {
            let open = [[12.0, 18.0, 8.0], [12.0, 15.8, 8.0], [12.0, 15.9, 8.0], [12.6, 19.8, 8.0]];
            let closed =
                [[30.0, 26.0, 10.0], [30.0, 26.1, 10.0], [30.0, 23.8, 10.0], [28.8, 23.9, 10.0]];
            [
                hand(thumb(36.0, 22.0, 20.0, [8.0, 12.0]), four(open), 0.2),
                hand(thumb(34.0, 26.0, 20.0, [10.0, 16.0]), four(closed), 0.2),
            ]
        }
        // Round a bar of 3.4 cm radius, and of 1.5 cm.
        Grip::Hold => {
            let wide =
                [[36.0, 50.0, 19.0], [43.0, 52.0, 25.0], [36.0, 53.0, 21.0], [17.0, 54.0, 14.0]];
            let tight =
                [[53.0, 90.0, 24.0], [60.0, 94.0, 29.0], [51.0, 94.0, 26.0], [28.0, 91.0, 18.0]];
            [
                hand(thumb(22.7, 73.9, -83.0, [8.0, 29.5]), four(wide), 0.4),
                hand(thumb(21.7, 61.0, -53.6, [23.2, 40.0]), four(tight), 0.4),
            ]
        }
        Grip::RingFingers => {
            let others = |ring| {
                [
                    finger(3.0, [2.0, 12.0, 8.0]),
                    finger(1.0, [4.0, 12.0, 8.0]),
                    finger(-1.0, ring),
                    finger(-7.0, [12.0, 18.0, 10.0]),
                ]
            };
            let rest = thumb(36.0, 14.0, 15.0, [8.0, 12.0]);
            [hand(rest, others([24.0, 20.0, 8.0]), 0.2), hand(rest, others([34.0, 26.0, 6.0]), 0.2)]
        }
    }
}
