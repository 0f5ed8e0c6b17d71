//! A tool that comes with the system's packages.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::{find_on_path, path_with};
use crate::{
    Failure,
    run::{Step, output_of},
};

/// A program from the system's packages.
#[derive(Debug, Clone, Copy)]
pub struct SystemTool {
    /// What it is called.
    pub name: &'static str,
    /// How it is found.
    pub look: Look,
    /// The package of Debian and Ubuntu that holds it.
    pub package: &'static str,
}

/// How a system's program is found.
#[derive(Debug, Clone, Copy)]
pub enum Look {
    /// By the first of these names on the path.
    OnPath(&'static [&'static str]),
    /// By its file name in a folder whose name starts with `prefix`, in one of `folders` or one
    /// folder deeper (the system's library folders are one deeper on some systems).
    Below {
        /// Where to start.
        folders: &'static [&'static str],
        /// How the folder's name starts.
        prefix: &'static str,
        /// The file.
        file: &'static str,
    },
}

impl SystemTool {
    /// Where the program stands, if it is there.
    #[must_use]
    pub fn program(&self) -> Option<PathBuf> {
        match self.look {
            Look::OnPath(names) => find_on_path(names),
            Look::Below { folders, prefix, file } => folders.iter().find_map(|folder| {
                let near = Path::new(folder);
                below(near, prefix, file).or_else(|| {
                    subfolders(near).iter().find_map(|deeper| below(deeper, prefix, file))
                })
            }),
        }
    }

    /// Installs those that are missing, all in one go.
    ///
    /// # Errors
    /// [`Failure::Tool`] for the first that is missing still.
    pub fn ensure_all(tools: &[Self]) -> Result<(), Failure> {
        let mut packages: Vec<&str> =
            tools.iter().filter(|tool| tool.program().is_none()).map(|tool| tool.package).collect();
        packages.dedup();
        if packages.is_empty() {
            return Ok(());
        }
        let _ = install(&packages);
        match tools.iter().find(|tool| tool.program().is_none()) {
            None => Ok(()),
            Some(tool) => Err(Failure::Tool {
                name: tool.name.into(),
                advice: format!(
                    "install it with the system's packages (on Debian and Ubuntu: `apt-get \
                     install {}` as root), then run this again",
                    tool.package
                ),
            }),
        }
    }
}

/// With apt, as root or through a sudo that asks nothing.
fn install(packages: &[&str]) -> Result<(), Failure> {
    let Some(apt) = find_on_path(&["apt-get"]) else { return Ok(()) };
    let root = output_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let sudo = find_on_path(&["sudo"]).filter(|sudo| {
        !root && output_of(Command::new(sudo).args(["--non-interactive", "true"])).is_some()
    });
    let as_root = || {
        let mut command = match &sudo {
            Some(sudo) => {
                let mut command = Command::new(sudo);
                command.args(["--non-interactive", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt);
                command
            }
            None => Command::new(&apt),
        };
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("PATH", path_with(&[]).unwrap_or_default());
        command
    };
    if !root && sudo.is_none() {
        return Ok(());
    }
    Step { title: "asking the system which packages there are", usual: "10 s" }
        .quiet(as_root().arg("update"))?;
    let title = format!("installing {} from the system's packages", packages.join(", "));
    Step { title: &title, usual: "2 min" }.quiet(
        as_root()
            .args(["install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=600"])
            .args(packages),
    )
}

fn below(folder: &Path, prefix: &str, file: &str) -> Option<PathBuf> {
    subfolders(folder)
        .into_iter()
        .filter(|deeper| {
            deeper.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix))
        })
        .map(|deeper| deeper.join(file))
        .find(|found| found.is_file())
}

/// The folders in a folder, the latest version last by name, so looked at in reverse.
fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort_by(|a, b| b.cmp(a));
    folders
}
