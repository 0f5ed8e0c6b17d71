//! The few packages from npm, from the lock file.

use std::{fs, process::Command};

use super::find_on_path;
use crate::{Failure, root, run::Step};

/// Which of the packages a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Npm {
    /// What the browser suite needs: axe-core.
    Checks,
    /// That, and what the bench needs: lighthouse.
    Bench,
}

impl Npm {
    /// Installs the packages of the lock file unless just these are there.
    ///
    /// # Errors
    /// [`Failure::Tool`] when npm is missing or does not succeed.
    pub fn ensure(self) -> Result<(), Failure> {
        let root = root();
        let lock_path = root.join("package-lock.json");
        let lock = fs::read_to_string(&lock_path).map_err(Failure::file(&lock_path))?;
        let stamp_path = root.join("node_modules/.unknot-stamp");
        let held = fs::read_to_string(&stamp_path).unwrap_or_default();
        if held == self.stamp(&lock) || held == Self::Bench.stamp(&lock) {
            return Ok(());
        }
        let program = find_on_path(&["npm"]).ok_or_else(|| Failure::Tool {
            name: "npm".into(),
            advice: "install Node 20 or later, which brings it, then run this again".into(),
        })?;
        let mut ci = Command::new(program);
        ci.args(["ci", "--no-audit", "--no-fund"]).args(self.omitted()).current_dir(&root);
        Step { title: "installing the npm packages of package-lock.json", usual: "30 s" }
            .quiet(&mut ci)
            .map_err(|_| Failure::Tool {
                name: "an npm package".into(),
                advice: "run `npm ci` in the project's folder and mend what it reports".into(),
            })?;
        fs::write(&stamp_path, self.stamp(&lock)).map_err(Failure::file(stamp_path))
    }

    fn omitted(self) -> &'static [&'static str] {
        match self {
            Self::Checks => &["--omit=dev"],
            Self::Bench => &[],
        }
    }

    fn stamp(self, lock: &str) -> String {
        format!("{self:?}\n{lock}")
    }
}
