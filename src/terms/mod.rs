//! Terms that several modules share and none of them owns: plain values without behaviour.

mod medium;

pub use medium::{Channels, Medium};
