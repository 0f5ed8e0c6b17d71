use super::{
    Context, PREPARE, rounds,
    step::{self, Cap},
};
use crate::content::{
    Reason, grammar,
    model::Technique,
    names::Names,
    shared::{Evidence, Posture},
    table::Table,
    text::Text,
};

/// The preparations that can be played, and their names.
pub(super) fn preparations(root: &Table<'_>, context: &Context) -> (Vec<Technique>, Names) {
    let most = context.limits.pressure(None);
    let cap = super::region::cap(root, most, "the body");
    let mut names = Names::new("preparation", PREPARE);
    let techniques = all(root, &mut names, &cap, context.limits.whole, context);
    (techniques, names)
}

/// The techniques of a file. None may last longer than `most` seconds.
pub(super) fn all(
    root: &Table<'_>,
    names: &mut Names,
    cap: &Cap,
    most: u16,
    context: &Context,
) -> Vec<Technique> {
    let tables = root.tables("technique", "technique", "slug");
    tables.iter().map(|table| technique(table, names, cap, most, context)).collect()
}

fn technique(
    table: &Table<'_>,
    names: &mut Names,
    cap: &Cap,
    most: u16,
    context: &Context,
) -> Technique {
    let slug = table.slug("slug");
    names.give(&slug);
    let evidence = table.word::<Evidence>("evidence");
    let sources = context.sources.find_all(&table.texts("sources"));
    let claimed = evidence.filter(|&evidence| evidence != Evidence::CommonPractice);
    if let Some(evidence) = claimed.filter(|_| table.texts("sources").is_empty()) {
        table.place("evidence").refuse(Reason::EvidenceWithoutSource(evidence.slug()));
    }
    let technique = Technique {
        slug: slug.value,
        name: table.prose("name"),
        summary: table.prose("summary"),
        aids: context.aids.find_all(&table.some_texts("aids")),
        posture: table.word("posture").unwrap_or(Posture::Seated),
        position: table.prose("position"),
        steps: step::all(table, cap, context),
        caution: table.prose("caution"),
        mistakes: table.texts("mistakes").into_iter().map(Text::from).collect(),
        evidence: evidence.unwrap_or(Evidence::CommonPractice),
        sources,
        recovery_hours: recovery(table),
    };
    table.finish();

    let seconds = rounds::seconds(&technique.steps);
    if seconds > u32::from(most) {
        let of = table.name().to_owned();
        table.place("slug").refuse(Reason::TooLong { of, seconds, most });
    }
    technique
}

fn recovery(table: &Table<'_>) -> u16 {
    let text = table.text("recovery");
    let hours = grammar::recovery(&text);
    if hours.is_none() && !text.is_empty() {
        table.place("recovery").refuse(Reason::BadRecovery(text));
    }
    hours.unwrap_or_default()
}
