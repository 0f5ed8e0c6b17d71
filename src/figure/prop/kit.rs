use glam::{Quat, Vec3};

use crate::figure::Role;
use crate::figure::angle::sin_cos;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// Points of the rim of a disc.
const RIM: u8 = 20;

/// A ball of a thing in its own frame: x, y, z and radius.
pub(super) type Ball = [f32; 4];

/// Draws a thing in its own frame.
pub(super) struct Kit<'a> {
    at: Vec3,
    turn: Quat,
    pub(super) brush: &'a mut Brush,
}

impl<'a> Kit<'a> {
    pub(super) fn new(prop: &PosedProp, brush: &'a mut Brush) -> Self {
        Self { at: prop.at, turn: prop.turn, brush }
    }

    /// The same, without the thing's own turn: upright.
    pub(super) fn upright(prop: &PosedProp, brush: &'a mut Brush) -> Self {
        Self { at: prop.at, turn: Quat::IDENTITY, brush }
    }

    /// Whether a direction turns to the camera.
    pub(super) fn faces(&self, x: f32, y: f32, z: f32) -> bool {
        (self.turn * Vec3::new(x, y, z)).dot(self.brush.camera.toward()) > 0.0
    }

    /// The hull of balls.
    pub(super) fn solid(&mut self, role: Role, balls: &[Ball]) {
        let (at, turn) = (self.at, self.turn);
        let balls = balls.iter().map(|&[x, y, z, r]| (at + turn * Vec3::new(x, y, z), r));
        self.brush.solid(role, balls);
    }

    /// The hull of balls and of the same balls mirrored in z.
    pub(super) fn pair(&mut self, role: Role, balls: &[Ball]) {
        let (at, turn) = (self.at, self.turn);
        let both = balls.iter().flat_map(|&[x, y, z, r]| [[x, y, z, r], [x, y, -z, r]]);
        self.brush.solid(role, both.map(|[x, y, z, r]| (at + turn * Vec3::new(x, y, z), r)));
    }

    /// A band between two rows of balls.
    pub(super) fn band(&mut self, role: Role, one: &[Ball], other: &[Ball]) {
        let (at, turn, camera) = (self.at, self.turn, self.brush.camera);
        let circle = |&[x, y, z, r]: &Ball| camera.circle(at + turn * Vec3::new(x, y, z), r);
        let path = self.brush.begin();
        for (one, other) in one.windows(2).zip(other.windows(2)) {
            self.brush.circles(one.iter().chain(other).map(circle));
        }
        self.brush.end(role, path);
    }

    /// The hull of discs square to x: x and radius of each.
    pub(super) fn drum(&mut self, role: Role, discs: &[[f32; 2]]) {
        let (at, turn) = (self.at, self.turn);
        let points = discs.iter().flat_map(|&[x, radius]| {
            rim(RIM).map(move |(sin, cos)| Vec3::new(x, radius * cos, radius * sin))
        });
        self.brush.solid(role, points.map(|point| (at + turn * point, 0.05)));
    }

    /// The hull of level discs: y and the radii along x and z of each.
    pub(super) fn pot(&mut self, role: Role, discs: &[[f32; 3]]) {
        let (at, turn) = (self.at, self.turn);
        let points = discs.iter().flat_map(|&[y, wide, deep]| {
            rim(RIM).map(move |(sin, cos)| Vec3::new(wide * cos, y, deep * sin))
        });
        self.brush.solid(role, points.map(|point| (at + turn * point, 0.05)));
    }

    /// A level disc about a point, with its radii along x and z.
    pub(super) fn pot_at(&mut self, role: Role, [x, y, z]: [f32; 3], [wide, deep]: [f32; 2]) {
        let (at, turn) = (self.at, self.turn);
        let points = rim(RIM).map(|(sin, cos)| Vec3::new(x + wide * cos, y, z + deep * sin));
        self.brush.solid(role, points.map(|point| (at + turn * point, 0.05)));
    }

    /// A line through points.
    pub(super) fn line(&mut self, role: Role, points: &[[f32; 3]]) {
        let (at, turn) = (self.at, self.turn);
        let points = points.iter().map(|&point| Some(at + turn * Vec3::from_array(point)));
        self.brush.line(role, points);
    }

    /// Lines along x on the skin of a drum, as far as they are seen: the angle of each in degrees,
    /// and where it begins and ends.
    pub(super) fn grooves(&mut self, role: Role, radius: f32, grooves: &[[f32; 3]]) {
        let (at, turn) = (self.at, self.turn);
        let toward = self.brush.camera.toward();
        let points = grooves.iter().flat_map(|&[degrees, from, to]| {
            let (sin, cos) = sin_cos(degrees);
            let out = Vec3::new(0.0, cos, sin);
            let seen = (turn * out).dot(toward) > 0.12;
            let place = move |x: f32| seen.then(|| at + turn * (out * radius + Vec3::X * x));
            [place(from), place(to), None]
        });
        self.brush.line(role, points);
    }
}

/// The sines and cosines of angles all round.
pub(super) fn rim(steps: u8) -> impl Iterator<Item = (f32, f32)> {
    (0..steps).map(move |step| sin_cos(360.0 * f32::from(step) / f32::from(steps)))
}
