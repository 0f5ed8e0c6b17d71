use super::back::BACK;
use super::border::{Border, Run};
use super::front::FRONT;
use super::place::Place;
use crate::catalogue::{Side, View};

/// A tile as it is authored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    pub(super) place: Place,
    /// Whether left and right are tiles of their own; a middle tile is authored as its left half,
    /// from the midline to the midline.
    pub(super) sided: bool,
    /// Its edge: each run starts where the one before it ends.
    pub(super) edge: &'static [Run],
    /// Its inner edge, if another tile lies in the midst of it.
    pub(super) hole: &'static [Run],
    /// Where it is on the map for arrow keys, labels and glow.
    pub(super) centre: [f32; 2],
}

impl Plot {
    /// The sides it has tiles on.
    pub(super) const fn sides(&self) -> &'static [Option<Side>] {
        if self.sided { &[Some(Side::Left), Some(Side::Right)] } else { &[None] }
    }
}

/// One view of the map as it is authored.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) plots: &'static [Plot],
    /// The borders that are seen as seams.
    pub(super) seams: &'static [Border],
    /// Lines of face and back: drawn upon the body, no part of the map.
    pub(super) details: &'static [Border],
    /// Lines between fingers and toes: too fine to be laid on a turned body.
    pub(super) digits: &'static [Border],
}

/// The sheet of a view.
pub(super) const fn sheet(view: View) -> &'static Sheet {
    match view {
        View::Front => &FRONT,
        View::Back => &BACK,
    }
}
