use super::{
    Kind, Millis, Plan, Status,
    course::{Ahead, Course, GRACE},
    cue::LEAST_FOR_HALFWAY,
};
use serde::{Deserialize, Serialize};

/// How much is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verbosity {
    /// All that the screen says, when it is time to do it.
    #[default]
    Full,
    /// A few words to each step.
    Short,
    /// Nothing.
    Off,
}

/// What is said. Indices are those of segments. The order is that of importance: where two are to
/// be said at once, the one that stands first here is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Say {
    /// Look at the skin below what lies on the body, and answer.
    Look(usize),
    /// All is done.
    Done,
    /// What is played.
    Name,
    /// How to get into position for the first step.
    Position,
    /// What to do.
    Step(usize),
    /// What to do, in a few words.
    Brief(usize),
    /// That it goes on when the person says so.
    Wait,
    /// On which side.
    Side(usize),
    /// What comes next.
    Next(usize),
    /// Half of the step is over.
    Halfway,
}

/// Something to be said, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub say: Say,
    /// When, in session time.
    pub due: Millis,
    /// From here on it is no longer worth saying.
    pub until: Millis,
}

/// What comes next is said so long before the end of a step.
const BEFORE_END: Millis = Millis::seconds(11);
/// What comes next is said only in steps at least this long.
const LEAST_FOR_NEXT: Millis = Millis::seconds(40);
/// Half way is said for at most so long.
const FRESH: Millis = Millis::seconds(4);

/// What is still to be said, up to the end or to where the session waits.
pub(super) fn lines(plan: &Plan, course: &Course, verbosity: Verbosity) -> Vec<Line> {
    if course.status != Status::Running || verbosity == Verbosity::Off {
        return Vec::new();
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut end = Some(Millis::ZERO);
    for ahead in course.ahead(plan) {
        let begin = lines.len();
        segment(plan, &ahead, verbosity, &mut lines);
        let own = lines.get_mut(begin..).unwrap_or_default();
        own.sort_by_key(|line| (line.due, line.say));
        end = ahead.holds.is_none().then_some(ahead.until);
        if let Some(holds) = ahead.holds {
            lines.retain(|line| line.due <= holds);
            break;
        }
    }
    if let Some(end) = end {
        lines.push(Line { say: Say::Done, due: end, until: end + Millis::seconds(60) });
    }
    lines.retain(|line| line.due >= Millis::ZERO);
    for line in &mut lines {
        line.due += course.anchor;
        line.until += course.anchor;
    }
    lines
}

/// What is said in a segment, in times from now.
fn segment(plan: &Plan, ahead: &Ahead, verbosity: Verbosity, lines: &mut Vec<Line>) {
    let index = ahead.index;
    let Some(segment) = plan.segments().get(index) else { return };
    let full = verbosity == Verbosity::Full;
    let length = ahead.until - ahead.after;
    // One that has no time left is crossed at once.
    if length <= Millis::ZERO && !segment.waits {
        return;
    }
    // Where the session waits, what is said may take as long as it does.
    let until = if segment.waits { Millis(i64::MAX / 4) } else { ahead.until };
    let mut say = |say, due, until| lines.push(Line { say, due, until });
    if index == 0 {
        say(Say::Name, ahead.after, until);
    }
    let step = if full { Say::Step(index) } else { Say::Brief(index) };
    let before = index.checked_sub(1).and_then(|before| plan.segments().get(before));
    match segment.kind {
        Kind::Settle if index == 0 => say(Say::Position, ahead.after, until),
        Kind::Settle | Kind::Switch => say(step, ahead.after, until),
        Kind::Work | Kind::Rest => {
            // A time to settle has said already what it leads to; the position has not.
            let led = index > 1
                && before.is_some_and(|b| b.kind == Kind::Settle && b.step == segment.step);
            if !led {
                say(step, ahead.after, until);
            }
        }
    }
    let turned = before.is_none_or(|before| before.side != segment.side);
    if segment.side.is_some() && turned {
        say(Say::Side(index), ahead.after, until);
    }
    if segment.waits {
        say(Say::Wait, ahead.after, until);
        return;
    }
    if full && segment.kind == Kind::Work && length >= LEAST_FOR_HALFWAY {
        let half = ahead.after + length.times(1, 2);
        say(Say::Halfway, half, half + FRESH);
    }
    let next = plan.segments().get(index.saturating_add(1));
    if full && segment.kind.is_step() && length >= LEAST_FOR_NEXT && next.is_some() {
        say(Say::Next(index), ahead.until - BEFORE_END, ahead.until - FRESH);
    }
    if let Some(look) = ahead.look {
        say(Say::Look(index), look, look + GRACE);
    }
}
