//! The body map: the standing figure, the tiles that cover it, and the way about among them.

mod back;
mod border;
mod front;
mod paint;
mod picture;
mod place;
mod relief;
mod sheet;
mod surface;
mod way;

pub use paint::know_outline;
pub use picture::{HEIGHT, Mark, Picture, Tile, picture, tiles};
pub use place::Place;
pub use way::{Direction, Spot, focus, neighbour, spots};
