//! What is seen of scenes: key poses, reflections, and the way from one scene to the next.

use std::collections::BTreeMap;

use unknot::{
    catalogue,
    figure::{
        Role,
        body::Detail,
        paint::Canvas,
        rig::Joint,
        scene::{Sight, Stage},
    },
};

/// Every scene of the catalogue, with its address.
fn stages() -> impl Iterator<Item = (String, Stage)> {
    catalogue::techniques().flat_map(|technique| {
        technique.scenes().iter().enumerate().filter_map(move |(index, scene)| {
            let stage = Stage::new(scene.as_ref()?);
            Some((format!("{} {}", technique.address(), index + 1), stage))
        })
    })
}

/// How far the farthest joint of one is from the same joint of the other, in centimetres.
fn apart(one: &Sight, two: &Sight) -> f32 {
    let at = |sight: &Sight, joint| sight.posed.skeleton.frame(joint).at;
    Joint::ALL.map(|joint| at(one, joint).distance(at(two, joint))).into_iter().fold(0.0, f32::max)
}

#[test]
fn a_scene_mirrored_twice_is_itself() {
    for (place, stage) in stages() {
        let sight = stage.sight(0.3);
        let twice = sight.mirrored().mirrored();
        assert!(apart(&sight, &twice) < 0.02, "{place}");
        let frames = sight.frame.iter().zip(twice.frame);
        assert!(frames.into_iter().all(|(one, two)| (one - two).abs() < 1e-3), "{place}");
        assert_eq!(sight.posed.grips, twice.posed.grips, "{place}");
    }
}

#[test]
fn a_mirrored_scene_is_seen_as_a_mirror_shows_it() {
    for (place, stage) in stages() {
        let sight = stage.sight(0.3);
        let other = sight.mirrored();
        for joint in Joint::ALL {
            let here = sight.camera(0.0).project(sight.posed.skeleton.frame(joint).at);
            let there = other.posed.skeleton.frame(joint.mirrored()).at;
            let there = other.camera(0.0).project(there);
            assert!(
                (here.x + there.x).abs() + (here.y - there.y).abs() < 0.05,
                "{place} {joint:?}"
            );
        }
    }
}

#[test]
fn the_way_to_another_scene_begins_at_the_one_and_ends_at_the_other() {
    let all: Vec<_> = stages().collect();
    let pairs = all.iter().zip(all.iter().skip(1));
    for ((place, from), (_, to)) in pairs {
        let (from, to) = (from.sight(0.4), to.sight(0.0));
        if !from.posed.shares_room(&to.posed) {
            continue;
        }
        assert!(apart(&from, &from.toward(&to, 0.0)) < 0.05, "{place}");
        assert!(apart(&to, &from.toward(&to, 1.0)) < 0.05, "{place}");
        let (mut before, mut most) = (from.clone(), 0.0_f32);
        for step in 1..=30u8 {
            let now = from.toward(&to, f32::from(step) / 30.0);
            most = most.max(apart(&before, &now));
            before = now;
        }
        // Half a second at 60 frames: a hand that crosses the body does so in steps, not in a leap.
        assert!(most < 16.0, "{place}: {most} cm in one frame");
    }
}

#[test]
fn the_key_pose_presses_as_hard_as_any() {
    for (place, stage) in stages() {
        let pressed = |phase| stage.at(phase).glows.iter().map(|glow| glow.strength).sum::<f32>();
        let key = stage.key_phase();
        assert!((0.0..1.0).contains(&key), "{place}");
        let most = (0..16u8).map(|look| pressed(f32::from(look) / 16.0)).fold(0.0, f32::max);
        assert!(pressed(key) >= most - 0.31, "{place}: {} of {most}", pressed(key));
    }
}

#[test]
fn a_scene_that_moves_or_presses_has_an_arrow_that_says_so() {
    let mut canvas = Canvas::new();
    for (place, stage) in stages() {
        let trails = stage.trails();
        if stage.at(stage.key_phase()).glows.is_empty() && trails.is_empty() {
            continue;
        }
        let sight = stage.sight(stage.key_phase());
        canvas.paint(&sight.posed, &sight.camera(40.0), Detail::Far);
        let plain = canvas.arrows(&[], sight.frame[2]).len();
        let shapes = canvas.arrows(&trails, sight.frame[2]);
        assert!(
            shapes.len() == plain + 2 && shapes.iter().any(|s| s.role == Role::Arrow),
            "{place}"
        );
    }
}

#[test]
fn what_lies_outside_of_the_frame_is_left_out_and_the_rest_stays() {
    let mut canvas = Canvas::new();
    let (mut all, mut kept) = (0, 0);
    for (place, stage) in stages() {
        let sight = stage.sight(0.0);
        let mut length = |frame| {
            canvas.keep_to(frame);
            let shapes = canvas.paint(&sight.posed, &sight.camera(0.0), Detail::Far);
            // Lips are left out of small faces, so in wide frames.
            let shapes = shapes.iter().filter(|shape| shape.role != Role::Lip);
            shapes.map(|shape| shape.path.len()).sum::<usize>()
        };
        let whole = length(None);
        let within = length(Some(sight.frame));
        assert!(within > 0 && within <= whole, "{place}");
        assert_eq!(length(Some([-500.0, -500.0, 1000.0, 1000.0])), whole, "{place}");
        (all, kept) = (all + whole, kept + within);
    }
    assert!(kept < all, "nothing lies outside of any frame");
}

#[test]
fn a_frame_is_the_same_whatever_frame_came_before_it() {
    let mut canvas = Canvas::new();
    for (place, stage) in stages().step_by(9) {
        for phase in [0.3, 0.31, 0.311, 0.7] {
            let sight = stage.sight(phase);
            canvas.keep_to(Some(sight.frame));
            let kept = canvas.paint(&sight.posed, &sight.camera(0.0), Detail::Near);
            let mut fresh = Canvas::new();
            fresh.keep_to(Some(sight.frame));
            let fresh = fresh.paint(&sight.posed, &sight.camera(0.0), Detail::Near);
            assert!(kept == fresh, "{place} at {phase}");
        }
    }
}

#[test]
fn what_lies_before_what_changes_no_more_than_there_and_back_in_a_round() {
    const LOOKS: u8 = 24;
    let mut canvas = Canvas::new();
    let mut wrong = Vec::new();
    for (place, stage) in stages() {
        canvas.keep_to(Some(stage.view()));
        // For each two things that were seen to overlap: which lay behind, and how often that changed.
        let mut pairs: BTreeMap<(usize, usize), (usize, u8)> = BTreeMap::new();
        for look in 0..=LOOKS {
            let phase = f32::from(look % LOOKS) / f32::from(LOOKS);
            canvas.paint(&stage.at(phase), &stage.camera(0.0), Detail::Near);
            for (behind, before) in canvas.layers() {
                let pair = (behind.min(before), behind.max(before));
                let (last, swaps) = pairs.entry(pair).or_insert((behind, 0));
                *swaps += u8::from(*last != behind);
                *last = behind;
            }
        }
        let most = 2 * stage.turns();
        let often = pairs.into_iter().filter(|(_, (_, swaps))| *swaps > most);
        wrong.extend(often.map(|(pair, (_, swaps))| format!("{place}: {pair:?} {swaps} times")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
