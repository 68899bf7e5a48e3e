//! Hands messages over to the controller's own mail relay, and reads the bounce reports that come back.
//!
//! Nothing here reads the clock or the environment: time comes through a [`Clock`], secrets as a
//! [`Secret`]. Diagnostics and `Debug` output never contain a recipient's name or address. SMTP commands
//! are built from checked values only ([`smtp::Envelope`]), so no row of a list can inject a command.

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
