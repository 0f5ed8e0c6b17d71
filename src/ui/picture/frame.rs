//! A frame of a picture: what is wanted, turned as a hand turns it, worked out as shapes.

use super::{
    film::{Cut, Film},
    turn::Turn,
    wanted::Wanted,
    widened,
};
use crate::figure::{Shape, body::Detail, paint::Canvas};

/// Pictures less wide than this, in CSS pixels, have no fingers.
const SMALL: f32 = 150.0;
/// More than the frame is painted, by this share of it on each side, so that nothing is missing
/// before the picture's new size is known.
const SPARE: f32 = 0.12;
/// Where nothing goes farther than this from frame to frame, in CSS pixels, frames are left out.
const STEP: f32 = 0.6;
/// At least one frame of so many is painted.
const FEWEST: u8 = 3;

/// How large a picture is on the screen, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f32,
    /// Down.
    pub height: f32,
}

impl Default for Size {
    /// Until it is known: large enough for all there is to see.
    fn default() -> Self {
        Self { width: 2.0 * SMALL, height: 2.0 * SMALL }
    }
}

/// What a frame shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// Left, top, width and height of what is seen, in centimetres, before it is mirrored.
    pub frame: [f32; 4],
    /// Whether the picture is mirrored.
    pub flipped: bool,
    /// How the step has come after what was seen before.
    pub cut: Cut,
    /// Whether the next frame will be another one.
    pub goes_on: bool,
    /// How many frames may be left out, as no eye could tell them from this one.
    pub calm: u8,
}

/// Works out one frame after another. Times are in milliseconds of one clock that never goes back.
#[derive(Debug, Default)]
pub struct Frames {
    film: Film,
    /// How many frames were left out before the next one.
    left_out: u8,
}

impl Frames {
    /// Works out the frame for now, and hands its shapes over in paint order; `before` is called
    /// first where one picture gives way to another. Nothing for a step without a picture. Where
    /// `eases` is not set, steps follow one another at once.
    pub fn next(
        &mut self,
        canvas: &mut Canvas,
        (wanted, turn, size): (&Wanted, &Turn, Size),
        (now, eases): (f64, bool),
        before: impl FnOnce(),
        take: impl FnOnce(&[Shape]),
    ) -> Option<Shown> {
        let cut = self.film.frame(wanted, now, eases)?;
        if cut == Cut::Hard && eases {
            before();
        }
        let sight = self.film.sight()?;
        let frame = widened(sight.frame, size.width / size.height);
        let [x, y, width, height] = frame;
        let (wide, high) = (width * SPARE, height * SPARE);
        canvas.keep_to(Some([x - wide, y - high, width + 2.0 * wide, height + 2.0 * high]));
        let detail = if size.width < SMALL { Detail::Far } else { Detail::Near };
        let camera = sight.camera(turn.degrees(now) + wanted.turned);
        let shapes = canvas.paint(&sight.posed, &camera, detail);
        if wanted.arrows {
            take(canvas.arrows(&self.film.trails(), width));
        } else {
            take(shapes);
        }
        let gone = canvas.moved() * size.width / width;
        let changes = self.film.eases(now) || turn.moves(now);
        let calm = if wanted.goes.is_some() && cut == Cut::None && !changes {
            spare(gone / f32::from(self.left_out + 1))
        } else {
            0
        };
        self.left_out = calm;
        let goes_on = wanted.goes.is_some() || changes;
        Some(Shown { frame, flipped: wanted.flipped, cut, goes_on, calm })
    }
}

/// How many frames may be left out where something goes so many pixels from one to the next.
fn spare(gone: f32) -> u8 {
    let calm = |frames: &u8| gone * f32::from(*frames) < STEP;
    (2..=FEWEST).rev().find(calm).map_or(0, |frames| frames - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::techniques, ui::picture::wanted::Moment};

    #[test]
    fn what_stands_asks_for_no_other_frame_and_what_goes_does() {
        let mut canvas = Canvas::new();
        for technique in techniques().take(4) {
            let (mut frames, turn) = (Frames::default(), Turn::default());
            let mut next = |wanted: &Wanted, now: f64| {
                let asked = (wanted, &turn, Size::default());
                frames.next(
                    &mut canvas,
                    asked,
                    (now, true),
                    || {},
                    |shapes| {
                        assert!(!shapes.is_empty());
                    },
                )
            };
            let stands = Wanted::of(technique.id, 0);
            assert_eq!(next(&stands, 0.0).map(|shown| shown.goes_on), Some(false));
            let goes = Wanted { moment: Moment::At(0.0), goes: Some(0.0), ..stands };
            assert_eq!(next(&goes, 20.0).map(|shown| shown.goes_on), Some(true));
            let other = Wanted { flipped: true, ..stands };
            assert_eq!(next(&other, 40.0).map(|shown| shown.goes_on), Some(true));
            assert_eq!(next(&other, 4000.0).map(|shown| shown.goes_on), Some(false));
        }
    }

    #[test]
    fn the_calmer_a_picture_is_the_more_frames_are_left_out() {
        assert_eq!((spare(1.0), spare(0.25), spare(0.1)), (0, 1, 2));
        assert_eq!(spare(f32::INFINITY), 0);
    }
}
