//! The pictures: landmarks, stances, and the scene of each step.

mod body;
mod landmark;
mod layers;
mod movement;
mod place;
mod prop;
mod shot;
mod spot;
mod stance;
mod touch;

pub(super) use landmark::read_all as landmarks;
pub(super) use stance::read_all as stances;

use super::Context;
use crate::content::{Reason, SceneReason, model::Scene, shared::Eyes, table::Table};
use layers::Layers;

/// All that a scene may say.
const FIELDS: &[&str] =
    &["stance", "bends", "feet", "hands", "props", "moves", "shot", "glow", "eyes", "turns"];
/// What a step lacks that has no scene at all.
const NOTHING_SAID: &str = "a `stance` and a `shot`";
/// Most cycles of one loop of the picture.
const MOST_TURNS: u8 = 12;

/// What the scenes of a technique's steps share. It is to be finished when they have been read.
pub(super) fn shared<'a>(technique: &Table<'a>) -> Option<Table<'a>> {
    let mut scene = technique.inner("scene")?;
    scene.rename(format!("the scene of {}", technique.name()));
    // What every step says anew is known all the same.
    FIELDS.iter().for_each(|field| {
        scene.has(field);
    });
    Some(scene)
}

/// The scene of a step, which has none where it does nothing of its own.
pub(super) fn of_step(
    step: &Table<'_>,
    acts: bool,
    shared: Option<&Table<'_>>,
    context: &Context,
) -> Option<Scene> {
    let mut own = step.inner("scene");
    if let Some(own) = &mut own {
        own.rename(format!("the scene of {}", step.name()));
    }
    if !acts {
        if own.is_some() {
            let reason = SceneReason::SceneOfNothing(step.name().into());
            step.place("scene").refuse(reason.into());
        }
        return None;
    }
    let Some(layers) = Layers::new(own.as_ref(), shared) else {
        refuse_missing(step, NOTHING_SAID);
        return None;
    };
    let scene = read(step, &layers, context);
    if let Some(own) = own {
        own.finish();
    }
    scene
}

fn read(step: &Table<'_>, layers: &Layers<'_, '_>, context: &Context) -> Option<Scene> {
    let lacks = match (layers.has("stance"), layers.has("shot")) {
        (true, true) => None,
        (true, false) => Some("a `shot`"),
        (false, true) => Some("a `stance`"),
        (false, false) => Some(NOTHING_SAID),
    };
    if let Some(lacks) = lacks {
        refuse_missing(step, lacks);
    }
    let stance = layers.of("stance").string("stance");
    let stance = stance.and_then(|name| context.stances.find(&name));
    let props = layers.of("props").list("props", "prop");
    let hands = layers.of("hands").list("hands", "hand");
    let hands = touch::in_scene(&hands, &props, context);
    let placed = stance.and_then(|index| context.placed.get(index));
    let scene = Scene {
        stance: stance.unwrap_or_default(),
        bends: movement::bends(&layers.all("bends")),
        feet: body::feet(layers.of("feet"), context),
        props: prop::read_all(&props, &hands, placed, context),
        hands,
        moves: movement::moves(layers.of("moves")),
        shot: shot::read(layers.of("shot"), context),
        glow: spot::all(layers.of("glow"), "glow", context),
        eyes: layers.of("eyes").maybe_word("eyes").unwrap_or(Eyes::Open),
        turns: turns(layers.of("turns")),
    };
    lacks.is_none().then_some(scene)
}

fn refuse_missing(step: &Table<'_>, lacks: &'static str) {
    let reason = SceneReason::NoScene { of: step.name().into(), lacks };
    step.place("scene").refuse(reason.into());
}

fn turns(table: &Table<'_>) -> u8 {
    if !table.has("turns") {
        return 1;
    }
    let Some(turns) = table.number("turns") else { return 1 };
    let few = u8::try_from(turns.value).ok().filter(|few| (1..=MOST_TURNS).contains(few));
    if few.is_none() {
        let (key, found) = ("turns", turns.value.to_string());
        let reason = SceneReason::OutOfRange { key, found, wanted: "from 1 to 12" };
        turns.place.refuse(Reason::from(reason));
    }
    few.unwrap_or(1)
}
