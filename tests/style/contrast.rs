//! What stands on what, and how far it must stand off.

use super::look::{Look, Roles, all};

/// What is read: 4.5 to 1, and 7 to 1 where more contrast is wanted.
const TEXT: [(&str, &[&str]); 6] = [
    ("ink", &["ground", "raised", "sunken", "accent-wash", "sore-wash"]),
    ("ink-soft", &["ground", "raised", "sunken"]),
    ("accent", &["ground", "raised", "sunken"]),
    ("accent-strong", &["ground", "raised", "sunken"]),
    ("on-accent", &["accent", "accent-strong"]),
    ("sore-ink", &["ground", "sore-wash"]),
];

/// What is seen without being read: 3 to 1.
const SHAPES: [(&str, &[&str]); 4] = [
    // The ring of the focus, wherever it may lie.
    ("focus", &["ground", "raised", "sunken", "sore-wash"]),
    // The ring of the time that is left on its track, and buttons by their ground.
    ("accent", &["ground", "raised", "hair"]),
    // The dots of the meter that are on, the mark of a caution, the frame of what is asked.
    ("sore", &["ground", "raised", "sore-wash"]),
    // The dots that are not.
    ("ink-soft", &["ground", "raised"]),
];

/// What a body and a thing are filled with, and lined with.
const LINED: [(&str, &str); 8] = [
    ("skin", "skin-line"),
    ("cloth", "cloth-line"),
    ("cloth-shade", "cloth-line"),
    ("felt", "felt-line"),
    ("linen", "linen-line"),
    ("foam", "tool-line"),
    ("tool", "tool-line"),
    ("tub", "tool-line"),
];

fn near(look: Look, roles: &Roles, pairs: &[(&str, &[&str])], least: f32) -> Vec<String> {
    let pairs = pairs.iter().flat_map(|(on, under)| under.iter().map(move |under| (*on, *under)));
    let close = pairs.filter_map(|(on, under)| {
        let apart = roles.colour(on).contrast(roles.colour(under));
        (apart < least).then(|| format!("{on} on {under}: {apart:.2}, {look:?}"))
    });
    close.collect()
}

fn assert_none(close: &[String]) {
    assert!(close.is_empty(), "too near:\n{}", close.join("\n"));
}

#[test]
fn all_that_is_read_stands_off_its_ground() {
    let close =
        all().flat_map(|look| near(look, &look.roles(), &TEXT, if look.more { 7.0 } else { 4.5 }));
    assert_none(&close.collect::<Vec<_>>());
}

#[test]
fn all_that_tells_by_its_shape_stands_off_what_is_around_it() {
    let mut close = Vec::new();
    for look in all() {
        // More contrast makes the track as strong as ink, and then the gap in it tells.
        let shapes = SHAPES.map(|(on, under)| {
            let kept = |under: &&str| !(look.more && *under == "hair");
            (on, under.iter().copied().filter(kept).collect::<Vec<_>>())
        });
        let shapes = shapes.each_ref().map(|(on, under)| (*on, under.as_slice()));
        close.extend(near(look, &look.roles(), &shapes, 3.0));
    }
    assert_none(&close);
}

#[test]
fn a_body_and_what_it_uses_are_seen_on_every_ground() {
    let mut close = Vec::new();
    for look in all() {
        let roles = look.roles();
        for (fill, line) in LINED {
            for ground in ["ground", "raised"] {
                let apart = |role| roles.colour(role).contrast(roles.colour(ground));
                let most = apart(fill).max(apart(line));
                if most < 3.0 {
                    close.push(format!("{fill} with {line} on {ground}: {most:.2}, {look:?}"));
                }
            }
        }
    }
    assert_none(&close);
}

#[test]
fn where_more_contrast_is_wanted_every_line_of_the_figure_is_seen() {
    let seams = [("seam", &["skin"][..])];
    let lines = LINED.map(|(fill, line)| (line, [fill]));
    let lines = lines.each_ref().map(|(line, fill)| (*line, fill.as_slice()));
    let close = all().filter(|look| look.more).flat_map(|look| {
        let roles = look.roles();
        [near(look, &roles, &lines, 3.0), near(look, &roles, &seams, 3.0)].concat()
    });
    assert_none(&close.collect::<Vec<_>>());
}
