//! How the standing figure turns: gliding to rest, or following a drag. Plain numbers; the map
//! draws them.

use crate::catalogue::View;

/// How long a whole turn from front to back takes, in milliseconds.
const TURN: f64 = 520.0;
/// Degrees the figure turns for each CSS pixel of a drag.
const PER_PIXEL: f32 = 0.6;
/// From here on a press is a drag, in CSS pixels.
const SLACK: f32 = 8.0;
/// A drag this long turns the figure over when it is let go, in degrees.
const ENOUGH: f32 = 35.0;

/// A turn on its way to rest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glide {
    begun: f64,
    millis: f64,
    from: f32,
    to: f32,
}

impl Glide {
    /// From one turn to another, in degrees, begun at `now`, in milliseconds.
    pub(super) fn new(from: f32, to: f32, now: f64) -> Self {
        let millis = f64::from((to - from).abs() / 180.0).sqrt() * TURN;
        Self { begun: now, millis, from, to }
    }

    /// How far the figure is turned at `now`, slow at both ends.
    pub(super) fn at(self, now: f64) -> f32 {
        let share = ((now - self.begun) / self.millis).clamp(0.0, 1.0) as f32;
        if share >= 1.0 {
            return self.to;
        }
        self.from + (self.to - self.from) * share * share * (3.0 - 2.0 * share)
    }
}

/// A press that may become a drag.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Drag {
    begun: f32,
    from: f32,
    moved: bool,
}

impl Drag {
    /// A finger or a pointer comes down at this place across the screen, in CSS pixels, on a
    /// figure that is turned so far, in degrees.
    pub(super) const fn new(x: f32, turn: f32) -> Self {
        Self { begun: x, from: turn, moved: false }
    }

    /// Whether it has become a drag.
    pub(super) const fn is_drag(&self) -> bool {
        self.moved
    }

    /// It moves: how far the figure is turned now, once the press has become a drag.
    pub(super) fn pull(&mut self, x: f32) -> Option<f32> {
        let way = x - self.begun;
        self.moved |= way.abs() >= SLACK;
        // The near side follows the finger, whichever side that is.
        self.moved.then(|| (self.from + way * PER_PIXEL).clamp(-90.0, 270.0))
    }
}

/// Where a figure goes to rest that is let go at this turn in this view: the view, and the turn to
/// set out from. A figure that was turned past its own side keeps turning that way.
pub(super) fn let_go(turn: f32, here: View) -> (View, f32) {
    if (turn - here.degrees()).abs() <= ENOUGH {
        return (here, turn);
    }
    let there = here.turned();
    let around = if turn < 0.0 {
        turn + 360.0
    } else if turn > 180.0 {
        turn - 360.0
    } else {
        turn
    };
    let nearer = (around - there.degrees()).abs() < (turn - there.degrees()).abs();
    (there, if nearer { around } else { turn })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glide_begins_and_ends_where_it_should() {
        let glide = Glide::new(0.0, 180.0, 100.0);
        assert_eq!((glide.at(100.0), glide.at(100.0 + TURN)), (0.0, 180.0));
        assert!((glide.at(100.0 + TURN / 2.0) - 90.0).abs() < 0.01);
    }

    #[test]
    fn a_press_becomes_a_drag_when_it_has_moved_far_enough() {
        let mut drag = Drag::new(100.0, 0.0);
        assert_eq!((drag.pull(105.0), drag.is_drag()), (None, false));
        assert!(drag.pull(150.0).is_some_and(|turn| (turn - 30.0).abs() < 0.01));
        // From then on the way back counts too.
        assert!(drag.pull(102.0).is_some_and(|turn| (turn - 1.2).abs() < 0.01));
    }

    #[test]
    fn a_figure_let_go_turns_over_only_after_a_long_drag() {
        assert_eq!(let_go(20.0, View::Front), (View::Front, 20.0));
        assert_eq!(let_go(60.0, View::Front), (View::Back, 60.0));
        assert_eq!(let_go(120.0, View::Back), (View::Front, 120.0));
    }

    #[test]
    fn a_figure_turned_past_its_side_keeps_its_way() {
        assert_eq!(let_go(-60.0, View::Front), (View::Back, 300.0));
        assert_eq!(let_go(250.0, View::Back), (View::Front, -110.0));
    }
}
