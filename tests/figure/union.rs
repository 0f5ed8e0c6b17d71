//! The outer edge of many outlines against the outlines themselves.

use glam::Vec2;
use proptest::prelude::*;
use unknot::figure::body::Body;
use unknot::figure::camera::Camera;
use unknot::figure::outline::{self, Arc, Circle, hull};
use unknot::figure::path::PathWriter;
use unknot::figure::pose::Pose;
use unknot::figure::union;

use crate::drawn::Drawn;

/// How near to an edge a point may fall on either side of it: the fit, the rounding and the slips
/// that are left out. Centimetres.
const NEAR: f32 = 0.3;

/// Checks the outer edge at points this many millimetres apart.
fn assert_is_the_edge_of(outlines: &[Vec<Arc>], step: usize) -> Result<(), String> {
    let mut path = PathWriter::new(2);
    union::write(outlines, &mut path);
    let edge = Drawn::new(&path.finish());
    let each: Vec<(Drawn, (Vec2, Vec2))> = outlines
        .iter()
        .map(|arcs| {
            let mut path = PathWriter::new(2);
            outline::write(arcs, &mut path);
            let drawn = Drawn::new(&path.finish());
            let bounds = drawn.bounds();
            (drawn, bounds)
        })
        .collect();
    let covered = |point: Vec2| {
        each.iter().any(|(drawn, (low, high))| {
            point.cmpge(*low).all() && point.cmple(*high).all() && drawn.holds(point)
        })
    };
    let (low, high) =
        each.iter().fold((Vec2::INFINITY, Vec2::NEG_INFINITY), |(low, high), (_, bounds)| {
            (low.min(bounds.0), high.max(bounds.1))
        });
    #[allow(clippy::cast_possible_truncation, reason = "pictures are small")]
    let whole = |value: f32| (value * 10.0) as i16;
    for y in (whole(low.y) - 20..whole(high.y) + 20).step_by(step) {
        for x in (whole(low.x) - 20..whole(high.x) + 20).step_by(step) {
            let point = Vec2::new(f32::from(x), f32::from(y)) / 10.0;
            let inside = covered(point);
            if edge.holds(point) != inside {
                let around =
                    (0..16u8).map(|step| Vec2::from_angle(f32::from(step).to_radians() * 22.5));
                let mut near = around.flat_map(|toward| [NEAR * toward, NEAR / 2.0 * toward]);
                let steady = near.all(|off| covered(point + off) == inside);
                if steady {
                    return Err(format!(
                        "{point} is {}",
                        if inside { "left out" } else { "taken in" }
                    ));
                }
            }
        }
    }
    Ok(())
}

#[test]
fn the_edge_of_the_mannequin_is_right_at_every_turn() {
    let (body, skeleton) = (Body::new(), Pose::standing().skeleton());
    for turn in (0..360u16).step_by(12) {
        let camera = Camera::turned(f32::from(turn));
        let outlines: Vec<_> =
            body.parts.iter().map(|part| part.outline(&skeleton, &camera)).collect();
        if let Err(wrong) = assert_is_the_edge_of(&outlines, 17) {
            panic!("turned by {turn} degrees, {wrong}");
        }
    }
}

#[test]
fn a_ring_of_circles_has_a_hole() {
    let ring: Vec<_> = (0..12u8)
        .map(|step| {
            let centre = 20.0 * Vec2::from_angle(f32::from(step).to_radians() * 30.0);
            hull(&[Circle { centre, radius: 7.0 }])
        })
        .collect();
    assert_eq!(assert_is_the_edge_of(&ring, 7), Ok(()));
}

fn outlines() -> impl Strategy<Value = Vec<Vec<Arc>>> {
    let circle = (-25.0f32..25.0, -25.0f32..25.0, 1.0f32..9.0)
        .prop_map(|(x, y, radius)| Circle { centre: Vec2::new(x, y), radius });
    prop::collection::vec(
        prop::collection::vec(circle, 1..4).prop_map(|circles| hull(&circles)),
        1..6,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn the_edge_holds_what_any_outline_holds_and_nothing_else(outlines in outlines()) {
        let right = assert_is_the_edge_of(&outlines, 9);
        prop_assert_eq!(right, Ok(()));
    }
}
