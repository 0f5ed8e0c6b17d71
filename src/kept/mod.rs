//! What is kept on the device: its entries, how every edition wrote them, and all of it as a file.
//!
//! An entry is a text under a key. All of them stand in one table of the device's database, except
//! the running session, which must be kept in one go and stands in local storage. [`schema`] brings
//! what an earlier edition wrote to today's; [`Kept`] reads it; [`Bundle`] takes it along.

mod answers;
mod bundle;
mod entry;
#[path = "kept.rs"]
mod everything;
mod record;
pub mod schema;
mod settings;
mod unfit;

pub use answers::Answers;
pub use bundle::{Bundle, News};
pub use entry::{Change, Entries, key};
pub use everything::Kept;
pub use record::{Finished, Rating, Record};
pub use settings::{Contrast, Look, Settings, Skin, Theme};
pub use unfit::{Part, Unfit, Wrong};
