//! The journal of an output folder: what happened to which piece, and when.
//!
//! The journal is append-only. Each line holds the SHA-256 of the line before it, so a line cannot be
//! removed or changed without notice. The state of a piece is never stored: it is computed from the
//! events of the piece ([`State::after`]) each time the journal is opened.
//!
//! The files are in the output folder, and only its owner can read them:
//! - `journal.sqlite`: the plan, one row for each row of the manifest, and the lines. A commit is on the
//!   disk before anything is done that depends on it.
//! - `journal.sending`: what a process is about to do, so that after a kill it is known what became of
//!   the messages under way ([`Sending`]).
//! - `journal.lock`: which process has the journal open; one at a time.
//! - `audit.jsonl`: a copy of the lines that any program can read.

mod audit;
mod error;
mod event;
mod fold;
mod folder;
mod key;
mod ledger;
mod line;
mod moment;
mod plan;
mod reason;
mod records;
mod schema;
mod sending;
mod state;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use error::JournalError;
pub use event::{Answer, Event};
pub use key::Key;
pub use ledger::{Counts, Entry, Ledger, Tally};
pub use moment::{Moment, NotAMoment};
pub use plan::{Missing, PlanRow, PlannedAddress, Run};
pub use reason::{
    Action, AnswerStage, Command, Confirmation, HoldReason, MatchedBy, OnUnknown, PauseReason,
    RejectReason, ReleaseReason, ReturnReason, Stored, UnknownReason, UnmatchedReason,
};
pub use records::{Exported, Records};
pub use sending::Sending;
pub use state::{Impossible, State};
pub use store::{Journal, Opened, Recovered};
pub use view::JournalView;
