use super::{Context, place, spot, touch};
use crate::content::{
    SceneReason,
    model::{Goal, Place, Prop, Stance, Touch},
    shared::{Plane, PropKind, Side},
    table::Table,
};

/// The ways to say where a prop is.
const PLACES: &[&str] = &["trapped", "under", "held", "strung", "on", "at"];

/// The props of a scene with these hands.
pub(super) fn read_all(
    tables: &[Table<'_>],
    hands: &[Touch],
    stance: Option<&Stance>,
    context: &Context,
) -> Vec<Prop> {
    // A hand that the scene does not name does what the stance says.
    let at_rest = stance.map_or(&[][..], |stance| &stance.hands);
    let hands: Vec<_> = hands.iter().chain(at_rest).copied().collect();
    let read = |table: &Table<'_>| {
        let both = table.flag("both").unwrap_or(false);
        let prop = Prop {
            kind: table.word("kind").unwrap_or(PropKind::Ball),
            place: place(table, both, &hands, stance, context),
            axis: table.triple("axis").unwrap_or_default(),
            both,
        };
        table.finish();
        prop
    };
    tables.iter().map(read).collect()
}

fn place(
    table: &Table<'_>,
    both: bool,
    hands: &[Touch],
    stance: Option<&Stance>,
    context: &Context,
) -> Place {
    let places: Vec<_> = PLACES.iter().copied().filter(|&place| table.has(place)).collect();
    let of = || table.name().to_owned();
    match *places {
        [] => table.place("kind").refuse(SceneReason::NoPlace(of()).into()),
        [_] => {}
        [first, second, ..] => {
            let reason = SceneReason::TwoPlaces { of: of(), first, second };
            table.place(second).refuse(reason.into());
        }
    }
    let hand = |field, on_skin| {
        let side = table.word(field).unwrap_or(Side::Left);
        for &side in Side::ALL.iter().filter(|&&other| both || other == side) {
            refuse_idle(table, field, side, on_skin, hands);
        }
        side
    };
    match places.first() {
        Some(&"trapped") => trapped(table, stance, context),
        Some(&"under") => Place::Under(hand("under", true)),
        Some(&"held") => Place::Held(hand("held", false)),
        Some(&"strung") => {
            for &side in Side::ALL {
                refuse_idle(table, "strung", side, false, hands);
            }
            Place::Strung(spot::all(table, "strung", context))
        }
        Some(&"on") => Place::On {
            on: spot::needed(table, "on", context),
            to: spot::maybe(table, "to", Side::Left, context),
        },
        Some(&"at") => Place::At(table.needed_triple("at")),
        _ => Place::At([0.0; 3]),
    }
}

fn trapped(table: &Table<'_>, stance: Option<&Stance>, context: &Context) -> Place {
    let against = table.word::<Plane>("against");
    if let (Some(against), Some(stance)) = (against, stance) {
        place::refuse_absent(against, stance, table.place("against"));
    }
    Place::Trapped {
        on: spot::needed(table, "trapped", context),
        against: against.unwrap_or(Plane::Floor),
        carries: table.flag("carries").unwrap_or(true),
    }
}

/// Refuses a prop whose hand does nothing, or is not on the skin where it should be.
fn refuse_idle(table: &Table<'_>, field: &'static str, side: Side, on_skin: bool, hands: &[Touch]) {
    let (of, hand) = (table.name().to_owned(), side.slug());
    let reason = match hands.iter().find(|touch| touch::includes(touch.hand, side)) {
        None => SceneReason::IdleHand { of, hand },
        Some(touch) if on_skin && !matches!(touch.goal, Goal::Skin { .. }) => {
            SceneReason::HandOffSkin { of, hand }
        }
        Some(_) => return,
    };
    table.place(field).refuse(reason.into());
}
