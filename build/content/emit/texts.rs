use super::Rust;
use crate::content::text::Texts;

/// The Rust of `OUT_DIR/texts.rs`, which `src/catalogue/text.rs` includes: the tables of all
/// texts, to be written once all are numbered.
pub(crate) fn emit_texts(texts: &Texts) -> String {
    let (map, app) = texts.parts();
    let all = texts.all();
    let mut rust = Rust(String::new());
    rust.line(format!("pub const MAP: u16 = {map};"));
    rust.line(format!("pub const APP: u16 = {app};"));
    rust.line("#[cfg(not(target_arch = \"wasm32\"))]");
    rust.line(format!("pub static ENGLISH: [&str; {}] = [", all.len()));
    for text in &all {
        rust.line(format!("    {:?},", text.in_words(&text.english)));
    }
    rust.line("];");
    rust.0
}
