//! The hull of circles against the definition of a hull.

use glam::Vec2;
use proptest::prelude::*;
use unknot::figure::outline::{Arc, Circle, hull, write};
use unknot::figure::path::PathWriter;

use crate::drawn::Drawn;

/// Centimetres.
const EXACT: f32 = 2e-3;

fn circle(x: f32, y: f32, radius: f32) -> Circle {
    Circle { centre: Vec2::new(x, y), radius }
}

/// How far the circles reach in a direction: what a hull is made of.
fn reach(circles: &[Circle], toward: Vec2) -> f32 {
    circles.iter().map(|c| c.centre.dot(toward) + c.radius).fold(f32::NEG_INFINITY, f32::max)
}

/// How far an outline reaches in a direction: to the end of an arc, or to the arc itself.
fn outline_reach(arcs: &[Arc], toward: Vec2) -> f32 {
    let reaches = arcs.iter().map(|arc| {
        let from_start =
            arc.from.perp_dot(toward).atan2(arc.from.dot(toward)).rem_euclid(std::f32::consts::TAU);
        let sweep =
            arc.from.perp_dot(arc.to).atan2(arc.from.dot(arc.to)).rem_euclid(std::f32::consts::TAU);
        if from_start <= sweep || arcs.len() == 1 {
            arc.circle.centre.dot(toward) + arc.circle.radius
        } else {
            arc.start().dot(toward).max(arc.end().dot(toward))
        }
    });
    reaches.fold(f32::NEG_INFINITY, f32::max)
}

fn assert_is_the_hull_of(circles: &[Circle]) {
    let arcs = hull(circles);
    assert!(!arcs.is_empty() && arcs.len() <= 2 * circles.len(), "{arcs:?}");
    for step in 0..360u16 {
        let toward = Vec2::from_angle(f32::from(step).to_radians());
        let (wanted, drawn) = (reach(circles, toward), outline_reach(&arcs, toward));
        assert!(
            (wanted - drawn).abs() < EXACT,
            "{step} degrees: {wanted} drawn {drawn}\n{circles:?}\n{arcs:?}"
        );
    }
    let mut before = *arcs.last().unwrap();
    for &arc in &arcs {
        // The line to the next arc leaves and arrives along the tangents of both circles.
        let along = arc.start() - before.end();
        assert!(arcs.len() == 1 || before.to.distance(arc.from) < 1e-4, "{arcs:?}");
        assert!(along.dot(arc.from).abs() < EXACT * 4.0, "{arcs:?}");
        assert!(along.perp_dot(arc.from) < EXACT, "the outline runs backward: {arcs:?}");
        before = arc;
    }
}

#[test]
fn one_circle_is_its_own_hull() {
    assert_is_the_hull_of(&[circle(3.0, -4.0, 2.5)]);
}

#[test]
fn no_circle_has_no_hull() {
    assert!(hull(&[]).is_empty());
}

#[test]
fn a_circle_within_another_adds_nothing() {
    let arcs = hull(&[circle(0.0, 0.0, 5.0), circle(1.0, 1.0, 2.0)]);
    assert_eq!(arcs.len(), 1);
    assert_is_the_hull_of(&[circle(0.0, 0.0, 5.0), circle(1.0, 1.0, 2.0)]);
    assert_is_the_hull_of(&[circle(3.0, 0.0, 2.0), circle(0.0, 0.0, 5.0)]);
}

#[test]
fn equal_circles_in_a_row_have_two_ends() {
    let row = [
        circle(0.0, 0.0, 2.0),
        circle(4.0, 3.0, 2.0),
        circle(8.0, 6.0, 2.0),
        circle(12.0, 9.0, 2.0),
    ];
    assert_eq!(hull(&row).len(), 2);
    assert_is_the_hull_of(&row);
}

#[test]
fn near_duplicates_are_one() {
    let pair =
        [circle(1.0, 1.0, 3.0), circle(1.0, 1.0 + 1e-6, 3.0), circle(1.0 + 1e-5, 1.0, 3.0 - 1e-5)];
    assert_eq!(hull(&pair).len(), 1);
    assert_is_the_hull_of(&[pair.as_slice(), &[circle(9.0, 1.0, 1.0)]].concat());
}

#[test]
fn points_make_a_polygon() {
    let corners = [
        circle(0.0, 0.0, 0.0),
        circle(4.0, 0.0, 0.0),
        circle(4.0, 4.0, 0.0),
        circle(0.0, 4.0, 0.0),
    ];
    assert_eq!(hull(&corners).len(), 4);
    assert_is_the_hull_of(&corners);
}

fn circles() -> impl Strategy<Value = Vec<Circle>> {
    let any = (-40.0f32..40.0, -40.0f32..40.0, 0.0f32..12.0).prop_map(|(x, y, r)| circle(x, y, r));
    // Whole numbers make ties: equal radii, centres in a row, circles that touch.
    let even = (-4i8..4, -4i8..4, 0i8..4)
        .prop_map(|(x, y, r)| circle(f32::from(x) * 3.0, f32::from(y) * 3.0, f32::from(r) * 1.5));
    prop_oneof![prop::collection::vec(any, 1..10), prop::collection::vec(even, 1..10)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_outline_reaches_as_far_as_its_circles_and_no_farther(circles in circles()) {
        assert_is_the_hull_of(&circles);
    }

    #[test]
    fn the_written_path_holds_the_circles_and_nothing_far_from_them(circles in circles()) {
        let mut path = PathWriter::new(2);
        write(&hull(&circles), &mut path);
        let drawn = Drawn::new(&path.finish());
        for circle in &circles {
            for step in 0..24u8 {
                let toward = Vec2::from_angle(f32::from(step).to_radians() * 15.0);
                let inside = circle.centre + (circle.radius - 0.1) * toward;
                prop_assert!(circle.radius < 0.2 || drawn.holds(inside), "{inside} of {circle:?}");
                let outside = (reach(&circles, toward) + 0.1) * toward;
                let beyond = outside + toward.perp() * circle.centre.dot(toward.perp());
                prop_assert!(!drawn.holds(beyond), "{beyond}");
            }
        }
    }
}
