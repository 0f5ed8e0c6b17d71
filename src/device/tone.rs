//! What each cue sounds like, as samples: soft bells, told apart by pitch and by rhythm.

use crate::session::CueKind;

/// Samples a second. The browser brings them to its own rate; nothing here is higher than 4 kHz.
pub const RATE: f32 = 22_050.0;

/// One stroke of a bell, or one swell.
#[derive(Debug, Clone, Copy)]
struct Note {
    /// When, in seconds from the start.
    at: f32,
    /// How high, in hertz.
    pitch: f32,
    /// How high at its end.
    to: f32,
    /// How long until it has died away, in seconds.
    ring: f32,
    /// How loud, from 0 to 1.
    level: f32,
    /// Where in its length a swell is loudest, from 0 to 1; a bell is so when it is struck.
    crest: Option<f32>,
}

const fn note(at: f32, pitch: f32, ring: f32, level: f32) -> Note {
    Note { at, pitch, to: pitch, ring, level, crest: None }
}

const fn swell(pitch: f32, to: f32, crest: f32) -> Note {
    Note { at: 0.0, pitch, to, ring: 1.0, level: 0.3, crest: Some(crest) }
}

const G4: f32 = 392.0;
const A4: f32 = 440.0;
const C5: f32 = 523.25;
const D5: f32 = 587.33;
const E5: f32 = 659.26;
const G5: f32 = 783.99;
const C6: f32 = 1046.5;

/// A rising pair: come and get ready. One clear stroke: begin. Two low knocks: half way. Short
/// ticks that rise: three, two, one. High, low, high: the other side. Two rising pairs that ask: look
/// at your skin. A slow falling chord: done. The pace is kept by what nobody need listen to: a tick,
/// and for the breath one tone that swells as it rises, and one that fades as it falls.
const fn notes(kind: CueKind) -> &'static [Note] {
    match kind {
        CueKind::GetReady => const { &[note(0.0, G4, 0.5, 0.5), note(0.22, C5, 0.7, 0.5)] },
        CueKind::Start => const { &[note(0.0, G5, 0.9, 0.6)] },
        CueKind::Halfway => const { &[note(0.0, A4, 0.25, 0.5), note(0.2, A4, 0.4, 0.5)] },
        CueKind::Three => const { &[note(0.0, C5, 0.16, 0.4)] },
        CueKind::Two => const { &[note(0.0, D5, 0.16, 0.4)] },
        CueKind::One => const { &[note(0.0, E5, 0.16, 0.4)] },
        CueKind::Switch => {
            const { &[note(0.0, E5, 0.3, 0.5), note(0.24, G4, 0.3, 0.55), note(0.48, E5, 0.6, 0.5)] }
        }
        CueKind::Look => {
            const {
                &[
                    note(0.0, C5, 0.4, 0.5),
                    note(0.2, E5, 0.5, 0.5),
                    note(0.8, C5, 0.4, 0.5),
                    note(1.0, E5, 0.8, 0.5),
                ]
            }
        }
        CueKind::Tick => const { &[note(0.0, C6, 0.04, 0.45)] },
        CueKind::Inhale => const { &[swell(G4, D5, 0.7)] },
        CueKind::Exhale => const { &[swell(D5, G4, 0.3)] },
        CueKind::Done => {
            const {
                &[
                    note(0.0, C6, 0.9, 0.4),
                    note(0.35, G5, 1.0, 0.45),
                    note(0.7, E5, 1.2, 0.45),
                    note(1.05, C5, 1.8, 0.5),
                ]
            }
        }
    }
}

/// The sound of a cue, between −1 and 1 at [`RATE`] samples a second. It begins and ends in
/// silence, so that nothing clicks.
#[must_use]
pub fn samples(kind: CueKind) -> Vec<f32> {
    let notes = notes(kind);
    let length = notes.iter().map(|note| note.at + note.ring).fold(0.0, f32::max);
    let mut sound = vec![0.0; (length * RATE) as usize];
    for note in notes {
        let start = (note.at * RATE) as usize;
        for (overtone, strength) in [(1.0, 0.72), (2.0, 0.2), (3.0, 0.08)] {
            let tail = sound.get_mut(start..).unwrap_or_default();
            ring(tail, note, overtone, note.level * strength);
        }
    }
    sound
}

