//! The checks that need nothing but cargo.

use super::{purity, test::Tally};
use crate::{cargo, run::Step, tools::WASM_TARGET};

type Line = (&'static str, &'static str, &'static [&'static str]);

const DENIED: &[&str] = &["--", "-D", "warnings"];

/// Each with its usual time when little has changed since the last run.
const LINES: &[Line] = &[
    ("format", "2 s", &["fmt", "--all", "--check"]),
    ("clippy::pure", "5 s", &["clippy", "-p=unknot", "--no-default-features", "--all-targets"]),
    ("clippy::browser", "10 s", &["clippy", "-p=unknot", "--target", WASM_TARGET]),
    (
        "clippy::shell",
        "10 s",
        &[
            "clippy",
            "-p=unknot",
            "--target",
            WASM_TARGET,
            "--no-default-features",
            "--features=shell",
        ],
    ),
    (
        "clippy::prerender",
        "10 s",
        &["clippy", "-p=unknot", "--no-default-features", "--features=ssr", "--lib", "--bins"],
    ),
    ("clippy::tools", "10 s", &["clippy", "-p=xtask", "-p=unknot-browser", "--all-targets"]),
    ("native::pure", "20 s", &["test", "-p=unknot", "--no-default-features"]),
    (
        "native::prerender",
        "20 s",
        &["test", "-p=unknot", "--no-default-features", "--features=ssr", "--lib", "--bins"],
    ),
    ("tools", "10 s", &["test", "-p=xtask", "-p=unknot-browser", "--lib", "--bins"]),
    ("server", "2 s", &["test", "-p=xtask", "--tests"]),
];

/// Runs every quick check, also after one has failed.
pub(super) fn quick(tally: &mut Tally) {
    for &(name, usual, words) in LINES {
        let mut command = cargo(words.iter().copied());
        if !words.contains(&"fmt") {
            command.arg("--locked");
        }
        if words.contains(&"clippy") {
            command.args(DENIED);
        }
        tally.check(name, || Step { title: name, usual }.loud(&mut command));
    }
    tally.check("purity", purity::purity);
}
