//! The manifest and the exceptions, read again: every recipient once, in order, each piece once, and the
//! sums are right.

mod cells;
mod csv_error;
mod entry;
mod exceptions;
mod read;
mod row;
mod turn;

pub use entry::Files;
pub(super) use entry::{Entry, List, Named};
pub(super) use read::read;
