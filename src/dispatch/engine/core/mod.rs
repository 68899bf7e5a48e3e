//! The coordinator without threads, clock or sockets: which messages may be sent, and what follows from
//! their outcomes.
//!
//! A lease is on the disk before any of its message is sent; outcomes are gathered into commits of many
//! events. Time is a parameter of each call, so that tests can let days pass.

mod admit;
mod commit;
mod outcome;
mod state;

pub(super) use state::{BATCH, Core, Prepared, Time};
