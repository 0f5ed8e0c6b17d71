use super::{Rust, slice, sources, techniques_of};
use crate::content::{
    model::{Aid, Checked, Region, Step, Technique},
    text::Texts,
};

/// What only documents say of regions, techniques and aids.
pub(super) fn emit(content: &Checked, texts: &Texts, rust: &mut Rust) {
    let regions = &content.regions;
    rust.array("REGION_NOTES", "RegionNotes", regions, |it| region(content, texts, it));
    rust.by_region("region_notes", "RegionNotes", "REGION_NOTES", regions);
    let techniques: Vec<_> = content.techniques().collect();
    rust.list("TECHNIQUE_NOTES", "TechniqueNotes", techniques, |it| technique(texts, it));
    rust.list("AID_NOTES", "AidNotes", &content.aids, |it| aid(texts, it));
}

fn region(content: &Checked, texts: &Texts, region: &Region) -> String {
    let Region { lead, rule, sources, also, .. } = region;
    let also = slice(also, |(id, index)| {
        let home = content.regions.iter().find(|region| region.id == *id);
        home.map(|home| format!("&ALL_{}[{index}]", techniques_of(home))).unwrap_or_default()
    });
    let (lead, rule) = (texts.document(lead), texts.document(rule));
    let sources = super::sources(sources);
    format!("RegionNotes {{ lead: {lead}, rule: {rule}, sources: {sources}, also: {also} }}")
}

fn technique(texts: &Texts, technique: &Technique) -> String {
    let Technique { summary, mistakes, evidence, steps, .. } = technique;
    let (summary, mistakes) = (texts.document(summary), texts.documents(mistakes));
    let sources = sources(&technique.sources);
    let dose_sources = slice(steps, |step: &Step| super::sources(&step.sources));
    format!(
        "TechniqueNotes {{ summary: {summary}, mistakes: {mistakes}, \
         evidence: Evidence::{evidence:?}, sources: {sources}, dose_sources: {dose_sources} }}"
    )
}

fn aid(texts: &Texts, aid: &Aid) -> String {
    let Aid { about, effort, care, .. } = aid;
    let [about, effort, care] = [about, effort, care].map(|text| texts.document(text));
    let sources = sources(&aid.sources);
    format!("AidNotes {{ about: {about}, effort: {effort}, care: {care}, sources: {sources} }}")
}
