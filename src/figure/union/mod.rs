//! The outer edge of many outlines laid over one another.

mod chain;
mod cover;
mod edge;

use std::cell::Cell;

use cover::Cover;
use edge::Edge;
use glam::Vec2;

use super::outline::Arc;
use super::path::PathWriter;

/// Edges nearer to one another than this count as one. Centimetres.
const SAME: f32 = 2e-3;
/// Edges are looked at this often along their length. Centimetres.
const LOOK: f32 = 0.6;
/// Where an edge comes out from under a cover is found to this share of a look.
const HALVINGS: u8 = 9;

/// Writes the outer edge of all these outlines: one subpath for each loop, holes turned the other
/// way.
pub fn write(outlines: &[Vec<Arc>], path: &mut PathWriter) {
    for edges in chain::loops(bare(outlines)) {
        chain::write_loop(edges, path);
    }
}

/// The pieces of the edges that no other outline covers.
fn bare(outlines: &[Vec<Arc>]) -> Vec<Edge> {
    let covers: Vec<Cover> = outlines.iter().map(|arcs| Cover::new(arcs)).collect();
    let mut pieces = Vec::new();
    for (own, (arcs, cover)) in outlines.iter().zip(&covers).enumerate() {
        let overlaps =
            |other: &Cover| other.low.cmple(cover.high).all() && other.high.cmpge(cover.low).all();
        let others = covers.iter().enumerate();
        let near = others.filter(|&(index, other)| index != own && overlaps(other));
        // Of two edges that coincide, the one that comes first is kept.
        let near = near.map(|(index, other)| (other, if index < own { -SAME } else { SAME }));
        let covers = Covers { near: near.collect(), last: Cell::new(0) };
        for edge in Edge::all(arcs) {
            covers.leave_bare(&edge, &mut pieces);
        }
    }
    pieces
}

/// What may cover an edge, with the margins at which it does.
struct Covers<'a> {
    near: Vec<(&'a Cover, f32)>,
    /// What covered a point before mostly covers the next one.
    last: Cell<usize>,
}

impl Covers<'_> {
    fn holds(&self, index: usize, point: Vec2) -> bool {
        self.near.get(index).is_some_and(|(cover, margin)| cover.holds(point, *margin))
    }

    /// Which cover lies on a point, if any.
    fn on(&self, point: Vec2) -> Option<usize> {
        let last = self.last.get();
        if self.holds(last, point) {
            return Some(last);
        }
        let cover = (0..self.near.len()).find(|&index| self.holds(index, point));
        self.last.set(cover.unwrap_or(last));
        cover
    }

    /// Adds the pieces of an edge that nothing covers.
    fn leave_bare(&self, edge: &Edge, pieces: &mut Vec<Edge>) {
        let length = edge.length();
        if length < 1e-5 {
            return;
        }
        let looks = (length / LOOK).ceil().clamp(2.0, 200.0);
        let mut cover = self.on(edge.from);
        let (mut bare_from, mut low, mut step) = (0.0, 0.0, 1.0);
        while step <= looks {
            let high = step / looks;
            let next = self.on(edge.at(high));
            match (cover, next) {
                (Some(cover), None) => bare_from = self.way_out(edge, low, cover, high),
                (None, Some(cover)) => {
                    pieces.push(edge.between(bare_from, self.way_out(edge, high, cover, low)));
                }
                _ => {}
            }
            (cover, low) = (next, high);
            step += 1.0;
        }
        if cover.is_none() {
            pieces.push(edge.between(bare_from, 1.0));
        }
    }

    /// Where an edge comes out on the way from a covered place to a bare one.
    fn way_out(&self, edge: &Edge, mut covered: f32, mut cover: usize, bare: f32) -> f32 {
        // Out from under one cover it may be under the next.
        for _ in 0..8 {
            let mut out = bare;
            for _ in 0..HALVINGS {
                let middle = f32::midpoint(covered, out);
                if self.holds(cover, edge.at(middle)) { covered = middle } else { out = middle }
            }
            match self.on(edge.at(out)) {
                Some(next) => (covered, cover) = (out, next),
                None => return out,
            }
        }
        bare
    }
}
