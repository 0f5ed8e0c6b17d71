//! What is painted of a posed scene.

use glam::{Quat, Vec2, Vec3};
use unknot::catalogue::Side::{Left, Right};
use unknot::catalogue::{BodyPart, Furniture, Grip, PropKind};
use unknot::figure::camera::Camera;
use unknot::figure::paint::{Canvas, Detail};
use unknot::figure::pose::Pose;
use unknot::figure::prop;
use unknot::figure::rig::{Joint, Skeleton};
use unknot::figure::scene::posed::{Glow, Posed, PosedProp, Setting};
use unknot::figure::{Role, Shape};

use crate::drawn::Drawn;

fn posed(pose: &Pose) -> Posed {
    let skeleton = pose.skeleton();
    let pelvis = skeleton.frame(Joint::Pelvis).at;
    let setting =
        Setting { furniture: &[Furniture::Floor], seat: 45.0, desk: 74.0, wall: -14.0, pelvis };
    Posed {
        skeleton,
        grips: [(Grip::Relaxed, 0.0); 2],
        lids: 0.0,
        jaw: 0.0,
        breath: 0.0,
        props: Vec::new(),
        setting,
        glows: Vec::new(),
    }
}

fn paint(posed: &Posed, camera: &Camera) -> Vec<Shape> {
    Canvas::new().paint(posed, camera, Detail::Far).to_vec()
}

fn is_body(role: Role) -> bool {
    use Role::{Shorts, ShortsFar, Skin, SkinFar, Top, TopFar};
    matches!(role, Skin | SkinFar | Top | TopFar | Shorts | ShortsFar)
}

/// The places in the paint order of the outlined parts of the body that hold a point.
fn places(shapes: &[Shape], point: Vec2) -> Vec<usize> {
    let holds = |shape: &Shape| is_body(shape.role) && Drawn::new(&shape.path).holds(point);
    shapes.iter().enumerate().filter(|(_, shape)| holds(shape)).map(|(place, _)| place).collect()
}

/// A hand before the breast, seen from the front.
fn hand_on_chest() -> Pose {
    let mut pose = Pose::standing();
    pose.turn(Joint::Shoulder(Right), [-35.0, 10.0, -20.0]);
    pose.turn(Joint::Elbow(Right), [-115.0, 30.0, 0.0]);
    pose
}

#[test]
fn a_hand_before_the_chest_is_painted_after_the_trunk() {
    let posed = posed(&hand_on_chest());
    let camera = Camera::turned(0.0);
    let shapes = paint(&posed, &camera);
    let wrist = posed.skeleton.frame(Joint::Wrist(Right));
    let chest = posed.skeleton.frame(Joint::Chest).at;
    assert!(wrist.at.z > chest.z + 8.0, "the pose has the hand before the chest: {wrist:?}");
    let at = camera.project(wrist.at);
    let trunk = shapes.iter().position(|shape| shape.role == Role::Top).unwrap();
    let over = places(&shapes, at);
    assert!(
        over.iter().any(|&place| shapes[place].role == Role::Skin && place > trunk),
        "{over:?}"
    );
}

#[test]
fn an_arm_passes_behind_the_head_and_before_the_neck() {
    let upper = Quat::from_rotation_arc(Vec3::NEG_Y, Vec3::new(-9.0, 26.0, -2.0).normalize());
    let lower = Quat::from_rotation_arc(Vec3::NEG_Y, Vec3::new(22.0, 2.0, -9.0).normalize());
    let mut turns = [Quat::IDENTITY; Joint::COUNT];
    turns[Joint::Shoulder(Right).index()] = upper;
    turns[Joint::Elbow(Right).index()] = upper.inverse() * lower;
    let skeleton = Skeleton::new(Joint::Pelvis.rest(), &turns);
    let posed = Posed { skeleton, ..posed(&Pose::standing()) };
    let at = |joint| posed.skeleton.frame(joint).at;
    let camera = Camera::turned(20.0);
    let shapes = paint(&posed, &camera);
    let (elbow, wrist) = (at(Joint::Elbow(Right)), at(Joint::Wrist(Right)));
    let head = at(Joint::Head) + Vec3::Y * 8.0;
    let behind = camera.nearness(wrist) < camera.nearness(head) - 4.0;
    assert!(behind, "the pose has the hand behind the head: {elbow} {wrist} {head}");
    let forearm = *places(&shapes, camera.project(elbow.lerp(wrist, 0.45))).last().unwrap();
    let face = *places(&shapes, camera.project(head + Vec3::Z * 6.0)).last().unwrap();
    assert!(forearm < face, "the head is painted over the forearm: {forearm} {face}");
    let upper = camera.project(at(Joint::Shoulder(Right)).lerp(elbow, 0.25));
    let trunk = shapes.iter().position(|shape| shape.role == Role::Top).unwrap();
    let sleeve = *places(&shapes, upper).last().unwrap();
    assert!(sleeve > trunk, "the upper arm is painted over the trunk: {sleeve} {trunk}");
}

