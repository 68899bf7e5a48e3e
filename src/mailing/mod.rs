//! The wing that sends: it opens a finished output folder, compares its inputs with what the run
//! recorded, plans the journal from the manifest and the list of recipients, and enters what becomes
//! of each piece.
//!
//! It meets the wing that makes pieces (`pipeline`) at `manifest.csv` and `run.json`. Where letters
//! are made again ([`print_again`]) or in the place of undelivered e-mails ([`render_undelivered`]), it
//! works out for whom, has the pipeline make them, and enters them into the journal.

mod alignment;
mod bounces;
pub(crate) mod codes;
mod letters;
mod open;
mod plan;
mod rehearse;
mod reprint;
mod returned;
mod samples;
mod send;
mod source;
mod status;
mod undelivered;

pub use bounces::{
    BounceCounts, BouncesReport, BouncesRequest, Listed, LookReason, Mailbox, Reported,
    enter_bounces,
};
pub use codes::{bad_secret, bad_test_address, no_terminal, not_confirmed};
pub use letters::{LettersCounts, LettersReport, LettersRequest, Step, enter_letters};
pub use open::{Mailing, MailingReport, MailingRequest, Purpose};
pub use rehearse::Rehearsal;
pub use reprint::{Reprint, print_again};
pub use samples::Samples;
pub use send::{Destination, Dispatch, DispatchReport, SendReport, SendRequest, ToSend, end_name};
pub use status::{FolderStatus, MissingRow, Share};
pub use undelivered::{Undelivered, render_undelivered};
