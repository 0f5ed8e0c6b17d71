use std::collections::BTreeMap;

use crate::content::{
    Reason,
    document::{At, Place},
    shared::{LimitKind, RegionId},
    table::Table,
};

/// The caps and hard maxima that no step, technique or region may exceed. What is not known,
/// because it could not be read, is not limited.
#[derive(Debug)]
pub(super) struct Limits {
    /// Most pressure of a region.
    pressure: BTreeMap<RegionId, u16>,
    /// Most pressure of all other regions and of preparations.
    body: u16,
    /// Hard maxima in seconds.
    seconds: BTreeMap<LimitKind, u16>,
    /// Longest step in seconds that states no hard maximum.
    pub(super) step: u16,
    /// Longest technique of a region in seconds.
    pub(super) area: u16,
    /// Longest preparation in seconds.
    pub(super) whole: u16,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            pressure: BTreeMap::new(),
            body: u16::MAX,
            seconds: BTreeMap::new(),
            step: u16::MAX,
            area: u16::MAX,
            whole: u16::MAX,
        }
    }
}

pub(super) fn read(root: &Table<'_>) -> Limits {
    let mut limits = Limits::default();
    if let Some(pressure) = root.table("pressure") {
        limits.body = level(&pressure, "body");
        for &id in RegionId::ALL {
            if pressure.has(id.slug()) {
                limits.pressure.insert(id, level(&pressure, id.slug()));
            }
        }
        pressure.finish();
    }
    if let Some(seconds) = root.table("seconds") {
        for &kind in LimitKind::ALL {
            limits.seconds.insert(kind, above_zero(&seconds, kind.slug()));
        }
        seconds.finish();
    }
    if let Some(session) = root.table("session") {
        limits.step = above_zero(&session, "step");
        limits.area = above_zero(&session, "area");
        limits.whole = above_zero(&session, "whole");
        session.finish();
    }
    root.finish();
    limits
}

impl Limits {
    /// The most pressure in a region, or in a preparation.
    pub(super) fn pressure(&self, region: Option<RegionId>) -> u16 {
        region.and_then(|id| self.pressure.get(&id).copied()).unwrap_or(self.body)
    }

    /// Refuses a time above the hard maximum of its kind.
    pub(super) fn refuse_past(&self, kind: LimitKind, seconds: u32, place: Place<'_>) {
        let most = self.seconds.get(&kind).copied().unwrap_or(u16::MAX);
        if seconds > u32::from(most) {
            place.refuse(Reason::PastHardMaximum { seconds, kind: kind.slug(), most });
        }
    }
}

fn level(table: &Table<'_>, field: &'static str) -> u16 {
    let Some(At { value, place }) = table.number(field) else { return u16::MAX };
    refuse_above(value, 10, "the scale of pressure", place);
    value
}

fn above_zero(table: &Table<'_>, field: &'static str) -> u16 {
    let Some(At { value, place }) = table.number(field) else { return u16::MAX };
    if value == 0 {
        place.refuse(Reason::Zero(field));
    }
    value
}

/// Refuses a pressure above a cap.
pub(super) fn refuse_above(pressure: u16, cap: u16, of: &str, place: Place<'_>) {
    if pressure > cap {
        place.refuse(Reason::TooMuchPressure { pressure, cap, of: of.into() });
    }
}
