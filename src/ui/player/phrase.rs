//! What a segment says: kind, step, side and what comes next, in words.

use crate::{
    catalogue::{Motion, Side},
    session::{Kind, Millis, Plan, Segment},
    ui::{format::fill, words::player as words},
};

/// A length as minutes and seconds, `1:05`, counted down: zero is shown only at the end.
#[must_use]
pub fn clock(time: Millis) -> String {
    let seconds = time.counted_down().max(0);
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let mut text = minutes.to_string();
    text.push_str(if rest < 10 { ":0" } else { ":" });
    text.push_str(&rest.to_string());
    text
}

/// How long ago, in words.
#[must_use]
pub fn ago(time: Millis) -> String {
    match time.0.max(0) / 60_000 {
        0 => words::AGO_MOMENT.to_owned(),
        1 => words::AGO_ONE.to_owned(),
        n @ 2..120 => fill(words::AGO_MINUTES, &[("n", &n.to_string())]),
        n => fill(words::AGO_HOURS, &[("n", &(n / 60).to_string())]),
    }
}

/// The side, in words; `None` where there is none.
#[must_use]
pub fn side(segment: &Segment) -> Option<&'static str> {
    segment.side.map(|side| match side {
        Side::Left => words::LEFT_SIDE,
        Side::Right => words::RIGHT_SIDE,
    })
}

/// What kind of segment it is, with its place among the steps: `Step 2 of 4 · round 2`.
#[must_use]
pub fn heading(plan: &Plan, segment: &Segment) -> String {
    let mut text = match segment.kind {
        Kind::Settle => words::GET_READY.to_owned(),
        Kind::Switch => words::CHANGE.to_owned(),
        Kind::Work | Kind::Rest => {
            let all = plan.technique().steps.len().to_string();
            let n = (segment.step + 1).to_string();
            fill(words::STEP_OF, &[("n", &n), ("all", &all)])
        }
    };
    if segment.round > 0 {
        let round = (u16::from(segment.round) + 1).to_string();
        text.push_str(" · ");
        text.push_str(&fill(words::ROUND, &[("n", &round)]));
    }
    text
}

/// What to do now.
#[must_use]
pub fn now(plan: &Plan, index: usize) -> &'static str {
    let Some(segment) = plan.segments().get(index) else { return "" };
    let step = plan.step_of(segment);
    match segment.kind {
        Kind::Settle if index == 0 => plan.technique().position,
        Kind::Switch if step.is_none_or(|step| step.motion != Motion::Swap) => match segment.side {
            Some(Side::Left) => words::CHANGE_TO_LEFT,
            Some(Side::Right) | None => words::CHANGE_TO_RIGHT,
        },
        _ => step.map_or("", |step| step.text),
    }
}

/// What comes after this segment.
#[must_use]
pub fn next(plan: &Plan, index: usize) -> &'static str {
    let Some(next) = plan.segments().get(index.saturating_add(1)) else { return words::NEXT_END };
    match (next.kind, next.side) {
        (Kind::Switch, Some(Side::Left)) => words::NEXT_LEFT,
        (Kind::Switch, _) => words::NEXT_RIGHT,
        _ => plan.step_of(next).map_or(words::NEXT_READY, |step| step.text),
    }
}

/// All of it in one breath, for those who hear the page.
#[must_use]
pub fn announced(plan: &Plan, index: usize) -> String {
    let Some(segment) = plan.segments().get(index) else { return words::DONE.to_owned() };
    let mut text = heading(plan, segment);
    if let Some(side) = side(segment) {
        text.push_str(", ");
        text.push_str(side);
    }
    text.push_str(". ");
    text.push_str(now(plan, index));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{Step, techniques},
        session::Options,
    };

    #[test]
    fn time_counts_down_to_zero_only_at_the_end() {
        assert_eq!(
            ["1:05", "0:10", "0:01", "0:00"],
            [64_001, 9_001, 1, 0].map(|t| clock(Millis(t))).each_ref().map(String::as_str)
        );
    }

    #[test]
    fn every_segment_of_the_catalogue_has_something_to_say() {
        for technique in techniques() {
            let plan = Plan::of(technique, Options::default());
            let steps: &[Step] = technique.steps;
            assert!(!steps.is_empty());
            for (index, segment) in plan.segments().iter().enumerate() {
                let place = technique.address();
                assert!(!now(&plan, index).is_empty(), "{place}, segment {index}");
                assert!(!next(&plan, index).is_empty(), "{place}, segment {index}");
                let told = announced(&plan, index);
                assert!(segment.side.is_none() || told.contains("side"), "{place}: {told}");
            }
        }
    }
}
