use super::{aids, slice, sources, texts};
use crate::content::{
    model::{Step, Technique},
    shared::{Dose, Limit, Tempo},
};

/// A technique on this shelf, which is given as Rust.
pub(super) fn technique(shelf: &str, technique: &Technique) -> String {
    let Technique { slug, name, summary, posture, position, caution, evidence, .. } = technique;
    let hours = technique.recovery_hours;
    let (aids, sources) = (aids(&technique.aids), sources(&technique.sources));
    let (steps, mistakes) = (slice(&technique.steps, step), texts(&technique.mistakes));
    format!(
        "Technique {{ shelf: {shelf}, slug: {slug:?}, name: {name:?}, summary: {summary:?}, \
         aids: {aids}, posture: Posture::{posture:?}, position: {position:?}, steps: {steps}, \
         caution: {caution:?}, mistakes: {mistakes}, evidence: Evidence::{evidence:?}, \
         sources: {sources}, recovery_hours: {hours} }}"
    )
}

fn step(step: &Step) -> String {
    let Step { text, motion, dose, tempo, sides, pressure, sources } = step;
    let (dose, tempo, sources) = (self::dose(*dose), self::tempo(*tempo), super::sources(sources));
    format!(
        "Step {{ text: {text:?}, motion: Motion::{motion:?}, dose: {dose}, tempo: {tempo}, \
         sides: Sides::{sides:?}, pressure: Pressure::new({pressure}), sources: {sources} }}"
    )
}

fn dose(dose: Dose) -> String {
    match dose {
        Dose::Time { seconds, most: None } => {
            format!("Dose::Time {{ seconds: {seconds}, most: None }}")
        }
        Dose::Time { seconds, most: Some(Limit { kind, seconds: most }) } => format!(
            "Dose::Time {{ seconds: {seconds}, \
             most: Some(Limit {{ kind: LimitKind::{kind:?}, seconds: {most} }}) }}"
        ),
        Dose::Times { count, each } => format!("Dose::Times {{ count: {count}, each: {each:?} }}"),
        Dose::Again { from, to, more } => {
            format!("Dose::Again {{ from: {from}, to: {to}, more: {more} }}")
        }
    }
}

fn tempo(tempo: Tempo) -> String {
    // Written by `Debug`, the variants lack only the name of their enum.
    format!("Tempo::{tempo:?}")
}
