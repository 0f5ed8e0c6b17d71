use glam::Vec2;

/// A smooth line across the left half of the figure, as `[x, y]` in centimetres: x to the figure's
/// left, y up. Lines that end at the silhouette run a little beyond it.
pub(super) type Border = &'static [[f32; 2]];

/// A stretch of a border, by the indices of its end points; backward when `from` is after `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) border: Border,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// All of a border.
pub(super) const fn along(border: Border) -> Run {
    Run { border, from: 0, to: border.len() - 1 }
}

/// All of a border, from its end to its start.
pub(super) const fn back(border: Border) -> Run {
    Run { border, from: border.len() - 1, to: 0 }
}

/// Part of a border.
pub(super) const fn part(border: Border, from: usize, to: usize) -> Run {
    Run { border, from, to }
}

/// A piece of a smooth line: control points after its start.
pub(super) type Cubic = [Vec2; 3];

/// The pieces of a run, drawn through the points as `place` puts them (Catmull-Rom, so that
/// neighbouring runs of one border keep its tangents).
pub(super) fn cubics(run: Run, place: &impl Fn(Vec2) -> Vec2) -> (Vec2, Vec<Cubic>) {
    let points: Vec<Vec2> = run.border.iter().map(|&[x, y]| place(Vec2::new(x, y))).collect();
    let point = |index: usize| points.get(index).copied().unwrap_or_default();
    // At the midline a border meets its mirror image, so it leaves at a right angle.
    let mirrored = |end: usize, next: usize| match (run.border.get(end), run.border.get(next)) {
        (Some(&[0.0, _]), Some(&[x, y])) if x != 0.0 => place(Vec2::new(-x, y)),
        _ => point(end),
    };
    let last = points.len().saturating_sub(1);
    let before = |index: usize| if index > 0 { point(index - 1) } else { mirrored(0, 1) };
    let after = |index: usize| {
        if index < last { point(index + 1) } else { mirrored(last, last.saturating_sub(1)) }
    };
    let tangent = |index: usize| (after(index) - before(index)) / 6.0;
    let mut pieces = Vec::new();
    let mut at = run.from;
    while at != run.to {
        let (next, sign) = if run.from < run.to { (at + 1, 1.0) } else { (at - 1, -1.0) };
        pieces.push([
            point(at) + sign * tangent(at),
            point(next) - sign * tangent(next),
            point(next),
        ]);
        at = next;
    }
    (point(run.from), pieces)
}
