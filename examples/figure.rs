//! Draws the standing figure from five sides, for judging by eye.
#![allow(clippy::print_stdout, missing_docs, reason = "a tool for the desk")]
use unknot::figure::{body::Body, camera::Camera, outline, path::PathWriter, pose::Pose};
fn main() {
    let body = Body::new();
    let skeleton = Pose::standing().skeleton();
    let mut html = String::from("<body style='margin:0;background:#f6f2ea'><svg viewBox='-40 -180 400 190' width=1900 height=900>");
    for (i, turn) in [0.0, 45.0, 90.0, 135.0, 180.0].into_iter().enumerate() {
        let camera = Camera::turned(turn);
        let mut path = PathWriter::new(2);
        for part in &body.parts {
            outline::write(&part.outline(&skeleton, &camera), &mut path);
        }
        let d = path.finish();
        eprintln!("{turn}: {} bytes, {} parts", d.len(), body.parts.len());
        html += &format!("<path transform='translate({},0)' d='{d}' fill='#dcae8f' stroke='#8a5f48' stroke-width=.7 stroke-linejoin=round paint-order=stroke />", i * 78);
    }
    html += "</svg>";
    std::fs::write(std::env::args().nth(1).unwrap_or("figure.html".into()), html).unwrap();
}
