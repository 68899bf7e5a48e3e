//! Envelopes: where the window is, what it shows, where the sheet is folded.
//!
//! All measures are millimetres. Those of an envelope count from the top left corner of its front
//! (the side with the window), those of the sheet from the top left corner of the page.
//!
//! A folded sheet is smaller than its envelope and slides in it. So there are two areas of the
//! page: what the window shows wherever the sheet lies ([`Envelope::always_visible`]), where the
//! address must be, and what it can show at all ([`Envelope::ever_visible`]), where nothing but the
//! address may be. The clear zone is at least the second.

mod area;
mod measures;
mod problem;
mod window;

#[cfg(test)]
mod tests;

pub use area::Area;
pub(crate) use area::{SHEET_HEIGHT, SHEET_WIDTH, in_words};
pub use measures::EnvelopeMeasures;
pub use problem::{EnvelopePart, EnvelopeProblem};
pub use window::Envelope;
