use super::{Kind, Millis, Options, Scale, Segment};
use crate::catalogue::{Dose, Motion, Side, Sides, Step, Technique};
use std::ops::RangeInclusive;

/// A technique laid out in time: what is done, on which side, for how long.
#[derive(Debug, Clone)]
pub struct Plan {
    technique: &'static Technique,
    segments: Vec<Segment>,
}

impl PartialEq for Plan {
    /// Two plans are equal when they play the same address in the same segments.
    fn eq(&self, other: &Self) -> bool {
        self.technique.shelf == other.technique.shelf
            && self.technique.slug == other.technique.slug
            && self.segments == other.segments
    }
}

impl Plan {
    /// Lays out a technique.
    ///
    /// Consecutive steps with sides form a block, which is played whole on one side before the
    /// other. A repeat inside a block repeats on the same side. No step is planned past its hard
    /// maximum, over all its rounds.
    #[must_use]
    pub fn of(technique: &'static Technique, options: Options) -> Self {
        let options = options.bounded();
        let mut draft = Draft { technique, options, segments: Vec::new() };
        draft.walk(0..=technique.steps.len(), 0);
        let mut segments = led(technique, draft.segments, options);
        segments.retain(|segment| segment.waits || segment.duration > Millis::ZERO);
        keep_limits(&mut segments);
        Self { technique, segments }
    }

    /// A plan of segments that were laid out before; the caller has checked them.
    pub(super) fn from_parts(technique: &'static Technique, segments: Vec<Segment>) -> Self {
        Self { technique, segments }
    }

    /// What is played.
    #[must_use]
    pub fn technique(&self) -> &'static Technique {
        self.technique
    }

    /// Its segments, in order. Empty only for a technique without a step that takes time.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The step whose text a segment shows.
    #[must_use]
    pub fn step_of(&self, segment: &Segment) -> Option<&'static Step> {
        self.technique.steps.get(segment.step)
    }

    /// Length of the whole plan.
    #[must_use]
    pub fn duration(&self) -> Millis {
        self.segments.iter().map(|segment| segment.duration).sum()
    }
}

/// The playable segment of a step, before its limit is shared out between its rounds.
pub(super) fn played(
    step: &Step,
    index: usize,
    round: u8,
    side: Option<Side>,
    scale: Scale,
) -> Segment {
    Segment {
        kind: if step.motion == Motion::Rest { Kind::Rest } else { Kind::Work },
        step: index,
        round,
        side,
        duration: scaled(step.dose, scale),
        cycle: step.tempo.cycle_seconds().map(Millis::from_seconds).filter(|c| c.0 > 0),
        pressure: step.pressure,
        limit: step.dose.limit(),
        waits: false,
    }
}

/// A segment that leads to `to`.
pub(super) fn lead(kind: Kind, to: Segment, duration: Millis) -> Segment {
    let pressure = crate::catalogue::Pressure::NONE;
    Segment { kind, duration, cycle: None, pressure, limit: None, waits: false, ..to }
}

/// Gives time to get into position: before the first step, before each that asks for it, and, where
/// the person says when, before every step.
fn led(technique: &Technique, segments: Vec<Segment>, options: Options) -> Vec<Segment> {
    let mut all: Vec<Segment> = Vec::with_capacity(segments.len() + 1);
    for segment in segments {
        let asks = || technique.steps.get(segment.step).is_some_and(|step| step.settle);
        let before = all.last();
        // What lies on the body works on: nothing may wait for the person before it comes off.
        let wait = options.wait && !before.is_some_and(Segment::is_on_body);
        let time = match before {
            None => Some(options.first),
            Some(before) if !before.kind.is_step() || !segment.kind.is_step() => None,
            Some(_) => (wait || asks()).then_some(options.between),
        };
        all.extend(time.map(|time| Segment { waits: wait, ..lead(Kind::Settle, segment, time) }));
        all.push(Segment { waits: wait && !segment.kind.is_step(), ..segment });
    }
    all
}

/// A dose at another length; what is counted stays a whole number of times.
fn scaled(dose: Dose, scale: Scale) -> Millis {
    let percent = i64::from(scale.get());
    match dose {
        Dose::Time { seconds, .. } => Millis::seconds(i64::from(seconds)).times(percent, 100),
        Dose::Times { count, each } => {
            let count = (i64::from(count) * percent + 50) / 100;
            Millis::from_seconds(each).times(count.max(1), 1)
        }
        Dose::Again { .. } => Millis::ZERO,
    }
}

