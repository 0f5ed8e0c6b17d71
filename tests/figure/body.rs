//! The body that bends.

use glam::Vec3;
use unknot::catalogue::Side::{self, Left, Right};
use unknot::figure::body::{Bead, Body, Cover, Detail, Part, Segment};
use unknot::figure::face::{Face, FeatureKind, face};
use unknot::figure::hem::HEMS;
use unknot::figure::pose::Pose;
use unknot::figure::rig::{Joint, Skeleton};

use crate::skin;

/// How far each joint goes: degrees about x, y and z on the left, from and to.
fn ranges() -> Vec<(Joint, [f32; 3], [f32; 3])> {
    use Joint::{Ankle, Chest, Clavicle, Elbow, Head, Hip, Knee, Neck, Shoulder, Waist};
    vec![
        (Hip(Left), [20.0, 0.0, 0.0], [-120.0, 0.0, 0.0]),
        (Hip(Left), [-60.0, 0.0, 0.0], [-60.0, 40.0, 60.0]),
        (Knee(Left), [0.0; 3], [140.0, 0.0, 0.0]),
        (Ankle(Left), [-40.0, 0.0, 0.0], [40.0, 0.0, 0.0]),
        (Elbow(Left), [0.0; 3], [-150.0, 0.0, 0.0]),
        (Shoulder(Left), [0.0; 3], [0.0, 0.0, 175.0]),
        (Shoulder(Left), [60.0, 0.0, 0.0], [-175.0, 0.0, 0.0]),
        (Shoulder(Left), [-80.0, 0.0, 0.0], [-80.0, -50.0, 0.0]),
        (Clavicle(Left), [0.0, 0.0, -6.0], [0.0, 0.0, 20.0]),
        (Waist, [-12.0, -12.0, -12.0], [12.0, 12.0, 12.0]),
        (Chest, [-12.0, -12.0, -12.0], [12.0, 12.0, 12.0]),
        (Neck, [-20.0, -20.0, -20.0], [20.0, 20.0, 20.0]),
        (Head, [-25.0, -25.0, -25.0], [25.0, 25.0, 25.0]),
    ]
}

/// Looks at each joint at every tenth of its way.
fn bend(mut look: impl FnMut(&str, &Skeleton)) {
    for (joint, from, to) in ranges() {
        for step in 0..=10u8 {
            let share = f32::from(step) / 10.0;
            let turn: [f32; 3] =
                std::array::from_fn(|axis| from[axis] + (to[axis] - from[axis]) * share);
            let mut pose = Pose::default();
            pose.turn(joint, turn);
            look(&format!("{joint:?} {turn:?}"), &pose.skeleton());
        }
    }
}

#[test]
fn every_left_part_has_its_mirror_image_on_the_right() {
    for detail in [Detail::Far, Detail::Near] {
        let body = Body::figure(detail);
        for part in &body.parts {
            let mirrored = part.mirrored();
            let same = |bead: &Bead, other: &Part| other.beads.contains(bead);
            let twin = body.parts.iter().find(|other| {
                other.segment == mirrored.segment
                    && other.cover == part.cover
                    && other.joins == mirrored.joins
                    && mirrored.beads.len() == other.beads.len()
                    && mirrored.beads.iter().all(|bead| same(bead, other))
            });
            assert!(twin.is_some(), "{part:?}");
        }
    }
}

#[test]
fn the_bending_body_has_few_parts() {
    assert!(Body::figure(Detail::Far).parts.len() <= 90);
    assert!(Body::figure(Detail::Near).parts.len() <= 100);
}

#[test]
fn bends_never_tear_a_part() {
    let body = Body::figure(Detail::Near);
    let rest = Pose::default().skeleton();
    let length = |part: &Part, skeleton: &Skeleton| {
        let beads: Vec<_> = part.beads.iter().map(|bead| bead.posed(skeleton)).collect();
        let pairs = beads.iter().flat_map(|a| beads.iter().map(move |b| a.distance(*b)));
        pairs.fold(0.0, f32::max)
    };
    let lengths: Vec<f32> = body.parts.iter().map(|part| length(part, &rest)).collect();
    bend(|name, skeleton| {
        for (part, rest) in body.parts.iter().zip(&lengths) {
            let long = length(part, skeleton);
            assert!(long < rest + 9.0, "{name}: {rest} to {long} cm in {part:?}");
        }
    });
}

#[test]
fn bends_never_thin_a_limb() {
    let body = Body::figure(Detail::Near);
    let joints = [
        (Joint::Knee(Left), [Segment::Thigh(Left), Segment::Shank(Left)]),
        (Joint::Elbow(Left), [Segment::UpperArm(Left), Segment::Forearm(Left)]),
        (Joint::Hip(Left), [Segment::Trunk, Segment::Thigh(Left)]),
        (Joint::Shoulder(Left), [Segment::Trunk, Segment::UpperArm(Left)]),
        (Joint::Ankle(Left), [Segment::Shank(Left), Segment::Foot(Left)]),
    ];
    let depth = |joint: Joint, segment, skeleton: &Skeleton| {
        let parts = body.parts.iter().filter(|part| part.segment == segment);
        -skin::distance(parts, skeleton, skeleton.frame(joint).at)
    };
    let rest = Pose::default().skeleton();
    let at_rest = joints.map(|(joint, both)| both.map(|segment| depth(joint, segment, &rest)));
    assert!(at_rest.iter().flatten().all(|&depth| depth > 1.4), "{at_rest:?}");
    bend(|name, skeleton| {
        for ((joint, both), rest) in joints.into_iter().zip(at_rest) {
            for (segment, rest) in both.into_iter().zip(rest) {
                let deep = depth(joint, segment, skeleton);
                assert!(deep > 0.85 * rest, "{name}: {joint:?} {rest} to {deep} cm in {segment:?}");
            }
        }
    });
}

