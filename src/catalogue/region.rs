use std::ops::RangeInclusive;

use super::{Pressure, RegionId, Source, Technique, Text, View, baked};

/// A region with what helps it.
#[derive(Debug)]
pub struct Region {
    /// Which one.
    pub id: RegionId,
    /// What people call it.
    pub name: Text,
    /// The view that shows it best.
    pub view: View,
    /// The most pressure any of its steps may ask for.
    pub cap: Pressure,
    /// What can be done, in order.
    pub techniques: &'static [Technique],
}

/// What documents say of a region.
#[derive(Debug)]
pub struct RegionNotes {
    /// What helps, and why it hurts, in one to three sentences.
    pub lead: Text,
    /// The rule of safety shown before the techniques.
    pub rule: Text,
    /// Sources of the rule and the lead.
    pub sources: &'static [&'static Source],
    /// Techniques of other regions that help here too.
    pub also: &'static [&'static Technique],
}

impl RegionId {
    /// What people call the region. A program that asks for no more of a region than its name and
    /// its view is linked without the techniques.
    #[must_use]
    pub fn name(self) -> Text {
        baked::region_name(self)
    }

    /// The view that shows the region best.
    #[must_use]
    pub fn view(self) -> View {
        baked::region_view(self)
    }
}

impl Region {
    /// What documents say of it.
    #[must_use]
    pub fn notes(&self) -> &'static RegionNotes {
        baked::region_notes(self.id)
    }

    /// Planned length in seconds of its shortest and its longest technique.
    #[must_use]
    pub fn seconds(&self) -> RangeInclusive<f32> {
        let lengths = || self.techniques.iter().map(Technique::seconds);
        let shortest = lengths().reduce(f32::min).unwrap_or_default();
        shortest..=lengths().reduce(f32::max).unwrap_or_default()
    }
}
