use crate::content::{model::Landmark, names::Names, shared::BodyPart, table::Table};

pub(in crate::content::check) fn read_all(root: &Table<'_>, names: &mut Names) -> Vec<Landmark> {
    let read = |table: &Table<'_>| {
        let slug = table.slug("slug");
        names.give(&slug);
        let landmark = Landmark {
            slug: slug.value,
            part: table.word("part").unwrap_or(BodyPart::Trunk),
            from: table.needed_triple("from"),
            toward: table.needed_direction("toward"),
        };
        table.finish();
        landmark
    };
    let landmarks = root.tables("landmark", "landmark", "slug").iter().map(read).collect();
    root.finish();
    landmarks
}
