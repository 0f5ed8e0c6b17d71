use super::{Context, body, movement, place, touch};
use crate::content::{
    document::Place,
    model::{Rest, Stance},
    shared::Plane,
    table::{Table, word},
};

/// All stances, whose names become known.
pub(in crate::content::check) fn read_all(root: &Table<'_>, context: &mut Context) -> Vec<Stance> {
    let tables = root.tables("stance", "stance", "slug");
    let stances = tables.iter().map(|table| read(table, context)).collect();
    root.finish();
    stances
}

fn read(table: &Table<'_>, context: &mut Context) -> Stance {
    let slug = table.slug("slug");
    context.stances.give(&slug);
    let (rests, places): (Vec<_>, Vec<_>) = rests(table).into_iter().unzip();
    let stance = Stance {
        slug: slug.value,
        pelvis: table.needed_triple("pelvis"),
        bends: movement::bends(table.inner("bends").as_slice()),
        feet: body::feet(table, context),
        hands: touch::at_rest(table, context),
        rests,
        furniture: table.some_words("furniture"),
        seat: height(table, "seat"),
        desk: height(table, "desk"),
        wall: table.measure("wall").map_or(0.0, |wall| wall.value),
    };
    table.finish();
    for (rest, place) in stance.rests.iter().zip(places) {
        place::refuse_absent(rest.on, &stance, place);
    }
    stance
}

fn rests<'a>(stance: &Table<'a>) -> Vec<(Rest, Place<'a>)> {
    let read = |table: &Table<'a>| {
        let on = table.word("on").unwrap_or(Plane::Floor);
        let by = table.some_texts("by").iter().filter_map(word).collect();
        table.finish();
        (Rest { on, by }, table.place("on"))
    };
    stance.list("rests", "rest").iter().map(read).collect()
}

fn height(table: &Table<'_>, field: &'static str) -> f32 {
    table.measure(field).map_or(0.0, |height| place::not_negative(field, &height))
}
