use std::collections::BTreeMap;

use crate::content::{
    SceneReason,
    document::Place,
    model::{Bend, Move, Triple},
    shared::Mover,
    table::{Table, word},
};

/// What is turned or shifted; later tables change what earlier ones say.
pub(super) fn bends(tables: &[Table<'_>]) -> Vec<Bend> {
    let mut bends = BTreeMap::new();
    for (name, by) in tables.iter().flat_map(Table::turns) {
        if let Some(what) = word::<Mover>(&name) {
            refuse_idle(what, by, name.place);
            bends.insert(what, by);
        }
    }
    bends.into_iter().map(|(what, by)| Bend { what, by }).collect()
}

/// What moves over the cycle.
pub(super) fn moves(scene: &Table<'_>) -> Vec<Move> {
    let read = |table: &Table<'_>| {
        let what = table.word("what");
        table.required("by");
        let turn = |field| {
            let turn = table.turn(field).unwrap_or_default();
            if let Some(what) = what {
                refuse_idle(what, turn, table.place(field));
            }
            turn
        };
        let (by, around) = (turn("by"), turn("around"));
        let wave = table.maybe_word("wave");
        table.finish();
        Some(Move { what: what?, by, around, wave })
    };
    scene.list("moves", "move").iter().filter_map(read).collect()
}

/// Refuses numbers that nothing reads.
fn refuse_idle(what: Mover, by: Triple, place: Place<'_>) {
    let used = match what {
        Mover::Jaw | Mover::KneeLeft | Mover::KneeRight | Mover::ToesLeft | Mover::ToesRight => 1,
        Mover::ElbowLeft | Mover::ElbowRight | Mover::AnkleLeft | Mover::AnkleRight => 2,
        _ => 3,
    };
    if by.iter().skip(used).any(|&number| number != 0.0) {
        place.refuse(SceneReason::IdleNumber { key: what.slug(), used }.into());
    }
}
