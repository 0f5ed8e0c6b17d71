use glam::{Vec2, Vec3};

use crate::figure::camera::Camera;
use crate::figure::outline::{self, Arc, Circle, Hull};
use crate::figure::path::PathWriter;
use crate::figure::{Role, Shape};

/// Writes shapes into room that is kept from frame to frame. What has not changed since the frame
/// before is not worked out anew.
#[derive(Debug)]
pub(in crate::figure) struct Brush {
    shapes: Vec<Shape>,
    /// What each shape was made of.
    made: Vec<Hulls>,
    used: usize,
    /// What the shape is made of that has begun.
    wanted: Hulls,
    /// A text that is no longer needed.
    room: String,
    hull: Hull,
    decimals: u8,
    /// Left, top, right and bottom of what is seen; what lies outside is left out.
    frame: Option<[f32; 4]>,
    /// What it looks through.
    pub(in crate::figure) camera: Camera,
}

/// Circles, of which some make a hull each.
#[derive(Debug, Default, PartialEq)]
struct Hulls {
    circles: Vec<Circle>,
    /// Where each hull's circles end.
    ends: Vec<usize>,
    decimals: u8,
}

impl Hulls {
    fn clear(&mut self) {
        self.circles.clear();
        self.ends.clear();
    }

    /// Adds a hull, if anything of it lies within the frame.
    fn add(&mut self, circles: impl IntoIterator<Item = Circle>, frame: Option<[f32; 4]>) {
        let start = self.circles.len();
        self.circles.extend(circles);
        let added = self.circles.get(start..).unwrap_or_default();
        let [low, high] = outline::reach(added.iter().copied());
        if sees(frame, low, high) {
            self.ends.push(self.circles.len());
        } else {
            self.circles.truncate(start);
        }
    }

    fn write(&self, hull: &mut Hull, path: &mut PathWriter) {
        let mut start = 0;
        for &end in &self.ends {
            let circles = self.circles.get(start..end).unwrap_or_default();
            outline::write(hull.of(circles), path);
            start = end;
        }
    }
}

impl Brush {
    pub(super) fn new() -> Self {
        Self {
            shapes: Vec::new(),
            made: Vec::new(),
            used: 0,
            wanted: Hulls::default(),
            room: String::new(),
            hull: Hull::default(),
            decimals: 1,
            frame: None,
            camera: Camera::turned(0.0),
        }
    }

    /// Begins a new picture.
    pub(super) fn clear(&mut self, camera: Camera, decimals: u8) {
        self.used = 0;
        self.camera = camera;
        self.decimals = decimals;
    }

    /// From now on what lies outside of this frame (left, top, width, height) is left out.
    pub(super) fn keep_to(&mut self, frame: Option<[f32; 4]>) {
        // A line half outside is seen by half.
        const MARGIN: f32 = 1.5;
        self.frame = frame.map(|[x, y, width, height]| {
            [x - MARGIN, y - MARGIN, x + width + MARGIN, y + height + MARGIN]
        });
    }

    /// How many centimetres of the world the picture is wide; none where it has no frame.
    pub(super) fn width(&self) -> Option<f32> {
        self.frame.map(|[left, _, right, _]| right - left)
    }

    /// Whether anything within these bounds can be seen.
    pub(super) fn sees(&self, low: Vec2, high: Vec2) -> bool {
        sees(self.frame, low, high)
    }

    /// What has been painted, in order.
    pub(super) fn shapes(&self) -> &[Shape] {
        self.shapes.get(..self.used).unwrap_or_default()
    }

    /// Begins a shape.
    pub(in crate::figure) fn begin(&mut self) -> PathWriter {
        self.wanted.clear();
        self.wanted.decimals = self.decimals;
        PathWriter::over(std::mem::take(&mut self.room), self.decimals)
    }

    /// Ends a shape; one without any line is not kept.
    pub(in crate::figure) fn end(&mut self, role: Role, mut path: PathWriter) {
        let Self { shapes, made, used, wanted, room, hull, .. } = self;
        if shapes.len() == *used {
            shapes.push(Shape { role, path: String::new() });
            made.push(Hulls::default());
        }
        let (Some(shape), Some(made)) = (shapes.get_mut(*used), made.get_mut(*used)) else {
            return;
        };
        shape.role = role;
        if path.is_empty() && !wanted.ends.is_empty() && made == wanted {
            *room = path.finish();
        } else {
            wanted.write(hull, &mut path);
            std::mem::swap(made, wanted);
            *room = std::mem::replace(&mut shape.path, path.finish());
        }
        *used += usize::from(!shape.path.is_empty());
    }

    /// Adds the hull of circles to the shape that has begun.
    pub(in crate::figure) fn circles(&mut self, circles: impl IntoIterator<Item = Circle>) {
        self.wanted.add(circles, self.frame);
    }

    /// The hull of circles, between two shapes.
    pub(in crate::figure) fn outline(
        &mut self,
        circles: impl IntoIterator<Item = Circle>,
    ) -> &[Arc] {
        self.wanted.clear();
        self.wanted.circles.extend(circles);
        self.hull.of(&self.wanted.circles)
    }

    /// A shape that is the hull of balls.
    pub(in crate::figure) fn solid(
        &mut self,
        role: Role,
        balls: impl IntoIterator<Item = (Vec3, f32)>,
    ) {
        let path = self.begin();
        let camera = self.camera;
        self.circles(balls.into_iter().map(|(at, radius)| camera.circle(at, radius)));
        self.end(role, path);
    }

    /// A shape that is a line through points, broken where one is `None`.
    pub(in crate::figure) fn line(
        &mut self,
        role: Role,
        points: impl IntoIterator<Item = Option<Vec3>>,
    ) {
        let mut path = self.begin();
        let mut on = false;
        for point in points {
            match point.map(|point| self.camera.project(point)) {
                Some(to) if on => _ = path.line(to),
                Some(to) => _ = path.start(to),
                None => {}
            }
            on = point.is_some();
        }
        self.end(role, path);
    }

    /// Adds a smooth closed curve through points of the picture.
    pub(super) fn ring(points: &[Vec2], path: &mut PathWriter) {
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return };
        let at = |index: usize| points.get(index % points.len()).copied().unwrap_or(first);
        path.start(first);
        let mut before = last;
        for (index, &from) in points.iter().enumerate() {
            let (to, after) = (at(index + 1), at(index + 2));
            path.cubic(from + (to - before) / 6.0, to - (after - from) / 6.0, to);
            before = from;
        }
        path.close();
    }
}

fn sees(frame: Option<[f32; 4]>, low: Vec2, high: Vec2) -> bool {
    frame.is_none_or(|[left, top, right, bottom]| {
        high.x > left && low.x < right && high.y > top && low.y < bottom
    })
}
