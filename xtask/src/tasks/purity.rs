//! The arrows between the rooms go one way.

use std::{fs, path::Path};

use crate::{Failure, cargo, root, run::output_of};

/// Crates that the pure rooms must build without.
const OF_THE_BROWSER: &[&str] = &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-timers"];

/// What no file of a room may name.
const ROOMS: &[(&[&str], &[&str])] = &[
    (
        &["src/catalogue", "src/figure", "src/session", "src/kept"],
        &["crate::ui", "crate::device", "web_sys", "js_sys", "wasm_bindgen", "leptos"],
    ),
    (&["src/device"], &["crate::ui", "leptos"]),
    (&["src/ui/shell"], &["leptos", "serde", "catalogue::REGIONS"]),
    (&["src/ui/picture"], &["leptos", "serde", "ui::player", "ui::components", "ui::pages"]),
    // The module that plays is linked without the figure.
    (&["src/ui/player"], &["crate::figure", "picture::still", "picture::frame"]),
];

/// The pure rooms build without any crate of the browser, and no room names one that is above it.
pub(super) fn purity() -> Result<(), Failure> {
    let tree =
        ["tree", "-p=unknot", "--no-default-features", "-e=normal", "--prefix=none", "--locked"];
    let tree = output_of(&mut cargo(tree)).ok_or_else(|| Failure::Step("cargo tree".into()))?;
    let mut problems: Vec<String> = named_crates(&tree)
        .into_iter()
        .map(|name| format!("the pure rooms depend on {name}"))
        .collect();
    for (folders, words) in ROOMS {
        for folder in *folders {
            look_into(&root().join(folder), words, &mut problems)?;
        }
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(Failure::Step(format!("purity: {}; it", problems.join("; "))))
}

fn named_crates(tree: &str) -> Vec<&str> {
    tree.lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| OF_THE_BROWSER.contains(name))
        .collect()
}

fn look_into(folder: &Path, words: &[&str], problems: &mut Vec<String>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        if path.is_dir() {
            look_into(&path, words, problems)?;
            continue;
        }
        let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
        for (number, word) in named_words(&text, words) {
            problems.push(format!("{}:{number} names {word}", path.display()));
        }
    }
    Ok(())
}

/// The words that the code names, each with its line; prose in comments may name them.
fn named_words<'a>(text: &str, words: &[&'a str]) -> Vec<(usize, &'a str)> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|(at, line)| {
            words.iter().filter(|word| line.contains(**word)).map(move |word| (at + 1, *word))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_of_the_browser_is_seen_in_the_tree() {
        let tree = "unknot v0.1.0 (/x)\nglam v0.34.2\nweb-sys v0.3.1\nserde v1.0.0 (*)\n";
        assert_eq!(named_crates(tree), ["web-sys"]);
    }

    #[test]
    fn a_room_above_is_seen_in_code_and_not_in_comments() {
        let text =
            "//! crate::ui draws this.\nuse crate::catalogue;\nuse crate::ui::route::Route;\n";
        assert_eq!(named_words(text, &["crate::ui", "leptos"]), [(3, "crate::ui")]);
    }
}
