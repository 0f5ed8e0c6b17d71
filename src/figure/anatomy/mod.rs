//! The shape of the mannequin, in numbers: what is authored, on the left only.

mod arm;
mod foot;
mod hand;
mod head;
mod leg;
mod loft;
mod supple;
mod trunk;

use super::body::Part;

pub(super) use supple::{dropped, jaw, parts as supple};

/// All parts of the middle and of the left side, at rest.
#[must_use]
pub(super) fn parts() -> Vec<Part> {
    let mut parts = Vec::new();
    trunk::build(&mut parts);
    head::build(&mut parts);
    arm::build(&mut parts);
    hand::build(&mut parts);
    leg::build(&mut parts);
    foot::build(&mut parts);
    parts
}
