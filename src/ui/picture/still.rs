//! Pictures that stand still, as markup: the key pose of a step.

use super::{FLIP, view_box, widened};
use crate::{
    catalogue::{Step, Technique, TechniqueId},
    figure::{body::Detail, paint::Canvas, scene::Stage},
    ui::markup,
};

/// Width by height of a large picture.
pub const LARGE: f32 = 1.2;

/// What a still picture is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind<'a> {
    /// The one that a page is about, called so, of this shape (width by height). It carries
    /// arrows, which style shows where nothing will move.
    Large {
        /// Its name for those who do not see it.
        name: &'a str,
        /// Width by height.
        shape: f32,
    },
    /// A small square beside words that say it all.
    Small,
}

/// The picture of a step as markup; nothing for a step that has none.
#[must_use]
pub fn svg(
    canvas: &mut Canvas,
    technique: &'static Technique,
    index: usize,
    kind: Kind<'_>,
    flipped: bool,
) -> Option<String> {
    let stage = stage(technique.id, index)?;
    let sight = stage.sight(stage.key_phase());
    let (shape, detail) = match kind {
        Kind::Large { shape, .. } => (shape, Detail::Near),
        Kind::Small => (1.0, Detail::Far),
    };
    let frame = widened(sight.frame, shape);
    canvas.keep_to(Some(frame));
    canvas.paint(&sight.posed, &sight.camera(0.0), detail);
    let [_, _, width, _] = frame;
    let arrows = matches!(kind, Kind::Large { .. });
    let shapes =
        if arrows { canvas.arrows(&stage.trails(), width) } else { canvas.arrows(&[], width) };
    let mut html = String::from("<svg class=\"scene\" viewBox=\"");
    html += &view_box(frame, flipped);
    match kind {
        Kind::Large { name, .. } => {
            html += "\" role=\"img\" aria-label=\"";
            markup::text(&mut html, name);
            html += "\">";
        }
        Kind::Small => html += "\" aria-hidden=\"true\">",
    }
    html += "<g";
    if flipped {
        html += " transform=\"";
        html += FLIP;
        html.push('"');
    }
    html.push('>');
    for shape in shapes {
        html += "<path class=\"";
        html += shape.role.class();
        html += "\" d=\"";
        html += &shape.path;
        html += "\"/>";
    }
    html += "</g></svg>";
    Some(html)
}

/// The scene of a step, set up; nothing for a step that has none.
#[must_use]
pub fn stage(technique: TechniqueId, index: usize) -> Option<Stage> {
    Some(Stage::new(technique.scenes().get(index)?.as_ref()?))
}

/// The first step that has a picture.
#[must_use]
pub fn first(technique: TechniqueId) -> Option<usize> {
    technique.scenes().iter().position(Option::is_some)
}

/// The step that stands for the whole technique: of those that press hardest, the one that is
/// done for longest.
#[must_use]
pub fn main(technique: &'static Technique) -> Option<usize> {
    let worth = |step: &Step| (step.pressure, step.seconds());
    let steps = technique.steps.iter().enumerate().zip(technique.scenes());
    let shown = steps.filter(|(_, scene)| scene.is_some()).map(|(step, _)| step);
    let best = shown.reduce(|best, step| {
        let (one, two) = (worth(best.1), worth(step.1));
        let better = two.0 > one.0 || (two.0 == one.0 && two.1 > one.1);
        if better { step } else { best }
    });
    best.map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::techniques;

    #[test]
    fn every_technique_with_pictures_has_a_first_and_a_main_one() {
        let mut canvas = Canvas::new();
        for technique in techniques().filter(|technique| first(technique.id).is_some()) {
            let index = main(technique).unwrap_or(usize::MAX);
            let small = svg(&mut canvas, technique, index, Kind::Small, false).unwrap_or_default();
            let place = technique.address();
            assert!(small.contains("<path") && small.contains("aria-hidden"), "{place}");
            assert!(!small.contains("arrow"), "{place}");
            assert!(small.len() < 40_000, "{place}: {}", small.len());
        }
    }

    #[test]
    fn a_large_picture_is_named_and_the_right_side_mirrors_the_left_to_the_digit() {
        let mut canvas = Canvas::new();
        for technique in techniques() {
            let Some(index) = first(technique.id) else { continue };
            let kind = Kind::Large { name: "a \"b\" & c", shape: LARGE };
            let mut picture = |flipped| svg(&mut canvas, technique, index, kind, flipped);
            let (left, right) =
                (picture(false).unwrap_or_default(), picture(true).unwrap_or_default());
            assert!(left.contains("aria-label=\"a &quot;b&quot; &amp; c\""));
            let paths = |html: &str| html.split_once("<path").map(|(_, paths)| paths.to_owned());
            assert_eq!(paths(&left), paths(&right));
            assert!(right.contains("transform=\"scale(-1 1)\"") && !left.contains("transform"));
        }
    }
}
