use crate::content::{
    Reason,
    model::Elsewhere,
    names::Names,
    shared::{PlaceId, RegionId},
    table::{Table, word},
};

/// The places without techniques, each once.
pub(super) fn read(root: &Table<'_>) -> Vec<Elsewhere> {
    let mut names = Names::new("place", "this file");
    let read = |table: &Table<'_>| {
        let slug = table.slug("slug");
        names.give(&slug);
        let id = if slug.value.is_empty() { None } else { word(&slug) };
        let place = Elsewhere {
            id: id.unwrap_or(PlaceId::Belly),
            name: table.prose("name"),
            why: table.prose("why"),
            nearest: table.word("nearest").unwrap_or(RegionId::Head),
        };
        table.finish();
        place
    };
    let places: Vec<_> = root.tables("place", "place", "slug").iter().map(read).collect();
    for id in PlaceId::ALL.iter().filter(|&id| !places.iter().any(|place| place.id == *id)) {
        root.place("place").refuse(Reason::MissingOne { what: "the place", name: id.slug() });
    }
    root.finish();
    places
}
