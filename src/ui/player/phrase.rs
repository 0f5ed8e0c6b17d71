//! What a segment says: kind, step, side and what comes next, in words.

use crate::{
    catalogue::{Motion, Side, Text},
    session::{Kind, Millis, Plan, Say, Segment},
    ui::{
        format::fill,
        words::{join, player as words},
    },
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
        0 => words::AGO_MOMENT.get().to_owned(),
        1 => words::AGO_ONE.get().to_owned(),
        n @ 2..120 => fill(words::AGO_MINUTES.get(), &[("n", &n.to_string())]),
        n => fill(words::AGO_HOURS.get(), &[("n", &(n / 60).to_string())]),
    }
}

/// The side, in words; `None` where there is none.
#[must_use]
pub fn side(segment: &Segment) -> Option<&'static str> {
    segment.side.map(|side| match side {
        Side::Left => words::LEFT_SIDE.get(),
        Side::Right => words::RIGHT_SIDE.get(),
    })
}

/// What kind of segment it is, with its place among the steps: `Step 2 of 4 · round 2`.
#[must_use]
pub fn heading(plan: &Plan, segment: &Segment) -> String {
    let mut text = match segment.kind {
        Kind::Settle => words::GET_READY.get().to_owned(),
        Kind::Switch => words::CHANGE.get().to_owned(),
        Kind::Work | Kind::Rest => {
            let all = plan.technique().steps.len().to_string();
            let n = (segment.step + 1).to_string();
            fill(words::STEP_OF.get(), &[("n", &n), ("all", &all)])
        }
    };
    if segment.round > 0 {
        let round = (u16::from(segment.round) + 1).to_string();
        text.push_str(" · ");
        text.push_str(&fill(words::ROUND.get(), &[("n", &round)]));
    }
    text
}

/// What to do now.
#[must_use]
pub fn now(plan: &Plan, index: usize) -> &'static str {
    let Some(segment) = plan.segments().get(index) else { return "" };
    let step = plan.step_of(segment);
    match segment.kind {
        Kind::Settle if index == 0 => plan.technique().position.get(),
        Kind::Switch if step.is_none_or(|step| step.motion != Motion::Swap) => match segment.side {
            Some(Side::Left) => words::CHANGE_TO_LEFT.get(),
            Some(Side::Right) | None => words::CHANGE_TO_RIGHT.get(),
        },
        _ => step.map_or("", |step| step.text.get()),
    }
}

/// What a line says, in words; `None` for one that has nothing to add.
#[must_use]
pub fn spoken(plan: &Plan, say: Say) -> Option<String> {
    let technique = plan.technique();
    let segment = |index: usize| plan.segments().get(index);
    Some(match say {
        Say::Name => [technique.name.get(), "."].concat(),
        Say::Position => technique.position.get().to_owned(),
        Say::Step(index) => now(plan, index).to_owned(),
        Say::Brief(index) => brief(plan, index)?.to_owned(),
        Say::Wait => words::SAY_WAIT.get().to_owned(),
        Say::Side(index) => match (segment(index)?, turns(plan, index)) {
            // The change of side has named it already.
            (_, true) => return None,
            (segment, false) => match segment.side? {
                Side::Left => words::SAY_LEFT.get().to_owned(),
                Side::Right => words::SAY_RIGHT.get().to_owned(),
            },
        },
        Say::Next(index) => {
            let next = brief(plan, index.saturating_add(1))?;
            fill(words::SAY_NEXT.get(), &[("step", next)])
        }
        Say::Halfway => words::SAY_HALFWAY.get().to_owned(),
        Say::Look(index) => segment(index)?.limit?.kind.care()?.ask.get().to_owned(),
        Say::Done => words::SAY_DONE.get().to_owned(),
    })
}

/// What to do, in a few words.
fn brief(plan: &Plan, index: usize) -> Option<&'static str> {
    if turns(plan, index) {
        return Some(now(plan, index));
    }
    Some(plan.step_of(plan.segments().get(index)?)?.say.get())
}

/// Whether the segment changes sides in the words of the interface, which name the side.
fn turns(plan: &Plan, index: usize) -> bool {
    let Some(segment) = plan.segments().get(index) else { return false };
    let swaps = plan.step_of(segment).is_some_and(|step| step.motion == Motion::Swap);
    segment.kind == Kind::Switch && !swaps
}

