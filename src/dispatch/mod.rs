//! Handing messages over to the organisation's own mail relay.
//!
//! Nothing here reads the clock or the environment: time comes through a [`Clock`], secrets come in
//! as a [`Secret`], and what a recipient is called never stands in a problem or in `Debug` output.
//! Commands are made of typed values alone ([`smtp::Envelope`]), so no row of a list can become one.

pub mod bounces;
mod clock;
pub mod dkim;
pub mod engine;
pub mod redact;
mod secret;
pub mod settings;
pub mod smtp;
mod status;
pub mod stream;
#[cfg(test)]
mod testing;

pub use crate::journal::Moment;
pub use clock::Clock;
pub use secret::Secret;
pub use status::Status;
