//! Arrows, which say in a picture that stands still what moves, and where to.

use glam::Vec2;

use super::brush::Brush;
use crate::figure::Role;
use crate::figure::camera::Camera;
use crate::figure::path::PathWriter;
use crate::figure::scene::Trail;

/// Length of an arrow's head, as a share of the picture's width.
const HEAD: f32 = 0.045;
/// What looks shorter than this many heads is left out: it comes straight at the camera.
const LEAST: f32 = 0.4;
/// What looks shorter than this many heads, with one or with two of them, is drawn as long.
const SHORT: (f32, f32) = (2.4, 3.6);
/// A small way round is drawn this many heads long.
const ROUND: f32 = 6.0;

/// Paints an arrow along each way, first a rim that stands out from all colours below it.
pub(super) fn paint(trails: &[Trail], camera: &Camera, width: f32, brush: &mut Brush) {
    let head = width * HEAD;
    let ways: Vec<(Vec<Vec2>, bool)> = trails
        .iter()
        .filter_map(|trail| {
            let points = trail.points.iter().map(|&point| camera.project(point));
            let points = thinned(points, head * 0.2);
            let ahead = points.iter().skip(1);
            let length: f32 = points.iter().zip(ahead).map(|(a, b)| a.distance(*b)).sum();
            let round = points.first().zip(points.last()).is_some_and(|(first, last)| {
                points.len() > 3 && first.distance(*last) < 0.4 * length
            });
            let short = if trail.both_ways { SHORT.1 } else { SHORT.0 };
            let least = head * if round { ROUND } else { short };
            (length > LEAST * head)
                .then(|| (grown(points, (least / length).max(1.0)), trail.both_ways))
        })
        .collect();
    for role in [Role::ArrowRim, Role::Arrow] {
        let mut path = brush.begin();
        for (points, both_ways) in &ways {
            write(points, &mut path);
            barbs(points.iter().rev().copied(), head, &mut path);
            if *both_ways {
                barbs(points.iter().copied(), head, &mut path);
            }
        }
        brush.end(role, path);
    }
}

/// The points, this many times as far from their middle.
fn grown(mut points: Vec<Vec2>, by: f32) -> Vec<Vec2> {
    let (low, high) =
        points.iter().fold((Vec2::INFINITY, Vec2::NEG_INFINITY), |(low, high), at| {
            (low.min(*at), high.max(*at))
        });
    let middle = (low + high) / 2.0;
    for point in &mut points {
        *point = middle + (*point - middle) * by;
    }
    points
}

/// The points that are not all but on top of one another; the last is always kept.
fn thinned(points: impl Iterator<Item = Vec2>, apart: f32) -> Vec<Vec2> {
    let mut kept: Vec<Vec2> = Vec::new();
    let mut last = None;
    for point in points {
        if kept.last().is_none_or(|before| before.distance(point) > apart) {
            kept.push(point);
        }
        last = Some(point);
    }
    if let (Some(end), Some(last)) = (kept.last_mut(), last) {
        *end = last;
    }
    kept
}

/// A smooth open curve through points.
fn write(points: &[Vec2], path: &mut PathWriter) {
    let Some(&first) = points.first() else { return };
    path.start(first);
    let at = |index: usize| points.get(index.min(points.len() - 1)).copied().unwrap_or(first);
    for (index, pair) in points.windows(2).enumerate() {
        let [from, to] = pair else { continue };
        let before = at(index.saturating_sub(1));
        path.cubic(*from + (*to - before) / 6.0, *to - (at(index + 2) - *from) / 6.0, *to);
    }
}

/// The head at the first of these points.
fn barbs(mut points: impl Iterator<Item = Vec2>, head: f32, path: &mut PathWriter) {
    let Some(tip) = points.next() else { return };
    let behind = points.find(|point| point.distance(tip) > head * 0.4);
    let Some(behind) = behind else { return };
    let along = (behind - tip).normalize_or(Vec2::X);
    let side = |sign: f32| tip + (along + along.perp() * (0.62 * sign)) * head * 0.85;
    path.start(side(1.0));
    path.line(tip).line(side(-1.0));
}
