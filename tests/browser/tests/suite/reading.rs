//! What a plan is to say, as the suite reads it: from the catalogue and the words, not from the app.

use unknot::{
    catalogue::{Motion, Side, Technique, techniques},
    session::{Kind, Millis, Options, Plan, Say, Segment, Session},
    ui::words::player as words,
};
use unknot_browser::{Outcome, Trouble};

/// The first technique whose plan has a segment like this, and the index of that. One that lays
/// something on the body, which must be seen to first, is taken only for that.
pub(crate) fn first_with(
    wanted: impl Fn(&Segment) -> bool,
) -> Outcome<(&'static Technique, usize)> {
    let found = techniques().find_map(|technique| {
        let plan = Plan::of(technique, Options::default());
        let index = plan.segments().iter().position(&wanted)?;
        let found = plan.segments().get(index).is_some_and(Segment::is_on_body);
        let plain = !plan.segments().iter().any(Segment::is_on_body);
        (found || plain).then_some((technique, index))
    });
    found.map_or_else(|| Trouble::found("no technique has such a segment"), Ok)
}

/// What the screen shows of a segment.
pub(crate) fn shown(plan: &Plan, index: usize) -> &'static str {
    let Some(segment) = plan.segments().get(index) else { return "" };
    let step = plan.step_of(segment);
    match (segment.kind, segment.side) {
        (Kind::Settle, _) if index == 0 => plan.technique().position.get(),
        (Kind::Switch, Some(Side::Left)) if turns(plan, segment) => words::CHANGE_TO_LEFT.get(),
        (Kind::Switch, _) if turns(plan, segment) => words::CHANGE_TO_RIGHT.get(),
        _ => step.map_or("", |step| step.text.get()),
    }
}

/// Whether a change of sides has no words of its own.
fn turns(plan: &Plan, segment: &Segment) -> bool {
    segment.kind == Kind::Switch
        && plan.step_of(segment).is_none_or(|step| step.motion != Motion::Swap)
}

/// What is said of a line in full; nothing where the change of sides has named the side.
pub(crate) fn spoken(plan: &Plan, say: Say) -> Option<String> {
    let segment = |index: usize| plan.segments().get(index);
    Some(match say {
        Say::Name => format!("{}.", plan.technique().name.get()),
        Say::Position => plan.technique().position.get().to_owned(),
        Say::Step(index) => shown(plan, index).to_owned(),
        Say::Side(index) if turns(plan, segment(index)?) => return None,
        Say::Side(index) if segment(index)?.side? == Side::Left => words::SAY_LEFT.get().to_owned(),
        Say::Side(_) => words::SAY_RIGHT.get().to_owned(),
        Say::Next(index) => {
            let next = segment(index + 1)?;
            let brief = if turns(plan, next) {
                shown(plan, index + 1)
            } else {
                plan.step_of(next)?.say.get()
            };
            words::SAY_NEXT.get().replace("{step}", brief)
        }
        Say::Halfway => words::SAY_HALFWAY.get().to_owned(),
        Say::Wait => words::SAY_WAIT.get().to_owned(),
        Say::Look(index) => segment(index)?.limit?.kind.care()?.ask.get().to_owned(),
        Say::Done => words::SAY_DONE.get().to_owned(),
        Say::Brief(_) => return None,
    })
}

/// A session of this technique that begins at zero.
pub(crate) fn begun(technique: &'static Technique, options: Options) -> Outcome<Session> {
    let mut session = Session::new(Plan::of(technique, options));
    session
        .record(unknot::session::Event::Start, Millis::ZERO)
        .map_err(|refused| Trouble::Found(refused.to_string()))?;
    Ok(session)
}

/// A length as the screen shows it, such as `1:05`.
pub(crate) fn clock(time: Millis) -> String {
    let seconds = time.counted_down();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
