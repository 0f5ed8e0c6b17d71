//! The texts that the modules in the browser are handed: those of the map within every page, those
//! of the app in a file.

use unknot::catalogue::text::{APP_TEXTS, MAP_TEXTS, opened};

use super::{
    Trouble,
    files::{self, Dist},
};

/// Writes the texts of the app, in the language that is open and has this tag, into a file that is
/// named by its digest; returns its name.
pub fn write(dist: &Dist, tag: &str) -> Result<String, Trouble> {
    let lines = lines(APP_TEXTS);
    let name = format!("unknot-texts-{tag}-{}.txt", files::short_digest(lines.as_bytes()));
    dist.write(&name, lines.as_bytes())?;
    Ok(name)
}

/// The element of a page that holds the texts of the map, and where those of the app are.
pub fn within(base: &str, file: &str) -> String {
    let map = lines(MAP_TEXTS);
    format!("<script type=\"text/plain\" id=\"texts\" data-app=\"{base}{file}\">{map}</script>")
}

/// So many of the first texts, one a line, as the content has none with two.
fn lines(count: usize) -> String {
    opened().iter().take(count).copied().collect::<Vec<_>>().join("\n")
}
