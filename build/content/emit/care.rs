use super::{Rust, sources};
use crate::content::{
    model::{Care, Checked},
    shared::LimitKind,
    text::Texts,
};

/// What is taken care of for each kind of hard maximum, and apart from it who says so.
pub(super) fn emit(content: &Checked, texts: &Texts, rust: &mut Rust) {
    let slices = "&'static [&'static Source]";
    rust.array("CARE", "Care", &content.care, |it| care(texts, it));
    rust.array("CARE_SOURCES", "&[&Source]", &content.care, |care: &Care| sources(&care.sources));
    by_kind(content, rust, "care", "Option<&'static Care>", "None", |index| {
        format!("Some(&ALL_CARE[{index}])")
    });
    by_kind(content, rust, "care_sources", slices, "&[]", |index| {
        format!("ALL_CARE_SOURCES[{index}]")
    });
}

/// A function that tells one thing of each kind, and `other` where there is nothing.
fn by_kind(
    content: &Checked,
    rust: &mut Rust,
    name: &str,
    result: &str,
    other: &str,
    write: impl Fn(usize) -> String,
) {
    rust.line(format!("pub(super) fn {name}(kind: LimitKind) -> {result} {{"));
    rust.line("    match kind {");
    for kind in LimitKind::ALL {
        let index = content.care.iter().position(|care| care.kind == *kind);
        let result = index.map_or_else(|| other.to_owned(), &write);
        rust.line(format!("        LimitKind::{kind:?} => {result},"));
    }
    rust.line("    }\n}");
}

fn care(texts: &Texts, care: &Care) -> String {
    let Care { before, every, ask, look, stop, .. } = care;
    let before = texts.apps(before);
    let [ask, look, stop] = [ask, look, stop].map(|text| texts.app(text));
    format!("Care {{ before: {before}, every: {every}, ask: {ask}, look: {look}, stop: {stop} }}")
}
