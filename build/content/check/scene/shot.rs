use super::{Context, place, spot};
use crate::content::{SceneReason, model::Shot, shared::Side, table::Table};

/// From where a scene is seen.
pub(super) fn read(scene: &Table<'_>, context: &Context) -> Shot {
    let mut shot = Shot { yaw: 0.0, pitch: 0.0, on: None, span: 0.0 };
    let Some(mut table) = scene.inner("shot") else { return shot };
    table.rename(format!("the shot of {}", scene.name()));
    shot.yaw = table.needed_measure("yaw");
    table.required("pitch");
    if let Some(pitch) = table.measure("pitch") {
        shot.pitch = place::within("pitch", &pitch, -90.0..=90.0, "from -90 to 90");
    }
    shot.on = spot::maybe(&table, "on", Side::Left, context);
    if table.has("on") {
        table.required("span");
    } else if table.has("span") {
        table.place("span").refuse(SceneReason::SpanWithoutOn.into());
    }
    if let Some(span) = table.measure("span") {
        shot.span = place::within("span", &span, 1.0..=400.0, "from 1 to 400");
    }
    table.finish();
    shot
}
