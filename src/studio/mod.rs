//! An incident to look at while it is written: its letters and e-mails, one by one and exactly as a run
//! would make them, for invented recipients or, on request, for real ones.
//!
//! [`load`] reads the incident; a [`State`] is one version of it from which letters can be composed. It
//! does not read the list of recipients. `preview`, the layer above, watches the folder and shows the
//! pages.

mod align;
mod counts;
mod invented;
mod judge;
mod piece;
mod proof;
mod real;
mod search;
mod state;

#[cfg(test)]
mod tests;

pub use crate::assets::is_part;
pub use crate::duty::{Answer, Duty, Judgement, Judgements, Verdict};
pub use crate::locale::Readability;
pub use crate::render::pdf::{Area, Envelope, ProofWords, built_in_font};
pub use counts::{CaseWords, Counts};
pub use piece::{EmailPiece, LetterPiece, Message, Piece, Region, TextRegion};
pub use real::RealPeople;
pub use state::{Language, Loaded, Person, State, incident_id, load, short_name};
