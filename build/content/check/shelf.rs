use super::Context;
use crate::content::{
    model::{Aid, Source},
    names::Names,
    table::Table,
};

pub(super) fn sources(root: &Table<'_>, names: &mut Names) -> Vec<Source> {
    let read = |table: &Table<'_>| {
        let id = table.slug("id");
        names.give(&id);
        let source = Source {
            id: id.value,
            by: table.text_or_empty("by"),
            title: table.text("title"),
            place: table.text_or_empty("place"),
            supports: table.prose("supports"),
        };
        table.finish();
        source
    };
    let sources = root.tables("source", "source", "id").iter().map(read).collect();
    root.finish();
    sources
}

pub(super) fn aids(root: &Table<'_>, context: &mut Context) -> Vec<Aid> {
    let read = |table: &Table<'_>| {
        let slug = table.slug("slug");
        context.aids.give(&slug);
        let aid = Aid {
            slug: slug.value,
            name: table.prose("name"),
            about: table.prose("about"),
            effort: table.prose("effort"),
            care: table.prose("care"),
            sources: context.sources.find_all(&table.texts("sources")),
        };
        table.finish();
        aid
    };
    root.tables("aid", "aid", "slug").iter().map(read).collect()
}
