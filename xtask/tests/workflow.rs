//! What runs on others' machines runs what was looked at.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;

#[test]
fn every_action_is_pinned_to_a_commit_and_says_its_version() {
    let folder = xtask::root().join(".github/workflows");
    let mut actions = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let used = text.lines().filter_map(|line| {
            let line = line.trim().trim_start_matches("- ");
            line.strip_prefix("uses: ")
        });
        for action in used {
            let (_, pin) = action.split_once('@').unwrap();
            let (commit, version) = pin.split_once(" # v").unwrap_or((pin, ""));
            let is_commit = commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
            assert!(is_commit && !version.is_empty(), "{}: {action}", path.display());
            actions += 1;
        }
    }
    assert!(actions >= 4, "only {actions} actions were found");
}
