//! Finished output on its way to the people: what it was made from is held against what there is now,
//! and the journal is planned from the manifest and the list of people.

mod alignment;
mod bounces;
pub(crate) mod codes;
mod letters;
mod open;
mod plan;
mod rehearse;
mod returned;
mod samples;
mod send;
mod source;
mod status;
pub(super) mod undelivered;

pub use bounces::{
    BounceCounts, BouncesReport, BouncesRequest, Listed, LookReason, Mailbox, Reported,
    enter_bounces,
};
pub use codes::{bad_secret, bad_test_address, no_terminal, not_confirmed};
pub use letters::{LettersCounts, LettersReport, LettersRequest, Step, enter_letters};
pub use open::{Mailing, MailingReport, MailingRequest, Purpose};
pub use rehearse::Rehearsal;
pub use samples::Samples;
pub use send::{Destination, Dispatch, DispatchReport, SendReport, SendRequest, ToSend, end_name};
pub use status::{FolderStatus, MissingRow, Share};
