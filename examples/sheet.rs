//! Writes a page of pictures for judging by eye: `sheet [--dark] [--size PX] [filter] > sheet.html`.
#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs, reason = "a tool for the desk")]

use std::fmt::Write;

use glam::{EulerRot, Quat, Vec3};
use unknot::catalogue::{BodyPart, Furniture, Grip, PropKind, Side};
use unknot::figure::body::Detail;
use unknot::figure::camera::Camera;
use unknot::figure::paint::Canvas;
use unknot::figure::rig::{Joint, Skeleton};
use unknot::figure::scene::posed::{Glow, Posed, PosedProp, Setting};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut theme = "light";
    let mut size = String::from("300");
    arguments.retain(|word| {
        let dark = word == "--dark";
        if dark {
            theme = "dark";
        }
        !dark
    });
    if let Some(at) = arguments.iter().position(|word| word == "--size") {
        size = arguments.get(at + 1).cloned().unwrap_or(size);
        arguments.drain(at..(at + 2).min(arguments.len()));
    }
    let filter = arguments.first().cloned().unwrap_or_default();
    let mut canvas = Canvas::new();
    let mut html = page(theme, &size);
    for study in studies() {
        if !study.name.contains(&filter) {
            continue;
        }
        for &(yaw, pitch) in &study.views {
            let camera = Camera::above(yaw, pitch);
            let detail = if study.frame[3] < 120.0 { Detail::Near } else { Detail::Far };
            let times = (0..40).map(|_| {
                let start = std::time::Instant::now();
                canvas.paint(&study.posed, &camera, detail);
                start.elapsed()
            });
            let time = times.min().unwrap_or_default();
            let shapes = canvas.paint(&study.posed, &camera, detail);
            let bytes: usize = shapes.iter().map(|shape| shape.path.len()).sum();
            eprintln!("{} {yaw}: {time:?}, {} shapes, {bytes} bytes", study.name, shapes.len());
            let [x, y, width, height] = study.frame;
            let _ = write!(html, "<figure><svg class=scene viewBox='{x} {y} {width} {height}'>",);
            for shape in shapes {
                let _ = write!(html, "<path class='{}' d='{}'/>", shape.role.class(), shape.path);
            }
            let _ = write!(html, "</svg><figcaption>{} {yaw}</figcaption></figure>", study.name);
        }
    }
    println!("{html}");
}

fn page(theme: &str, size: &str) -> String {
    format!(
        "<!doctype html><html data-theme={theme}><meta charset=utf-8><style>{}{}
        body{{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:var(--ground);
        color:var(--ink);font:12px sans-serif}}
        figure{{margin:0;width:{size}px}}svg{{display:block;width:{size}px;height:{size}px;
        background:var(--raised);border-radius:12px}}</style>",
        include_str!("../style/tokens.css"),
        include_str!("../style/components/figure.css"),
    )
}

struct Study {
    name: &'static str,
    posed: Posed,
    views: Vec<(f32, f32)>,
    frame: [f32; 4],
}

/// Turns in degrees about x, y and z, as of the left.
type Turn = (fn(Side) -> Joint, [f32; 3]);

fn bent(root: Vec3, both: &[Turn], one: &[(Joint, [f32; 3])]) -> Skeleton {
    let mut turns = [Quat::IDENTITY; Joint::COUNT];
    let quat = |[x, y, z]: [f32; 3]| {
        Quat::from_euler(EulerRot::ZYX, z.to_radians(), y.to_radians(), x.to_radians())
    };
    let mut set = |joint: Joint, turn| {
        if let Some(old) = turns.get_mut(joint.index()) {
            *old = turn;
        }
    };
    for (joint, [x, y, z]) in both {
        set(joint(Side::Left), quat([*x, *y, *z]));
        set(joint(Side::Right), quat([*x, -y, -z]));
    }
    for (joint, turn) in one {
        set(*joint, quat(*turn));
    }
    Skeleton::new(root, &turns)
}

const AT_EASE: [Turn; 4] = [
    (Joint::Shoulder, [2.0, 0.0, 14.0]),
    (Joint::Elbow, [-9.0, -8.0, 2.0]),
    (Joint::Wrist, [0.0, -50.0, -6.0]),
    (Joint::Ankle, [0.0, 7.0, 0.0]),
];

