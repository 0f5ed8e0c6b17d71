//! What the browser lends us, one ability a file, without policy.
//!
//! Every ability may be missing or refused: that is a value here, never a panic.

pub mod audio;
mod blend;
#[cfg(feature = "ui")]
pub mod channel;
pub mod clock;
#[cfg(feature = "ui")]
pub mod database;
pub mod document;
pub mod extent;
pub mod file;
pub mod haptics;
pub mod heartbeat;
pub mod idle;
pub mod install;
pub mod lifecycle;
pub mod listener;
pub mod media_session;
pub mod motion;
mod named;
mod output;
pub mod page;
pub mod pulse;
pub mod sight;
mod silence;
pub mod speech;
pub mod storage;
pub mod tab;
pub mod theme;
pub mod thread;
pub mod ticker;
pub mod tone;
pub mod voice;
mod voices;
pub mod wake_lock;
pub mod worker;
