//! `cargo xtask build`: the release into `dist/`.

use std::process::Command;

use super::options::Options;
use crate::{
    Failure, root,
    run::Step,
    tools::{self, TRUNK, WASM_BINDGEN, path_with},
};

/// Builds the app into `dist/`.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the build fails.
pub fn build(words: &[String]) -> Result<(), Failure> {
    let mut options = Options::new(words);
    let base = options.base()?;
    options.end()?;
    build_at(&base)?;
    eprintln!("built into {}", root().join("dist").display());
    Ok(())
}

/// Builds the app to be served below this base path, which starts and ends with a slash.
///
/// # Errors
/// As [`build`].
pub fn build_at(base: &str) -> Result<(), Failure> {
    tools::for_building()?;
    let folders = [WASM_BINDGEN.program_folder(), TRUNK.program_folder()];
    let path = path_with(&folders.each_ref().map(AsRef::as_ref)).unwrap_or_default();
    let mut trunk = Command::new(TRUNK.program());
    trunk
        .args(["build", "--release", "--locked", "--skip-version-check", "--public-url", base])
        .current_dir(root())
        .env("PATH", path)
        // Trunk reads this as one of its own options, and not every value as the word goes.
        .env_remove("NO_COLOR");
    Step { title: "building the release into dist/", usual: "2 min" }.loud(&mut trunk)
}
