//! The outer edge of many outlines laid over one another.

use glam::Vec2;

use super::outline::{Arc, Circle};
use super::path::PathWriter;

/// Edges nearer to one another than this count as one. Centimetres.
const SAME: f32 = 2e-3;
/// Edges are looked at this often along their length. Centimetres.
const LOOK: f32 = 0.3;
/// Loops smaller than this are slips between fingers, not holes. Square centimetres.
const SPECK: f32 = 0.4;

/// A convex outline with what is needed to tell whether a point lies in it.
#[derive(Debug, Clone)]
struct Cover {
    corners: Vec<Vec2>,
    circles: Vec<Circle>,
    low: Vec2,
    high: Vec2,
}

impl Cover {
    fn new(arcs: &[Arc]) -> Self {
        let circles: Vec<Circle> = arcs.iter().map(|arc| arc.circle).collect();
        let corners = arcs.iter().flat_map(|arc| [arc.start(), arc.end()]).collect();
        let low = circles.iter().fold(Vec2::INFINITY, |low, c| low.min(c.centre - c.radius));
        let high = circles.iter().fold(Vec2::NEG_INFINITY, |high, c| high.max(c.centre + c.radius));
        Self { corners, circles, low, high }
    }

    /// Whether the point lies in it, by at least `margin`; a negative margin lets it lie outside.
    fn holds(&self, point: Vec2, margin: f32) -> bool {
        if point.cmplt(self.low + margin).any() || point.cmpgt(self.high - margin).any() {
            return false;
        }
        let in_circle =
            |c: &Circle| c.centre.distance_squared(point) < (c.radius - margin).max(0.0).powi(2);
        let mut before = self.corners.last().copied().unwrap_or_default();
        let in_corners = self.corners.iter().all(|&corner| {
            let along = (corner - before).normalize_or_zero();
            let inside = along == Vec2::ZERO || along.perp_dot(point - before) > margin;
            before = corner;
            inside
        });
        in_corners || self.circles.iter().any(in_circle)
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
        write_loop(&edges, path);
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
        let is_bare = |point| !near.iter().any(|(other, margin)| other.holds(point, *margin));
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
    let looks = (length / LOOK).ceil().clamp(3.0, 400.0);
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
                Some((index, distance)) if distance < home || (edges.len() == 1 && home > 0.01) => {
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
    edges
        .iter()
        .map(|edge| edge.from.perp_dot(edge.at(0.5)) + edge.at(0.5).perp_dot(edge.to))
        .sum::<f32>()
        / 2.0
}

fn write_loop(edges: &[Edge], path: &mut PathWriter) {
    let Some(first) = edges.first() else { return };
    path.start(first.from);
    for edge in edges {
        path.line(edge.from);
        match edge.round {
            // A short arc is the same to the eye as the curve between its tangents, and shorter.
            Some((circle, start, sweep)) if sweep < 0.7 => {
                let reach = circle.radius / (sweep / 2.0).cos();
                let control = circle.centre + reach * Vec2::from_angle(start + sweep / 2.0);
                path.quad(control, edge.to);
            }
            Some((circle, _, sweep)) if (2.2..4.1).contains(&sweep) || sweep > 6.0 => {
                path.arc(circle.radius, false, edge.at(0.5)).arc(circle.radius, false, edge.to);
            }
            Some((circle, _, sweep)) => {
                path.arc(circle.radius, sweep > std::f32::consts::PI, edge.to);
            }
            None => {
                path.line(edge.to);
            }
        }
    }
    path.close();
}
