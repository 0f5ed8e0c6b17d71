//! Measures that have bounds, and surfaces that must be there.

use crate::content::{
    SceneReason,
    document::{At, Place},
    model::Stance,
    shared::{Furniture, Plane},
};

/// A measure that may be nothing, but not less.
pub(super) fn not_negative(key: &'static str, at: &At<'_, f32>) -> f32 {
    within(key, at, 0.0..=f32::MAX, "0 or more")
}

/// A measure between bounds.
pub(super) fn within(
    key: &'static str,
    at: &At<'_, f32>,
    bounds: std::ops::RangeInclusive<f32>,
    wanted: &'static str,
) -> f32 {
    if !bounds.contains(&at.value) {
        let found = at.value.to_string();
        at.place.refuse(SceneReason::OutOfRange { key, found, wanted }.into());
    }
    at.value
}

/// Refuses a surface that the stance does not have.
pub(super) fn refuse_absent(plane: Plane, stance: &Stance, place: Place<'_>) {
    let there = match plane {
        Plane::Floor => true,
        Plane::Seat => stance.seat != 0.0,
        Plane::Desk => stance.desk != 0.0,
        Plane::Wall => stance.wall != 0.0 || stance.furniture.contains(&Furniture::Wall),
    };
    if !there {
        let (plane, stance) = (plane.slug(), stance.slug.clone());
        place.refuse(SceneReason::NoPlane { plane, stance }.into());
    }
}
