use super::Context;
use crate::content::{
    document::At,
    model::{Checked, Contraindication, RedFlag, Screening},
    names::Names,
    shared::{Kind, RegionId, Urgency},
    table::{Table, word},
};

/// Contraindications, red flags and the questions of the screening.
pub(super) fn read(root: &Table<'_>, context: &Context, checked: &mut Checked) {
    let tables = root.tables("contraindication", "contraindication", "name");
    checked.contraindications =
        tables.iter().map(|table| contraindication(table, context)).collect();
    let tables = root.tables("red-flag", "red flag", "sign");
    checked.red_flags = tables.iter().map(|table| red_flag(table, context)).collect();
    let mut keys = Names::new("question", "this file");
    let tables = root.tables("screening", "question", "key");
    checked.screening = tables.iter().map(|table| screening(table, context, &mut keys)).collect();
    root.finish();
}

fn contraindication(table: &Table<'_>, context: &Context) -> Contraindication {
    let read = Contraindication {
        kind: table.word("kind").unwrap_or(Kind::Never),
        name: table.prose("name"),
        text: table.prose("text"),
        sources: context.sources.find_all(&table.texts("sources")),
    };
    table.finish();
    read
}

fn red_flag(table: &Table<'_>, context: &Context) -> RedFlag {
    let read = RedFlag {
        sign: table.prose("sign"),
        action: table.prose("action"),
        urgency: table.word("urgency").unwrap_or(Urgency::Emergency),
        sources: context.sources.find_all(&table.texts("sources")),
    };
    table.finish();
    read
}

fn screening(table: &Table<'_>, context: &Context, keys: &mut Names) -> Screening {
    let key = table.slug("key");
    keys.give(&key);
    let read = Screening {
        key: key.value,
        question: table.prose("question"),
        skip: table.prose("skip"),
        ask: table.prose("ask"),
        shelves: table.texts("shelves").iter().filter_map(shelf).collect(),
        aids: context.aids.find_all(&table.texts("aids")),
    };
    table.finish();
    read
}

/// A region, or nothing for the preparations.
fn shelf(name: &At<'_, String>) -> Option<Option<RegionId>> {
    if name.value == "prepare" { Some(None) } else { word(name).map(Some) }
}
