//! The outer edge of many outlines laid over one another.

use std::cell::Cell;

use glam::Vec2;

use super::fit;
use super::outline::{Arc, Circle};
use super::path::PathWriter;

/// Edges nearer to one another than this count as one. Centimetres.
const SAME: f32 = 2e-3;
/// Edges are looked at this often along their length. Centimetres.
const LOOK: f32 = 0.6;
/// Loops smaller than this are slips between fingers, not holes. Square centimetres.
const SPECK: f32 = 0.4;
/// Pieces farther apart than this do not follow one another. Centimetres.
const LINK: f32 = 1.5;
/// Edges shorter than this are left over from rounding. Centimetres.
const CRUMB: f32 = 0.03;
/// Edges that meet at more than some 25 degrees make a corner, by its cosine.
const CORNER: f32 = 0.9;
/// Points this far apart along an edge are fitted. Centimetres.
const POINTS: f32 = 0.4;
/// The smooth curves keep this near to the exact edge. Centimetres.
const FIT: f32 = 0.06;

/// A convex outline with what is needed to tell whether a point lies in it.
#[derive(Debug, Clone)]
struct Cover {
    /// Corners of the polygon between the circles, each with the direction to the next one.
    sides: Vec<(Vec2, Vec2)>,
    circles: Vec<Circle>,
    low: Vec2,
    high: Vec2,
}

impl Cover {
    fn new(arcs: &[Arc]) -> Self {
        let circles: Vec<Circle> = arcs.iter().map(|arc| arc.circle).collect();
        let low = circles.iter().fold(Vec2::INFINITY, |low, c| low.min(c.centre - c.radius));
        let high = circles.iter().fold(Vec2::NEG_INFINITY, |high, c| high.max(c.centre + c.radius));
        let corners: Vec<Vec2> = arcs.iter().flat_map(|arc| [arc.start(), arc.end()]).collect();
        let next = corners.iter().cycle().skip(1);
        let sides =
            corners.iter().zip(next).map(|(&from, &to)| (from, (to - from).normalize_or_zero()));
        Self { sides: sides.filter(|side| side.1 != Vec2::ZERO).collect(), circles, low, high }
    }

    /// Whether the point lies in it, by at least `margin`; a negative margin lets it lie outside.
    fn holds(&self, point: Vec2, margin: f32) -> bool {
        if point.cmplt(self.low + margin).any() || point.cmpgt(self.high - margin).any() {
            return false;
        }
        let beyond = |&(corner, along): &(Vec2, Vec2)| along.perp_dot(point - corner) > margin;
        let in_circle =
            |c: &Circle| c.centre.distance_squared(point) < (c.radius - margin).max(0.0).powi(2);
        // A lone circle has no sides.
        (!self.sides.is_empty() && self.sides.iter().all(beyond))
            || self.circles.iter().any(in_circle)
    }
}

/// Part of an edge: straight, or round when it has a circle.
#[derive(Debug, Clone, Copy)]
struct Edge {
    from: Vec2,
    to: Vec2,
    round: Option<(Circle, f32, f32)>,
}

impl Edge {
    fn at(&self, share: f32) -> Vec2 {
        match self.round {
            Some((circle, start, sweep)) => {
                circle.centre + circle.radius * Vec2::from_angle(start + sweep * share)
            }
            None => self.from.lerp(self.to, share),
        }
    }

    /// The direction in which it runs there.
    fn heading(&self, share: f32) -> Vec2 {
        match self.round {
            Some((_, start, sweep)) => Vec2::from_angle(start + sweep * share).perp(),
            None => (self.to - self.from).normalize_or_zero(),
        }
    }

    fn length(&self) -> f32 {
        match self.round {
            Some((circle, _, sweep)) => circle.radius * sweep,
            None => self.from.distance(self.to),
        }
    }

    fn between(&self, low: f32, high: f32) -> Self {
        let round = self
            .round
            .map(|(circle, start, sweep)| (circle, start + sweep * low, sweep * (high - low)));
        Self { from: self.at(low), to: self.at(high), round }
    }
}

/// Writes the outer edge of all these outlines: one subpath for each loop, holes turned the other
/// way.
pub fn write(outlines: &[Vec<Arc>], path: &mut PathWriter) {
    for edges in loops(bare(outlines)) {
        write_loop(edges, path);
    }
}

/// The pieces of the edges that no other outline covers.
fn bare(outlines: &[Vec<Arc>]) -> Vec<Edge> {
    let covers: Vec<Cover> = outlines.iter().map(|arcs| Cover::new(arcs)).collect();
    let mut pieces = Vec::new();
    for (own, (arcs, cover)) in outlines.iter().zip(&covers).enumerate() {
        let near: Vec<(&Cover, f32)> = covers
            .iter()
            .enumerate()
            .filter(|&(index, other)| {
                index != own
                    && other.low.cmple(cover.high).all()
                    && other.high.cmpge(cover.low).all()
            })
            // Of two edges that coincide, the one that comes first is kept.
            .map(|(index, other)| (other, if index < own { -SAME } else { SAME }))
            .collect();
        // What covered the point before mostly covers the next one.
        let last = Cell::new(0);
        let is_bare = |point| {
            let holds = |index: usize| {
                near.get(index).is_some_and(|(other, margin)| other.holds(point, *margin))
            };
            let cover = if holds(last.get()) {
                Some(last.get())
            } else {
                (0..near.len()).find(|&index| holds(index))
            };
            last.set(cover.unwrap_or(last.get()));
            cover.is_none()
        };
        for edge in edges(arcs) {
            keep_bare(&edge, &is_bare, &mut pieces);
        }
    }
    pieces
}

