//! Smooth curves through many points, after Schneider's "An algorithm for automatically fitting
//! digitized curves" (Graphics Gems, 1990).

use glam::Vec2;

use super::path::PathWriter;

/// Appends cubic curves from the first of these points through all of them, none farther off than
/// about `tolerance` centimetres, leaving and arriving along the unit vectors `out` and `back`.
pub(super) fn write(points: &[Vec2], out: Vec2, back: Vec2, tolerance: f32, path: &mut PathWriter) {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return };
    if points.len() < 3 {
        path.line(last);
        return;
    }
    let mut shares = shares(points);
    let mut curve = [first; 4];
    let mut worst = (0, f32::INFINITY);
    for _ in 0..3 {
        curve = best(points, &shares, out, back);
        worst = farthest(points, &shares, curve);
        if worst.1 <= tolerance * tolerance {
            let [_, first, second, _] = curve;
            path.cubic(first, second, last);
            return;
        }
        for (share, &point) in shares.iter_mut().zip(points) {
            *share = nearer(curve, *share, point);
        }
    }
    let middle = worst.0.clamp(1, points.len() - 2);
    let near = |index: usize| points.get(index).copied().unwrap_or(last);
    let along = (near(middle + 1) - near(middle - 1)).normalize_or(curve[3] - curve[0]);
    let (before, after) = (points.get(..=middle), points.get(middle..));
    write(before.unwrap_or_default(), out, -along, tolerance, path);
    write(after.unwrap_or_default(), along, back, tolerance, path);
}

/// Where each point lies along the way, 0 to 1.
fn shares(points: &[Vec2]) -> Vec<f32> {
    let mut way = 0.0;
    let mut before = points.first().copied().unwrap_or_default();
    let ways: Vec<f32> = points
        .iter()
        .map(|&point| {
            way += point.distance(before);
            before = point;
            way
        })
        .collect();
    ways.into_iter().map(|part| if way > 0.0 { part / way } else { 0.0 }).collect()
}

/// The curve with these end directions that lies nearest to the points, by least squares.
fn best(points: &[Vec2], shares: &[f32], out: Vec2, back: Vec2) -> [Vec2; 4] {
    let first = points.first().copied().unwrap_or_default();
    let last = points.last().copied().unwrap_or_default();
    let (mut oo, mut ob, mut bb, mut ox, mut bx) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for (&point, &t) in points.iter().zip(shares) {
        let [b0, b1, b2, b3] = weights(t);
        let (a, b) = (out * b1, back * b2);
        let rest = point - (first * (b0 + b1) + last * (b2 + b3));
        oo += a.dot(a);
        ob += a.dot(b);
        bb += b.dot(b);
        ox += a.dot(rest);
        bx += b.dot(rest);
    }
    let determinant = oo * bb - ob * ob;
    let third = first.distance(last) / 3.0;
    let (reach, pull) = ((ox * bb - bx * ob) / determinant, (oo * bx - ob * ox) / determinant);
    let sound = |reach: f32| reach.is_finite() && reach > 0.05 * third && reach < 6.0 * third;
    let (reach, pull) = if sound(reach) && sound(pull) { (reach, pull) } else { (third, third) };
    [first, first + out * reach, last + back * pull, last]
}

fn weights(t: f32) -> [f32; 4] {
    let s = 1.0 - t;
    [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t]
}

fn at([a, b, c, d]: [Vec2; 4], t: f32) -> Vec2 {
    let [wa, wb, wc, wd] = weights(t);
    a * wa + b * wb + c * wc + d * wd
}

fn farthest(points: &[Vec2], shares: &[f32], curve: [Vec2; 4]) -> (usize, f32) {
    let offs = points.iter().zip(shares).map(|(&point, &t)| at(curve, t).distance_squared(point));
    offs.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0))
}

/// One step of Newton's method towards the share at which the curve is nearest to the point.
fn nearer(curve: [Vec2; 4], t: f32, point: Vec2) -> f32 {
    let [a, b, c, d] = curve;
    let s = 1.0 - t;
    let slope = 3.0 * ((b - a) * (s * s) + (c - b) * (2.0 * s * t) + (d - c) * (t * t));
    let bend = 6.0 * ((c - 2.0 * b + a) * s + (d - 2.0 * c + b) * t);
    let off = at(curve, t) - point;
    let grade = slope.dot(slope) + off.dot(bend);
    if grade.abs() < 1e-6 { t } else { (t - off.dot(slope) / grade).clamp(0.0, 1.0) }
}