#[test]
fn nothing_of_the_trunk_hangs_behind_when_the_body_sits() {
    let body = Body::figure(Detail::Far);
    for degrees in [0.0, 30.0, 60.0, 90.0, 120.0] {
        let mut pose = Pose::default();
        pose.both(Joint::Hip, [-degrees, 0.0, 0.0]);
        let skeleton = pose.skeleton();
        let low = body.parts.iter().filter(|part| part.segment == Segment::Trunk);
        let low = low.flat_map(|part| &part.beads);
        let low = low.map(|bead| bead.posed(&skeleton).y - bead.radius).fold(f32::MAX, f32::min);
        assert!(low > Joint::Hip(Left).rest().y - 12.5, "{degrees}: {low}");
    }
}

#[test]
fn hems_lie_round_the_skin() {
    let body = Body::figure(Detail::Far);
    for skeleton in [Pose::default().skeleton(), Pose::standing().skeleton()] {
        for hem in &HEMS {
            let ring = hem.ring(&skeleton);
            let [first, second] = ring.axes;
            for step in 0..12u8 {
                let (sin, cos) = (f32::from(step) * 30.0).to_radians().sin_cos();
                let at = ring.at + first * cos + second * sin;
                let own = body.parts.iter().filter(|part| part.segment == hem.segment);
                let off = skin::distance(own, &skeleton, at);
                assert!(off > -2.5 && off < 1.2, "{hem:?} at {}: {off}", at - ring.at);
            }
            // The cloth is on the inner side.
            let inner = skin::distance(
                body.parts.iter().filter(|part| part.cover == hem.cover),
                &skeleton,
                ring.at - ring.out * 3.0,
            );
            assert!(inner < 0.0, "{hem:?}: {inner}");
        }
    }
}

#[test]
fn the_face_lies_on_the_head() {
    let skeleton = Pose::default().skeleton();
    for jaw in [0.0, 2.0, 4.0] {
        let mut body = Body::figure(Detail::Near);
        body.open_jaw(jaw);
        let head: Vec<&Part> =
            body.parts.iter().filter(|part| part.segment == Segment::Head).collect();
        for feature in face(&Face { jaw, ..Face::default() }) {
            assert!((feature.normal.length() - 1.0).abs() < 1e-4);
            if feature.kind == FeatureKind::Mouth {
                continue;
            }
            for at in feature.points {
                let off = skin::distance(head.iter().copied(), &skeleton, at);
                assert!(off.abs() < 0.6, "{:?} at {at}: {off}", feature.kind);
            }
        }
    }
}

#[test]
fn eyes_close_and_the_mouth_opens() {
    let has = |face_now: Face, kind| face(&face_now).iter().any(|feature| feature.kind == kind);
    let open = Face::default();
    assert!(has(open, FeatureKind::Eye) && has(open, FeatureKind::Iris));
    assert!(!has(Face { lids: 1.0, ..open }, FeatureKind::Eye));
    assert!(has(open, FeatureKind::Lip) && !has(open, FeatureKind::Mouth));
    assert!(has(Face { jaw: 3.0, ..open }, FeatureKind::Mouth));
    let chin = |body: &Body| {
        let beads = body.parts.iter().filter(|part| part.segment == Segment::Head);
        beads
            .flat_map(|part| &part.beads)
            .map(|bead| bead.at.y - bead.radius)
            .fold(f32::MAX, f32::min)
    };
    let mut body = Body::figure(Detail::Near);
    let shut = chin(&body);
    body.open_jaw(3.0);
    assert!((shut - chin(&body) - 3.0).abs() < 1.2, "{shut} {}", chin(&body));
    body.open_jaw(0.0);
    assert!((shut - chin(&body)).abs() < 1e-4);
}

#[test]
fn cloth_covers_the_trunk_and_stops_on_the_limbs() {
    let body = Body::figure(Detail::Near);
    let wears = |segment, cover| {
        body.parts.iter().any(|part| part.segment == segment && part.cover == cover)
    };
    for side in [Left, Right] {
        for (segment, cover) in [
            (Segment::UpperArm as fn(Side) -> Segment, Cover::Top),
            (Segment::Thigh, Cover::Shorts),
        ] {
            assert!(wears(segment(side), cover) && wears(segment(side), Cover::Skin));
        }
        for segment in [Segment::Forearm(side), Segment::Shank(side), Segment::Foot(side)] {
            assert!(!wears(segment, Cover::Top) && !wears(segment, Cover::Shorts));
        }
    }
    let middle = Vec3::new(0.0, 120.0, 0.0);
    let top = body.parts.iter().filter(|part| part.cover == Cover::Top);
    assert!(skin::distance(top, &Pose::default().skeleton(), middle) < -5.0);
}
