//! What can go wrong on a connection, whatever protocol it carries.

use std::fmt;
use std::io;
use std::time::Duration;

/// What is wrong with a server's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateProblem {
    /// No trusted authority has signed it.
    UnknownIssuer,
    /// It is for another host name.
    WrongName,
    /// It has expired.
    Expired,
    /// It is not valid yet, or this computer's clock is wrong.
    NotYetValid,
    /// Its issuer has revoked it.
    Revoked,
    /// Anything else, in the words of the TLS library.
    Other(String),
}

impl fmt::Display for CertificateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownIssuer => "it is not signed by an authority that this computer trusts",
            Self::WrongName => "it is for another host name",
            Self::Expired => "it has expired",
            Self::NotYetValid => "it is not valid yet",
            Self::Revoked => "its issuer has revoked it",
            Self::Other(words) => words,
        })
    }
}

/// Why a connection cannot be opened, or used any further.
#[derive(Debug, thiserror::Error)]
pub enum StreamError {
    /// The host name cannot be resolved.
    #[error("no address is known for the server's name: {0}")]
    Lookup(io::Error),
    /// No TCP connection could be made.
    #[error("no connection: {0}")]
    Connect(io::Error),
    /// The connection broke, or the server closed it.
    #[error("the connection was lost")]
    Lost,
    /// The step took longer than this.
    #[error("the server did not answer for {} s", .0.as_secs_f64())]
    Silent(Duration),
    /// What came does not follow the protocol, or is longer than any answer may be.
    #[error("what the server sent cannot be understood")]
    Nonsense,
    /// The certificate is not accepted.
    #[error("the server's certificate is not accepted: {0}")]
    Certificate(CertificateProblem),
    /// TLS failed in another way.
    #[error("no encrypted connection: {0}")]
    Handshake(String),
}
