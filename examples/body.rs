//! Draws the bending body in many poses and the hands in all grips, for judging by eye:
//! `body out.html [poses|hands|faces]`.
#![allow(clippy::print_stderr, missing_docs, reason = "a tool for the desk")]

use std::fmt::Write;

use glam::Vec3;
use unknot::catalogue::{Grip, Side};
use unknot::figure::body::{Body, Cover, Detail, Part, Segment};
use unknot::figure::camera::Camera;
use unknot::figure::face::{self, Face};
use unknot::figure::hand::{self, Fingers};
use unknot::figure::hem::HEMS;
use unknot::figure::outline;
use unknot::figure::path::PathWriter;
use unknot::figure::pose::Pose;
use unknot::figure::rig::Joint::{
    self, Ankle, Chest, Clavicle, Elbow, Head, Hip, Knee, Neck, Pelvis, Shoulder, Waist,
};
use unknot::figure::rig::Skeleton;

const L: Side = Side::Left;
const R: Side = Side::Right;

fn poses() -> Vec<(&'static str, Pose)> {
    let make = |turns: &[(Joint, [f32; 3])]| {
        let mut pose = Pose::standing();
        for &(joint, degrees) in turns {
            pose.turn(joint, degrees);
        }
        pose
    };
    let sit = [
        (Hip(L), [-90.0, 0.0, 6.0]),
        (Hip(R), [-90.0, 0.0, -6.0]),
        (Knee(L), [90.0, 0.0, 0.0]),
        (Knee(R), [90.0, 0.0, 0.0]),
    ];
    let sitting = |more: &[(Joint, [f32; 3])]| make(&[&sit[..], more].concat());
    vec![
        ("standing", make(&[])),
        ("sitting", sitting(&[])),
        (
            "leaned",
            sitting(&[
                (Pelvis, [15.0, 0.0, 0.0]),
                (Hip(L), [-105.0, 0.0, 6.0]),
                (Hip(R), [-105.0, 0.0, -6.0]),
                (Waist, [15.0, 0.0, 0.0]),
                (Chest, [15.0, 0.0, 0.0]),
                (Neck, [15.0, 0.0, 0.0]),
                (Head, [15.0, 0.0, 0.0]),
            ]),
        ),
        (
            "ankle on knee",
            sitting(&[(Hip(R), [-60.0, -40.0, -70.0]), (Knee(R), [100.0, 0.0, 0.0])]),
        ),
        (
            "lying",
            make(&[
                (Pelvis, [-90.0, 0.0, 0.0]),
                (Hip(L), [-50.0, 0.0, 3.0]),
                (Knee(L), [100.0, 0.0, 0.0]),
            ]),
        ),
        (
            "overhead",
            make(&[
                (Clavicle(L), [0.0, 0.0, 18.0]),
                (Clavicle(R), [0.0, 0.0, -18.0]),
                (Shoulder(L), [0.0, 0.0, 155.0]),
                (Shoulder(R), [0.0, 0.0, -155.0]),
            ]),
        ),
        (
            "arms out",
            make(&[
                (Clavicle(L), [0.0, 0.0, 6.0]),
                (Shoulder(L), [0.0, 0.0, 84.0]),
                (Shoulder(R), [-90.0, 0.0, 0.0]),
            ]),
        ),
        (
            "to shoulder",
            make(&[
                (Clavicle(R), [0.0, 20.0, 0.0]),
                (Shoulder(R), [-75.0, 45.0, 0.0]),
                (Elbow(R), [-110.0, 0.0, 0.0]),
            ]),
        ),
        (
            "behind head",
            make(&[
                (Clavicle(L), [0.0, 0.0, 15.0]),
                (Clavicle(R), [0.0, 0.0, -15.0]),
                (Shoulder(L), [-90.0, 75.0, 110.0]),
                (Shoulder(R), [-90.0, -75.0, -110.0]),
                (Elbow(L), [-130.0, 0.0, 0.0]),
                (Elbow(R), [-130.0, 0.0, 0.0]),
                (Head, [15.0, 0.0, 0.0]),
            ]),
        ),
        (
            "deep elbow",
            make(&[
                (Elbow(L), [-150.0, 0.0, 0.0]),
                (Elbow(R), [-90.0, 0.0, 0.0]),
                (Shoulder(L), [-30.0, 0.0, 10.0]),
            ]),
        ),
        (
            "kneeling",
            make(&[
                (Hip(L), [-30.0, 0.0, 4.0]),
                (Hip(R), [-90.0, 0.0, -4.0]),
                (Knee(L), [130.0, 0.0, 0.0]),
                (Knee(R), [90.0, 0.0, 0.0]),
                (Ankle(L), [40.0, 7.0, 0.0]),
            ]),
        ),
        (
            "twisted",
            sitting(&[
                (Waist, [0.0, 12.0, 0.0]),
                (Chest, [0.0, 12.0, 10.0]),
                (Neck, [0.0, 15.0, 10.0]),
                (Head, [0.0, 20.0, 10.0]),
                (Knee(L), [140.0, 0.0, 0.0]),
                (Hip(L), [-120.0, 0.0, 0.0]),
            ]),
        ),
    ]
}

