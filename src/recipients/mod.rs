//! The people concerned: one row a person, read as text, checked, never quoted in a problem.

mod model;

pub use model::{Address, Recipient, Settled, Status, Wanted};