/// Adds one partial of a note. A rotation a sample stands in for a sine a sample, and where it
/// glides the rotation is itself turned a little each time.
fn ring(sound: &mut [f32], note: &Note, overtone: f32, level: f32) {
    let total = (note.ring * RATE) as usize;
    let length = total.max(1) as f32;
    let step = |pitch: f32| turn(std::f64::consts::TAU * f64::from(pitch * overtone / RATE));
    let (mut sin, mut cos) = step(note.pitch);
    let (glide_sin, glide_cos) = step((note.to - note.pitch) / length);
    let (mut x, mut y) = (1.0, 0.0);
    // Down by a factor of 150 at its end, upper partials sooner.
    let fall = if note.crest.is_some() { 1.0 } else { 1.0 - 5.0 * overtone / length };
    // In samples, how long it takes to come and to go.
    let (comes, goes) = match note.crest {
        Some(crest) => (crest * length, (1.0 - crest) * length),
        None => (0.008 * RATE, 0.02 * RATE),
    };
    let mut loud = level;
    for (index, sample) in sound.iter_mut().take(total).enumerate() {
        let rise = (index as f32 / comes).min(1.0);
        let rest = ((total - index) as f32 / goes).min(1.0);
        let shape = if note.crest.is_some() { smooth(rise) * smooth(rest) } else { rise * rest };
        *sample += y as f32 * loud * shape;
        loud *= fall;
        (x, y) = (x * cos - y * sin, x * sin + y * cos);
        (sin, cos) = (sin * glide_cos + cos * glide_sin, cos * glide_cos - sin * glide_sin);
    }
}

/// From 0 to 1 without a corner at either end.
fn smooth(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}

/// Sine and cosine of an angle below one, by their series: the exact ones for any angle bring
/// tables of several kilobytes into the module.
fn turn(angle: f64) -> (f64, f64) {
    let (mut sin, mut cos, mut term) = (0.0, 0.0, 1.0);
    for n in 0..16 {
        let sign = if n % 4 < 2 { 1.0 } else { -1.0 };
        if n % 2 == 0 {
            cos += sign * term;
        } else {
            sin += sign * term;
        }
        term *= angle / f64::from(n + 1);
    }
    (sin, cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [CueKind; 12] = [
        CueKind::GetReady,
        CueKind::Start,
        CueKind::Halfway,
        CueKind::Three,
        CueKind::Two,
        CueKind::One,
        CueKind::Switch,
        CueKind::Done,
        CueKind::Look,
        CueKind::Tick,
        CueKind::Inhale,
        CueKind::Exhale,
    ];

    fn peak(sound: &[f32]) -> f32 {
        sound.iter().fold(0.0, |peak, s| peak.max(s.abs()))
    }

    /// How often it crosses zero upwards: its cycles.
    fn cycles(sound: &[f32]) -> usize {
        sound.windows(2).filter(|pair| pair[0] < 0.0 && pair[1] >= 0.0).count()
    }

    #[test]
    fn every_sound_is_soft_heard_and_free_of_clicks() {
        for kind in ALL {
            let sound = samples(kind);
            let peak = peak(&sound);
            assert!((0.1..=0.9).contains(&peak), "{kind:?} peaks at {peak}");
            let ends = [sound.first(), sound.last()].map(|end| end.copied().unwrap_or(1.0).abs());
            assert!(ends.iter().all(|end| *end < 0.002), "{kind:?} ends at {ends:?}");
            assert!(sound.iter().all(|s| s.is_finite()));
        }
    }

    #[test]
    fn the_series_are_those_of_sine_and_cosine() {
        for angle in [0.0, 0.1, 0.5, 0.99] {
            let ((sin, cos), (s, c)) = (turn(angle), f64::sin_cos(angle));
            assert!((sin - s).abs() < 1e-12 && (cos - c).abs() < 1e-12, "{angle}");
        }
    }

    #[test]
    fn counting_never_runs_into_the_next_second() {
        for kind in [CueKind::Three, CueKind::Two, CueKind::One] {
            assert!(samples(kind).len() < RATE as usize / 2);
        }
    }

    #[test]
    fn the_tick_is_the_softest_and_over_at_once() {
        let tick = samples(CueKind::Tick);
        assert!(tick.len() as f32 <= 0.04 * RATE);
        for kind in ALL.into_iter().filter(|kind| *kind != CueKind::Tick) {
            assert!(peak(&tick) < 0.7 * peak(&samples(kind)), "{kind:?}");
        }
    }

    #[test]
    fn breathing_in_rises_and_swells_and_breathing_out_falls_and_fades() {
        let thirds = |kind| {
            let sound = samples(kind);
            let third = sound.len() / 3;
            let [first, _, last] = [0, 1, 2].map(|n| sound[n * third..(n + 1) * third].to_vec());
            (cycles(&first), cycles(&last), peak(&first), peak(&last))
        };
        let (low, high, soft, loud) = thirds(CueKind::Inhale);
        assert!(low + 20 < high && soft < loud, "{low} to {high} cycles, {soft} to {loud}");
        let (high, low, loud, soft) = thirds(CueKind::Exhale);
        assert!(low + 20 < high && soft < loud, "{high} to {low} cycles, {loud} to {soft}");
        for kind in [CueKind::Inhale, CueKind::Exhale] {
            assert!((0.9..1.1).contains(&(samples(kind).len() as f32 / RATE)));
        }
    }

    #[test]
    fn no_two_sounds_are_alike() {
        for (i, a) in ALL.iter().enumerate() {
            for b in ALL.iter().skip(i + 1) {
                assert_ne!(samples(*a), samples(*b), "{a:?} sounds like {b:?}");
            }
        }
    }
}
