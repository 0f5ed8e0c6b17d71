//! Pictures of steps: still, as the prerender writes them into pages, and alive in the browser,
//! where the module `painter` paints them frame by frame, without any view in between.
//!
//! That module runs twice: in the page, which tells what is to be seen, and in a worker, which
//! paints it. [`wanted`] is what the one says to the other, [`frame`] is what both make of it.

#[cfg(feature = "shell")]
mod away;
#[cfg(feature = "shell")]
mod easel;
pub mod film;
pub mod frame;
#[cfg(feature = "shell")]
pub mod gallery;
#[cfg(feature = "shell")]
mod hand;
#[cfg(feature = "shell")]
mod ink;
#[cfg(feature = "shell")]
mod live;
#[cfg(feature = "shell")]
mod message;
#[cfg(feature = "shell")]
mod paths;
#[cfg(feature = "shell")]
mod screen;
#[cfg(feature = "shell")]
mod steps;
pub mod still;
#[cfg(feature = "shell")]
mod studio;
#[cfg(feature = "shell")]
mod told;
pub mod turn;
pub mod wanted;

#[cfg(feature = "shell")]
pub use live::start;

use crate::figure::path;

/// Left, top, width and height of a picture of this shape (width by height) about a frame.
#[must_use]
pub fn widened([x, y, width, height]: [f32; 4], shape: f32) -> [f32; 4] {
    let (wide, high) = (width.max(height * shape), height.max(width / shape));
    [x - (wide - width) / 2.0, y - (high - height) / 2.0, wide, high]
}

/// The frame as a mirror shows it.
#[must_use]
pub fn mirrored([x, y, width, height]: [f32; 4]) -> [f32; 4] {
    [-(x + width), y, width, height]
}

/// A frame as the `viewBox` of a picture, mirrored where the picture is.
#[must_use]
pub fn view_box(frame: [f32; 4], flipped: bool) -> String {
    path::view_box(if flipped { mirrored(frame) } else { frame })
}

/// What turns the picture of the left side into one of the right.
pub const FLIP: &str = "scale(-1 1)";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_widened_about_its_middle_to_the_shape_of_the_picture() {
        assert_eq!(widened([0.0, 0.0, 10.0, 10.0], 2.0), [-5.0, 0.0, 20.0, 10.0]);
        assert_eq!(widened([0.0, 0.0, 30.0, 10.0], 1.0), [0.0, -10.0, 30.0, 30.0]);
    }

    #[test]
    fn a_view_box_is_written_short_and_mirrored_exactly() {
        assert_eq!(view_box([-45.0, -180.5, 90.0, 92.25], false), "-45 -180.5 90 92.3");
        assert_eq!(view_box([-40.0, -180.0, 90.0, 90.0], true), "-50 -180 90 90");
    }
}
