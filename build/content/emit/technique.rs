use super::{aids, slice};
use crate::content::{
    model::{Step, Technique},
    shared::{Dose, Limit, Tempo},
    text::Texts,
};

/// A technique, with its place among all, on this shelf, which is given as Rust.
pub(super) fn technique(
    texts: &Texts,
    shelf: &str,
    (place, technique): (usize, &Technique),
) -> String {
    let Technique { slug, name, posture, position, caution, .. } = technique;
    let hours = technique.recovery_hours;
    let (aids, steps) = (aids(&technique.aids), slice(&technique.steps, |it| step(texts, it)));
    let [name, position, caution] = [name, position, caution].map(|text| texts.app(text));
    format!(
        "Technique {{ id: TechniqueId::at({place}), shelf: {shelf}, slug: {slug:?}, \
         name: {name}, aids: {aids}, posture: Posture::{posture:?}, position: {position}, \
         steps: {steps}, caution: {caution}, recovery_hours: {hours} }}"
    )
}

fn step(texts: &Texts, step: &Step) -> String {
    let Step { text, say, motion, dose, tempo, sides, pressure, settle, .. } = step;
    let (dose, tempo) = (self::dose(*dose), self::tempo(*tempo));
    let (text, say) = (texts.app(text), texts.app(say));
    format!(
        "Step {{ text: {text}, say: {say}, motion: Motion::{motion:?}, dose: {dose}, tempo: {tempo}, \
         sides: Sides::{sides:?}, pressure: Pressure::new({pressure}), settle: {settle} }}"
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
