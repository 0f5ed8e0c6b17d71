//! Checks `content/` and bakes it into static Rust data; a mistake there fails the build, with
//! one line for each problem: file, line, reason.

#![allow(clippy::print_stdout, reason = "this is how a build script talks to cargo")]

mod content;

use std::{env, fs, io, path::Path, process::ExitCode};

use content::{Files, Problem};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    match bake() {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("cargo::error=cannot read the content, or write what is baked: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the baked content, unless there are problems.
fn bake() -> io::Result<Vec<Problem>> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut files = Files::new();
    read(Path::new("content"), &mut files)?;
    let (checked, words) = match (content::check(&files), content::words::bake(&files)) {
        (Ok(checked), Ok(words)) => (checked, words),
        (checked, words) => {
            let mut problems = checked.err().unwrap_or_default();
            problems.extend(words.err().unwrap_or_default());
            problems.sort();
            problems.dedup();
            return Ok(problems);
        }
    };
    fs::write(Path::new(&out).join("catalogue.rs"), content::emit(&checked))?;
    fs::write(Path::new(&out).join("words.rs"), words)?;
    Ok(Vec::new())
}

/// Reads all TOML files in and below a folder.
fn read(folder: &Path, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
