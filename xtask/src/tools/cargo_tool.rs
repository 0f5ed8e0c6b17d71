//! A tool that cargo installs, at one exact version.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use super::folders::{cache, find_on_path};
use crate::{
    Failure, cargo,
    run::{Step, output_of},
};

/// A program from the crate registry.
#[derive(Debug, Clone, Copy)]
pub struct CargoTool {
    /// The crate.
    pub name: &'static str,
    /// The program in it.
    pub binary: &'static str,
    /// The only version that will do.
    pub version: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// How long it usually takes to compile.
    pub usual: &'static str,
}

impl CargoTool {
    /// Where the program stands: on the path if that is the right version, else where this
    /// project installs it.
    #[must_use]
    pub fn program(&self) -> PathBuf {
        find_on_path(&[self.binary])
            .filter(|program| self.fits(program))
            .unwrap_or_else(|| self.folder().join("bin").join(self.binary))
    }

    /// The folder that holds the program.
    #[must_use]
    pub fn program_folder(&self) -> PathBuf {
        self.program().parent().map(Path::to_path_buf).unwrap_or_default()
    }

    /// Installs it unless it is there. Two clones may ask at once: the second waits.
    ///
    /// # Errors
    /// [`Failure::Tool`] when it cannot be installed.
    pub fn ensure(&self) -> Result<(), Failure> {
        if self.fits(&self.program()) {
            return Ok(());
        }
        let folder = self.folder();
        fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
        let lock_path = folder.join("lock");
        let lock = File::create(&lock_path).map_err(Failure::file(&lock_path))?;
        lock.lock().map_err(Failure::file(&lock_path))?;
        if self.fits(&self.program()) {
            return Ok(());
        }
        self.install(&folder)
    }

    fn install(&self, folder: &Path) -> Result<(), Failure> {
        let Self { name, version, why, usual, .. } = self;
        let title = format!("installing {name} {version}, which {why}");
        let crate_at_version = format!("{name}@{version}");
        let mut install = cargo(["install", "--locked", "--force", "--root"]);
        install
            .arg(folder)
            .arg(&crate_at_version)
            // Outside the project its own configuration does not reach the tool.
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", cache().join("build"))
            .env_remove("RUSTFLAGS");
        let installed = Step { title: &title, usual }.loud(&mut install);
        if installed.is_ok() && self.fits(&self.program()) {
            return Ok(());
        }
        Err(Failure::Tool {
            name: format!("{name} {version}"),
            advice: format!("run `cargo install --locked {crate_at_version}`, then this again"),
        })
    }

    fn folder(&self) -> PathBuf {
        cache().join("tools").join(format!("{}-{}", self.name, self.version))
    }

    fn fits(&self, program: &Path) -> bool {
        program.is_file()
            && output_of(Command::new(program).arg("--version"))
                .is_some_and(|words| words.split_whitespace().nth(1) == Some(self.version))
    }
}