fn posed(skeleton: Skeleton, furniture: &'static [Furniture]) -> Posed {
    let pelvis = skeleton.frame(Joint::Pelvis).at;
    Posed {
        skeleton,
        grips: [(Grip::Relaxed, 0.0); 2],
        lids: 0.0,
        jaw: 0.0,
        breath: 0.3,
        props: Vec::new(),
        setting: Setting { furniture, seat: 45.0, desk: 74.0, wall: -13.0, pelvis },
        glows: Vec::new(),
    }
}

fn glow(at: [f32; 3], normal: [f32; 3], part: BodyPart, side: Side) -> Glow {
    Glow {
        at: Vec3::from_array(at),
        normal: Vec3::from_array(normal).normalize(),
        radius: 6.0,
        strength: 0.8,
        part,
        side,
    }
}

fn prop(kind: PropKind, at: [f32; 3], turn: Quat) -> PosedProp {
    PosedProp { kind, at: Vec3::from_array(at), turn, line: Vec::new(), behind: false }
}

fn studies() -> Vec<Study> {
    let whole = [-95.0, -180.0, 190.0, 190.0];
    let bust = [-45.0, -180.0, 90.0, 90.0];
    let standing = || bent(Joint::Pelvis.rest(), &AT_EASE, &[]);
    let head_hold = [
        (Joint::Shoulder as fn(Side) -> Joint, [-30.0, 60.0, 118.0]),
        (Joint::Elbow, [-140.0, 0.0, 0.0]),
        (Joint::Ankle, [0.0, 7.0, 0.0]),
    ];
    let sit = [
        (Joint::Hip as fn(Side) -> Joint, [-88.0, 6.0, 4.0]),
        (Joint::Knee, [86.0, 0.0, 0.0]),
        (Joint::Shoulder, [-12.0, 0.0, 10.0]),
        (Joint::Elbow, [-50.0, -10.0, 0.0]),
    ];
    let lie = [
        (Joint::Hip as fn(Side) -> Joint, [-50.0, 0.0, 4.0]),
        (Joint::Knee, [95.0, 0.0, 0.0]),
        (Joint::Shoulder, [10.0, 0.0, 25.0]),
        (Joint::Ankle, [20.0, 0.0, 0.0]),
    ];
    let mut stand = posed(standing(), &[Furniture::Floor]);
    stand.glows.push(glow([-7.0, 131.0, -11.5], [0.0, 0.1, -1.0], BodyPart::Trunk, Side::Left));
    let mut wall = posed(standing(), &[Furniture::Floor, Furniture::Wall]);
    wall.setting.wall = -18.0;
    wall.props.push(prop(PropKind::Ball, [-7.0, 128.0, -14.7], Quat::from_rotation_x(1.0)));
    wall.glows.push(glow([-7.0, 128.0, -11.5], [0.0, 0.1, -1.0], BodyPart::Trunk, Side::Left));
    let behind_head = posed(bent(Joint::Pelvis.rest(), &head_hold, &[]), &[Furniture::Floor]);
    let mut seated = posed(
        bent(
            Vec3::new(0.0, 54.0, 0.0),
            &sit,
            &[
                (Joint::Shoulder(Side::Right), [-62.0, 55.0, 0.0]),
                (Joint::Elbow(Side::Right), [-125.0, 0.0, 0.0]),
            ],
        ),
        &[Furniture::Floor, Furniture::Chair],
    );
    seated.glows.push(glow([11.0, 104.0, -2.0], [0.2, 1.0, 0.1], BodyPart::Trunk, Side::Left));
    seated.props.push(prop(PropKind::Ball, [10.0, 3.3, 46.0], Quat::from_rotation_x(1.0)));
    let mut desk = seated.clone();
    desk.setting.furniture = &[Furniture::Floor, Furniture::Stool, Furniture::Desk];
    let mut supine = posed(
        bent(Vec3::new(0.0, 10.0, -10.0), &lie, &[(Joint::Pelvis, [-90.0, 0.0, 0.0])]),
        &[Furniture::Floor, Furniture::Mat],
    );
    supine.glows.push(glow([8.0, 1.0, -20.0], [0.0, -1.0, 0.0], BodyPart::Trunk, Side::Left));
    let mut all = props();
    let upper = Quat::from_rotation_arc(Vec3::NEG_Y, Vec3::new(-9.0, 26.0, -2.0).normalize());
    let lower = Quat::from_rotation_arc(Vec3::NEG_Y, Vec3::new(22.0, 2.0, -9.0).normalize());
    let mut turns = [Quat::IDENTITY; Joint::COUNT];
    if let Some(turn) = turns.get_mut(Joint::Shoulder(Side::Right).index()) {
        *turn = upper;
    }
    if let Some(turn) = turns.get_mut(Joint::Elbow(Side::Right).index()) {
        *turn = upper.inverse() * lower;
    }
    all.push(Study {
        name: "arm behind head",
        posed: posed(Skeleton::new(Joint::Pelvis.rest(), &turns), &[Furniture::Floor]),
        views: vec![(20.0, 0.0), (0.0, 0.0), (60.0, 0.0), (-40.0, 0.0), (160.0, 0.0)],
        frame: bust,
    });
    all.extend([
        Study {
            name: "stand",
            posed: stand,
            views: vec![
                (0.0, 0.0),
                (35.0, 6.0),
                (90.0, 0.0),
                (140.0, 6.0),
                (180.0, 0.0),
                (270.0, 0.0),
            ],
            frame: whole,
        },
        Study {
            name: "wall ball",
            posed: wall,
            views: vec![(0.0, 0.0), (60.0, 6.0), (90.0, 0.0), (120.0, 6.0), (270.0, 0.0)],
            frame: whole,
        },
        Study {
            name: "hands behind head",
            posed: behind_head,
            views: vec![(0.0, 0.0), (40.0, 6.0), (90.0, 0.0), (150.0, 6.0), (180.0, 0.0)],
            frame: bust,
        },
        Study {
            name: "seated",
            posed: seated,
            views: vec![
                (0.0, 4.0),
                (35.0, 8.0),
                (90.0, 4.0),
                (-50.0, 8.0),
                (150.0, 8.0),
                (180.0, 4.0),
            ],
            frame: [-75.0, -140.0, 150.0, 150.0],
        },
        Study {
            name: "desk",
            posed: desk,
            views: vec![(0.0, 4.0), (-35.0, 8.0), (-90.0, 4.0)],
            frame: [-75.0, -140.0, 150.0, 150.0],
        },
        Study {
            name: "supine",
            posed: supine,
            views: vec![(90.0, 0.0), (90.0, 12.0), (-60.0, 15.0), (0.0, 20.0), (180.0, 30.0)],
            frame: [-95.0, -120.0, 190.0, 190.0],
        },
    ]);
    all
}

/// Each thing by itself, and those that are strung on a line.
fn props() -> Vec<Study> {
    let mut studies = Vec::new();
    for &kind in PropKind::ALL {
        let mut things = vec![Vec::new()];
        if matches!(kind, PropKind::Towel | PropKind::Scarf | PropKind::Cane) {
            things.push(vec![
                Vec3::new(16.0, 12.0, 20.0),
                Vec3::new(9.0, 24.0, 2.0),
                Vec3::new(0.0, 26.0, -7.0),
                Vec3::new(-9.0, 24.0, 2.0),
                Vec3::new(-16.0, 10.0, 20.0),
            ]);
        }
        for line in things {
            let mut posed = posed(bent(Vec3::new(900.0, 93.0, 0.0), &AT_EASE, &[]), &[]);
            let at = [0.0, 14.0, 0.0];
            posed.props.push(PosedProp { line, ..prop(kind, at, Quat::from_rotation_x(0.5)) });
            studies.push(Study {
                name: kind.slug(),
                posed,
                views: vec![(0.0, 8.0), (40.0, 12.0), (90.0, 8.0), (180.0, 30.0)],
                frame: [-35.0, -45.0, 70.0, 70.0],
            });
        }
    }
    studies
}
