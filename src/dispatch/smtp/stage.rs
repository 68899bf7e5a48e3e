//! The steps of an SMTP session.

use std::fmt;

/// The current step of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Looking up the relay and connecting.
    Connect,
    /// Waiting for the relay's greeting.
    Greeting,
    /// EHLO.
    Hello,
    /// STARTTLS and the handshake of TLS.
    Tls,
    /// Logging in.
    Auth,
    /// MAIL FROM, with RSET before it.
    Mail,
    /// RCPT TO.
    Rcpt,
    /// DATA.
    Data,
    /// The message itself, without its final dot.
    Message,
    /// The final dot and the reply to it.
    AfterDot,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "connect",
            Self::Greeting => "greeting",
            Self::Hello => "EHLO",
            Self::Tls => "TLS",
            Self::Auth => "AUTH",
            Self::Mail => "MAIL",
            Self::Rcpt => "RCPT",
            Self::Data => "DATA",
            Self::Message => "message",
            Self::AfterDot => "final dot",
        })
    }
}