fn path(parts: &[&Part], skeleton: &Skeleton, camera: &Camera) -> String {
    let mut path = PathWriter::new(2);
    for part in parts {
        outline::write(&part.outline(skeleton, camera), &mut path);
    }
    path.finish()
}

fn nearness(parts: &[&Part], skeleton: &Skeleton, camera: &Camera) -> f32 {
    let beads = parts.iter().flat_map(|part| &part.beads);
    let (sum, count) = beads.fold((0.0, 0.0), |(sum, count), bead| {
        (sum + camera.nearness(bead.posed(skeleton)), count + 1.0)
    });
    sum / count
}

/// A rough painter: enough to judge shapes by.
fn figure(body: &Body, face: &Face, skeleton: &Skeleton, camera: &Camera, svg: &mut String) {
    let mut segments: Vec<(f32, Segment, Vec<&Part>)> = Vec::new();
    for part in &body.parts {
        match segments.iter_mut().find(|(_, segment, _)| *segment == part.segment) {
            Some((.., parts)) => parts.push(part),
            None => segments.push((0.0, part.segment, vec![part])),
        }
    }
    for (depth, _, parts) in &mut segments {
        *depth = nearness(parts, skeleton, camera);
    }
    for (depth, segment, _) in &mut segments {
        if *segment == Segment::Head {
            *depth += 3.0;
        }
    }
    segments.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut painted: Vec<Segment> = Vec::new();
    for (depth, segment, parts) in &segments {
        let _ = write!(svg, "<path class='skin' d='{}'/>", path(parts, skeleton, camera));
        for cover in [Cover::Shorts, Cover::Top] {
            let cloth: Vec<&Part> =
                parts.iter().copied().filter(|part| part.cover == cover).collect();
            let _ = write!(
                svg,
                "<path class='fill c{cover:?}' d='{}'/>",
                path(&cloth, skeleton, camera)
            );
        }
        for part in &body.parts {
            if part.joins == Some(*segment)
                && painted.contains(&part.segment)
                && nearness(&[part], skeleton, camera) > depth - 8.0
            {
                let _ = write!(
                    svg,
                    "<path class='fill c{:?}' d='{}'/>",
                    part.cover,
                    path(&[part], skeleton, camera)
                );
            }
        }
        painted.push(*segment);
        if painted.contains(&Segment::Head) && matches!(segment, Segment::Head | Segment::Trunk) {
            features(face, skeleton, camera, svg);
        }
    }
    for hem in &HEMS {
        let ring = hem.ring(skeleton);
        let [a, b] = ring.axes;
        let mut d = String::new();
        for step in 0..24u8 {
            let (sin, cos) = (f32::from(step) * 15.0).to_radians().sin_cos();
            let at = camera.project(ring.at + a * cos + b * sin);
            let _ = write!(d, "{}{:.2} {:.2}", if step == 0 { 'M' } else { 'L' }, at.x, at.y);
        }
        let _ = write!(svg, "<path class='hem' d='{d}z'/>");
    }
}

