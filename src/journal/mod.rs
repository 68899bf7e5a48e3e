//! The journal of an output folder: what happened to whom, when.
//!
//! Only events are truth, and events are only added. Each line names the one before it by its SHA-256,
//! so nobody can take one out or change it unseen. In which state a piece is, is worked out from its
//! events ([`State::after`]) whenever the journal is opened.
//!
//! The files, all in the output folder and for its owner alone:
//! - `journal.sqlite`: what was planned for each row of the manifest, and the lines. A commit is on the
//!   disk before anything is done on the strength of it.
//! - `journal.sending`: what a process is just about to do; tells what became of messages under way when
//!   it was killed ([`Sending`]).
//! - `journal.lock`: who has it open; one process at a time.
//! - `audit.jsonl`: the lines once more, for everybody who wants to read them.

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
pub use sending::Sending;
pub use state::{Impossible, State};
pub use store::{Exported, Journal, Opened, Recovered};
pub use view::JournalView;
