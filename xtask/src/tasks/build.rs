//! `cargo xtask build`: the release into `dist/`.

use std::{path::Path, process::Command};

use super::options::Options;
use crate::{
    Failure, root,
    run::Step,
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
    options.end()?;
    let folder = root().join("dist");
    build_into(&folder, &base, 1)?;
    eprintln!("built into {}", folder.display());
    Ok(())
}

/// Builds the app into a folder, to be served below this base path, which starts and ends with a
/// slash. The catalogue stands in it so many `times`: more than once is for the bench alone.
///
/// # Errors
/// As [`build`].
pub fn build_into(folder: &Path, base: &str, times: usize) -> Result<(), Failure> {
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
    if times > 1 {
        trunk.env("UNKNOT_CATALOGUE_TIMES", times.to_string());
    }
    let title = format!("building the release into {}", folder.display());
    Step { title: &title, usual: "2 min" }.loud(&mut trunk)
}
