//! What rolls.

use glam::Vec3;

use super::kit::Kit;
use crate::figure::Role;
use crate::figure::angle::sin_cos;
use crate::figure::paint::Brush;
use crate::figure::scene::posed::PosedProp;

/// A tennis ball.
pub(super) fn ball(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    brush.solid(Role::Ball, [(prop.at, radius)]);
    seam(prop, radius, brush);
}

/// The seam of a tennis ball: one closed curve, of which the near half is seen.
fn seam(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    const STEPS: u8 = 48;
    let toward = brush.camera.toward();
    let points = (0..=STEPS).map(|step| {
        let angle = 360.0 * f32::from(step) / f32::from(STEPS);
        let ((s1, c1), (s2, _), (s3, c3)) =
            (sin_cos(angle), sin_cos(2.0 * angle), sin_cos(3.0 * angle));
        let at = prop.turn
            * Vec3::new(0.75 * c1 + 0.25 * c3, 0.75 * s1 - 0.25 * s3, 0.866 * s2)
            * radius;
        (at.dot(toward) > 0.05 * radius).then_some(prop.at + at)
    });
    brush.line(Role::Seam, points);
}

/// A ball in the toe of a sock, whose leg goes where it is laid, or hangs down, or lies on the floor.
pub(super) fn in_sock(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    match prop.line.last() {
        Some(&end) => drawn(prop.at, end, brush),
        None => leg(prop.at, radius, prop.at.y > 12.0, brush),
    }
    brush.solid(Role::Sock, [(prop.at, radius)]);
    knit(prop, radius, brush);
}

/// Two balls in a sock, knotted between them.
pub(super) fn two(prop: &PosedProp, radius: f32, apart: f32, brush: &mut Brush) {
    let [one, other] = [-apart, apart].map(|x| prop.at + prop.turn * Vec3::X * x);
    leg(other, radius, prop.at.y > 12.0, brush);
    brush.solid(Role::Sock, [(one, 1.6), (other, 1.6)]);
    for at in [one, other] {
        brush.solid(Role::Sock, [(at, radius)]);
        knit(&PosedProp { at, ..prop.clone() }, radius, brush);
    }
}

/// The empty leg of a sock, drawn out from its ball.
fn drawn(at: Vec3, end: Vec3, brush: &mut Brush) {
    brush.solid(Role::Sock, [(at, 2.2), (at.lerp(end, 0.35), 1.2)]);
    brush.solid(Role::Sock, [(at.lerp(end, 0.35), 1.2), (end, 1.8)]);
}

/// The empty leg of a sock behind its ball.
fn leg(at: Vec3, radius: f32, hangs: bool, brush: &mut Brush) {
    let way = if hangs { Vec3::NEG_Y } else { Vec3::X };
    let side = if hangs { Vec3::X } else { Vec3::Z };
    let drop = if hangs { 0.0 } else { 1.3 - radius };
    let place = |far: f32, wide: f32| at + way * far + side * wide + Vec3::Y * drop;
    brush.solid(Role::Sock, [(place(radius * 0.6, 0.0), 1.9), (place(radius + 1.6, 0.0), 1.0)]);
    brush.solid(
        Role::Sock,
        [
            (place(radius + 1.6, 0.0), 1.0),
            (place(radius + 9.0, -1.6), 0.9),
            (place(radius + 8.4, 2.0), 0.9),
        ],
    );
    brush.line(Role::Fold, [Some(place(radius + 7.0, -1.9)), Some(place(radius + 6.6, 2.2))]);
}

/// Stitches that turn with a ball.
fn knit(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    const STEPS: u8 = 20;
    let toward = brush.camera.toward();
    let points = [-0.5f32, 0.5].into_iter().flat_map(|y| {
        let round = (1.0 - y * y).sqrt();
        (0..=STEPS).map(move |step| {
            let (sin, cos) = sin_cos(360.0 * f32::from(step) / f32::from(STEPS));
            let at = prop.turn * Vec3::new(round * cos, y, round * sin) * radius;
            (step < STEPS && at.dot(toward) > 0.1 * radius).then_some(prop.at + at)
        })
    });
    brush.line(Role::Fold, points);
}

/// A foam roller with a pattern that turns.
pub(super) fn foam(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let half = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    kit.drum(Role::Roller, &[[-half, radius], [half, radius]]);
    let mut grooves = [[0.0; 3]; 24];
    for (index, groove) in (0u8..).zip(&mut grooves) {
        let (ray, third) = (f32::from(index / 3), f32::from(index % 3));
        // Every other ray is shifted by half a dash.
        let shift = if index / 3 % 2 == 0 { 0.0 } else { length / 6.0 };
        let from = -half + 2.5 + third * length / 3.0 + shift;
        *groove = [ray * 45.0, from, (from + length / 6.0).min(half - 1.0)];
    }
    kit.grooves(Role::Groove, radius, &grooves);
    let end = if kit.faces(1.0, 0.0, 0.0) { half } else { -half };
    kit.drum(Role::RollerEnd, &[[end, radius * 0.93]]);
    kit.drum(Role::Core, &[[end, radius * 0.5]]);
    // Spokes show how far it has turned.
    for angle in [0.0, 120.0, 240.0] {
        let (sin, cos) = sin_cos(angle);
        let spoke = |far: f32| [end, cos * far * radius, sin * far * radius];
        kit.line(Role::Groove, &[spoke(0.58), spoke(0.86)]);
    }
}

/// A bar with handles and spools between them.
pub(super) fn hand_roller(prop: &PosedProp, radius: f32, length: f32, brush: &mut Brush) {
    let half = length / 2.0;
    let mut kit = Kit::new(prop, brush);
    kit.drum(Role::Metal, &[[-half + 2.0, 0.7], [half - 2.0, 0.7]]);
    for side in [-1.0, 1.0] {
        kit.solid(
            Role::Tool,
            &[[side * 12.5, 0.0, 0.0, 1.4], [side * (half - 1.6), 0.0, 0.0, 1.6]],
        );
    }
    for spool in 0u8..5 {
        let x = 4.4 * (f32::from(spool) - 2.0);
        kit.drum(
            Role::Roller,
            &[
                [x - 2.0, radius * 0.8],
                [x - 1.2, radius],
                [x + 1.2, radius],
                [x + 2.0, radius * 0.8],
            ],
        );
        let grooves = [0.0, 90.0, 180.0, 270.0].map(|angle| [angle, x - 1.2, x + 1.2]);
        kit.grooves(Role::Groove, radius, &grooves);
    }
}

/// A small wand with two balls for the skin round the eyes.
pub(super) fn eye_roller(prop: &PosedProp, radius: f32, brush: &mut Brush) {
    let mut kit = Kit::new(prop, brush);
    kit.solid(Role::Tool, &[[1.6, 0.2, 0.0, 0.6], [4.0, 1.0, 0.0, 0.8], [11.0, 2.0, 0.0, 0.9]]);
    for z in [-1.1, 1.1] {
        kit.solid(Role::Tool, &[[1.6, 0.2, 0.0, 0.4], [0.0, 0.0, z, 0.4]]);
        kit.solid(Role::Metal, &[[0.0, 0.0, z, radius]]);
    }
}
