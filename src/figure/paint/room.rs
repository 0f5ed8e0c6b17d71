//! What stands about: floor, wall, mat, seat and desk.

use glam::{Vec2, Vec3};

use super::brush::Brush;
use super::glow::Patch;
use crate::catalogue::Furniture;
use crate::figure::Role;
use crate::figure::rig::{Joint, Skeleton};
use crate::figure::scene::posed::{Posed, PosedProp, Setting};

/// Farther than any frame reaches. Centimetres.
const FAR: f32 = 400.0;
/// How far the floor goes on behind what stands on it.
const DEPTH: f32 = 55.0;

/// A box whose edges run along the axes of the room.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slab {
    pub(super) role: Role,
    pub(super) low: Vec3,
    pub(super) high: Vec3,
}

impl Slab {
    const fn new(role: Role, low: [f32; 3], high: [f32; 3]) -> Self {
        Self { role, low: Vec3::from_array(low), high: Vec3::from_array(high) }
    }

    fn corners(self) -> impl Iterator<Item = Vec3> {
        (0..8u8).map(move |corner| {
            let pick =
                |bit: u8, low: f32, high: f32| if corner >> bit & 1 == 1 { high } else { low };
            Vec3::new(
                pick(0, self.low.x, self.high.x),
                pick(1, self.low.y, self.high.y),
                pick(2, self.low.z, self.high.z),
            )
        })
    }

    /// Paints it.
    pub(super) fn paint(self, brush: &mut Brush) {
        brush.solid(self.role, self.corners().map(|at| (at, 0.05)));
    }

    /// Balls that fill it, to compare depths with.
    pub(super) fn balls(self, mut each: impl FnMut(Vec3, f32)) {
        let size = self.high - self.low;
        let radius = (size.min_element() / 2.0).max(1.5);
        let gap = (2.0 * radius).clamp(4.0, 9.0);
        let steps = |length: f32| ((length - 2.0 * radius) / gap).ceil().max(0.0);
        let at = |low: f32, high: f32, step: f32, steps: f32| {
            if steps < 0.5 {
                f32::midpoint(low, high)
            } else {
                low + radius + (high - low - 2.0 * radius) * step / steps
            }
        };
        let (nx, ny, nz) = (steps(size.x), steps(size.y), steps(size.z));
        let mut x = 0.0;
        while x <= nx {
            let mut y = 0.0;
            while y <= ny {
                let mut z = 0.0;
                while z <= nz {
                    let centre = Vec3::new(
                        at(self.low.x, self.high.x, x, nx),
                        at(self.low.y, self.high.y, y, ny),
                        at(self.low.z, self.high.z, z, nz),
                    );
                    each(centre, radius);
                    z += 1.0;
                }
                y += 1.0;
            }
            x += 1.0;
        }
    }
}

/// What of the furniture is sorted by depth.
pub(super) fn slabs(setting: &Setting, slabs: &mut Vec<Slab>) {
    slabs.clear();
    let Vec3 { x, z, .. } = setting.pelvis;
    for furniture in setting.furniture {
        match furniture {
            Furniture::Chair | Furniture::Stool => {
                let top = setting.seat;
                let (back, front) = (z - 19.0, z + 21.0);
                let leg = |side: f32, z: f32| {
                    let x = x + side * 18.5;
                    Slab::new(Role::Frame, [x - 1.4, 0.0, z - 1.4], [x + 1.4, top - 3.0, z + 1.4])
                };
                for side in [-1.0, 1.0] {
                    slabs.push(leg(side, back + 2.0));
                    slabs.push(leg(side, front - 2.5));
                }
                slabs.push(Slab::new(
                    Role::Board,
                    [x - 21.0, top - 4.0, back],
                    [x + 21.0, top, front],
                ));
                if *furniture == Furniture::Chair {
                    for side in [-1.0, 1.0] {
                        let x = x + side * 17.0;
                        slabs.push(Slab::new(
                            Role::Frame,
                            [x - 1.3, top - 2.0, back - 1.0],
                            [x + 1.3, top + 22.0, back + 1.4],
                        ));
                    }
                    slabs.push(Slab::new(
                        Role::Board,
                        [x - 20.0, top + 19.0, back - 1.2],
                        [x + 20.0, top + 27.0, back + 1.6],
                    ));
                }
            }
            Furniture::Desk => {
                let (top, near, far) = (setting.desk, z + 27.0, z + 82.0);
                for (side, z) in [(-1.0, near), (1.0, near), (-1.0, far), (1.0, far)] {
                    let (x, z) = (x + side * 50.0, z + if z > near { -6.0 } else { 6.0 });
                    slabs.push(Slab::new(
                        Role::Frame,
                        [x - 1.6, 0.0, z - 1.6],
                        [x + 1.6, top - 2.5, z + 1.6],
                    ));
                }
                slabs.push(Slab::new(
                    Role::Board,
                    [x - 58.0, top - 3.2, near],
                    [x + 58.0, top, far],
                ));
            }
            Furniture::Floor | Furniture::Mat | Furniture::Wall => {}
        }
    }
}

