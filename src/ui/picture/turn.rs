//! Turning a picture by hand: it follows a drag or the arrow keys, and turns back when let go.

/// Degrees for each CSS pixel of a drag.
const PER_PIXEL: f32 = 0.5;
/// From here on a press is a drag, in CSS pixels.
const SLACK: f32 = 8.0;
/// It turns no farther than this, in degrees.
const MOST: f32 = 110.0;
/// How far one press of a key turns it, in degrees.
const KEY: f32 = 15.0;
/// How long a key's turn takes, in milliseconds.
const KEY_TIME: f64 = 140.0;
/// How long it stays turned after a key, in milliseconds.
const KEY_STAY: f64 = 1600.0;
/// How far a tap turns it to each side, in degrees.
const TAP: f32 = 50.0;
/// How long a tap's turn takes, in milliseconds.
const TAP_TIME: f64 = 320.0;
/// How long it stays turned after a tap, in milliseconds: who taps does not hold it.
const TAP_STAY: f64 = 6000.0;
/// How long it takes to turn back, in milliseconds.
const BACK: f64 = 520.0;

/// How far a picture is turned. Times are in milliseconds of one clock that never goes back.
#[derive(Debug, Clone, Copy, Default)]
pub struct Turn {
    drag: Option<Drag>,
    from: f32,
    to: f32,
    began: f64,
    takes: f64,
    /// When it begins to turn back.
    back_at: f64,
}

#[derive(Debug, Clone, Copy)]
struct Drag {
    x: f32,
    from: f32,
    moved: bool,
}

fn eased(share: f64) -> f32 {
    let share = share.clamp(0.0, 1.0) as f32;
    share * share * (3.0 - 2.0 * share)
}

impl Turn {
    /// How far it is turned now, in degrees.
    #[must_use]
    pub fn degrees(&self, now: f64) -> f32 {
        if self.drag.is_some_and(|drag| drag.moved) {
            return self.to;
        }
        let there = if self.takes > 0.0 { eased((now - self.began) / self.takes) } else { 1.0 };
        let turned = self.from + (self.to - self.from) * there;
        turned * (1.0 - eased((now - self.back_at) / BACK))
    }

    /// Whether it will be turned otherwise in the next frame, or soon.
    #[must_use]
    pub fn moves(&self, now: f64) -> bool {
        self.drag.is_none() && self.to != 0.0 && now < self.back_at + BACK
    }

    /// As numbers, for those who share no memory with whoever turns it.
    #[must_use]
    pub fn write(&self) -> [f64; 7] {
        [
            f64::from(u8::from(self.drag.is_some())),
            f64::from(u8::from(self.drag.is_some_and(|drag| drag.moved))),
            self.from.into(),
            self.to.into(),
            self.began,
            self.takes,
            self.back_at,
        ]
    }

    /// What was written. It turns as the other does until that changes.
    #[must_use]
    pub fn read([held, moved, from, to, began, takes, back_at]: [f64; 7]) -> Self {
        let (from, to) = (from as f32, to as f32);
        let drag = (held != 0.0).then_some(Drag { x: 0.0, from, moved: moved != 0.0 });
        Self { drag, from, to, began, takes, back_at }
    }

    /// A finger or a pointer comes down at this place across the screen.
    pub fn press(&mut self, x: f32, now: f64) {
        self.drag = Some(Drag { x, from: self.degrees(now), moved: false });
    }

    /// It moves. True from the moment on at which the press became a drag.
    pub fn pull(&mut self, x: f32) -> bool {
        let Some(drag) = &mut self.drag else { return false };
        let way = x - drag.x;
        drag.moved |= way.abs() >= SLACK;
        if drag.moved {
            self.to = (drag.from + way * PER_PIXEL).clamp(-MOST, MOST);
        }
        drag.moved
    }

    /// It is lifted, or taken away. True if this ended a drag, so that it is no tap.
    pub fn release(&mut self, now: f64) -> bool {
        let Some(drag) = self.drag.take() else { return false };
        if drag.moved {
            (self.from, self.takes, self.back_at) = (self.to, 0.0, now);
        }
        drag.moved
    }

