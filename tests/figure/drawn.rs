//! Reads SVG path data back into polygons, as a browser would.

use glam::Vec2;

/// A drawn shape: closed polygons, to be filled where the winding is not zero.
pub(crate) struct Drawn(Vec<Vec<Vec2>>);

impl Drawn {
    /// Reads path data; panics on anything that is not a finite number or a known command.
    pub(crate) fn new(path: &str) -> Self {
        Reader { text: path.as_bytes(), at: 0 }.read()
    }

    /// How often the shape winds round the point.
    pub(crate) fn winding(&self, point: Vec2) -> i32 {
        self.0.iter().map(|polygon| winding(polygon, point)).sum()
    }

    /// Whether the point is filled.
    pub(crate) fn holds(&self, point: Vec2) -> bool {
        self.winding(point) != 0
    }

    /// The corners of the box round the shape.
    pub(crate) fn bounds(&self) -> (Vec2, Vec2) {
        let points = || self.0.iter().flatten().copied();
        (points().fold(Vec2::INFINITY, Vec2::min), points().fold(Vec2::NEG_INFINITY, Vec2::max))
    }
}

fn winding(polygon: &[Vec2], point: Vec2) -> i32 {
    let next = polygon.iter().cycle().skip(1);
    let turns = polygon.iter().zip(next).map(|(&a, &b)| {
        let side = (b - a).perp_dot(point - a);
        match (a.y <= point.y, b.y <= point.y) {
            (true, false) if side > 0.0 => 1,
            (false, true) if side < 0.0 => -1,
            _ => 0,
        }
    });
    turns.sum()
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn read(&mut self) -> Drawn {
        let mut polygons: Vec<Vec<Vec2>> = Vec::new();
        let (mut command, mut control) = (b'M', Vec2::ZERO);
        while self.at < self.text.len() {
            if self.text[self.at].is_ascii_alphabetic() {
                command = self.text[self.at];
                self.at += 1;
            }
            let from =
                polygons.last().and_then(|polygon| polygon.last()).copied().unwrap_or_default();
            match command {
                b'M' => {
                    polygons.push(vec![Vec2::new(self.number(), self.number())]);
                    command = b'L';
                    continue;
                }
                b'z' => continue,
                _ => {}
            }
            let polygon = polygons.last_mut().unwrap();
            match command {
                b'l' => polygon.push(from + self.point()),
                b'h' => polygon.push(from + Vec2::new(self.number(), 0.0)),
                b'v' => polygon.push(from + Vec2::new(0.0, self.number())),
                b'c' => {
                    let curve =
                        [from, from + self.point(), from + self.point(), from + self.point()];
                    control = curve[2];
                    cubic(curve, polygon);
                }
                b's' => {
                    let curve =
                        [from, 2.0 * from - control, from + self.point(), from + self.point()];
                    control = curve[2];
                    cubic(curve, polygon);
                }
                b'a' => self.arc(from, polygon),
                other => panic!("unknown command {}", char::from(other)),
            }
        }
        Drawn(polygons)
    }

    fn arc(&mut self, from: Vec2, polygon: &mut Vec<Vec2>) {
        let (radius, same, turn) = (self.number(), self.number(), self.number());
        assert_eq!((radius, turn), (same, 0.0));
        let (large, clockwise) = (self.flag(), self.flag());
        assert!(clockwise && !large);
        let to = from + self.point();
        let half = (to - from) / 2.0;
        // A radius that is too small is scaled up.
        let radius = radius.max(half.length());
        let rise = (radius * radius - half.length_squared()).max(0.0).sqrt();
        let toward = half.perp().normalize_or_zero() * rise;
        let centre = from + half + toward;
        let start = (from - centre).to_angle();
        let sweep = ((to - centre).to_angle() - start).rem_euclid(std::f32::consts::TAU);
        for step in 1..=12u8 {
            polygon
                .push(centre + radius * Vec2::from_angle(start + sweep * f32::from(step) / 12.0));
        }
    }

    fn point(&mut self) -> Vec2 {
        Vec2::new(self.number(), self.number())
    }

    fn flag(&mut self) -> bool {
        self.skip();
        self.at += 1;
        self.text[self.at - 1] == b'1'
    }

    fn skip(&mut self) {
        while self.text[self.at] == b' ' {
            self.at += 1;
        }
    }

    fn number(&mut self) -> f32 {
        self.skip();
        let start = self.at;
        let mut dot = false;
        while let Some(&byte) = self.text.get(self.at) {
            let sign = byte == b'-' && self.at == start;
            let first_dot = byte == b'.' && !dot;
            if !(sign || first_dot || byte.is_ascii_digit()) {
                break;
            }
            dot |= byte == b'.';
            self.at += 1;
        }
        let text = std::str::from_utf8(&self.text[start..self.at]).unwrap();
        let number: f32 = text.parse().unwrap_or_else(|_| panic!("not a number: {text:?}"));
        assert!(number.is_finite() && number.abs() < 1000.0, "{number}");
        number
    }
}

fn cubic([a, b, c, d]: [Vec2; 4], polygon: &mut Vec<Vec2>) {
    for step in 1..=6u8 {
        let t = f32::from(step) / 6.0;
        let s = 1.0 - t;
        polygon.push(
            a * (s * s * s) + b * (3.0 * s * s * t) + c * (3.0 * s * t * t) + d * (t * t * t),
        );
    }
}
