//! What was noted in the page, laid on its clock.

use serde::Deserialize;

/// What the page noted; times of the page in milliseconds.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Noted {
    pub(super) outputs: Vec<Output>,
    shown: Vec<Shown>,
    kept: Vec<Kept>,
    seen: Vec<Seen>,
    /// The last click before the session began.
    pub(super) click: f64,
    pub(super) trouble: Option<String>,
}

/// One audio context and what came out of it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Output {
    /// Frames a second.
    rate: f64,
    /// So many seconds later it was recorded.
    delay: f64,
    /// The frame of the first sample of each sound after a silence.
    onsets: Vec<f64>,
    stamps: Vec<Stamp>,
}

/// A moment of the audio clock, in seconds, and when it left by the page's.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Stamp {
    audio: f64,
    page: f64,
}

/// A change of what is said of the segment.
#[derive(Debug, Deserialize)]
pub(super) struct Shown {
    page: f64,
}

/// What the app kept of its session.
#[derive(Debug, Deserialize)]
struct Kept {
    page: f64,
    /// Session time.
    at: f64,
    /// Session time of the first event.
    start: Option<f64>,
}

/// The page came or went.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Seen {
    page: f64,
    hidden: bool,
}

impl Noted {
    /// When the session began. The app reads its clocks, in whole milliseconds, and then keeps what
    /// it read; what it keeps soonest after that tells the time of the reading. What it keeps of the
    /// start itself does not: that may lie a moment ahead.
    pub(super) fn zero(&self) -> Option<f64> {
        let start = self.kept.iter().find_map(|kept| kept.start)?;
        let later = self.kept.iter().filter(|kept| kept.at > start);
        let origin = later.map(|kept| kept.page - kept.at).reduce(f64::min)?;
        Some(origin.floor() + start)
    }

    /// When the sounds began.
    pub(super) fn onsets(&self) -> Vec<f64> {
        self.outputs.iter().flat_map(Output::onsets).collect()
    }

    /// By how many milliseconds the audio clock fell behind the page's: a machine that is too busy
    /// for sound leaves gaps in it.
    pub(super) fn gaps(&self) -> f64 {
        self.outputs.iter().map(Output::gaps).sum()
    }

    /// When the segment on the screen changed.
    pub(super) fn shown(&self) -> Vec<f64> {
        self.shown.iter().map(|shown| shown.page).collect()
    }

    /// Whether the page could be seen then, and for a while before and after.
    pub(super) fn is_in_sight(&self, page: f64) -> bool {
        const CLEAR: f64 = 1000.0;
        let before = self.seen.iter().take_while(|seen| seen.page <= page).last();
        let near = self.seen.iter().any(|seen| (seen.page - page).abs() < CLEAR);
        !near && before.is_none_or(|seen| !seen.hidden)
    }

    /// For how long it was hidden, in milliseconds.
    pub(super) fn hidden(&self) -> f64 {
        let went = self.seen.iter().filter(|seen| seen.hidden);
        let came = |from: f64| self.seen.iter().find(|seen| !seen.hidden && seen.page > from);
        went.filter_map(|seen| Some(came(seen.page)?.page - seen.page)).sum()
    }
}

impl Output {
    fn gaps(&self) -> f64 {
        let behind = |stamp: &Stamp| stamp.page - stamp.audio * 1000.0;
        let ends = self.stamps.first().zip(self.stamps.last());
        ends.map_or(0.0, |(first, last)| behind(last) - behind(first))
    }

    fn onsets(&self) -> impl Iterator<Item = f64> {
        self.onsets.iter().filter_map(|frame| self.page(frame / self.rate - self.delay))
    }

    /// When a moment of the audio clock left, by the page's clock: as the stamps around it say.
    fn page(&self, audio: f64) -> Option<f64> {
        let after = self.stamps.partition_point(|stamp| stamp.audio < audio);
        let stamp = |at: Option<usize>| at.and_then(|at| self.stamps.get(at)).copied();
        match (stamp(after.checked_sub(1)), stamp(Some(after))) {
            (Some(one), Some(two)) => {
                let part = (audio - one.audio) / (two.audio - one.audio);
                Some(one.page + part * (two.page - one.page))
            }
            (Some(near), None) | (None, Some(near)) => {
                Some(near.page + (audio - near.audio) * 1000.0)
            }
            (None, None) => None,
        }
    }
}

/// How far from each due time the nearest of the moments lies that is not taken by another; `None`
/// where none lies within half a second.
pub(super) fn late(due: &[f64], moments: &[f64]) -> Vec<Option<f64>> {
    const NEAR: f64 = 500.0;
    let mut left = moments.to_vec();
    let mut nearest = |due: f64| {
        let off = |moment: f64| (moment - due).abs();
        let near = left.iter().enumerate().min_by(|a, b| off(*a.1).total_cmp(&off(*b.1)));
        let (at, moment) = near.map(|(at, moment)| (at, *moment)).filter(|it| off(it.1) <= NEAR)?;
        left.swap_remove(at);
        Some(moment - due)
    };
    due.iter().map(|due| nearest(*due)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_moment_is_taken_by_one_due_time_and_only_if_it_is_near() {
        let late = late(&[1000.0, 2000.0, 2100.0, 9000.0], &[1003.0, 1990.0, 5000.0]);
        assert_eq!(late, [Some(3.0), Some(-10.0), None, None]);
    }

    #[test]
    fn an_onset_lies_on_the_clock_of_the_page_as_the_stamps_around_it_say() {
        let stamp = |audio, page| Stamp { audio, page };
        let output = Output {
            rate: 100.0,
            delay: 1.0,
            // At −0.5, 1.5 and 4 seconds of the audio clock.
            onsets: vec![50.0, 250.0, 500.0],
            // Between the second and the third stamp it stood still for half a second.
            stamps: vec![stamp(0.0, 1000.0), stamp(1.0, 2000.0), stamp(2.0, 3500.0)],
        };
        let onsets: Vec<f64> = output.onsets().collect();
        assert_eq!(onsets, [500.0, 2750.0, 5500.0]);
        assert_eq!(output.gaps(), 500.0);
    }

    #[test]
    fn the_zero_is_that_of_the_reading_which_was_kept_soonest() {
        let kept = |page, at, start| Kept { page, at, start };
        let noted = Noted {
            kept: vec![
                kept(1400.0, 480.0, Some(480.0)),
                kept(1500.9, 490.0, Some(480.0)),
                kept(2500.3, 1500.0, Some(480.0)),
            ],
            ..Noted::default()
        };
        assert_eq!(noted.zero(), Some(1480.0));
        assert_eq!(Noted::default().zero(), None);
    }

    #[test]
    fn what_is_hidden_is_out_of_sight_and_counted() {
        let seen = |page, hidden| Seen { page, hidden };
        let noted =
            Noted { seen: vec![seen(5000.0, true), seen(9000.0, false)], ..Noted::default() };
        let in_sight = [1000.0, 4500.0, 7000.0, 9500.0, 11_000.0].map(|at| noted.is_in_sight(at));
        assert_eq!(in_sight, [true, false, false, false, true]);
        assert_eq!(noted.hidden(), 4000.0);
    }
}
