//! Sends the planned messages: one coordinator, which alone writes the journal, and worker threads with
//! one connection each.
//!
//! - A piece is leased, and the lease is on the disk, before any byte of its message is sent.
//! - Outcomes are committed to the journal together, some milliseconds later. Until then they are kept in
//!   a small file of notes ([`Notes`]).
//! - A message that was interrupted before its final dot was not sent. One that was interrupted after it
//!   is *unknown*; [`OnUnknown`](crate::journal::OnUnknown) says what becomes of it.
//! - If the relay refuses *us*, the run stops ([`Trip`]) and no recipient is marked as refused.
//!
//! `core` makes all decisions without threads, clock or sockets; [`run()`] drives it.

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
