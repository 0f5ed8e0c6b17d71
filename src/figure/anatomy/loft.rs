use glam::Vec3;

use crate::figure::body::{Bead, Group, Part, Segment};
use crate::figure::rig::Joint;

/// A cross-section of a limb: where it lies along the limb, and the box it fills there, as
/// `[along, low x, high x, low z, high z]`.
pub(super) type Section = [f32; 5];

/// Where a limb bends: the joint beyond, its place along the limb, and the half-width of the bend.
pub(super) type Bend = (Joint, f32, f32);

/// A limb whose sections lie along the y axis at rest.
pub(super) struct Limb<'a> {
    pub(super) group: Group,
    /// The joint that carries its beginning.
    pub(super) root: Joint,
    /// Its bends, from the root outward (so downward or upward).
    pub(super) bends: &'a [Bend],
    /// +1 when it grows upward from its root, -1 when downward.
    pub(super) grows: f32,
}

impl Limb<'_> {
    /// Hulls of neighbouring sections, smoothed with `steps` sections from each to the next.
    pub(super) fn loft(&self, sections: &[Section], steps: u8, parts: &mut Vec<Part>) {
        let mut last: Option<Vec<Bead>> = None;
        for section in smoothed(sections, steps) {
            let beads = self.section(section);
            if let Some(mut hull) = last.replace(beads.clone()) {
                hull.extend(beads);
                parts.push(self.part(hull));
            }
        }
    }

    /// Hulls of neighbouring balls `[x, y, z, radius]`, smoothed alike.
    pub(super) fn string(&self, balls: &[[f32; 4]], steps: u8, parts: &mut Vec<Part>) {
        let mut last = None;
        for [x, y, z, radius] in smoothed(balls, steps) {
            let bead = self.bead(Vec3::new(x, y, z), radius);
            if let Some(before) = last.replace(bead) {
                parts.push(self.part(vec![before, bead]));
            }
        }
    }

    /// One hull of all these balls.
    pub(super) fn lump(&self, balls: &[[f32; 4]], parts: &mut Vec<Part>) {
        let beads = balls.iter().map(|&[x, y, z, r]| self.bead(Vec3::new(x, y, z), r)).collect();
        parts.push(self.part(beads));
    }

    fn part(&self, beads: Vec<Bead>) -> Part {
        let upper = |joint: Joint| beads.iter().any(|bead| bead.at.y > joint.rest().y);
        let segment = match self.group {
            Group::Trunk => Segment::Trunk,
            Group::Head => Segment::Head,
            Group::Arm(side) if upper(Joint::Elbow(side)) => Segment::UpperArm(side),
            Group::Arm(side) => Segment::Forearm(side),
            Group::Hand(side) => Segment::Hand(side),
            Group::Leg(side) if upper(Joint::Knee(side)) => Segment::Thigh(side),
            Group::Leg(side) => Segment::Shank(side),
            Group::Foot(side) => Segment::Foot(side),
        };
        Part::new(segment, beads)
    }

    /// A ball bound to the joints of the limb by its place along it.
    pub(super) fn bead(&self, at: Vec3, radius: f32) -> Bead {
        let mut bead = Bead { at, radius, joint: self.root, toward: None };
        for &(joint, place, half) in self.bends {
            let share = ((at.y - place) * self.grows / half).mul_add(0.5, 0.5);
            if share >= 1.0 {
                (bead.joint, bead.toward) = (joint, None);
            } else if share > 0.0 {
                bead.toward = Some((joint, share * share * (3.0 - 2.0 * share)));
            }
        }
        bead
    }

    /// One ball when the box is square, two on its longer axis otherwise, so that the outline is
    /// exact from the front and from the side.
    fn section(&self, [y, x0, x1, z0, z1]: Section) -> Vec<Bead> {
        let (middle, x, z) = (Vec3::new((x0 + x1) / 2.0, y, (z0 + z1) / 2.0), x1 - x0, z1 - z0);
        let radius = x.min(z) / 2.0;
        let side = Vec3::new(x / 2.0 - radius, 0.0, z / 2.0 - radius);
        if side.length() < 0.05 {
            return vec![self.bead(middle, radius)];
        }
        vec![self.bead(middle - side, radius), self.bead(middle + side, radius)]
    }
}

/// A smooth curve through points of any dimension (Catmull-Rom), with `steps` pieces between each
/// and the next.
pub(super) fn smoothed<const N: usize>(points: &[[f32; N]], steps: u8) -> Vec<[f32; N]> {
    let mut curve = Vec::new();
    for (index, four) in points.windows(2).enumerate() {
        let &[b, c] = four else { continue };
        let a = index.checked_sub(1).and_then(|before| points.get(before)).unwrap_or(&b);
        let d = points.get(index + 2).unwrap_or(&c);
        for step in 0..steps {
            let t = f32::from(step) / f32::from(steps);
            curve.push(std::array::from_fn(|axis| {
                let at = |point: &[f32; N]| point.get(axis).copied().unwrap_or_default();
                catmull_rom([at(a), at(&b), at(&c), at(d)], t)
            }));
        }
    }
    curve.extend(points.last());
    curve
}

fn catmull_rom([a, b, c, d]: [f32; 4], t: f32) -> f32 {
    let (slope_b, slope_c) = ((c - a) / 2.0, (d - b) / 2.0);
    let (t2, t3) = (t * t, t * t * t);
    b * (2.0 * t3 - 3.0 * t2 + 1.0)
        + slope_b * (t3 - 2.0 * t2 + t)
        + c * (3.0 * t2 - 2.0 * t3)
        + slope_c * (t3 - t2)
}
