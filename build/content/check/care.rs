use super::{Context, wording::refuse_wordy};
use crate::content::{
    Reason, document::At, model::Care, shared::LimitKind, table::Table, text::Text,
};

/// How many lines there are to tick.
const LINES: std::ops::RangeInclusive<usize> = 2..=5;
/// Most words of a line to tick.
const LINE: usize = 20;
/// Most words of the question: it is spoken to somebody with closed eyes.
const QUESTION: usize = 15;
/// How often the skin is looked at, in seconds.
const EVERY: std::ops::RangeInclusive<u16> = 60..=300;

/// What is taken care of where the wall clock runs, one for each kind.
pub(super) fn all(root: &Table<'_>, context: &Context) -> Vec<Care> {
    let kinds = LimitKind::ALL.iter().filter(|kind| kind.runs_by_wall_clock());
    let all = kinds.filter_map(|&kind| Some(care(&root.table(kind.slug())?, kind, context)));
    let all = all.collect();
    root.finish();
    all
}

fn care(table: &Table<'_>, kind: LimitKind, context: &Context) -> Care {
    let care = Care {
        kind,
        before: before(table),
        every: every(table),
        ask: ask(table),
        look: table.prose("look"),
        stop: table.prose("stop"),
        sources: context.sources.find_all(&table.texts("sources")),
    };
    table.finish();
    care
}

fn before(table: &Table<'_>) -> Vec<Text> {
    let lines = table.some_texts("before");
    if !lines.is_empty() && !LINES.contains(&lines.len()) {
        table.place("before").refuse(Reason::LinesToTick(lines.len()));
    }
    for line in &lines {
        refuse_wordy(&line.value, LINE, "this line", line.place);
    }
    lines.into_iter().map(Text::from).collect()
}

fn every(table: &Table<'_>) -> u16 {
    let Some(At { value, place }) = table.number("every") else { return *EVERY.end() };
    if !EVERY.contains(&value) {
        place.refuse(Reason::LooksApart(value));
    }
    value
}

fn ask(table: &Table<'_>) -> Text {
    let ask = table.prose("ask");
    refuse_wordy(&ask.english, QUESTION, "this question", table.place("ask"));
    ask
}
