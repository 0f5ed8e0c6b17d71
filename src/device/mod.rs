//! What the browser lends us, one ability a file, without policy.
//!
//! Every ability may be missing or refused: that is a value here, never a panic.

pub mod audio;
pub mod clock;
pub mod document;
pub mod idle;
pub mod listener;
pub mod motion;
pub mod page;
pub mod sight;
pub mod storage;
pub mod ticker;
pub mod tone;
pub mod wake_lock;
