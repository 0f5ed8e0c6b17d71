//! Pressure, evidence and recovery.

use unknot::catalogue::{self, Dose, LimitKind, Motion};

use crate::fixture::{
    LIMITS, NECK, PREPARE, assert_refused, edit, edited, problems, refuse, sound,
};

#[test]
fn pressure_above_the_cap_of_the_region_is_refused() {
    refuse(
        NECK,
        "pressure = 3",
        "pressure = 4",
        "pressure 4 is above 3, the cap of neck: lower it",
    );
    refuse(
        NECK,
        "pressure = 3",
        "pressure = 400",
        "pressure 400 is above 3, the cap of neck: lower it",
    );
}

#[test]
fn a_region_may_be_stricter_than_the_limits_but_not_laxer() {
    let files = edited(NECK, "cap = 3", "cap = 2");
    assert_refused(
        &files,
        NECK,
        "pressure = 3",
        "pressure 3 is above 2, the cap of neck: lower it",
    );
    let reason = "pressure 4 is above 3, the cap of neck in content/limits.toml: lower it";
    refuse(NECK, "cap = 3", "cap = 4", reason);
}

#[test]
fn a_laxer_cap_does_not_let_its_steps_through() {
    let mut files = edited(NECK, "cap = 3", "cap = 5");
    edit(&mut files, NECK, "pressure = 3", "pressure = 5");
    assert_eq!(
        problems(&files),
        [
            "content/regions/neck.toml:3: pressure 5 is above 3, the cap of neck in \
             content/limits.toml: lower it",
            "content/regions/neck.toml:42: pressure 5 is above 3, the cap of neck: lower it",
        ]
    );
}

#[test]
fn a_region_without_a_cap_of_its_own_in_the_limits_has_that_of_the_body() {
    let mut files = sound();
    edit(&mut files, "content/regions/calves.toml", "cap = 1", "cap = 6");
    let reason = "pressure 6 is above 5, the cap of calves in content/limits.toml: lower it";
    assert_refused(&files, "content/regions/calves.toml", "cap", reason);
}

#[test]
fn preparations_have_the_cap_of_the_body() {
    refuse(
        PREPARE,
        "pressure = 0",
        "pressure = 5",
        "pressure 5 is above 4, the cap of the body: lower it",
    );
    let reason = "pressure 6 is above 5, the cap of the body in content/limits.toml: lower it";
    refuse(PREPARE, "cap = 4", "cap = 6", reason);
}

#[test]
fn a_limit_above_the_scale_of_pressure_is_refused() {
    let reason = "pressure 11 is above 10, the cap of the scale of pressure: lower it";
    refuse(LIMITS, "body = 5", "body = 11", reason);
}

#[test]
fn evidence_without_a_source_is_refused_but_for_common_practice() {
    let sources = "sources = [\"book\"]\nrecovery";
    for evidence in ["trial", "guidance"] {
        let mut files = edited(NECK, sources, "sources = []\nrecovery");
        let line = format!("evidence = \"{evidence}\"");
        edit(&mut files, NECK, "evidence = \"guidance\"", &line);
        let reason =
            format!("evidence `{evidence}` needs a source: name one, or declare `common-practice`");
        assert_refused(&files, NECK, &line, &reason);
    }
    let mut files = edited(NECK, sources, "recovery");
    edit(&mut files, NECK, "evidence = \"guidance\"", "evidence = \"common-practice\"");
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn what_ships_recovers_for_as_long_as_it_was_hard() {
    for technique in catalogue::techniques() {
        let (hours, address) = (technique.recovery_hours, technique.address());
        // A device is limited by its maker instead: up to three times a day.
        let device = technique.steps.iter().any(|step| step.motion == Motion::Device);
        let least = match technique.most_pressure().get() {
            0 => 0,
            1..=3 => 4,
            _ if device => 4,
            _ => 24,
        };
        assert!(hours >= least, "{address}: {hours} h");
        let heat = technique.steps.iter().any(|step| match step.dose {
            Dose::Time { most: Some(most), .. } => most.kind == LimitKind::Heat,
            _ => false,
        });
        // An hour off after heat; a shower warms all of the body, and less.
        assert!(!heat || hours >= 1 || technique.slug == "shower", "{address}: {hours} h");
    }
}
