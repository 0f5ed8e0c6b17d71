//! The lines of the face.

use glam::Vec3;

use super::anatomy::dropped;
use super::angle::sin_cos;

/// What the face does.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Face {
    /// How far the eyelids are closed, 0 to 1.
    pub lids: f32,
    /// How far the mouth is open, in centimetres.
    pub jaw: f32,
    /// How far the brows are raised, -1 to 1.
    pub brow: f32,
}

/// What a line of the face stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeatureKind {
    /// A fine line: nose, ear.
    Line,
    /// The fine line of an upper lid.
    Lid,
    /// A broad line: a brow.
    Brow,
    /// The line between the lips.
    Lip,
    /// The open mouth: a closed ring to be filled darkly.
    Mouth,
    /// An open eye: a closed ring to be filled lightly.
    Eye,
    /// The iris of the eye before it: a closed ring to be filled darkly.
    Iris,
}

/// A line of the face.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// Points along it, close enough to be joined by straight lines; at rest, bound to the head.
    pub points: Vec<Vec3>,
    /// Unit vector out of the skin there, at rest. It is seen from where this turns to the camera
    /// by a sixth at least.
    pub normal: Vec3,
    /// What it stands for.
    pub kind: FeatureKind,
}

/// From the chin to the forehead: height, and the middle and radius of the round of the face there.
const ROUND: [[f32; 3]; 5] =
    [[152.0, 6.6, 2.6], [155.2, 3.9, 5.0], [158.2, 2.7, 6.5], [161.2, 2.5, 7.0], [165.5, 1.6, 7.0]];

/// The middle of the left eye.
const EYE: [f32; 2] = [3.15, 160.9];
/// Half of its width.
const WIDE: f32 = 1.3;
/// How far the lips lie before the round of the face, in its middle.
const LIPS: f32 = 0.5;

/// A point of the face at this place of its front view.
fn skin(x: f32, y: f32) -> Vec3 {
    let mut z = 0.0;
    for pair in ROUND.windows(2) {
        let &[[low, middle, radius], [high, next, width]] = pair else { continue };
        let share = ((y - low) / (high - low)).clamp(0.0, 1.0);
        if y >= low || z == 0.0 {
            let radius = radius + (width - radius) * share;
            z = middle + (next - middle) * share + (radius * radius - x * x).max(0.1).sqrt();
        }
    }
    Vec3::new(x, y, z)
}

/// Points at shares from -1 to 1.
fn line(steps: u8, at: impl Fn(f32) -> Vec3) -> Vec<Vec3> {
    (0..=steps).map(|step| at(2.0 * f32::from(step) / f32::from(steps) - 1.0)).collect()
}

/// The lines of the face, later ones upon earlier ones.
#[must_use]
pub fn face(face: &Face) -> Vec<Feature> {
    let mut features = Vec::with_capacity(16);
    for side in [1.0, -1.0] {
        let side = Vec3::new(side, 1.0, 1.0);
        let mut add = |kind, normal: Vec3, mut points: Vec<Vec3>| {
            points.iter_mut().for_each(|point| *point *= side);
            features.push(Feature { points, normal: (normal * side).normalize_or(Vec3::Z), kind });
        };
        eye(face.lids.clamp(0.0, 1.0), &mut add);
        let brow =
            |t: f32| skin(3.3 + 1.6 * t, 163.2 + 0.6 * face.brow - 0.36 * (t + 0.05) * (t + 0.05));
        add(FeatureKind::Brow, Vec3::new(0.4, 0.1, 0.9), line(6, brow));
        let ear = |t: f32| {
            let (sin, cos) = sin_cos(100.0 * t + 10.0);
            Vec3::new(8.2 - 0.45 * t.abs(), 160.6 + 1.25 * sin, -1.4 - 0.75 * cos)
        };
        add(FeatureKind::Line, Vec3::new(1.0, 0.0, 0.15), line(8, ear));
    }
    // Under the nose, from wing to wing round its tip.
    let nose = |t: f32| Vec3::new(1.05 * t, 157.25 + 0.5 * t * t, 10.75 - 1.3 * t * t);
    let add = |kind, points| Feature { points, normal: Vec3::Z, kind };
    features.push(add(FeatureKind::Line, line(8, nose)));
    mouth(face.jaw.max(0.0), &mut |kind, points| features.push(add(kind, points)));
    features
}

/// The left eye.
fn eye(lids: f32, add: &mut impl FnMut(FeatureKind, Vec3, Vec<Vec3>)) {
    let normal = Vec3::new(0.4, 0.0, 0.9);
    let [x, y] = EYE;
    // Closed, the upper lid hangs in a calm bow below the middle of the eye.
    let upper = |t: f32| (0.7 - 1.1 * lids) * (1.0 - t * t) + 0.08 * t;
    let lower = |t: f32| -0.42 * (1.0 - t * t) + 0.08 * t;
    let at = |t: f32, up: f32| skin(x + WIDE * t, y + up);
    if lids < 0.85 {
        let mut ring = line(10, |t| at(t, upper(t)));
        ring.extend(line(10, |t| at(-t, lower(-t))));
        add(FeatureKind::Eye, normal, ring);
        let iris = line(20, |t| {
            let (sin, cos) = sin_cos(180.0 * t);
            let across = 0.58 * cos;
            // Not `clamp`, as in `reach`.
            at(across, (0.58 * sin + 0.12).max(lower(across)).min(upper(across)))
        });
        add(FeatureKind::Iris, normal, iris);
    }
    add(FeatureKind::Lid, normal, line(10, |t| at(t, upper(t))));
}

/// The lips, apart by this many centimetres.
fn mouth(open: f32, add: &mut impl FnMut(FeatureKind, Vec<Vec3>)) {
    let lip = |t: f32| skin(1.9 * t, 154.75 + 0.38 * t * t) + Vec3::Z * LIPS * (1.0 - t * t);
    if open < 0.1 {
        add(FeatureKind::Lip, line(8, lip));
        return;
    }
    // Opening, the corners stay and draw in a little.
    let drawn_in = |t: f32, drop: f32| {
        let at = lip(t * (1.0 - 0.05 * open));
        at.lerp(dropped(at, open), drop * (1.0 - t * t).sqrt())
    };
    let mut ring = line(10, |t| drawn_in(t, 0.0) + Vec3::Y * 0.4 * (1.0 - t * t));
    ring.extend(line(10, |t| drawn_in(-t, 0.85)));
    add(FeatureKind::Mouth, ring);
}
