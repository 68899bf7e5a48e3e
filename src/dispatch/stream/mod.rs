//! Connections to a server, in clear or encrypted, for SMTP and IMAP alike.
//!
//! Only this module opens sockets and depends on rustls. A limit of time covers a whole step, and what
//! a server sends is read by a parser that says itself how much it accepts.

mod error;
mod host;
mod socket;
mod step;
mod tls;

pub use error::{CertificateProblem, StreamError};
pub use host::Host;
pub use socket::Found;
pub(in crate::dispatch) use socket::Stream;
pub use tls::{Roots, RootsProblem, Tls};
