//! Sends what is planned: one coordinator, which alone writes the journal, and workers with a
//! connection each.
//!
//! - A piece is leased, and that is on the disk, before anything of it is sent.
//! - What became of it goes into the journal with others, some milliseconds later; until then a small
//!   file of notes ([`Notes`]) tells of it.
//! - A message that was lost before its final dot was not sent. One that was lost after it is
//!   *unknown*, and is treated as [`OnUnknown`] says.
//! - The relay's refusal of *us* stops the run ([`Trip`]); nobody is marked as refused by it.
//!
//! `core` decides without threads, clock and socket; [`run()`] is the rest.

mod book;
mod breaker;
mod core;
mod end;
mod folder;
pub mod message;
mod policy;
mod queue;
mod rate;
mod relay;
mod retry;
mod run;
mod transport;
mod trial;

#[cfg(test)]
mod tests;

pub use book::{Book, Notes, PieceStatus};
pub use breaker::{ALLOW_REFUSED, Trip};
pub use end::{End, Numbers};
pub use folder::{FolderKind, FolderTransport};
pub use policy::{Hours, Policy};
pub use queue::Job;
pub use relay::{Bounces, SmtpTransport};
pub use retry::Retry;
pub use run::{FailPoint, RunReport, RunSetup, Source, run};
pub use transport::{Link, Message, Outcome, Transport, Trouble, TroubleKind, Watch};
