use super::{limits::Limits, rounds};
use crate::content::{
    Reason,
    grammar::{self, DoseText},
    model::Step,
    shared::{Dose, Motion, Tempo},
    table::Table,
};

/// A dose that nothing was wrong with but that it could not be read.
const UNREAD: Dose = Dose::Time { seconds: 0, most: None };

/// Reads the dose of a step that follows `before`.
pub(super) fn read(
    table: &Table<'_>,
    motion: Option<Motion>,
    tempo: Option<Tempo>,
    before: &[Step],
    limits: &Limits,
) -> Dose {
    let dose = dose(table, motion, tempo, before, limits);
    let bounded =
        matches!(dose, Dose::Time { most: Some(_), .. }) || motion == Some(Motion::Device);
    let (seconds, most) = (rounds::whole(dose.seconds()), limits.step);
    if !bounded && seconds > u32::from(most) {
        table.place("dose").refuse(Reason::LongWithoutMaximum { seconds, most });
    }
    dose
}

fn dose(
    table: &Table<'_>,
    motion: Option<Motion>,
    tempo: Option<Tempo>,
    before: &[Step],
    limits: &Limits,
) -> Dose {
    if motion == Some(Motion::Swap) {
        for field in ["dose", "tempo"] {
            if table.has(field) {
                table.place(field).refuse(Reason::SwapHas(field));
            }
        }
        return UNREAD;
    }
    let text = table.text("dose");
    let place = table.place("dose");
    if text.is_empty() {
        return UNREAD;
    }
    let Some(dose) = grammar::dose(&text) else {
        place.refuse(Reason::BadDose(text));
        return UNREAD;
    };
    let repeats = matches!(dose, DoseText::Again { .. });
    if motion.is_some_and(|motion| repeats != (motion == Motion::Repeat)) {
        place.refuse(Reason::AgainIsRepeat { dose: text.clone() });
    }
    match dose {
        DoseText::Time { seconds, most } => {
            if let Some(most) = most {
                limits.refuse_past(most.kind, most.seconds.into(), place);
            } else if motion == Some(Motion::Device) {
                place.refuse(Reason::DeviceWithoutMaximum);
            }
            Dose::Time { seconds, most }
        }
        DoseText::Cycles(count) => match tempo.map(Tempo::cycle_seconds) {
            Some(Some(each)) => Dose::Times { count, each },
            // The tempo has been refused already.
            None => UNREAD,
            Some(None) => {
                place.refuse(Reason::NoCycle { dose: text });
                UNREAD
            }
        },
        DoseText::Times { count, each } => Dose::Times { count, each },
        DoseText::Again { more, from, to } => {
            let last = before.len();
            let to = to.map_or(last, usize::from);
            let from = usize::from(from);
            if from > to || to > last {
                place.refuse(Reason::AgainOutOfOrder { dose: text.clone(), last });
            }
            let again = (from..=to).find(|&number| {
                before.get(number - 1).is_some_and(|step| step.motion == Motion::Repeat)
            });
            if let Some(step) = again {
                place.refuse(Reason::AgainOfAgain { dose: text, step });
            }
            let index = |number: usize| u8::try_from(number.saturating_sub(1)).unwrap_or(u8::MAX);
            Dose::Again { from: index(from), to: index(to), more }
        }
    }
}