fn features(face: &Face, skeleton: &Skeleton, camera: &Camera, svg: &mut String) {
    let frame = skeleton.frame(Head);
    for feature in face::face(face) {
        let normal = frame.turn * feature.normal;
        if camera.nearness(normal) < 0.17 {
            continue;
        }
        let points: Vec<_> =
            feature.points.iter().map(|&at| camera.project(frame.carry(at))).collect();
        let mut d = String::new();
        for (index, at) in points.iter().enumerate() {
            let _ = write!(d, "{}{:.2} {:.2}", if index == 0 { 'M' } else { 'L' }, at.x, at.y);
        }
        let _ = write!(svg, "<path class='{:?}' d='{d}'/>", feature.kind);
    }
}

fn with_hands(body: &Body, grip: Grip, detail: Detail) -> Body {
    let mut body = body.clone();
    for side in [L, R] {
        hand::parts(side, &Fingers::of(grip, 0.5), detail, &mut body.parts);
    }
    body
}

fn pose_sheet(html: &mut String, only: Option<&str>) {
    let body = Body::figure(Detail::Far);
    eprintln!("{} parts", body.parts.len());
    let body = with_hands(&body, Grip::Relaxed, Detail::Near);
    let poses = poses();
    let poses = poses.iter().filter(|(name, _)| only.is_none_or(|only| *name == only));
    for (name, pose) in poses {
        let skeleton = pose.skeleton();
        let _ = write!(html, "<div class=row><b>{name}</b>");
        for yaw in [0.0, 45.0, 90.0, 135.0, 180.0] {
            let camera = Camera::turned(yaw);
            let (mut low, mut high) = (glam::Vec2::INFINITY, glam::Vec2::NEG_INFINITY);
            for bead in body.parts.iter().flat_map(|part| &part.beads) {
                let at = camera.project(bead.posed(&skeleton));
                low = low.min(at - bead.radius);
                high = high.max(at + bead.radius);
            }
            let size = high - low + 4.0;
            let _ = write!(
                html,
                "<svg viewBox='{} {} {} {}' style='width:{}px;height:{}px'>",
                low.x - 2.0,
                low.y - 2.0,
                size.x,
                size.y,
                size.x * 3.4,
                size.y * 3.4
            );
            figure(&body, &Face::default(), &skeleton, &camera, html);
            *html += "</svg>";
        }
        *html += "</div>";
    }
}

fn hand_sheet(html: &mut String, only: Option<&str>) {
    use Grip::{Cup, Fingertips, Fist, Flat, Hold, Pinch, Relaxed, RingFingers, Thumb};
    let pose = Pose::default();
    let skeleton = pose.skeleton();
    for grip in [Relaxed, Flat, Cup, Fist, Pinch, Thumb, Fingertips, Hold, RingFingers] {
        if only.is_some_and(|only| only != grip.slug()) {
            continue;
        }
        let _ = write!(html, "<div class='row hands'><b>{}</b>", grip.slug());
        for (close, detail, yaw) in [
            (0.0, Detail::Near, 90.0),
            (1.0, Detail::Near, 90.0),
            (1.0, Detail::Near, -90.0),
            (1.0, Detail::Near, 0.0),
            (1.0, Detail::Near, 45.0),
            (1.0, Detail::Near, 180.0),
            (1.0, Detail::Far, 90.0),
            (1.0, Detail::Far, 45.0),
        ] {
            let camera = Camera::turned(yaw);
            let fingers = Fingers::of(grip, close);
            let mut parts = Vec::new();
            hand::parts(L, &fingers, detail, &mut parts);
            let middle = camera.project(Vec3::new(17.3, 73.0, -1.8));
            let _ = write!(
                html,
                "<svg viewBox='{} {} 26 26' style='width:300px;height:300px'>",
                middle.x - 13.0,
                middle.y - 13.0
            );
            hand_picture(&parts, &skeleton, &camera, html);
            let touch = hand::touch(grip, &fingers);
            let [from, to, along] =
                [touch.at, touch.at + touch.normal * 3.0, touch.at + touch.along * 3.0]
                    .map(|at| camera.project(at));
            let _ = write!(
                html,
                "<path class=sore d='M{} {}L{} {}'/><path class=along d='M{} {}L{} {}'/>",
                from.x, from.y, to.x, to.y, from.x, from.y, along.x, along.y
            );
            *html += "</svg>";
        }
        *html += "</div>";
    }
}