/// The arcs and tangents of an outline, in order.
fn edges(arcs: &[Arc]) -> Vec<Edge> {
    let mut edges = Vec::with_capacity(2 * arcs.len());
    for (index, arc) in arcs.iter().enumerate() {
        let next = arcs.get(index + 1).or(arcs.first()).unwrap_or(arc);
        let start = arc.from.to_angle();
        let sweep = (arc.to.to_angle() - start).rem_euclid(std::f32::consts::TAU);
        let whole = arcs.len() == 1;
        let sweep = if whole { std::f32::consts::TAU } else { sweep };
        edges.push(Edge {
            from: arc.start(),
            to: arc.end(),
            round: Some((arc.circle, start, sweep)),
        });
        if !whole {
            edges.push(Edge { from: arc.end(), to: next.start(), round: None });
        }
    }
    edges
}

fn keep_bare(edge: &Edge, is_bare: &impl Fn(Vec2) -> bool, pieces: &mut Vec<Edge>) {
    let length = edge.length();
    if length < 1e-5 {
        return;
    }
    let looks = (length / LOOK).ceil().clamp(2.0, 200.0);
    let mut open = is_bare(edge.at(0.0)).then_some(0.0);
    let (mut low, mut step) = (0.0, 1.0);
    while step <= looks {
        let high = step / looks;
        let bare = is_bare(edge.at(high));
        if bare != open.is_some() {
            let (mut covered, mut change) = (low, high);
            for _ in 0..14 {
                let middle = f32::midpoint(covered, change);
                if is_bare(edge.at(middle)) == bare { change = middle } else { covered = middle }
            }
            match open.take() {
                Some(start) => pieces.push(edge.between(start, change)),
                None => open = Some(change),
            }
        }
        low = high;
        step += 1.0;
    }
    if let Some(start) = open {
        pieces.push(edge.between(start, 1.0));
    }
}

/// Links pieces end to start; slips are left out.
fn loops(mut pieces: Vec<Edge>) -> Vec<Vec<Edge>> {
    let mut loops = Vec::new();
    while let Some(first) = pieces.pop() {
        let mut edges = vec![first];
        let mut end = first.to;
        loop {
            let home = end.distance_squared(first.from);
            let nearest = pieces
                .iter()
                .enumerate()
                .map(|(index, piece)| (index, end.distance_squared(piece.from)))
                .min_by(|a, b| a.1.total_cmp(&b.1));
            match nearest {
                Some((index, distance)) if distance < home.min(LINK * LINK) => {
                    let piece = pieces.swap_remove(index);
                    end = piece.to;
                    edges.push(piece);
                }
                _ => break,
            }
        }
        if area(&edges).abs() > SPECK {
            loops.push(edges);
        }
    }
    loops
}

fn area(edges: &[Edge]) -> f32 {
    let beyond = |edge: &Edge| {
        edge.round.map_or(0.0, |(circle, _, sweep)| circle.radius.powi(2) * (sweep - sweep.sin()))
    };
    edges.iter().map(|edge| edge.from.perp_dot(edge.to) + beyond(edge)).sum::<f32>() / 2.0
}

/// Writes a loop as smooth curves from corner to corner.
fn write_loop(mut edges: Vec<Edge>, path: &mut PathWriter) {
    edges.retain(|edge| edge.length() > CRUMB);
    let Some(mut before) = edges.last().copied() else { return };
    let is_corner =
        |before: &Edge, edge: &Edge| before.heading(1.0).dot(edge.heading(0.0)) < CORNER;
    let start =
        edges.iter().position(|edge| is_corner(&std::mem::replace(&mut before, *edge), edge));
    edges.rotate_left(start.unwrap_or(0));
    let Some(&first) = edges.first() else { return };
    path.start(first.from);
    let mut out = first.heading(0.0);
    let mut points = vec![first.from];
    let mut edges = edges.iter().peekable();
    while let Some(edge) = edges.next() {
        let looks = (edge.length() / POINTS).ceil().max(1.0);
        let mut step = 1.0;
        while step < looks + 0.5 {
            points.push(edge.at(step / looks));
            step += 1.0;
        }
        let next = edges.peek().copied();
        if next.is_none_or(|next| is_corner(edge, next)) {
            let (next, to) = next.map_or((first, first.from), |next| (*next, edge.to));
            if let Some(last) = points.last_mut() {
                *last = to;
            }
            fit::write(&points, out, -edge.heading(1.0), FIT, path);
            out = next.heading(0.0);
            points = vec![to];
        }
    }
    path.close();
}