    /// A key turns it on, to the left or to the right.
    pub fn key(&mut self, right: bool, now: f64) {
        self.from = self.degrees(now);
        self.to = (self.from + if right { KEY } else { -KEY }).clamp(-MOST, MOST);
        (self.began, self.takes, self.back_at) = (now, KEY_TIME, now + KEY_STAY);
    }

    /// A tap shows it from one side, the next one from the other, and one more as it was.
    pub fn tap(&mut self, now: f64) {
        self.from = self.degrees(now);
        let going = if now < self.back_at { self.to } else { 0.0 };
        self.to = match going {
            to if to > 0.0 => -TAP,
            to if to < 0.0 => 0.0,
            _ => TAP,
        };
        (self.began, self.takes, self.back_at) = (now, TAP_TIME, now + TAP_STAY);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_follows_a_drag_and_turns_back_when_let_go() {
        let mut turn = Turn::default();
        turn.press(100.0, 0.0);
        assert!(!turn.pull(104.0) && turn.degrees(5.0) == 0.0);
        assert!(turn.pull(160.0));
        assert_eq!(turn.degrees(10.0), 30.0);
        assert!(!turn.moves(10.0));
        assert!(turn.release(20.0));
        assert_eq!(turn.degrees(20.0), 30.0);
        assert!(turn.moves(20.0) && turn.degrees(20.0 + BACK / 2.0) < 16.0);
        assert_eq!(turn.degrees(20.0 + BACK), 0.0);
        assert!(!turn.moves(20.0 + BACK));
    }

    #[test]
    fn a_tap_turns_nothing() {
        let mut turn = Turn::default();
        turn.press(100.0, 0.0);
        turn.pull(103.0);
        assert!(!turn.release(10.0));
        assert!(turn.degrees(10.0) == 0.0 && !turn.moves(10.0));
    }

    #[test]
    fn keys_add_up_and_the_picture_turns_back_after_the_last() {
        let mut turn = Turn::default();
        turn.key(true, 0.0);
        turn.key(true, 200.0);
        assert_eq!(turn.degrees(400.0), 2.0 * KEY);
        turn.key(false, 500.0);
        assert_eq!(turn.degrees(700.0), KEY);
        assert!(turn.moves(500.0 + KEY_STAY));
        assert_eq!(turn.degrees(500.0 + KEY_STAY + BACK), 0.0);
    }

    #[test]
    fn taps_show_it_from_both_sides_and_then_as_it_was() {
        let mut turn = Turn::default();
        turn.tap(0.0);
        assert_eq!(turn.degrees(TAP_TIME), TAP);
        turn.tap(1000.0);
        assert_eq!(turn.degrees(1000.0 + TAP_TIME), -TAP);
        turn.tap(2000.0);
        assert_eq!(turn.degrees(2000.0 + TAP_TIME), 0.0);
        turn.tap(3000.0);
        assert!(turn.degrees(3000.0 + TAP_STAY) == TAP && turn.moves(3000.0 + TAP_STAY));
        assert_eq!(turn.degrees(3000.0 + TAP_STAY + BACK), 0.0);
    }

    #[test]
    fn a_drag_takes_over_where_a_key_has_turned_to() {
        let mut turn = Turn::default();
        turn.key(true, 0.0);
        turn.press(0.0, 400.0);
        turn.pull(20.0);
        assert_eq!(turn.degrees(410.0), KEY + 10.0);
    }

    #[test]
    fn what_is_written_turns_as_what_wrote_it() {
        let mut turn = Turn::default();
        let same = |turn: &Turn| {
            let read = Turn::read(turn.write());
            [0.0, 150.0, 400.0, 1900.0, 9000.0].map(|now| (read.degrees(now), read.moves(now)))
                == [0.0, 150.0, 400.0, 1900.0, 9000.0]
                    .map(|now| (turn.degrees(now), turn.moves(now)))
        };
        assert!(same(&turn));
        turn.key(true, 20.0);
        assert!(same(&turn));
        turn.press(100.0, 300.0);
        assert!(same(&turn));
        turn.pull(160.0);
        assert!(same(&turn));
        turn.release(350.0);
        assert!(same(&turn));
    }
}
