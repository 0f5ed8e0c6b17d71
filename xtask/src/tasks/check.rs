//! `cargo xtask check`: the content alone, for who writes it.

use std::process::Stdio;

use super::options::Options;
use crate::{Failure, cargo};

/// Checks `content/` and shows each problem on a line of its own.
///
/// # Errors
/// When there is a problem.
pub fn check(words: &[String]) -> Result<(), Failure> {
    Options::new(words).end()?;
    let mut command = cargo(["check", "--package", "unknot", "--no-default-features", "--locked"]);
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    let output =
        command.output().map_err(|source| Failure::Start { program: "cargo".into(), source })?;
    if output.status.success() {
        eprintln!("content/ is in order");
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let problems = problems(&words);
    if problems.is_empty() {
        // Not the content's fault: the compiler's own words say most.
        eprintln!("{words}");
    }
    for problem in problems {
        eprintln!("{problem}");
    }
    Err(Failure::Step("the check of content/".into()))
}

/// What the build script printed to say why it refuses, out of all that cargo prints around it.
fn problems(words: &str) -> Vec<&str> {
    let told = words.lines().skip_while(|line| !line.trim_start().starts_with("--- stderr"));
    let told: Vec<&str> = told.skip(1).map(str::trim).filter(|line| !line.is_empty()).collect();
    if !told.is_empty() {
        return told;
    }
    words
        .lines()
        .filter_map(|line| line.strip_prefix("error: unknot@"))
        .filter_map(|line| line.split_once(": ").map(|(_, problem)| problem))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_build_script_says_is_shown() {
        let words = "   Compiling unknot\nerror: failed to run custom build command\n\nCaused by:\n  \
            process didn't exit successfully\n  --- stdout\n  cargo::x\n\n  --- stderr\n  \
            content/regions/neck.toml:3: no such aid `belt`\n\n  content/aids.toml:9: empty\n";
        assert_eq!(
            problems(words),
            ["content/regions/neck.toml:3: no such aid `belt`", "content/aids.toml:9: empty"]
        );
        let words = "error: unknot@0.1.0: content/aids.toml:9: empty\nerror: build script logged\n";
        assert_eq!(problems(words), ["content/aids.toml:9: empty"]);
    }
}
