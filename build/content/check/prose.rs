use super::Context;
use crate::content::{
    model::{Article, Section},
    names::Names,
    table::Table,
    text::Text,
};

/// The `lead` and the sections of a page. Sections may lead to one of the `playable` techniques.
pub(super) fn article(root: &Table<'_>, context: &Context, playable: Option<&Names>) -> Article {
    let read = |table: &Table<'_>| {
        let play = playable.and_then(|names| names.find(&table.string("play")?));
        let section = Section {
            title: table.prose("title"),
            paragraphs: table.some_texts("paragraphs").into_iter().map(Text::from).collect(),
            sources: context.sources.find_all(&table.texts("sources")),
            play,
        };
        table.finish();
        section
    };
    Article {
        lead: root.prose("lead"),
        sections: root.tables("section", "section", "title").iter().map(read).collect(),
    }
}
