//! What a picture shows from frame to frame: a step at some moment, and the way to the next step.

use super::{
    still,
    wanted::{Moment, Wanted},
};
use crate::{
    catalogue::TechniqueId,
    figure::scene::{Sight, Stage, Trail},
};

/// How long the way from step to step takes, in milliseconds.
pub const EASING: f64 = 500.0;

/// How a step has come after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// It is the same.
    None,
    /// The figure goes over from the one to the other.
    Eased,
    /// It is another room: the one picture gives way to the other.
    Hard,
}

struct Reel {
    technique: TechniqueId,
    step: usize,
    stage: Stage,
    key: f32,
}

/// A picture from frame to frame. Times are in milliseconds of one clock that never goes back.
#[derive(Default)]
pub struct Film {
    reel: Option<Reel>,
    flipped: bool,
    /// What was shown before this step, as it is seen on this side, and when it was left.
    before: Option<(Sight, f64)>,
    shown: Option<Sight>,
}

impl std::fmt::Debug for Film {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let step = self.reel.as_ref().map(|reel| reel.step);
        f.debug_struct("Film").field("step", &step).field("flipped", &self.flipped).finish()
    }
}

impl Film {
    /// Sets up what is to be seen now, and tells how it came after what was seen before; nothing
    /// for a step without a picture. Where `eases` is not set, steps follow one another at once.
    pub fn frame(&mut self, wanted: &Wanted, now: f64, eases: bool) -> Option<Cut> {
        let same = |reel: &Reel| reel.technique == wanted.technique && reel.step == wanted.step;
        let changed = !self.reel.as_ref().is_some_and(same);
        if changed {
            let stage = still::stage(wanted.technique, wanted.step)?;
            let (technique, key) = (wanted.technique, stage.key_phase());
            self.reel = Some(Reel { technique, step: wanted.step, stage, key });
        }
        let reel = self.reel.as_ref()?;
        let aim = aim(reel, wanted, now);
        let mut cut = Cut::None;
        if changed || self.flipped != wanted.flipped {
            let before = self
                .shown
                .take()
                .map(|sight| if self.flipped == wanted.flipped { sight } else { sight.mirrored() });
            self.flipped = wanted.flipped;
            cut = Cut::Hard;
            self.before = before
                .filter(|before| eases && before.posed.shares_room(&aim.posed))
                .map(|before| (before, now));
            if self.before.is_some() {
                cut = Cut::Eased;
            }
        }
        if !self.eases(now) {
            self.before = None;
        }
        let sight = match &self.before {
            Some((before, left)) => before.toward(&aim, ((now - left) / EASING) as f32),
            None => aim,
        };
        self.shown = Some(sight);
        Some(cut)
    }

    /// What is to be seen.
    #[must_use]
    pub fn sight(&self) -> Option<&Sight> {
        self.shown.as_ref()
    }

    /// Whether it is on the way from one step to another.
    #[must_use]
    pub fn eases(&self, now: f64) -> bool {
        self.before.as_ref().is_some_and(|(_, left)| now - left < EASING)
    }

    /// The ways of what works in the step that is shown.
    #[must_use]
    pub fn trails(&self) -> Vec<Trail> {
        self.reel.as_ref().map(|reel| reel.stage.trails()).unwrap_or_default()
    }
}

fn aim(reel: &Reel, wanted: &Wanted, now: f64) -> Sight {
    let mut sight = match wanted.moment_at(now) {
        Moment::At(seconds) => {
            let loops = seconds / f64::from(reel.stage.seconds());
            reel.stage.sight((loops - loops.floor()) as f32)
        }
        Moment::Phase(phase) => reel.stage.sight(phase),
        Moment::Resting(seconds) => reel.stage.resting(reel.key, seconds as f32),
        Moment::Key => reel.stage.sight(reel.key),
    };
    for glow in &mut sight.posed.glows {
        glow.strength *= wanted.pressure;
    }
    sight
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{Technique, techniques},
        figure::rig::Joint,
    };

    /// A technique with two steps that have pictures.
    fn wanted() -> Option<Wanted> {
        let shown = |t: &&'static Technique| t.scenes().iter().flatten().count() > 1;
        let technique = techniques().find(shown)?;
        let step = still::first(technique.id)?;
        let moment = Moment::At(0.0);
        Some(Wanted { moment, ..Wanted::of(technique.id, step) })
    }

    fn apart(one: &Sight, two: &Sight) -> f32 {
        let at = |sight: &Sight, joint| sight.posed.skeleton.frame(joint).at;
        Joint::ALL
            .map(|joint| at(one, joint).distance(at(two, joint)))
            .into_iter()
            .fold(0.0, f32::max)
    }

    #[test]
    fn the_loop_is_a_function_of_time_alone() {
        let Some(wanted) = wanted() else { return };
        let mut film = Film::default();
        let seconds = still::stage(wanted.technique, wanted.step).map_or(1.0, |s| s.seconds());
        let mut at = |seconds: f64| {
            let wanted = Wanted { moment: Moment::At(seconds), ..wanted };
            film.frame(&wanted, 0.0, true)?;
            film.sight().cloned()
        };
        let (first, again) = (at(0.7), at(0.7 + 5.0 * f64::from(seconds)));
        let far = first.zip(again).map_or(f32::NAN, |(first, again)| apart(&first, &again));
        assert!(far < 0.01, "{far}");
    }

    #[test]
    fn a_change_of_side_moves_the_figure_and_never_lets_it_leap() {
        let Some(wanted) = wanted() else { return };
        let mut film = Film::default();
        let mut see = |flipped: bool, now: f64| {
            let wanted = Wanted { flipped, moment: Moment::Key, ..wanted };
            let cut = film.frame(&wanted, now, true)?;
            let sight = film.sight()?;
            // As the eye has it: on the right the picture is mirrored.
            Some((if flipped { sight.mirrored() } else { sight.clone() }, cut))
        };
        let before = see(false, 0.0);
        let after = see(true, 16.0);
        let far = before.as_ref().zip(after.as_ref()).map_or(f32::NAN, |(a, b)| apart(&a.0, &b.0));
        assert!(far < 0.1, "{far}");
        assert_eq!(after.map(|(_, cut)| cut), Some(Cut::Eased));
        assert_eq!(see(true, 2000.0).map(|(_, cut)| cut), Some(Cut::None));
    }

    #[test]
    fn where_less_motion_is_wanted_a_step_follows_at_once() {
        let Some(wanted) = wanted() else { return };
        let mut film = Film::default();
        film.frame(&wanted, 0.0, false);
        let other = Wanted { flipped: true, ..wanted };
        assert_eq!(film.frame(&other, 10.0, false), Some(Cut::Hard));
        assert!(!film.eases(10.0));
    }
}