/// Shortens limited steps so that all their rounds together stay within the hard maximum.
fn keep_limits(segments: &mut [Segment]) {
    let planned = segments.to_vec();
    for segment in segments {
        let Some(most) = segment.most() else { continue };
        let rounds = planned.iter().filter(|other| other.shares_limit(segment)).count();
        segment.duration = segment.duration.min(most.times(1, rounds as i64));
    }
}

/// What a block plays, in order, on each of its sides.
#[derive(Clone, Copy)]
enum Turn {
    /// Play this step for this round.
    Step(usize, u8),
    /// Get ready for another round, as the repeat step at this index says.
    Round(usize, u8),
}

struct Draft {
    technique: &'static Technique,
    options: Options,
    segments: Vec<Segment>,
}

impl Draft {
    /// Lays out these steps. Repeats inside a repeated range (a round above 0) are not followed.
    fn walk(&mut self, range: RangeInclusive<usize>, round: u8) {
        let technique = self.technique;
        let mut block: Vec<Turn> = Vec::new();
        let mut block_from = 0;
        for (index, step) in technique.steps.iter().enumerate() {
            if !range.contains(&index) {
                continue;
            }
            match step.dose {
                Dose::Again { .. } if round > 0 => {}
                Dose::Again { from, to, more } => {
                    let steps = usize::from(from)..=usize::from(to).min(index.saturating_sub(1));
                    let inside = step.sides == Sides::Each
                        && !block.is_empty()
                        && *steps.start() >= block_from;
                    if !inside {
                        self.flush(&mut block, None);
                    }
                    for more in 1..=more {
                        if inside {
                            block.push(Turn::Round(index, more));
                            block.extend(steps.clone().map(|step| Turn::Step(step, more)));
                        } else {
                            self.round(index, more, steps.clone());
                        }
                    }
                }
                _ if step.motion == Motion::Swap => self.flush(&mut block, Some(index)),
                _ if step.sides == Sides::Each => {
                    if block.is_empty() {
                        block_from = index;
                    }
                    block.push(Turn::Step(index, round));
                }
                _ => {
                    self.flush(&mut block, None);
                    self.segments.push(played(step, index, round, None, self.options.scale));
                }
            }
        }
        self.flush(&mut block, None);
    }

    /// Plays a range once more, after a settle that shows the repeat step's text.
    fn round(&mut self, repeat: usize, round: u8, steps: RangeInclusive<usize>) {
        let settle_at = self.segments.len();
        self.walk(steps, round);
        if let Some(&first) = self.segments.get(settle_at) {
            // The settle is the change of side too: a switch right after it would say it twice.
            if first.kind == Kind::Switch {
                self.segments.remove(settle_at);
            }
            let settle = lead(Kind::Settle, first, self.options.between);
            self.segments.insert(settle_at, Segment { step: repeat, round, ..settle });
        }
    }

    /// Plays a block on each side, and empties it.
    fn flush(&mut self, block: &mut Vec<Turn>, swap: Option<usize>) {
        let technique = self.technique;
        for &side in self.options.sides.order() {
            let mut turns = Vec::new();
            for turn in block.iter() {
                match *turn {
                    Turn::Step(index, round) => {
                        if let Some(step) = technique.steps.get(index) {
                            let scale = self.options.sides.scaled(self.options.scale, Some(side));
                            turns.push(played(step, index, round, Some(side), scale));
                        }
                    }
                    Turn::Round(index, round) => {
                        if let Some(&last) = turns.last() {
                            let settle = lead(Kind::Settle, last, self.options.between);
                            turns.push(Segment { step: index, round, ..settle });
                        }
                    }
                }
            }
            let before = self.segments.iter().rev().find_map(|segment| segment.side);
            if let (Some(&first), true) = (turns.first(), before.is_some_and(|was| was != side)) {
                let switch = lead(Kind::Switch, first, self.options.between);
                let shown = swap.filter(|_| side == Side::Right).unwrap_or(first.step);
                self.segments.push(Segment { step: shown, ..switch });
            }
            self.segments.append(&mut turns);
        }
        block.clear();
    }
}
