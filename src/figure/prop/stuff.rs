//! What stands or is held: basins, papers, kitchen things.

use super::kit::Kit;
use crate::figure::Role;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// A tub of water. What is in it stands between its two pieces: the far wall, and the front, which
/// lets the feet be seen.
pub(super) fn foot_spa(prop: &PosedProp, length: f32, front: bool, brush: &mut Brush) {
    let (wide, deep) = (length / 2.0, 17.0);
    let mut kit = Kit::new(prop, brush);
    if front {
        kit.pot(Role::Water, &[[11.0, wide - 2.0, deep - 2.0]]);
        kit.pot(Role::TubFront, &[[0.6, wide - 4.0, deep - 4.0], [11.0, wide - 1.0, deep - 1.0]]);
        for [x, z] in
            [[-13.0, 6.0], [-8.0, -9.0], [1.5, 9.5], [12.0, -5.0], [8.5, 7.0], [-3.0, 12.0]]
        {
            kit.pot_at(Role::Bubble, [x, 11.2, z], [0.9, 0.9]);
        }
        return;
    }
    kit.pot(Role::Tub, &[[0.0, wide - 4.0, deep - 4.0], [14.0, wide, deep]]);
    kit.pot(Role::TubInside, &[[14.0, wide - 1.2, deep - 1.2]]);
    kit.pot(Role::Water, &[[11.0, wide - 2.0, deep - 2.0]]);
}

/// A slanted board with two knobbed rollers.
pub(super) fn footrest(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let half = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    for side in [-1.0, 1.0] {
        let x = side * (half - 0.8);
        kit.solid(
            Role::Tool,
            &[[x, 0.8, -13.0, 0.8], [x, 0.8, 13.0, 0.8], [x, 5.0, 12.0, 0.8], [x, 3.0, -12.0, 0.8]],
        );
    }
    for (y, z) in [(6.2, 6.5), (5.0, -5.5)] {
        kit.solid(Role::Metal, &[[-half + 1.0, y, z, 0.6], [half - 1.0, y, z, 0.6]]);
        for bead in 0u8..7 {
            let x = (f32::from(bead) - 3.0) * 4.7;
            kit.solid(Role::Roller, &[[x - 0.9, y, z, 2.5], [x + 0.9, y, z, 2.5]]);
        }
    }
}

/// A folded leaflet, held at its lower edge.
pub(super) fn leaflet(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let (page, half) = (14.0, length / 2.0);
    let mut kit = Kit::new(prop, brush);
    for side in [-1.0, 1.0] {
        let corner =
            |across: f32, up: f32| [up - half * 0.3, across.abs() * -0.25, side * across.abs()];
        let sheet = [(0.0, -half), (page, -half), (page, half), (0.0, half)]
            .map(|(across, up)| corner(across, up))
            .map(|[x, y, z]| [x, y, z, 0.12]);
        kit.solid(Role::Paper, &sheet);
        for line in 0u8..6 {
            let up = half - 3.0 - f32::from(line) * 3.0;
            let end = if line == 5 { 7.0 } else { page - 2.0 };
            kit.line(Role::Print, &[corner(2.0, up), corner(end, up)]);
        }
    }
}

/// A bowl of water.
pub(super) fn bowl(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let wide = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    kit.pot(
        Role::Tub,
        &[[0.0, wide * 0.5, wide * 0.5], [4.0, wide * 0.88, wide * 0.88], [9.0, wide, wide]],
    );
    kit.pot(Role::TubInside, &[[9.0, wide - 0.8, wide - 0.8]]);
    kit.pot(Role::Water, &[[7.4, wide - 1.6, wide - 1.6]]);
}

/// A board to cut on, with a few slices.
pub(super) fn board(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let half = length / 2.0 - 0.6;
    let mut kit = Kit::new(prop, brush);
    kit.pair(Role::Board, &[[half, 0.6, 10.5, 0.6], [-half, 0.6, 10.5, 0.6]]);
    for x in [-9.0, -6.2, -3.4] {
        kit.pot_at(Role::Rind, [x, 1.3, 1.0], [2.5, 2.5]);
        kit.pot_at(Role::Pulp, [x, 1.5, 1.0], [2.1, 2.1]);
    }
    kit.solid(Role::Rind, &[[2.0, 3.2, 1.0, 2.2], [11.0, 3.2, 1.0, 2.1]]);
}

/// A kitchen knife.
pub(super) fn knife(prop: &PosedProp, brush: &mut Brush) {
    let mut kit = Kit::new(prop, brush);
    kit.solid(
        Role::Metal,
        &[
            [1.0, 1.2, 0.0, 0.1],
            [1.0, -1.8, 0.0, 0.1],
            [11.0, -1.8, 0.0, 0.1],
            [14.0, 0.9, 0.0, 0.1],
        ],
    );
    kit.solid(Role::Tool, &[[1.0, 0.2, 0.0, 0.9], [-9.5, 0.0, 0.0, 1.0]]);
}

/// An iron, on its sole.
pub(super) fn iron(prop: &PosedProp, brush: &mut Brush) {
    let mut kit = Kit::new(prop, brush);
    kit.pair(Role::Metal, &[[-11.0, 0.6, 4.6, 0.6], [3.0, 0.6, 4.6, 0.6], [12.4, 0.6, 0.2, 0.4]]);
    kit.pair(
        Role::Tool,
        &[
            [-10.5, 2.0, 3.4, 0.9],
            [3.0, 2.0, 3.2, 0.8],
            [9.6, 1.8, 0.2, 0.7],
            [-10.0, 5.6, 1.6, 1.0],
        ],
    );
    kit.solid(Role::Tool, &[[-10.5, 5.6, 0.0, 1.2], [-9.5, 9.6, 0.0, 1.2]]);
    kit.solid(Role::Tool, &[[-9.5, 9.6, 0.0, 1.2], [4.5, 8.6, 0.0, 1.2]]);
    kit.solid(Role::Tool, &[[4.5, 8.6, 0.0, 1.2], [6.0, 3.2, 0.0, 1.2]]);
}

/// A shower head with its jets.
pub(super) fn shower(prop: &PosedProp, length: f32, brush: &mut Brush) {
    let wide = length / 2.0;
    let mut kit = Kit::upright(prop, brush);
    for jet in 0u8..7 {
        let x = (f32::from(jet) - 3.0) * wide * 0.28;
        let long = if jet % 2 == 0 { 46.0 } else { 38.0 };
        for drop in 0u8..5 {
            let from = f32::from(drop) * long / 5.0 + f32::from(jet % 3) * 2.2 + 2.0;
            let spread = 1.0 + from / 60.0;
            kit.line(Role::Drop, &[[x * spread, -from, 0.0], [x * spread, -from - 3.6, 0.0]]);
        }
    }
    kit.solid(Role::Metal, &[[0.0, 2.0, 0.0, 1.2], [0.0, 9.0, -3.0, 1.0]]);
    kit.solid(Role::Metal, &[[0.0, 9.0, -3.0, 1.0], [0.0, 11.0, -16.0, 1.0]]);
    kit.pot(Role::Metal, &[[0.0, wide, wide], [1.2, wide, wide], [2.6, 1.6, 1.6]]);
}