#[test]
fn a_glow_lies_within_the_outline_of_the_body() {
    let mut posed = posed(&Pose::standing());
    let spot = |at: [f32; 3], normal: [f32; 3], part, side| Glow {
        at: Vec3::from(at),
        normal: Vec3::from(normal),
        radius: 7.0,
        strength: 1.0,
        part,
        side,
    };
    posed.glows.push(spot([13.0, 128.0, 8.0], [0.3, 0.0, 0.95], BodyPart::Trunk, Left));
    posed.glows.push(spot([9.0, 30.0, 3.0], [0.0, 0.0, 1.0], BodyPart::Shank, Left));
    for turn in [0.0, 40.0, -70.0, -90.0] {
        let shapes = paint(&posed, &Camera::turned(turn));
        let glows = shapes.iter().filter(|shape| shape.role == Role::Glow1);
        let mut seen = 0;
        for glow in glows {
            seen += 1;
            let drawn = Drawn::new(&glow.path);
            let (low, high) = drawn.bounds();
            for step in 0..400u16 {
                let (x, y) = (f32::from(step % 20) / 19.0, f32::from(step / 20) / 19.0);
                let point = low + (high - low) * Vec2::new(x, y);
                let near = |shift: f32| {
                    let looks = [Vec2::ZERO, Vec2::X, Vec2::Y, Vec2::NEG_X, Vec2::NEG_Y];
                    looks.into_iter().any(|way| !places(&shapes, point + way * shift).is_empty())
                };
                assert!(!drawn.holds(point) || near(0.25), "{point} at {turn}");
            }
        }
        assert!(seen > 0, "no glow at {turn}");
    }
}

#[test]
fn every_thing_is_painted_and_no_larger_than_it_is() {
    let away = Skeleton::new(Vec3::new(400.0, 93.0, 400.0), &[Quat::IDENTITY; Joint::COUNT]);
    for &kind in PropKind::ALL {
        let mut posed = Posed { skeleton: away.clone(), ..posed(&Pose::standing()) };
        let at = Vec3::new(0.0, 60.0, 0.0);
        let turn = Quat::from_rotation_x(0.4);
        posed.props.push(PosedProp { kind, at, turn, line: Vec::new(), behind: false });
        for (yaw, pitch) in [(0.0, 0.0), (50.0, 20.0), (90.0, 5.0), (200.0, -10.0)] {
            let camera = Camera::above(yaw, pitch);
            let shapes = paint(&posed, &camera);
            let none = [Role::Floor, Role::Horizon, Role::Shadow];
            let middle = camera.project(at);
            let size = prop::size(kind);
            let reach = match kind {
                PropKind::Shower => 52.0,
                _ => size.length / 2.0 + 21.0,
            };
            let mut painted = 0;
            for shape in shapes.iter().filter(|shape| !none.contains(&shape.role)) {
                let (low, high) = Drawn::new(&shape.path).bounds();
                if (low.midpoint(high) - middle).length() < 200.0 {
                    painted += 1;
                    let far = (low - middle).abs().max((high - middle).abs()).max_element();
                    assert!(far < reach, "{kind:?} {:?} reaches {far}", shape.role);
                }
            }
            assert!(painted > 0, "{kind:?} at {yaw}");
        }
    }
}

