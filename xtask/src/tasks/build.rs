//! `cargo xtask build`: the release into `dist/`.

use std::{fs, path::Path, process::Command, time::Instant};

use super::options::Options;
use crate::{
    Failure, root,
    run::Step,
    server::Site,
    tools::{self, TRUNK, WASM_BINDGEN, path_with},
};

/// The sub-path that the suite's second build is for.
pub const BELOW: &str = "/unknot/";

/// Where that build is, relative to the project's root.
pub const DIST_BELOW: &str = "target/dist-below";

/// Builds the app into `dist/`.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub fn build(words: &[String]) -> Result<(), Failure> {
    let mut options = Options::new(words);
    let base = options.base()?;
    let plain = options.switch("--plain");
    options.end()?;
    let folder = root().join("dist");
    if plain {
        build_into(&folder, &base, 1)?;
    } else {
        release_into(&folder, &base)?;
    }
    eprintln!("built into {}", folder.display());
    Ok(())
}

/// Builds the app into a folder, to be served below this base path, which starts and ends with a
/// slash. The catalogue stands in it so many `times`: more than once is for the bench alone.
///
/// # Errors
/// As [`build`].
pub fn build_into(folder: &Path, base: &str, times: usize) -> Result<(), Failure> {
    let mut trunk = trunk(folder, base)?;
    if times > 1 {
        trunk.env("UNKNOT_CATALOGUE_TIMES", times.to_string());
    }
    let title = format!("building the release into {}", folder.display());
    Step { title: &title, usual: "2 min" }.loud(&mut trunk)
}

fn trunk(folder: &Path, base: &str) -> Result<Command, Failure> {
    tools::for_building()?;
    let folders = [WASM_BINDGEN.program_folder(), TRUNK.program_folder()];
    let path = path_with(&folders.each_ref().map(AsRef::as_ref)).unwrap_or_default();
    let mut trunk = Command::new(TRUNK.program());
    trunk
        .args(["build", "--release", "--locked", "--skip-version-check", "--public-url", base])
        .arg("--dist")
        .arg(folder)
        .current_dir(root())
        .env("PATH", path)
        // Trunk reads this as one of its own options, and not every value as the word goes.
        .env_remove("NO_COLOR");
    Ok(trunk)
}

/// Builds the app for the suite below [`BELOW`], with the pages of a language that nobody speaks and
/// that is written from right to left.
///
/// # Errors
/// As [`build`].
pub fn build_below() -> Result<(), Failure> {
    let mut trunk = trunk(&root().join(DIST_BELOW), BELOW)?;
    trunk.env("UNKNOT_PSEUDO", "1");
    Step { title: "building the release for below a sub-path", usual: "2 min" }.loud(&mut trunk)
}

/// Builds the app into a folder as hosts are given it: with `.br` and `.gz` beside each file that
/// gets smaller by it.
///
/// # Errors
/// As [`build`].
pub fn release_into(folder: &Path, base: &str) -> Result<(), Failure> {
    // What has not changed since is not compressed anew.
    let before = Site::read(folder).unwrap_or_default();
    build_into(folder, base, 1)?;
    compress(folder, &before)
}

fn compress(folder: &Path, before: &Site) -> Result<(), Failure> {
    eprintln!("==> compressing what is text or wasm (usually 20 s)");
    let begun = Instant::now();
    let mut site = Site::read(folder)?;
    for name in site.compress(before) {
        let path = folder.join(&name);
        let bytes = site.file(&name).map_or(&[][..], |file| &file.bytes);
        fs::write(&path, bytes).map_err(Failure::file(&path))?;
    }
    eprintln!("    {} s", begun.elapsed().as_secs());
    Ok(())
}
