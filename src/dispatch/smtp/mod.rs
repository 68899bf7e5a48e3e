//! SMTP to one relay: a small blocking client (RFC 5321) for one message and one recipient at a time.
//!
//! - Commands are built from an [`Envelope`], whose parts are checked values, so that no foreign text can
//!   become a command.
//! - Where the relay offers PIPELINING (RFC 2920), MAIL, RCPT and DATA are one write, and so are
//!   the message and its final dot: two round trips per message, no waiting for delayed
//!   acknowledgements.
//! - [`Connection::send`] calls a function just before the final dot can reach the relay. What
//!   fails before that was certainly not sent; what fails afterwards is [`Fate::Unknown`] (RFC
//!   1047).
//! - Replies show no addresses: [`Reply::text`] has `<…>` instead.
//! - [`verdict()`] decides what a reply means for the message and for the run.

mod connection;
mod content;
mod envelope;
mod failure;
mod hello;
mod relay;
mod reply;
mod stage;
mod verdict;

#[cfg(test)]
mod tests;

pub use connection::{Connection, Delivery, Hangup};
pub use content::ContentProblem;
pub use envelope::{Envelope, EnvelopeProblem, Path, Token};
pub use failure::{Cause, Failure, Fate};
pub use relay::{Auth, ClientName, Mechanism, Relay, Timeouts};
pub use reply::{Reply, parse_reply};
pub use stage::Stage;
pub use verdict::{Verdict, verdict};
