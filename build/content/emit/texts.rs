use super::Rust;
use crate::content::{languages::Language, text::Texts};

/// The Rust of `OUT_DIR/texts.rs`, which `src/catalogue/text.rs` and `language.rs` include: the
/// languages, and a table of all texts for each.
pub(crate) fn emit_texts(texts: &Texts, languages: &[Language]) -> String {
    let (map, app) = texts.parts();
    let mut rust = Rust(String::new());
    rust.line(format!("pub const MAP: u16 = {map};"));
    rust.line(format!("pub const APP: u16 = {app};"));
    rust.list("LANGUAGES", "Language", languages, |Language { tag, name, direction, .. }| {
        let direction = if direction == "rtl" { "RightToLeft" } else { "LeftToRight" };
        format!("Language {{ tag: {tag:?}, name: {name:?}, direction: Direction::{direction} }}")
    });
    rust.line("#[cfg(not(target_arch = \"wasm32\"))]");
    rust.line(format!("pub static TABLES: [&[&str]; {}] = [", languages.len()));
    for language in languages {
        rust.line("    &[");
        for text in &language.texts {
            rust.line(format!("        {text:?},"));
        }
        rust.line("    ],");
    }
    rust.line("];");
    rust.0
}