/// Digits are lined each, in order of depth.
fn hand_picture(parts: &[Part], skeleton: &Skeleton, camera: &Camera, svg: &mut String) {
    let mut runs: Vec<(f32, Vec<&Part>)> = Vec::new();
    for digit in 0..6 {
        let run: Vec<&Part> = parts.iter().filter(|part| part.digit == digit).collect();
        if !run.is_empty() {
            runs.push((nearness(&run, skeleton, camera), run));
        }
    }
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (index, (depth, run)) in runs.iter().enumerate() {
        let _ = write!(svg, "<path class=skin d='{}'/>", path(run, skeleton, camera));
        for part in runs.iter().take(index).flat_map(|(_, run)| run) {
            if part.joins == Some(part.segment) && nearness(&[part], skeleton, camera) > depth - 3.0
            {
                let _ = write!(svg, "<path class=fill d='{}'/>", path(&[part], skeleton, camera));
            }
        }
    }
}

fn face_sheet(html: &mut String) {
    let pose = Pose::default();
    let skeleton = pose.skeleton();
    for face in [
        Face::default(),
        Face { lids: 1.0, ..Face::default() },
        Face { lids: 0.5, jaw: 3.5, brow: 1.0 },
    ] {
        let mut body = Body::figure(Detail::Near);
        body.open_jaw(face.jaw);
        *html += "<div class='row faces'>";
        for yaw in [0.0, 30.0, 60.0, 90.0, 135.0, 180.0] {
            let camera = Camera::turned(yaw);
            let _ = write!(html, "<svg viewBox='-15 -175 30 34' style='width:380px;height:430px'>");
            figure(&body, &face, &skeleton, &camera, html);
            *html += "</svg>";
        }
        *html += "</div>";
    }
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "body.html".into());
    let what = arguments.next();
    let only = arguments.next();
    let mut html = String::from(STYLE);
    match what.as_deref() {
        Some("hands") => hand_sheet(&mut html, only.as_deref()),
        Some("faces") => face_sheet(&mut html),
        _ => pose_sheet(&mut html, only.as_deref()),
    }
    std::fs::write(out, html)
}

const STYLE: &str = "<!doctype html><meta charset=utf8><style>body{margin:0;background:#f6f2ea;font:12px sans-serif}
.row{display:inline-flex;align-items:end;gap:4px;padding:4px 14px;vertical-align:bottom}.row b{width:60px}
path{stroke-linejoin:round}.skin{fill:#dcae8f;stroke:#8a5f48;stroke-width:.7;paint-order:stroke}
.fill{fill:#dcae8f}.fill.cTop{fill:#7fa7a3}.fill.cShorts{fill:#46646c}.hem{fill:none;stroke:#fff;stroke-width:.4}
.hands .skin,.faces .skin{stroke-width:.25}.sore{stroke:#e4572e;stroke-width:.25}.along{stroke:#2a6;stroke-width:.25}
.Line,.Lip,.Brow{fill:none;stroke:#8a5f48;stroke-width:.3;stroke-linecap:round}.Brow{stroke-width:.5}.Lip{stroke-width:.4}.Eye{fill:#fff;stroke:#8a5f48;stroke-width:.2}.Iris{fill:#5a4032}.Mouth{fill:#7c4a3c}
</style>";
