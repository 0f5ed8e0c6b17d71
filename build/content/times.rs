use super::model::Checked;

/// Makes the catalogue so many times as large, to measure what its size costs: every technique of
/// a region comes again under a slug of its own, such as `palm-rub-2`.
pub(crate) fn enlarge(content: &mut Checked, times: u16) {
    for region in &mut content.regions {
        let once = region.techniques.clone();
        for round in 2..=times {
            for technique in &once {
                let mut again = technique.clone();
                again.slug = format!("{}-{round}", technique.slug);
                again.name = format!("{} {round}", technique.name);
                region.techniques.push(again);
            }
        }
    }
}
