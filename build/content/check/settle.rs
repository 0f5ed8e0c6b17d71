//! Where somebody needs a moment before a step: the body is placed anew, or takes up or puts down
//! a thing.

use std::collections::BTreeSet;

use crate::content::{
    Reason,
    model::{Place, Step},
    shared::{Dose, Motion, PropKind},
    table::Table,
};

/// What the author says of a step: whether it takes a moment to get ready for. `before` are the
/// steps before it.
pub(super) fn said(table: &Table<'_>, motion: Option<Motion>, before: &[Step]) -> Option<bool> {
    let said = table.flag("settle")?;
    let idle = match motion {
        Some(Motion::Swap) => "for a swap, which has a time of its own",
        _ if before.is_empty() => "for a first step, which everybody gets into position for",
        _ => return Some(said),
    };
    table.place("settle").refuse(Reason::IdleSettle(idle));
    None
}

/// Marks the steps that take a moment to get ready for: as their author says, else as their
/// pictures do.
pub(super) fn mark(steps: &mut [Step], said: &[Option<bool>]) {
    let shown = shown(steps);
    for ((step, said), shown) in steps.iter_mut().zip(said).zip(shown) {
        step.settle = said.unwrap_or(shown);
    }
}

/// Whether the picture of each step is set otherwise than that of the step done before it.
fn shown(steps: &[Step]) -> Vec<bool> {
    let changes = |from: usize, to: usize| match (setting(steps, from), setting(steps, to)) {
        (Some(from), Some(to)) => from != to,
        _ => false,
    };
    let mut done = None;
    let mut shown = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let changes_to = |next| done.is_some_and(|done| changes(done, next));
        let (settle, last) = match step.dose {
            _ if step.motion == Motion::Swap => (false, done),
            Dose::Again { from, to, more } => {
                let (from, to) = (usize::from(from), usize::from(to));
                (changes_to(from) || (more > 1 && changes(to, from)), Some(to))
            }
            Dose::Time { .. } | Dose::Times { .. } => (changes_to(index), Some(index)),
        };
        shown.push(settle);
        done = last;
    }
    shown
}

/// How the body is placed for a step, and which things are there: each with whether it only stands
/// about, as what is put down is no more in use.
fn setting(steps: &[Step], index: usize) -> Option<(usize, BTreeSet<(PropKind, bool)>)> {
    let scene = steps.get(index)?.scene.as_ref()?;
    let props = scene.props.iter();
    Some((scene.stance, props.map(|it| (it.kind, matches!(it.place, Place::At(_)))).collect()))
}
