//! Finished output on its way to the people: what it was made from is held against what there is now,
//! and the journal is planned from the manifest and the list of people.

mod bounces;
mod letters;
mod open;
mod plan;
mod returned;
pub(super) mod undelivered;

pub use bounces::{
    BounceCounts, BouncesReport, BouncesRequest, Listed, Mailbox, Reported, enter_bounces,
};
pub use letters::{LettersCounts, LettersReport, LettersRequest, Step, enter_letters};
pub use open::{Mailing, MailingReport, MailingRequest, Purpose};
pub use returned::ReturnReason;
