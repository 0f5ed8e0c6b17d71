//! The pictures. Numbers are finite, so `Debug` writes them as Rust reads them.

use super::{Rust, slice};
use crate::content::model::{
    Bend, Checked, Foot, Goal, Landmark, Move, Place, Prop, Rest, Scene, Shot, Spot, Stance, Step,
    Technique, Touch,
};

/// Landmarks, stances, and the scenes of each technique in the order in which they are numbered.
pub(super) fn emit(content: &Checked, rust: &mut Rust) {
    rust.list("LANDMARKS", "Landmark", &content.landmarks, landmark);
    rust.list("STANCES", "Stance", &content.stances, stance);
    let techniques: Vec<_> = content.techniques().collect();
    rust.list("SCENES", "&[Option<Scene>]", techniques, scenes);
}

fn landmark(landmark: &Landmark) -> String {
    let Landmark { slug, part, from, toward } = landmark;
    format!(
        "Landmark {{ slug: {slug:?}, part: BodyPart::{part:?}, from: {from:?}, toward: {toward:?} }}"
    )
}

fn stance(stance: &Stance) -> String {
    let Stance { slug, pelvis, seat, desk, wall, .. } = stance;
    let (bends, feet) = (slice(&stance.bends, bend), slice(&stance.feet, foot));
    let (hands, rests) = (slice(&stance.hands, touch), slice(&stance.rests, rest));
    let furniture = slice(&stance.furniture, |item| format!("Furniture::{item:?}"));
    format!(
        "Stance {{ slug: {slug:?}, pelvis: {pelvis:?}, bends: {bends}, feet: {feet}, \
         hands: {hands}, rests: {rests}, furniture: {furniture}, seat: {seat:?}, desk: {desk:?}, \
         wall: {wall:?} }}"
    )
}

fn scenes(technique: &Technique) -> String {
    slice(&technique.steps, |step: &Step| option(step.scene.as_ref(), |shown| scene(shown, step)))
}

fn scene(scene: &Scene, step: &Step) -> String {
    let Scene { stance, eyes, turns, .. } = scene;
    let (bends, feet) = (slice(&scene.bends, bend), slice(&scene.feet, foot));
    let (hands, props) = (slice(&scene.hands, touch), slice(&scene.props, prop));
    let (moves, glow) = (slice(&scene.moves, movement), slice(&scene.glow, spot));
    let shot = shot(&scene.shot);
    let Step { motion, tempo, pressure, .. } = step;
    format!(
        "Scene {{ stance: &ALL_STANCES[{stance}], bends: {bends}, feet: {feet}, hands: {hands}, \
         props: {props}, moves: {moves}, shot: {shot}, glow: {glow}, eyes: Eyes::{eyes:?}, \
         turns: {turns}, motion: Motion::{motion:?}, tempo: Tempo::{tempo:?}, \
         pressure: Pressure::new({pressure}) }}"
    )
}

fn spot(spot: &Spot) -> String {
    let Spot { landmark, side, shift } = spot;
    format!(
        "Spot {{ landmark: &ALL_LANDMARKS[{landmark}], side: Side::{side:?}, shift: {shift:?} }}"
    )
}

fn bend(bend: &Bend) -> String {
    let Bend { what, by } = bend;
    format!("Bend {{ what: Mover::{what:?}, by: {by:?} }}")
}

fn foot(foot: &Foot) -> String {
    let Foot { side, at, toes, sole, knee, .. } = foot;
    let by = option(foot.by.as_ref(), spot);
    format!(
        "Foot {{ side: Side::{side:?}, by: {by}, at: {at:?}, toes: {toes:?}, sole: {sole:?}, \
         knee: {knee:?} }}"
    )
}

fn rest(rest: &Rest) -> String {
    let by = slice(&rest.by, |part| format!("BodyPart::{part:?}"));
    format!("Rest {{ on: Plane::{:?}, by: {by} }}", rest.on)
}

fn touch(touch: &Touch) -> String {
    let Touch { hand, grip, fingers, elbow, lift, size, works, .. } = touch;
    let goal = goal(&touch.goal);
    let wave = option(touch.wave, |wave| format!("Wave::{wave:?}"));
    format!(
        "Touch {{ hand: Hands::{hand:?}, grip: Grip::{grip:?}, goal: {goal}, fingers: {fingers:?}, \
         elbow: {elbow:?}, lift: {lift:?}, size: {size:?}, works: {works}, wave: {wave} }}"
    )
}

fn goal(goal: &Goal) -> String {
    match goal {
        Goal::Skin { on, to } => {
            format!("Goal::Skin {{ on: {}, to: {} }}", spot(on), option(to.as_ref(), spot))
        }
        Goal::Place { at, palm } => format!("Goal::Place {{ at: {at:?}, palm: {palm:?} }}"),
        Goal::Prop(index) => format!("Goal::Prop({index})"),
    }
}

fn prop(prop: &Prop) -> String {
    let Prop { kind, axis, both, .. } = prop;
    let place = place(&prop.place);
    format!("Prop {{ kind: PropKind::{kind:?}, place: {place}, axis: {axis:?}, both: {both} }}")
}

fn place(place: &Place) -> String {
    match place {
        Place::Trapped { on, against, carries } => format!(
            "Place::Trapped {{ on: {}, against: Plane::{against:?}, carries: {carries} }}",
            spot(on)
        ),
        Place::Under(side) => format!("Place::Under(Side::{side:?})"),
        Place::Held(side) => format!("Place::Held(Side::{side:?})"),
        Place::Strung(spots) => format!("Place::Strung({})", slice(spots, spot)),
        Place::On { on, to } => {
            format!("Place::On {{ on: {}, to: {} }}", spot(on), option(to.as_ref(), spot))
        }
        Place::At(at) => format!("Place::At({at:?})"),
    }
}

fn movement(movement: &Move) -> String {
    let Move { what, by, around, wave } = movement;
    let wave = option(*wave, |wave| format!("Wave::{wave:?}"));
    format!("Move {{ what: Mover::{what:?}, by: {by:?}, around: {around:?}, wave: {wave} }}")
}

fn shot(shot: &Shot) -> String {
    let Shot { yaw, pitch, span, .. } = shot;
    let on = option(shot.on.as_ref(), spot);
    format!("Shot {{ yaw: {yaw:?}, pitch: {pitch:?}, on: {on}, span: {span:?} }}")
}

fn option<T>(value: Option<T>, write: impl Fn(T) -> String) -> String {
    value.map_or("None".into(), |value| format!("Some({})", write(value)))
}
