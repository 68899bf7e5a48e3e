//! The threads: the coordinator (the calling thread), preparers that read and check messages, and
//! workers that send them.

mod coordinator;
mod setup;
mod shared;
mod threads;
mod worker;

pub use coordinator::run;
pub use setup::{FailPoint, RunReport, RunSetup, Source};
