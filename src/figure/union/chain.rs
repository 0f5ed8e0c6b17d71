use super::edge::Edge;
use crate::figure::fit;
use crate::figure::path::PathWriter;

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

/// Links pieces end to start; slips are left out.
pub(super) fn loops(mut pieces: Vec<Edge>) -> Vec<Vec<Edge>> {
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
        if edges.iter().map(Edge::sweep).sum::<f32>().abs() > 2.0 * SPECK {
            loops.push(edges);
        }
    }
    loops
}

/// Writes a loop as smooth curves from corner to corner.
pub(super) fn write_loop(mut edges: Vec<Edge>, path: &mut PathWriter) {
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
