//! Finished output on its way to the people: what it was made from is held against what there is now,
//! and the journal is planned from the manifest and the list of people.

mod open;
mod plan;
mod status;

pub use open::{Mailing, MailingReport, MailingRequest, Purpose};
pub use status::{MissingRow, Share, Standing};
