//! What lies on the body: cloths, cushions, masks.

use super::kit::{Kit, rim};
use crate::figure::Role;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// A folded cloth that hangs down at its ends.
pub(super) fn cloth(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let half = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    let end = [half, -2.6, 4.2, 0.5];
    let ends =
        [end, [half * 0.7, -0.5, 4.4, 0.5], [-half * 0.7, -0.5, 4.4, 0.5], [-half, -2.6, 4.2, 0.5]];
    kit.pair(Role::Cloth, &[&ends[..], &[[0.0, 0.4, 4.4, 0.5]]].concat());
    for z in [-1.4, 1.4] {
        let fold = [
            [-half, -2.4, z],
            [-half * 0.7, 0.0, z],
            [0.0, 0.8, z],
            [half * 0.7, 0.0, z],
            [half, -2.4, z],
        ];
        kit.line(Role::Fold, &fold);
    }
}

/// A warm pad, wrapped in a towel.
pub(super) fn heat_pad(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let half = length / 2.0 - radius;
    let mut kit = Kit::new(prop, brush);
    kit.pair(Role::Cloth, &[[half, 0.0, 8.0, radius], [-half, 0.0, 8.0, radius]]);
    let up = if kit.faces(0.0, 1.0, 0.0) { radius } else { -radius };
    for x in [-half * 0.55, half * 0.55] {
        kit.line(Role::Fold, &[[x, 0.0, -9.5], [x, up, -7.5], [x, up, 7.5], [x, 0.0, 9.5]]);
    }
    // Warmth rises.
    for x in [-5.0, 0.0, 5.0] {
        let wave = [0.0f32, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0].map(|step| {
            let sway = if step % 2.0 < 0.5 { 0.5 } else { -0.5 };
            [x + sway, radius + 1.5 + step * 0.9, 0.0]
        });
        kit.line(Role::Warmth, &wave);
    }
}

/// A cushion.
pub(super) fn pillow(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let half = length / 2.0 - radius;
    let mut kit = Kit::new(prop, brush);
    kit.pair(
        Role::Cloth,
        &[
            [half, -0.8, 9.0, radius - 0.8],
            [-half, -0.8, 9.0, radius - 0.8],
            [0.0, 0.0, 4.0, radius],
        ],
    );
}

/// A cushion with nodes that turn on the side on which it lies, and a switch on the other. Straps
/// go from it over the shoulders.
pub(super) fn electric(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    const STRAP: [[f32; 3]; 4] =
        [[6.5, 0.0, 5.0], [7.6, -4.6, 9.2], [8.4, -8.2, 12.4], [8.8, -11.0, 13.0]];
    let mut kit = Kit::new(prop, brush);
    for side in [-1.0, 1.0] {
        kit.pair(Role::Strap, &[[side * 14.0, 0.0, 2.2, 0.5], [side * 19.5, -1.0, 2.2, 0.5]]);
        let across = |off: f32| STRAP.map(|[x, y, z]| [side * (x + off), y, z, 0.4]);
        kit.band(Role::Strap, &across(-1.2), &across(1.2));
    }
    kit.pair(Role::Tool, &[[12.5, 0.0, 4.0, radius], [-12.5, 0.0, 4.0, radius]]);
    if kit.faces(0.0, 1.0, 0.0) {
        let seam = [[11.5, 4.5], [-11.5, 4.5], [-11.5, -4.5], [11.5, -4.5], [11.5, 4.5]];
        kit.line(Role::Groove, &seam.map(|[x, z]| [x, radius * 0.95, z]));
        kit.pot_at(Role::Panel, [0.0, radius, 0.0], [2.4, 2.4]);
        kit.pot_at(Role::Knob, [0.0, radius, 0.0], [1.1, 1.1]);
        return;
    }
    kit.pot(Role::Panel, &[[-radius * 0.98, 12.0, 6.0]]);
    for side in [-1.0, 1.0] {
        for (sin, cos) in rim(2) {
            let [x, z] = [side * 5.5 + 2.4 * cos, 2.4 * sin];
            kit.solid(Role::Knob, &[[x, -radius, z, 1.7]]);
        }
    }
}

/// A mask over the eyes, with its strap.
pub(super) fn eye_massager(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let half = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    for side in [-1.0, 1.0] {
        kit.pair(
            Role::Strap,
            &[[side * (half - 2.0), -1.2, 1.1, 0.4], [side * (half - 1.4), -9.0, 1.1, 0.4]],
        );
    }
    let ends = [half - 2.6, -1.2, 1.6, radius * 0.75];
    kit.pair(
        Role::Tool,
        &[
            ends,
            [-ends[0], ends[1], ends[2], ends[3]],
            [3.6, 0.2, 1.4, radius],
            [-3.6, 0.2, 1.4, radius],
        ],
    );
    if kit.faces(0.0, 1.0, 0.0) {
        for x in [-4.2, 4.2] {
            kit.pot_at(Role::Panel, [x, radius * 0.95, 0.0], [2.6, 1.9]);
        }
    }
}

/// A slice of cucumber.
pub(super) fn cucumber(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let wide = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    kit.pot(Role::Rind, &[[-radius, wide, wide], [radius, wide, wide]]);
    let up = if kit.faces(0.0, 1.0, 0.0) { radius } else { -radius };
    kit.pot(Role::Pulp, &[[up, wide * 0.86, wide * 0.86]]);
    for (sin, cos) in rim(6) {
        let seed = |far: f32| [cos * far * wide, up, sin * far * wide];
        kit.line(Role::Seed, &[seed(0.3), seed(0.52)]);
    }
}
