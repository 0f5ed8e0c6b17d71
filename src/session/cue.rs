use super::{Kind, Millis, Plan, Status, course::Course};

/// What a cue tells the ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CueKind {
    /// Get into position.
    GetReady,
    /// A step begins.
    Start,
    /// Half of a step is over.
    Halfway,
    /// Three seconds to go.
    Three,
    /// Two seconds to go.
    Two,
    /// One second to go.
    One,
    /// Change sides.
    Switch,
    /// All is done.
    Done,
}

/// A cue and when it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// What it tells.
    pub kind: CueKind,
    /// When, in session time.
    pub due: Millis,
    /// Index of the segment that it belongs to; the number of segments for the last.
    pub segment: usize,
}

/// Half way is told only in steps at least this long.
const LEAST_FOR_HALFWAY: Millis = Millis::seconds(20);
/// Three, two, one are told only where they do not run into the cue at the start.
const LEAST_FOR_COUNT: Millis = Millis::seconds(5);

/// The cues that are still due.
pub(super) fn cues(plan: &Plan, course: &Course) -> Vec<Cue> {
    if course.status != Status::Running {
        return Vec::new();
    }
    let mut cues = Vec::new();
    let mut end = Millis::ZERO;
    for ahead in course.ahead(plan) {
        let Some(segment) = plan.segments().get(ahead.index) else { continue };
        end = ahead.until;
        let length = ahead.until - ahead.after;
        let mut push = |kind, offset: Millis| {
            if offset >= Millis::ZERO {
                cues.push(Cue { kind, due: course.anchor + offset, segment: ahead.index });
            }
        };
        if length > Millis::ZERO {
            push(opening(plan, ahead.index), ahead.after);
        }
        if segment.kind == Kind::Work && length >= LEAST_FOR_HALFWAY {
            push(CueKind::Halfway, ahead.after + length.times(1, 2));
        }
        if length >= LEAST_FOR_COUNT {
            push(CueKind::Three, ahead.until - Millis::seconds(3));
            push(CueKind::Two, ahead.until - Millis::seconds(2));
            push(CueKind::One, ahead.until - Millis::seconds(1));
        }
    }
    let segment = plan.segments().len();
    cues.push(Cue { kind: CueKind::Done, due: course.anchor + end, segment });
    cues
}

/// The cue that opens a segment. Without time to change sides, the step itself says that the
/// side is another.
fn opening(plan: &Plan, index: usize) -> CueKind {
    let segments = plan.segments();
    let Some(segment) = segments.get(index) else { return CueKind::Start };
    let before = index.checked_sub(1).and_then(|before| segments.get(before));
    match segment.kind {
        Kind::Settle => CueKind::GetReady,
        Kind::Switch => CueKind::Switch,
        Kind::Work | Kind::Rest => match before.and_then(|before| before.side) {
            Some(side) if segment.side.is_some_and(|now| now != side) => CueKind::Switch,
            _ => CueKind::Start,
        },
    }
}
