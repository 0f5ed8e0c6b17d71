//! Hands and their grips.

use glam::Vec3;
use unknot::catalogue::{Grip, Side};
use unknot::figure::body::{Detail, Part, Segment};
use unknot::figure::hand::{self, Fingers};
use unknot::figure::pose::Pose;

use crate::skin;

const CLOSE: [f32; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

fn parts(side: Side, grip: Grip, close: f32, detail: Detail) -> Vec<Part> {
    let mut parts = Vec::new();
    hand::parts(side, &Fingers::of(grip, close), detail, &mut parts);
    parts
}

/// How far a point lies from the skin of the left hand.
fn from_skin(grip: Grip, close: f32, point: Vec3) -> f32 {
    let parts = parts(Side::Left, grip, close, Detail::Near);
    skin::distance(&parts, &Pose::default().skeleton(), point)
}

#[test]
fn what_touches_lies_on_the_skin_of_the_hand() {
    for &grip in Grip::ALL.iter().filter(|grip| !matches!(grip, Grip::Hold | Grip::Pinch)) {
        for close in CLOSE {
            let touch = hand::touch(grip, &Fingers::of(grip, close));
            let off = from_skin(grip, close, touch.at);
            assert!(off.abs() < 0.3, "{grip:?} at {close}: {off}");
            let beyond = from_skin(grip, close, touch.at + touch.normal);
            assert!(beyond > off + 0.5, "{grip:?} at {close} faces into the hand: {beyond}");
        }
    }
}

#[test]
fn the_normal_and_the_way_along_are_square_unit_vectors() {
    for &grip in Grip::ALL {
        for close in CLOSE {
            let touch = hand::touch(grip, &Fingers::of(grip, close));
            assert!((touch.normal.length() - 1.0).abs() < 1e-4, "{grip:?}");
            assert!((touch.along.length() - 1.0).abs() < 1e-4, "{grip:?}");
            assert!(touch.normal.dot(touch.along).abs() < 1e-4, "{grip:?}");
        }
    }
}

#[test]
fn a_pinch_closes_until_thumb_and_index_meet() {
    let gaps = CLOSE.map(|close| {
        let touch = hand::touch(Grip::Pinch, &Fingers::of(Grip::Pinch, close));
        from_skin(Grip::Pinch, close, touch.at)
    });
    assert!(gaps.windows(2).all(|pair| pair[0] > pair[1] - 0.02), "{gaps:?}");
    assert!(gaps[0] > 1.0 && gaps[4].abs() < 0.3, "{gaps:?}");
}

#[test]
fn a_hand_closes_round_the_bar_it_holds() {
    // A thick bar presses into the web of the thumb.
    for (close, radius, give) in [(0.0, 3.4, 0.8), (1.0, 1.5, 0.5)] {
        let touch = hand::touch(Grip::Hold, &Fingers::of(Grip::Hold, close));
        for along in [-1.2, 0.0, 1.2] {
            let off = from_skin(Grip::Hold, close, touch.at + touch.along * along);
            assert!((off - radius).abs() < give, "{close}, {along} cm along: {off}");
        }
    }
}

#[test]
fn right_hands_are_left_hands_in_a_mirror() {
    for &grip in Grip::ALL {
        for detail in [Detail::Far, Detail::Near] {
            let left = parts(Side::Left, grip, 0.7, detail);
            let right = parts(Side::Right, grip, 0.7, detail);
            assert_eq!(left.len(), right.len());
            for (left, right) in left.iter().zip(&right) {
                assert_eq!(right.segment, Segment::Hand(Side::Right));
                assert_eq!(left.mirrored().beads, right.beads);
            }
        }
    }
}

#[test]
fn hands_have_few_parts_from_afar_and_five_fingers_when_near() {
    for &grip in Grip::ALL {
        assert!(parts(Side::Left, grip, 0.5, Detail::Far).len() <= 9);
        let near = parts(Side::Left, grip, 0.5, Detail::Near);
        assert!(near.len() <= 24);
        for digit in 1..=5 {
            assert!(near.iter().any(|part| part.digit == digit));
        }
    }
}

#[test]
fn fingers_do_not_run_into_the_palm() {
    for &grip in Grip::ALL {
        for close in CLOSE {
            let parts = parts(Side::Left, grip, close, Detail::Near);
            let (fingers, palm): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.digit > 1);
            for tip in fingers.iter().filter_map(|part| part.beads.last()) {
                let off = skin::distance(
                    palm.iter().copied().filter(|part| part.digit == 0),
                    &Pose::default().skeleton(),
                    tip.at,
                );
                // A root begins in the palm; what is bent towards it stays out by most of its radius.
                assert!(off > -0.7 || tip.radius > 0.9, "{grip:?} at {close}: {off}");
            }
        }
    }
}
