//! How movements run over a cycle. All of them begin and end at the same value.

use crate::catalogue::{Motion, Tempo, Wave};
use crate::figure::angle::sin_cos;

/// The share of a stroke that goes out; the rest is the light way back.
const OUT: f32 = 0.62;
/// The share of pressing in or letting go in a time under pressure.
const RAMP: f32 = 0.22;

/// How long a blink lasts. Seconds.
const BLINK: f32 = 0.2;
/// Open eyes do not blink in a loop shorter than this, or they would all the time. Seconds.
const CALM: f32 = 4.0;
/// The middle of the blink, as a share of the loop: near its end, between the moments that are
/// looked at for the picture that stands for the whole loop.
const BLINKS: f32 = 0.969;

/// From 0 to 1 with no speed at either end.
pub(super) fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// From 0 to 1 and back to 0 over a cycle.
pub(super) fn sway(phase: f32) -> f32 {
    0.5 - 0.5 * sin_cos(phase * 360.0).1
}

/// How far the lids of open eyes are closed at a share of a loop of so many seconds: they blink
/// once.
pub(super) fn blink(share: f32, seconds: f32) -> f32 {
    let gone = (share - BLINKS) * seconds / BLINK + 0.5;
    if seconds < CALM || !(0.0..=1.0).contains(&gone) { 0.0 } else { sway(gone) }
}

/// The rhythm of a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm {
    /// The share of a cycle that is under pressure, for squeezes.
    on: f32,
    /// The share of a breath that is breathed in.
    inhale: f32,
    /// How a movement runs that has no wave of its own.
    pub(super) own: Wave,
}

impl Rhythm {
    pub(super) fn new(motion: Motion, tempo: Tempo) -> Self {
        let on = match tempo {
            Tempo::OnOff { on, off } => on / (on + off),
            _ => 0.55,
        };
        let inhale = match tempo {
            Tempo::Breath { inhale, exhale } => inhale / (inhale + exhale),
            _ => 0.4,
        };
        let own = match (motion, tempo) {
            (Motion::Circle, _) => Wave::Circle,
            // Passes press both ways; other strokes come back lightly.
            (Motion::Stroke, Tempo::Pass { .. }) | (Motion::Roll | Motion::Tilt, _) => Wave::Sway,
            (Motion::Stroke, _) => Wave::Stroke,
            (Motion::Squeeze, _) => Wave::Press,
            (Motion::PressHold, Tempo::Cycle { .. } | Tempo::OnOff { .. } | Tempo::Pass { .. }) => {
                Wave::Sway
            }
            (Motion::Breathe, _) => Wave::Breath,
            _ => Wave::Stay,
        };
        Self { on, inhale, own }
    }

    /// How far a movement is at a phase of the cycle: 0 at rest, 1 at full. The second number is
    /// that of a circle's other half.
    pub(super) fn at(&self, wave: Wave, phase: f32) -> (f32, f32) {
        match wave {
            Wave::Sway => (sway(phase), 0.0),
            Wave::Swing => (sin_cos(phase * 360.0).0, 0.0),
            Wave::Stroke => (stroke(phase).0, 0.0),
            Wave::Press => (self.press(phase), 0.0),
            Wave::Circle => {
                let (sin, cos) = sin_cos(phase * 360.0);
                (cos, sin)
            }
            Wave::Breath => (self.breath(phase), 0.0),
            Wave::Stay => (1.0, 0.0),
        }
    }

    /// How far a squeeze is in.
    pub(super) fn press(&self, phase: f32) -> f32 {
        let ramp = RAMP * self.on;
        ease(phase / ramp).min(ease((self.on - phase) / ramp + 1.0))
    }

    /// How much of the time without pressure has gone by, 0 to 1.
    pub(super) fn off(&self, phase: f32) -> f32 {
        (phase - self.on).max(0.0) / (1.0 - self.on)
    }

    /// How far the chest has swollen.
    pub(super) fn breath(&self, phase: f32) -> f32 {
        if phase < self.inhale {
            ease(phase / self.inhale)
        } else {
            ease((1.0 - phase) / (1.0 - self.inhale))
        }
    }
}

/// How far along its path a stroke is, and how far it is lifted off, both 0 to 1.
pub(super) fn stroke(phase: f32) -> (f32, f32) {
    if phase < OUT {
        (ease(phase / OUT), 0.0)
    } else {
        let back = (phase - OUT) / (1.0 - OUT);
        (ease(1.0 - back), sway(back))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wave_closes_its_cycle() {
        let rhythm = Rhythm::new(Motion::Squeeze, Tempo::OnOff { on: 3.0, off: 2.0 });
        for &wave in Wave::ALL {
            let (first, last) = (rhythm.at(wave, 0.0), rhythm.at(wave, 1.0));
            assert!((first.0 - last.0).abs() + (first.1 - last.1).abs() < 1e-3, "{wave:?}");
        }
        assert!(stroke(1.0).0.abs() + stroke(1.0).1.abs() < 1e-3);
    }

    #[test]
    fn a_squeeze_is_held_as_long_as_the_tempo_says() {
        let rhythm = Rhythm::new(Motion::Squeeze, Tempo::OnOff { on: 3.0, off: 2.0 });
        let held = (0..100u8).filter(|&n| rhythm.press(f32::from(n) / 100.0) > 0.5).count();
        assert!((55..=72).contains(&held), "{held}");
    }

    #[test]
    fn open_eyes_blink_once_in_a_loop_that_is_long_enough_and_close_it_open() {
        for seconds in [1.0, 3.9, 4.0, 6.0, 30.0] {
            let lids: Vec<f32> =
                (0..=6000u16).map(|look| blink(f32::from(look) / 6000.0, seconds)).collect();
            let closings =
                lids.windows(2).filter(|pair| matches!(pair, [a, b] if *a < 0.9 && *b >= 0.9));
            assert_eq!(closings.count(), usize::from(seconds >= CALM), "{seconds}");
            assert!(lids.first() == Some(&0.0) && lids.last() == Some(&0.0), "{seconds}");
        }
    }
}