/// Paints what lies behind and under all else: floor, wall and mat.
pub(super) fn paint(posed: &Posed, brush: &mut Brush) {
    let setting = &posed.setting;
    let toward = brush.camera.toward();
    let has = |furniture| setting.furniture.contains(&furniture);
    // The far edge of the floor lies behind everything, as far as the wall lets it.
    let depth = if has(Furniture::Wall) { FAR } else { DEPTH };
    let edge = brush.camera.project(-toward * depth * Vec3::new(1.0, 0.0, 1.0)).y;
    let mut floor = brush.begin();
    let corner = |x, y| Vec2::new(x, y);
    floor.start(corner(-FAR, edge));
    floor.line(corner(FAR, edge)).line(corner(FAR, FAR)).line(corner(-FAR, FAR)).close();
    brush.end(Role::Floor, floor);
    let mut horizon = brush.begin();
    horizon.start(corner(-FAR, edge)).line(corner(FAR, edge));
    brush.end(Role::Horizon, horizon);
    if has(Furniture::Wall) {
        wall(posed, brush);
    }
    if has(Furniture::Mat) {
        mat(&posed.skeleton, brush);
    }
}

/// The wall: a field behind the figure, or its section where it is seen from the side. One between
/// the figure and the camera is left out.
fn wall(posed: &Posed, brush: &mut Brush) {
    /// Seen more squarely than this, it is a field.
    const SQUARE: f32 = 0.78;
    const THICK: f32 = 10.0;
    let Setting { wall, pelvis, .. } = posed.setting;
    let behind = if wall < pelvis.z { -1.0 } else { 1.0 };
    let facing = brush.camera.toward().z * -behind;
    if facing > SQUARE {
        let (near, far) = (wall, wall + behind * THICK);
        Slab::new(Role::Wall, [-FAR, 0.0, near.min(far)], [FAR, FAR, near.max(far)]).paint(brush);
    } else if facing > -SQUARE {
        // The section runs through what touches the wall.
        let touches = |prop: &&PosedProp| (prop.at.z - wall).abs() < 12.0 && prop.at.y > 20.0;
        let x = posed.props.iter().find(touches).map_or(pelvis.x, |prop| prop.at.x);
        let foot = brush.camera.project(Vec3::new(x, 0.0, wall));
        let out = brush.camera.project(Vec3::Z * behind).x.signum() * THICK;
        let mut path = brush.begin();
        path.start(foot).line(Vec2::new(foot.x, foot.y - FAR));
        path.line(Vec2::new(foot.x + out, foot.y - FAR)).line(foot + Vec2::X * out).close();
        brush.end(Role::Wall, path);
    }
}

/// A mat under the body: along it when it lies, else round the feet.
fn mat(skeleton: &Skeleton, brush: &mut Brush) {
    let (pelvis, head) = (skeleton.frame(Joint::Pelvis).at, skeleton.frame(Joint::Head).at);
    let along = (head - pelvis) * Vec3::new(1.0, 0.0, 1.0);
    let lies = along.length() > 25.0;
    let axis = if lies { along.normalize_or(Vec3::Z) } else { Vec3::Z };
    let across = Vec3::new(axis.z, 0.0, -axis.x);
    let middle = pelvis * Vec3::new(1.0, 0.0, 1.0) - if lies { axis * 16.0 } else { Vec3::ZERO };
    let long = if lies { 98.0 } else { 60.0 };
    let corners = [(1.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (-1.0, 1.0)];
    brush.solid(
        Role::Mat,
        corners.into_iter().flat_map(|(a, b)| {
            let at = middle + axis * (long * a) + across * (33.0 * b);
            [(at + Vec3::Y * -0.6, 0.5), (at + Vec3::Y * -1.6, 0.5)]
        }),
    );
}

/// Shadows on the floor under what is near it.
pub(super) fn shadows(feet: &[(Vec3, f32)], brush: &mut Brush) {
    const REACH: f32 = 10.0;
    let camera = brush.camera;
    let seen = feet.iter().map(|&(at, _)| camera.project(at * Vec3::new(1.0, 0.0, 1.0)));
    if !seen.into_iter().any(|at| brush.sees(at - REACH, at + REACH)) {
        return;
    }
    let mut path = brush.begin();
    for &(at, radius) in feet {
        let patch = Patch::level(&brush.camera, at * Vec3::new(1.0, 0.0, 1.0), radius, radius);
        patch.round(&mut path);
    }
    brush.end(Role::Shadow, path);
}
