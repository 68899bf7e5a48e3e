//! An incident to look at while it is written: its letters and e-mails for invented people, or for real
//! ones if somebody asks for them, one by one and as they would come out.
//!
//! [`load`] reads the incident, [`State`] is a state of it that letters can be made from. The list of
//! people is not read for it. What watches the folder and shows the pages stands above.

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
