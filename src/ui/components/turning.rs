//! Turning the standing figure: by the button, by a drag, and back to rest by itself.

use leptos::prelude::*;

use crate::{
    catalogue::View,
    device::{clock, motion, ticker::Ticker},
};

/// How long a whole turn from front to back takes, in milliseconds.
const TURN: f64 = 520.0;
/// Degrees the figure turns for each CSS pixel of a drag.
const PER_PIXEL: f32 = 0.6;
/// From here on a press is a drag, in CSS pixels.
const SLACK: f32 = 8.0;
/// A drag this long turns the figure over when it is let go, in degrees.
const ENOUGH: f32 = 35.0;

/// How far the figure is turned, and what turns it.
#[derive(Debug, Clone, Copy)]
pub struct Turning {
    /// Degrees: 0 the front, 180 the back, anything between while it turns.
    pub turn: RwSignal<f32>,
    view: RwSignal<View>,
    glide: StoredValue<Glide>,
    drag: StoredValue<Option<Drag>>,
    ticker: StoredValue<Option<Ticker>, LocalStorage>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Glide {
    begun: f64,
    millis: f64,
    from: f32,
    to: f32,
}

#[derive(Debug, Clone, Copy)]
struct Drag {
    begun: f32,
    from: f32,
    moved: bool,
}

/// Degrees at which a view is seen squarely.
pub const fn rest(view: View) -> f32 {
    match view {
        View::Front => 0.0,
        View::Back => 180.0,
    }
}

/// Slow at both ends.
fn eased(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

impl Turning {
    /// A figure that rests in the view that is set, and turns whenever that changes.
    pub fn new(view: RwSignal<View>) -> Self {
        let turning = Self {
            turn: RwSignal::new(rest(view.get_untracked())),
            view,
            glide: StoredValue::new(Glide::default()),
            drag: StoredValue::new(None),
            ticker: StoredValue::new_local(None),
        };
        Effect::watch(move || view.get(), move |view, _, _| turning.settle(*view), false);
        turning
    }

    /// Turn the figure over.
    pub fn over(self) {
        self.view.update(|view| *view = view.turned());
    }

    /// Whether the figure stands still, so that its tiles can be tapped.
    pub fn rests(self) -> bool {
        self.turn.get() == rest(self.view.get())
    }

    /// Glide to rest in this view, from wherever the figure is now.
    fn settle(self, view: View) {
        let (from, to) = (self.turn.get_untracked(), rest(view));
        if from == to {
            return;
        }
        let millis = f64::from((to - from).abs() / 180.0).sqrt() * TURN;
        if motion::is_reduced() {
            self.turn.set(to);
            return;
        }
        self.glide.set_value(Glide { begun: clock::read().monotonic.0 as f64, millis, from, to });
        self.ticker.update_value(|ticker| {
            ticker.get_or_insert_with(|| Ticker::new(move || self.step())).run(true);
        });
    }

    fn step(self) {
        let Glide { begun, millis, from, to } = self.glide.get_value();
        let share = ((clock::read().monotonic.0 as f64 - begun) / millis).clamp(0.0, 1.0) as f32;
        self.turn.set(if share < 1.0 { from + (to - from) * eased(share) } else { to });
        if share >= 1.0 {
            self.stop();
        }
    }

    fn stop(self) {
        self.ticker.with_value(|ticker| {
            if let Some(ticker) = ticker {
                ticker.run(false);
            }
        });
    }

    /// A finger or a pointer comes down at this place across the screen.
    pub fn press(self, x: f32) {
        self.drag.set_value(Some(Drag { begun: x, from: self.turn.get_untracked(), moved: false }));
    }

    /// It moves. True from the moment on at which the press became a drag.
    pub fn pull(self, x: f32) -> bool {
        let Some(mut drag) = self.drag.get_value() else { return false };
        let way = x - drag.begun;
        if !drag.moved && way.abs() < SLACK {
            return false;
        }
        if !drag.moved {
            drag.moved = true;
            self.drag.set_value(Some(drag));
            self.stop();
        }
        // The near side follows the finger, whichever side that is.
        self.turn.set((drag.from + way * PER_PIXEL).clamp(-90.0, 270.0));
        true
    }

    /// It is lifted, or taken away. True if this ended a drag, so that it is no tap.
    pub fn release(self) -> bool {
        let Some(drag) = self.drag.get_value() else { return false };
        self.drag.set_value(None);
        if !drag.moved {
            return false;
        }
        let turn = self.turn.get_untracked();
        let here = self.view.get_untracked();
        if (turn - rest(here)).abs() > ENOUGH {
            // Over the nearer way: a figure turned past its own side keeps turning that way.
            let there = rest(here.turned());
            let around = if turn < 0.0 {
                turn + 360.0
            } else if turn > 180.0 {
                turn - 360.0
            } else {
                turn
            };
            self.turn.set(if (around - there).abs() < (turn - there).abs() {
                around
            } else {
                turn
            });
            self.view.set(here.turned());
        } else {
            self.settle(here);
        }
        true
    }
}
