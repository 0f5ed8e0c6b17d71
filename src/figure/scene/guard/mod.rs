//! Numbers that guard the pictures: what an eye would stumble over, found by measuring.
//!
//! Nothing here is needed to show a picture; the build and the tests ask.

mod contact;
mod ground;
mod inside;
mod joints;
mod sight;
mod solid;

use std::fmt;

use super::stage::{Body, Stage};
use super::track::Phase;
use crate::catalogue::{Scene, Side};
use solid::Solid;

/// The loop is looked at in so many places.
pub const PHASES: u8 = 24;
/// Hands and feet come this near to their goals, in centimetres.
const NEAR: f32 = 1.0;
/// Nothing jumps farther than this between two looks, in centimetres.
const JUMP: f32 = 13.0;
/// The end of the loop is this near to its beginning, in centimetres.
const CLOSED: f32 = 0.1;

/// What is wrong with a picture, at its worst.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// At which phase of the loop, 0 to 1.
    pub phase: f32,
    /// What is wrong with what.
    pub what: String,
    /// By how much, in this unit.
    pub by: f32,
    /// `cm` or `degrees`.
    pub unit: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} by {:.1} {}, at {:.2} of the loop", self.what, self.by, self.unit, self.phase)
    }
}

/// A moment of a scene, measured.
struct Look<'a> {
    stage: &'a Stage,
    body: Body,
    solid: Solid,
    phase: f32,
}

/// The faults of a loop, each kept at its worst.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, phase: f32, what: String, by: f32, unit: &'static str) {
        match self.0.iter_mut().find(|fault| fault.what == what) {
            Some(fault) if fault.by >= by => {}
            Some(fault) => (fault.by, fault.phase) = (by, phase),
            None => self.0.push(Fault { phase, what, by, unit }),
        }
    }

    /// Something is so many centimetres beyond what it may be.
    fn beyond(&mut self, look: &Look<'_>, by: f32, what: impl FnOnce() -> String) {
        if by > 0.0 || by.is_nan() {
            self.add(look.phase, what(), by, "cm");
        }
    }
}

/// Looks at a scene all through its loop; a sound one has no faults.
#[must_use]
pub fn faults(scene: &'static Scene) -> Vec<Fault> {
    let stage = Stage::new(scene);
    let mut faults = Faults::default();
    let mut before: Option<Solid> = None;
    for number in 0..PHASES {
        let look = look(&stage, f32::from(number) / f32::from(PHASES));
        goals(&look, &mut faults);
        joints::check(&look, &mut faults);
        ground::check(&look, &mut faults);
        contact::check(&look, &mut faults);
        inside::check(&look, &mut faults);
        sight::check(&look, &mut faults);
        if let Some(before) = &before {
            let jump = look.solid.farthest(before);
            faults.beyond(&look, jump - JUMP, || "something jumps".into());
        }
        before = Some(look.solid);
    }
    let (first, last) = (look(&stage, 0.0), look(&stage, 0.999_99));
    let open = last.solid.farthest(&first.solid);
    faults.beyond(&last, open - CLOSED, || "the loop does not close".into());
    faults.0
}

fn look(stage: &Stage, phase: f32) -> Look<'_> {
    let body = stage.body(Phase::new(phase, stage.scene.turns.max(1)), 1.0, stage.things());
    let posed = stage.at(phase);
    Look { stage, solid: Solid::new(&body.skeleton, &posed.grips), body, phase }
}

/// Hands and feet come to their goals.
fn goals(look: &Look<'_>, faults: &mut Faults) {
    let names = ["the left hand", "the right hand", "the left foot", "the right foot"];
    for (name, short) in names.into_iter().zip(look.body.short) {
        faults.beyond(look, short - NEAR, || format!("{name} stays short of its goal"));
    }
}

/// What a side is called.
const fn side_name(side: Side) -> &'static str {
    side.slug()
}
