//! The rules of the content. All that is wrong is reported at once.

mod care;
mod dose;
mod elsewhere;
mod limits;
mod prose;
mod region;
mod rounds;
mod safety;
mod scene;
mod settle;
mod shelf;
mod sides;
mod step;
mod technique;
mod wording;

use super::{
    Files, Problem,
    document::{Documents, Log},
    model::{Checked, Stance},
    names::Names,
    shared::RegionId,
};
use limits::Limits;
pub(crate) use wording::refuse_unspeakable;

const ABOUT: &str = "content/about.toml";
const AIDS: &str = "content/aids.toml";
const ELSEWHERE: &str = "content/elsewhere.toml";
const LANDMARKS: &str = "content/figure/landmarks.toml";
const LIMITS: &str = "content/limits.toml";
const PREPARE: &str = "content/prepare.toml";
const SAFETY: &str = "content/safety.toml";
const SOURCES: &str = "content/sources.toml";
const STANCES: &str = "content/figure/stances.toml";
const TIMERS: &str = "content/timers.toml";
/// Checked and baked on their own, by [`super::words`].
const WORDS: &str = "content/words.toml";

/// What every check needs to know of the rest of the content.
struct Context {
    sources: Names,
    aids: Names,
    limits: Limits,
    landmarks: Names,
    stances: Names,
    /// What the names of stances stand for.
    placed: Vec<Stance>,
}

/// Checks all content files but the words of the interface.
pub(crate) fn check(files: &Files) -> Result<Checked, Vec<Problem>> {
    let log = Log::default();
    let checked = read(&Documents::parse(files, &log), &region_files());
    let problems = log.into_problems();
    if problems.is_empty() { Ok(checked) } else { Err(problems) }
}

fn read<'a>(content: &'a Documents<'a>, region_files: &'a [(RegionId, String)]) -> Checked {
    let known = [
        ABOUT, AIDS, ELSEWHERE, LANDMARKS, LIMITS, PREPARE, SAFETY, SOURCES, STANCES, TIMERS, WORDS,
    ];
    region::refuse_strays(content, &known);

    let mut checked = Checked::default();
    let mut names = Names::new("source", SOURCES);
    if let Some(root) = content.root(SOURCES, "this file") {
        checked.sources = shelf::sources(&root, &mut names);
    }
    let mut context = Context {
        sources: names,
        aids: Names::new("aid", AIDS),
        limits: content
            .root(LIMITS, "this file")
            .map(|root| limits::read(&root))
            .unwrap_or_default(),
        landmarks: Names::new("landmark", LANDMARKS),
        stances: Names::new("stance", STANCES),
        placed: Vec::new(),
    };
    if let Some(root) = content.root(LANDMARKS, "this file") {
        checked.landmarks = scene::landmarks(&root, &mut context.landmarks);
    }
    if let Some(root) = content.root(STANCES, "this file") {
        context.placed = scene::stances(&root, &mut context);
    }
    if let Some(root) = content.root(AIDS, "this file") {
        checked.aids = shelf::aids(&root, &mut context);
        checked.aids_intro = prose::article(&root, &context, None);
        root.finish();
    }
    if let Some(root) = content.root(PREPARE, "this file") {
        let (techniques, names) = technique::preparations(&root, &context);
        checked.preparation = techniques;
        checked.preparing = prose::article(&root, &context, Some(&names));
        root.finish();
    }
    if let Some(root) = content.root(ABOUT, "this file") {
        checked.about = prose::article(&root, &context, None);
        root.finish();
    }
    checked.regions = region::all(content, region_files, &context);
    if let Some(root) = content.root(SAFETY, "this file") {
        safety::read(&root, &context, &mut checked);
    }
    if let Some(root) = content.root(TIMERS, "this file") {
        checked.care = care::all(&root, &context);
    }
    if let Some(root) = content.root(ELSEWHERE, "this file") {
        checked.elsewhere = elsewhere::read(&root);
    }
    checked.stances = context.placed;
    checked
}

/// Where each region is described.
fn region_files() -> Vec<(RegionId, String)> {
    let file = |id: RegionId| format!("content/regions/{}.toml", id.slug());
    RegionId::ALL.iter().map(|&id| (id, file(id))).collect()
}
