use super::{
    model::{Checked, Technique},
    text::Text,
};

/// Makes the catalogue so many times as large, to measure what its size costs: every technique of
/// a region comes again under a slug of its own, such as `palm-rub-2`, with texts of its own.
pub(crate) fn enlarge(content: &mut Checked, times: u16) {
    for region in &mut content.regions {
        let once = region.techniques.clone();
        for round in 2..=times {
            for technique in &once {
                let mut again = technique.clone();
                again.slug = format!("{}-{round}", technique.slug);
                for text in texts(&mut again) {
                    text.copy = round;
                }
                region.techniques.push(again);
            }
        }
    }
}

/// All that is said of a technique.
fn texts(technique: &mut Technique) -> impl Iterator<Item = &mut Text> {
    let Technique { name, summary, position, caution, mistakes, steps, .. } = technique;
    let steps = steps.iter_mut().flat_map(|step| [&mut step.text, &mut step.say]);
    [name, summary, position, caution].into_iter().chain(mistakes).chain(steps)
}
