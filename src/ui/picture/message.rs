//! What the page and the worker that paints say to one another: lists that begin with the kind of
//! the message and, but for the first two, the number of the picture that it is about.

/// The worker, to the page: it is up.
pub(super) const READY: f64 = 0.0;
/// Either way: is it still there? It is.
pub(super) const PING: f64 = 1.0;
/// A picture to paint: its canvas, and when the page's clock began.
pub(super) const OPEN: f64 = 2.0;
/// It is painted no more.
pub(super) const CLOSE: f64 = 3.0;
/// What it shows, as `Wanted` writes it, and the time at which it is said.
pub(super) const SHOW: f64 = 4.0;
/// How it is turned, as `Turn` writes it.
pub(super) const TURN: f64 = 5.0;
/// Its width and height in CSS pixels, and device pixels to one of them.
pub(super) const SIZE: f64 = 6.0;
/// What each role is painted with.
pub(super) const INKS: f64 = 7.0;
/// Whether it can be seen.
pub(super) const SEEN: f64 = 8.0;
/// The worker, to the page: it is painted, and seen from the next frame on.
pub(super) const PAINTED: f64 = 9.0;
/// The worker, to the page: it cannot be painted here.
pub(super) const REFUSED: f64 = 10.0;
