//! Refuses pictures that no body could do, or that do not show what they are about.

use std::{fs, path::PathBuf};

use unknot::catalogue::{self, Shelf, Technique};
use unknot::figure::scene::guard;

use super::Trouble;

/// Looks at the picture of every step, all through its loop.
///
/// # Errors
/// With a line for each fault: file, line, step, and by how much.
pub fn check() -> Result<(), Trouble> {
    let mut faults = Vec::new();
    for technique in catalogue::techniques() {
        for (index, scene) in technique.scenes().iter().enumerate() {
            let Some(scene) = scene else { continue };
            for fault in guard::faults(scene) {
                let (place, slug) = (place(technique, index), technique.slug);
                faults.push(format!("{place}: step {} of `{slug}`: {fault}", index + 1));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Trouble::Pictures(faults.join("\n"))) }
}

/// Where a step stands, as `file:line`; the file alone where the step is not found in it.
fn place(technique: &Technique, step: usize) -> String {
    let file = match technique.shelf {
        Shelf::Region(region) => format!("content/regions/{}.toml", region.slug()),
        Shelf::Prepare => "content/prepare.toml".into(),
    };
    let text = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(&file));
    let line = text.ok().and_then(|text| line_of(&text, technique.slug, step));
    line.map_or_else(|| file.clone(), |line| format!("{file}:{line}"))
}

/// The line, from 1, on which a step of a technique begins, the steps counted from 0.
fn line_of(text: &str, slug: &str, step: usize) -> Option<usize> {
    let named = format!("slug = \"{slug}\"");
    let lines = text.lines().enumerate().skip_while(|(_, line)| !line.starts_with(&named));
    let mut steps = lines.filter(|(_, line)| line.starts_with("[[technique.step]]"));
    steps.nth(step).map(|(index, _)| index + 1)
}

#[cfg(test)]
mod tests {
    use super::line_of;

    #[test]
    fn a_step_is_found_where_it_begins() {
        let text = "[[technique]]\nslug = \"a\"\n[[technique.step]]\n[[technique]]\n\
                    slug = \"b\" # the second\n[[technique.step]]\ntext = \"x\"\n[[technique.step]]\n";
        assert_eq!(line_of(text, "a", 0), Some(3));
        assert_eq!(line_of(text, "b", 1), Some(8));
        assert_eq!(line_of(text, "c", 0), None);
    }
}
