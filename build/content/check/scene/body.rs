//! Where the legs are put.

use super::{Context, spot};
use crate::content::{
    SceneReason,
    model::{Foot, Spot, Triple},
    shared::{Hands, Side},
    table::Table,
};

/// The feet of a stance or a scene, each once; `both` stands for the left one and its mirror image.
pub(super) fn feet(table: &Table<'_>, context: &Context) -> Vec<Foot> {
    let mut feet: Vec<Foot> = Vec::new();
    for table in table.list("feet", "foot") {
        // Feet are told apart by the same words as hands.
        let which = table.word::<Hands>("side");
        let side = if which == Some(Hands::Right) { Side::Right } else { Side::Left };
        let foot = Foot {
            side,
            by: spot::maybe(&table, "by", side, context),
            at: table.needed_triple("at"),
            toes: table.direction("toes").unwrap_or([0.0, 0.0, 1.0]),
            sole: table.direction("sole").unwrap_or([0.0, -1.0, 0.0]),
            knee: table.direction("knee").unwrap_or([0.0, 0.0, 1.0]),
        };
        table.finish();
        let both = (which == Some(Hands::Both)).then(|| mirrored(foot));
        for foot in [foot].into_iter().chain(both).filter(|_| which.is_some()) {
            if feet.iter().any(|put| put.side == foot.side) {
                let reason = SceneReason::FootTwice { foot: foot.side.slug() };
                table.place("side").refuse(reason.into());
            }
            feet.push(foot);
        }
    }
    feet
}

fn mirrored(foot: Foot) -> Foot {
    let mirror = |[x, y, z]: Triple| [0.0 - x, y, z];
    Foot {
        side: foot.side.other(),
        by: foot.by.map(|spot| Spot { side: spot.side.other(), ..spot }),
        at: mirror(foot.at),
        toes: mirror(foot.toes),
        sole: mirror(foot.sole),
        knee: mirror(foot.knee),
    }
}
