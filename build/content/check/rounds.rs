use super::limits::Limits;
use crate::content::{
    Reason,
    document::Place,
    model::Step,
    shared::{Dose, LimitKind, Motion},
};

/// Planned length in seconds of all steps, both sides and all repeats.
pub(super) fn seconds(steps: &[Step]) -> u32 {
    let sides = |step: &Step| f32::from(step.sides.rounds());
    let lengths = steps.iter().enumerate().map(|(index, step)| in_all(steps, index) * sides(step));
    whole(lengths.sum())
}

/// Refuses steps that last longer, with all their rounds on one side, than they may. `places` are
/// those of the doses.
pub(super) fn refuse_long(steps: &[Step], places: &[Place<'_>], limits: &Limits) {
    for (index, (step, place)) in steps.iter().zip(places).enumerate() {
        let seconds = whole(in_all(steps, index));
        match step.dose {
            Dose::Time { most: Some(most), .. } if seconds > u32::from(most.seconds) => {
                place.refuse(Reason::LongerThanMost { seconds, most: most.seconds });
            }
            _ if step.motion == Motion::PressHold => {
                limits.refuse_past(LimitKind::Press, seconds, *place);
            }
            _ => {}
        }
    }
}

/// Seconds that a step takes on one side, over all its rounds.
fn in_all(steps: &[Step], index: usize) -> f32 {
    let again = steps.iter().map(|step| match step.dose {
        Dose::Again { from, to, more } if (from..=to).any(|step| usize::from(step) == index) => {
            f32::from(more)
        }
        _ => 0.0,
    });
    let rounds = 1.0 + again.sum::<f32>();
    rounds * steps.get(index).map_or(0.0, |step| step.dose.seconds())
}

/// Seconds, a part of one counted as one.
pub(super) fn whole(seconds: f32) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
    let whole = seconds.ceil() as u32;
    whole
}