#[test]
fn the_same_scene_gives_the_same_paths_whatever_was_painted_before() {
    let (one, other) = (posed(&hand_on_chest()), posed(&Pose::standing()));
    let camera = Camera::above(35.0, 8.0);
    let mut canvas = Canvas::new();
    let first = canvas.paint(&one, &camera, Detail::Near).to_vec();
    let mut fist = other.clone();
    fist.grips = [(Grip::Fist, 1.0), (Grip::Pinch, 0.5)];
    fist.jaw = 3.0;
    canvas.paint(&fist, &Camera::turned(120.0), Detail::Far);
    assert_eq!(canvas.paint(&one, &camera, Detail::Near), first);
    canvas.paint(&fist, &camera, Detail::Near);
    assert_eq!(canvas.paint(&one, &camera, Detail::Near), first);
    assert_eq!(Canvas::new().paint(&one, &camera, Detail::Near), first);
}

#[test]
fn no_camera_makes_numbers_that_are_none() {
    let mut posed = posed(&hand_on_chest());
    posed.setting.furniture = Furniture::ALL;
    posed.glows.push(Glow {
        at: Vec3::ZERO,
        normal: Vec3::ZERO,
        radius: 5.0,
        strength: f32::NAN,
        part: BodyPart::Trunk,
        side: Left,
    });
    for camera in [
        Camera::above(0.0, 90.0),
        Camera::above(180.0, -90.0),
        Camera::above(0.0, 89.999),
        Camera::turned(f32::NAN),
        Camera::turned(1e30),
    ] {
        for shape in paint(&posed, &camera) {
            // Reading stops at what is not a finite number.
            Drawn::new(&shape.path);
        }
    }
}

#[test]
fn a_frame_of_a_whole_figure_is_small() {
    let mut posed = posed(&hand_on_chest());
    posed.setting.furniture = &[Furniture::Floor, Furniture::Chair];
    for turn in [0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0] {
        let shapes = paint(&posed, &Camera::above(turn, 8.0));
        let bytes: usize = shapes.iter().map(|shape| shape.path.len()).sum();
        assert!(bytes < 20_000, "{bytes} at {turn}");
    }
}

#[test]
fn what_a_person_sits_in_lets_the_feet_be_seen_between_its_walls() {
    let mut posed = posed(&Pose::standing());
    let at = Vec3::new(0.0, 0.0, 2.0);
    let line = Vec::new();
    posed.props.push(PosedProp {
        kind: PropKind::FootSpa,
        at,
        turn: Quat::IDENTITY,
        line,
        behind: false,
    });
    let shapes = paint(&posed, &Camera::above(20.0, 10.0));
    let place = |role| shapes.iter().position(|shape| shape.role == role).unwrap();
    let foot = places(&shapes, Camera::above(20.0, 10.0).project(Vec3::new(9.2, 5.0, 0.0)));
    assert!(place(Role::Tub) < foot[0] && foot[0] < place(Role::TubFront), "{foot:?}");
}

#[test]
fn a_hand_on_the_skin_casts_a_shadow_and_one_before_nothing_casts_none() {
    let camera = Camera::turned(0.0);
    let dents = |pose: &Pose| {
        let shapes = paint(&posed(pose), &camera);
        shapes.iter().filter(|shape| shape.role == Role::Dent).count()
    };
    let standing = Pose::standing();
    let mut aside = standing.clone();
    aside.turn(Joint::Shoulder(Left), [0.0, 0.0, 80.0]);
    aside.turn(Joint::Shoulder(Right), [0.0, 0.0, -80.0]);
    assert_eq!(dents(&aside), 0);
    assert!(touching(&camera) > 0);
}

/// How many shadows a hand casts at most while it is led to the breast.
fn touching(camera: &Camera) -> usize {
    (0..40u8)
        .map(|step| {
            let mut pose = Pose::standing();
            pose.turn(Joint::Shoulder(Right), [-35.0 + f32::from(step), 10.0, -20.0]);
            pose.turn(Joint::Elbow(Right), [-115.0, 30.0, 0.0]);
            let shapes = paint(&posed(&pose), camera);
            shapes.iter().filter(|shape| shape.role == Role::Dent).count()
        })
        .max()
        .unwrap_or_default()
}
