//! Finished output on its way to the people: what it was made from is held against what there is now,
//! and the journal is planned from the manifest and the list of people.

pub(crate) mod codes;
mod open;
mod plan;
mod rehearse;
mod samples;
mod send;
mod source;

pub use codes::{bad_test_address, no_terminal, not_confirmed};
pub use open::{Mailing, MailingReport, MailingRequest, Purpose};
pub use rehearse::Rehearsal;
pub use samples::Samples;
pub use send::{
    Confirmed, Destination, Dispatch, DispatchReport, SendReport, SendRequest, ToSend, end_name,
};
