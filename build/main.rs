//! Checks `content/` and bakes it into static Rust data; a mistake there fails the build, with
//! one line for each problem: file, line, reason.

#![allow(clippy::print_stdout, reason = "this is how a build script talks to cargo")]

mod content;

use std::{env, fs, io, path::Path};

use content::{Files, Problem, Texts};

/// Only for measuring: the catalogue is baked so many times as large.
const TIMES: &str = "UNKNOT_CATALOGUE_TIMES";

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-env-changed={TIMES}");
    // Each `cargo::error` fails the build; an exit code of our own would print them all twice.
    match bake() {
        Ok(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
        Err(error) => {
            println!("cargo::error=the content cannot be baked: {error}");
        }
    }
}

/// Writes the baked content, unless there are problems.
fn bake() -> io::Result<Vec<Problem>> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut files = Files::new();
    read(Path::new("content"), &mut files)?;
    let texts = Texts::default();
    let (mut checked, words) = match (content::check(&files), content::words::bake(&files, &texts))
    {
        (Ok(checked), Ok(words)) => (checked, words),
        (checked, words) => {
            let mut problems = checked.err().unwrap_or_default();
            problems.extend(words.err().unwrap_or_default());
            problems.sort();
            problems.dedup();
            return Ok(problems);
        }
    };
    content::enlarge(&mut checked, times()?);
    let catalogue = content::emit(&checked, &texts);
    // Once all texts are known.
    let languages = match content::languages::read(&files, &texts) {
        Ok(languages) => languages,
        Err(problems) => return Ok(problems),
    };
    let out = Path::new(&out);
    fs::write(out.join("catalogue.rs"), catalogue)?;
    fs::write(out.join("words.rs"), words)?;
    fs::write(out.join("texts.rs"), content::emit_texts(&texts, &languages))?;
    Ok(Vec::new())
}

fn times() -> io::Result<u16> {
    let Ok(times) = env::var(TIMES) else { return Ok(1) };
    times.parse().map_err(|_| io::Error::other(format!("{TIMES} is `{times}`, not a number")))
}

/// Reads all content files and translations in and below a folder.
fn read(folder: &Path, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml" || extension == "po")
        {
            let name = path.to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path)
                .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
            files.insert(name, text);
        }
    }
    Ok(())
}