/// A text as a voice reads it well: what is written short is spelt out.
#[must_use]
pub fn voiced(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut counted = false;
    for word in text.split(' ') {
        if !said.is_empty() {
            said.push(' ');
        }
        let bare = word.trim_matches(['(', ')', '.', ',', ';', ':']);
        let unit = UNITS.iter().find(|(short, _)| counted && *short == bare);
        match unit.and_then(|(short, whole)| Some((word.split_once(short)?, whole.get()))) {
            Some(((before, after), whole)) => {
                for part in [before, whole, after] {
                    said.push_str(part);
                }
            }
            None => said.push_str(&word.replace('–', words::VOICED_TO.get())),
        }
        counted = bare.ends_with(|last: char| last.is_ascii_digit());
    }
    said
}

/// What stands short behind a number, and in whole.
const UNITS: [(&str, Text); 7] = [
    ("mm", words::VOICED_MM),
    ("cm", words::VOICED_CM),
    ("m", words::VOICED_M),
    ("in", words::VOICED_IN),
    ("ft", words::VOICED_FT),
    ("°C", words::VOICED_C),
    ("°F", words::VOICED_F),
];

/// What is going on, in a line: the kind of segment, and the side.
#[must_use]
pub fn titled(plan: &Plan, index: usize) -> String {
    let Some(segment) = plan.segments().get(index) else { return words::DONE.get().to_owned() };
    let mut text = heading(plan, segment);
    if let Some(side) = side(segment) {
        text.push_str(join::LIST.get());
        text.push_str(side);
    }
    text
}

/// What the picture is called: its words stand beside it, and are not said twice.
#[must_use]
pub fn pictured(plan: &Plan, index: usize) -> String {
    fill(words::PICTURE.get(), &[("what", &titled(plan, index))])
}

/// What comes after this segment.
#[must_use]
pub fn next(plan: &Plan, index: usize) -> &'static str {
    let Some(next) = plan.segments().get(index.saturating_add(1)) else {
        return words::NEXT_END.get();
    };
    let on = plan.segments().get(index);
    match (next.kind, next.side) {
        // A time to settle says already what it leads to.
        _ if index > 0 && on.is_some_and(|on| on.kind == Kind::Settle && on.step == next.step) => {
            words::NEXT_BEGIN.get()
        }
        (Kind::Switch, Some(Side::Left)) => words::NEXT_LEFT.get(),
        (Kind::Switch, _) => words::NEXT_RIGHT.get(),
        _ => plan.step_of(next).map_or(words::NEXT_READY.get(), |step| step.say.get()),
    }
}

/// All of it in one breath, for those who hear the page.
#[must_use]
pub fn announced(plan: &Plan, index: usize) -> String {
    let mut text = titled(plan, index);
    if index < plan.segments().len() {
        text.push_str(". ");
        text.push_str(now(plan, index));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{Step, techniques},
        session::{Event, Options, Session, Verbosity},
    };

    #[test]
    fn time_counts_down_to_zero_only_at_the_end() {
        assert_eq!(
            ["1:05", "0:10", "0:01", "0:00"],
            [64_001, 9_001, 1, 0].map(|t| clock(Millis(t))).each_ref().map(String::as_str)
        );
    }

    #[test]
    fn what_is_written_short_is_said_in_whole() {
        let said = voiced("Water at 37–40 °C (99–104 °F), 8 cm (3 in) deep, in 2 minutes.");
        assert_eq!(
            said,
            "Water at 37 to 40 degrees Celsius (99 to 104 degrees Fahrenheit), 8 centimetres \
             (3 inches) deep, in 2 minutes."
        );
    }

    #[test]
    fn every_line_of_every_technique_is_words_that_a_voice_can_read() {
        let options = Options { wait: true, ..Options::default() };
        for technique in techniques() {
            for verbosity in [Verbosity::Full, Verbosity::Short] {
                let mut session = Session::new(Plan::of(technique, options));
                let mut now = Millis::ZERO;
                let _begun = session.record(Event::Start, now);
                while !session.at(now).is_done() {
                    for line in session.lines(now, verbosity) {
                        let Some(text) = spoken(session.plan(), line.say) else { continue };
                        let text = voiced(&text);
                        let place = technique.address();
                        assert!(!text.trim().is_empty(), "{place}: {:?} says nothing", line.say);
                        let odd = ['–', '°', '×', '{', '}'];
                        assert!(!text.contains(odd), "{place}: {text}");
                    }
                    now += Millis::seconds(1);
                    let _on = session.record(Event::Next, now);
                }
            }
        }
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
