//! The journal of an output folder, opened for writing by one process.

mod journal;
mod open;
mod read;

pub use journal::Journal;
pub use open::{Opened, Recovered};
pub(super) use read::{begun_with, plan, read_on};
