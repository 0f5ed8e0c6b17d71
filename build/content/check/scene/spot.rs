use super::Context;
use crate::content::{
    document::At,
    model::Spot,
    shared::Side,
    table::{Item, Table, word},
};

/// A spot that must be there.
pub(super) fn needed(table: &Table<'_>, field: &'static str, context: &Context) -> Spot {
    table.required(field);
    maybe(table, field, Side::Left, context).unwrap_or_else(unread)
}

/// What stands for a spot that could not be read.
pub(super) fn unread() -> Spot {
    Spot { landmark: 0, side: Side::Left, shift: [0.0; 3] }
}

/// A spot that may be missing, on `side` unless it says another.
pub(super) fn maybe(
    table: &Table<'_>,
    field: &'static str,
    side: Side,
    context: &Context,
) -> Option<Spot> {
    table.item(field).map(|item| spot(item, side, context))
}

/// Spots; no field, none.
pub(super) fn all(table: &Table<'_>, field: &'static str, context: &Context) -> Vec<Spot> {
    table.items(field).into_iter().map(|item| spot(item, Side::Left, context)).collect()
}

/// `trap-mid`, `right trap-mid`, or `{ on = "trap-mid", side = "right", shift = [0, -2, 0] }`.
fn spot(item: Item<'_>, side: Side, context: &Context) -> Spot {
    let landmark = |name: &At<'_, String>| context.landmarks.find(name).unwrap_or_default();
    match item {
        Item::Text(text) => {
            let (said, name) = text.value.split_once(' ').unwrap_or(("", &text.value));
            let at = |value: &str| At { value: value.trim().to_owned(), place: text.place };
            let said = (!said.is_empty()).then(|| word(&at(said))).flatten();
            let landmark = landmark(&at(name));
            Spot { landmark, side: said.unwrap_or(side), shift: [0.0; 3] }
        }
        Item::Table(table) => {
            table.required("on");
            let spot = Spot {
                landmark: table.string("on").as_ref().map_or(0, landmark),
                side: table.maybe_word("side").unwrap_or(side),
                shift: table.triple("shift").unwrap_or_default(),
            };
            table.finish();
            spot
        }
    }
}
