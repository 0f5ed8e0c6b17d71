use super::{Context, place, spot};
use crate::content::{
    SceneReason,
    model::{Goal, Touch},
    shared::{Grip, Hands, Side},
    table::Table,
};

/// Radii of a circle that names none, in centimetres.
const SIZE: [f32; 2] = [2.0, 2.0];

/// The hands of a scene, which may go to a prop.
pub(super) fn in_scene(tables: &[Table<'_>], props: &[Table<'_>], context: &Context) -> Vec<Touch> {
    let read = |table: &Table<'_>| {
        let mut touch = touch(table, Some(props), context);
        touch.works = table.flag("works").unwrap_or(true);
        touch.wave = table.maybe_word("wave");
        touch
    };
    each_once(tables, read)
}

/// The hands of a stance, which are at rest.
pub(super) fn at_rest(stance: &Table<'_>, context: &Context) -> Vec<Touch> {
    each_once(&stance.list("hands", "hand"), |table| touch(table, None, context))
}

/// Whether this hand is among them.
pub(super) fn includes(hand: Hands, side: Side) -> bool {
    match hand {
        Hands::Left => side == Side::Left,
        Hands::Right => side == Side::Right,
        Hands::Both => true,
    }
}

fn each_once(tables: &[Table<'_>], read: impl Fn(&Table<'_>) -> Touch) -> Vec<Touch> {
    let mut touches: Vec<Touch> = Vec::new();
    for table in tables {
        let touch = read(table);
        table.finish();
        let busy = |side: &&Side| touches.iter().any(|before| includes(before.hand, **side));
        let own = Side::ALL.iter().filter(|&&side| includes(touch.hand, side));
        if let Some(side) = own.filter(|_| table.has("hand")).find(busy) {
            table.place("hand").refuse(SceneReason::HandTwice { hand: side.slug() }.into());
        }
        touches.push(touch);
    }
    touches
}

fn touch(table: &Table<'_>, props: Option<&[Table<'_>]>, context: &Context) -> Touch {
    let hand = table.word("hand").unwrap_or(Hands::Left);
    // To the outside, a little back and down.
    let outside = if hand == Hands::Right { -0.3 } else { 0.3 };
    let lift = table.measure("lift").map_or(0.0, |lift| place::not_negative("lift", &lift));
    Touch {
        hand,
        grip: table.word("grip").unwrap_or(Grip::Relaxed),
        goal: goal(table, props, context),
        fingers: table.needed_direction("fingers"),
        elbow: table.direction("elbow").unwrap_or([outside, -1.0, -0.3]),
        lift,
        size: table.pair("size").unwrap_or(SIZE),
        works: false,
        wave: None,
    }
}

fn goal(table: &Table<'_>, props: Option<&[Table<'_>]>, context: &Context) -> Goal {
    let goals = ["on", "at", "prop"].into_iter();
    let goals = goals.filter(|&goal| (goal != "prop" || props.is_some()) && table.has(goal));
    let reason = match *goals.collect::<Vec<_>>() {
        [] if table.has("to") => Some(SceneReason::ToWithoutOn(table.name().into())),
        [] => Some(SceneReason::NoGoal(table.name().into())),
        [_] => None,
        [first, second, ..] => {
            Some(SceneReason::TwoGoals { of: table.name().into(), first, second })
        }
    };
    let found = reason.is_none();
    if let Some(reason) = reason {
        table.place("to").refuse(reason.into());
    }
    if table.has("at") {
        let palm = table.needed_direction("palm");
        return Goal::Place { at: table.needed_triple("at"), palm };
    }
    if let Some(props) = props.filter(|_| table.has("prop")) {
        return Goal::Prop(prop(table, props));
    }
    let to = spot::maybe(table, "to", Side::Left, context);
    let on = spot::maybe(table, "on", Side::Left, context);
    let on = on.unwrap_or_else(spot::unread);
    Goal::Skin { on, to: to.filter(|_| found) }
}

/// Index of the prop that the hand goes to.
fn prop(table: &Table<'_>, props: &[Table<'_>]) -> u8 {
    let Some(number) = table.number("prop") else { return 0 };
    let index = usize::from(number.value).checked_sub(1);
    let reason = match index.and_then(|index| props.get(index)) {
        None => SceneReason::NoSuchProp { number: number.value, count: props.len() },
        Some(prop) if ["under", "held", "strung"].iter().any(|place| prop.has(place)) => {
            SceneReason::HandToHeldProp(number.value)
        }
        Some(_) => return index.and_then(|index| u8::try_from(index).ok()).unwrap_or(u8::MAX),
    };
    number.place.refuse(reason.into());
    0
}
