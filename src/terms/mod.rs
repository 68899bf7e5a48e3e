//! Terms that several modules share and none of them owns: plain values without behaviour.

mod headers;
mod medium;

pub use headers::MESSAGE_HEADERS;
pub use medium::{Channels, Medium};
