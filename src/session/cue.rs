use super::{
    Kind, Millis, Plan, Segment, Status,
    course::{Ahead, Course, GRACE},
};
use crate::catalogue::Tempo;

/// What a cue tells the ear and the hand.
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
    /// Look at your skin, and answer.
    Look,
    /// One cycle of the motion, or one way of it, begins.
    Tick,
    /// Breathe in.
    Inhale,
    /// Breathe out.
    Exhale,
    /// All is done.
    Done,
}

impl CueKind {
    /// Whether it only keeps the pace: there are many of it, and little is lost where one is.
    #[must_use]
    pub const fn keeps_pace(self) -> bool {
        matches!(self, Self::Tick | Self::Inhale | Self::Exhale)
    }

    /// How it is felt: milliseconds of buzzing and of rest in turn, the first a buzz. Empty for
    /// what only keeps the pace.
    #[must_use]
    pub const fn buzz(self) -> &'static [u32] {
        match self {
            Self::GetReady => &[60, 60, 60, 60, 200],
            Self::Start => &[250],
            Self::Halfway => &[120, 160, 120],
            Self::Three => &[40, 80, 40, 80, 40],
            Self::Two => &[40, 80, 40],
            Self::One => &[40],
            Self::Switch => &[150, 100, 150, 100, 150],
            Self::Look => &[300, 150, 300, 150, 300],
            Self::Done => &[500, 150, 150],
            Self::Tick | Self::Inhale | Self::Exhale => &[],
        }
    }
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
pub(super) const LEAST_FOR_HALFWAY: Millis = Millis::seconds(20);
/// Three, two, one are told only where they do not run into the cue at the start.
const LEAST_FOR_COUNT: Millis = Millis::seconds(5);
/// What keeps the pace leaves the beginning and the end of a segment to the other cues.
const CLEAR: Millis = Millis(3200);
/// As long as nobody answers, the look at the skin is called for again after so long.
const AGAIN: Millis = Millis::seconds(20);

/// The cues that are still due.
pub(super) fn cues(plan: &Plan, course: &Course, ticks: bool) -> Vec<Cue> {
    if course.status != Status::Running {
        return Vec::new();
    }
    let mut cues = Vec::new();
    let mut end = Some(Millis::ZERO);
    for ahead in course.ahead(plan) {
        let Some(segment) = plan.segments().get(ahead.index) else { continue };
        let mut own = told(plan, segment, &ahead, ticks);
        own.retain(|(_, at)| *at >= Millis::ZERO && ahead.holds.is_none_or(|holds| *at <= holds));
        own.sort_by_key(|(_, at)| *at);
        let cue = |(kind, at)| Cue { kind, due: course.anchor + at, segment: ahead.index };
        cues.extend(own.into_iter().map(cue));
        end = ahead.holds.is_none().then_some(ahead.until);
        if end.is_none() {
            break;
        }
    }
    let segment = plan.segments().len();
    cues.extend(end.map(|end| Cue { kind: CueKind::Done, due: course.anchor + end, segment }));
    cues
}

/// What is told in a segment, and when, from now.
fn told(plan: &Plan, segment: &Segment, ahead: &Ahead, ticks: bool) -> Vec<(CueKind, Millis)> {
    let length = ahead.until - ahead.after;
    let mut told = Vec::new();
    if segment.waits || length > Millis::ZERO {
        told.push((opening(plan, ahead.index), ahead.after));
    }
    if segment.waits {
        return told;
    }
    if segment.kind == Kind::Work && length >= LEAST_FOR_HALFWAY {
        told.push((CueKind::Halfway, ahead.after + length.times(1, 2)));
    }
    if length >= LEAST_FOR_COUNT {
        told.push((CueKind::Three, ahead.until - Millis::seconds(3)));
        told.push((CueKind::Two, ahead.until - Millis::seconds(2)));
        told.push((CueKind::One, ahead.until - Millis::seconds(1)));
    }
    if let Some(look) = ahead.look {
        let again = 0..GRACE.0 / AGAIN.0;
        told.extend(again.map(|n| (CueKind::Look, look + AGAIN.times(n, 1))));
    }
    let tempo = plan.step_of(segment).map(|step| step.tempo).filter(|_| segment.kind.is_step());
    if let Some((beat, cycle)) = tempo.and_then(|tempo| beat(tempo, ticks)).zip(segment.cycle) {
        let others = told.clone();
        let near = |at: Millis| others.iter().any(|(_, other)| (*other - at).0.abs() < 700);
        let cycles = 0..=length.0.checked_div(cycle.0).unwrap_or_default();
        let beats = cycles.flat_map(|n| {
            let from = ahead.after + cycle.times(n, 1);
            let second = beat.1.map(|(kind, part)| (kind, from + part));
            [Some((beat.0, from)), second].into_iter().flatten()
        });
        let clear = |at: Millis| at + CLEAR <= ahead.until;
        told.extend(
            beats.filter(|(kind, at)| clear(*at) && (*kind != CueKind::Tick || !near(*at))),
        );
    }
    told
}

/// What keeps the pace in a cycle: at its start and, with the time after that, once more within.
type Beat = (CueKind, Option<(CueKind, Millis)>);

fn beat(tempo: Tempo, ticks: bool) -> Option<Beat> {
    let within = |kind, seconds| Some((kind, Millis::from_seconds(seconds)));
    match tempo {
        Tempo::Breath { inhale, .. } => Some((CueKind::Inhale, within(CueKind::Exhale, inhale))),
        Tempo::Cycle { .. } if ticks => Some((CueKind::Tick, None)),
        Tempo::Pass { seconds } if ticks => Some((CueKind::Tick, within(CueKind::Tick, seconds))),
        Tempo::OnOff { on, .. } if ticks => Some((CueKind::Tick, within(CueKind::Tick, on))),
        Tempo::Still | Tempo::Cycle { .. } | Tempo::Pass { .. } | Tempo::OnOff { .. } => None,
    }
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
