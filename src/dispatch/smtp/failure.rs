//! What went wrong between the program and the relay, at which stage, and whether the message may have been
//! sent all the same.

use std::io;
use std::time::Duration;

use super::content::ContentProblem;
use super::reply::Reply;
use super::stage::Stage;
use super::verdict::{Verdict, verdict};
use crate::dispatch::stream::{CertificateProblem, StreamError};

/// Whether the relay may have the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The relay certainly does not have it.
    NotSent,
    /// The relay may have it: the final dot was sent and no reply was received.
    Unknown,
}

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The relay refused, temporarily or permanently.
    #[error("the relay answered: {0}")]
    Reply(Reply),
    /// The relay's name is not known.
    #[error("no address is known for the relay's name: {0}")]
    Lookup(io::Error),
    /// No connection could be made.
    #[error("no connection: {0}")]
    Connect(io::Error),
    /// The connection broke, or the relay closed it.
    #[error("the connection was lost")]
    Lost,
    /// The relay did not answer for this long.
    #[error("the relay did not answer for {} s", .0.as_secs_f64())]
    Silent(Duration),
    /// The relay sent something that is not an SMTP reply, or not one to the last command.
    #[error("the relay sent something that is not an SMTP reply")]
    Nonsense,
    /// The relay's certificate is not accepted.
    #[error("the relay's certificate is not valid: {0}")]
    Certificate(CertificateProblem),
    /// TLS failed in another way.
    #[error("no encrypted connection: {0}")]
    Handshake(String),
    /// The relay does not support STARTTLS.
    #[error("the relay does not support STARTTLS")]
    NoStartTls,
    /// Unencrypted data after the reply to STARTTLS: injected by an attacker, or the relay is
    /// faulty (CVE-2011-0411).
    #[error("the relay sent unencrypted data after its reply to STARTTLS")]
    PlainTextAfterStartTls,
    /// A password would have to be sent unencrypted.
    #[error("a password is not sent over a connection that is not encrypted")]
    AuthInClear,
    /// The relay offers no login method that is supported here, or not the one that is set.
    #[error("the relay offers no supported login method")]
    NoMechanism,
    /// The address has letters outside ASCII before its `@`, and the relay has no SMTPUTF8.
    #[error("the relay does not accept addresses with letters outside ASCII")]
    NeedsSmtpUtf8,
    /// The message has octets over 127, and the relay has no 8BITMIME.
    #[error("the relay does not accept messages with 8-bit data")]
    NeedsEightBit,
    /// The message is larger than the relay accepts.
    #[error("the message is larger than the relay accepts ({limit} octets)")]
    TooLarge {
        /// The largest message that the relay accepts, in octets.
        limit: usize,
    },
    /// The message's bytes cannot be sent.
    #[error("the message {0}")]
    Content(ContentProblem),
    /// What must be done before the final dot failed: nothing was sent.
    #[error("what must be stored before a message is sent could not be stored: {0}")]
    BeforeDot(io::Error),
}

impl From<StreamError> for Cause {
    fn from(error: StreamError) -> Self {
        match error {
            StreamError::Lookup(error) => Self::Lookup(error),
            StreamError::Connect(error) => Self::Connect(error),
            StreamError::Lost => Self::Lost,
            StreamError::Silent(limit) => Self::Silent(limit),
            StreamError::Nonsense => Self::Nonsense,
            StreamError::Certificate(problem) => Self::Certificate(problem),
            StreamError::Handshake(words) => Self::Handshake(words),
        }
    }
}

/// A message without a positive reply, or a connection that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("at {stage}: {cause}")]
pub struct Failure {
    /// The stage.
    pub stage: Stage,
    /// What went wrong.
    pub cause: Cause,
    /// Whether the relay may have the message.
    pub fate: Fate,
}

impl Failure {
    /// A failure before the final dot could reach the relay.
    pub(super) fn before_dot(stage: Stage, cause: Cause) -> Self {
        Self { stage, cause, fate: Fate::NotSent }
    }

    /// What the relay answered, if it did.
    pub fn reply(&self) -> Option<&Reply> {
        match &self.cause {
            Cause::Reply(reply) => Some(reply),
            _ => None,
        }
    }

    /// What the failure means for the message and the run.
    pub fn verdict(&self) -> Verdict {
        if self.fate == Fate::Unknown {
            return Verdict::Unknown;
        }
        match &self.cause {
            Cause::Reply(reply) => verdict(self.stage, reply),
            Cause::Lookup(_)
            | Cause::Connect(_)
            | Cause::Lost
            | Cause::Silent(_)
            | Cause::Nonsense
            | Cause::Handshake(_) => Verdict::Disconnected,
            Cause::Certificate(_)
            | Cause::NoStartTls
            | Cause::PlainTextAfterStartTls
            | Cause::AuthInClear
            | Cause::NoMechanism
            | Cause::NeedsEightBit
            | Cause::TooLarge { .. } => Verdict::OurFault,
            Cause::NeedsSmtpUtf8 => Verdict::NeedsLetter,
            Cause::Content(_) => Verdict::BadMessage,
            Cause::BeforeDot(_) => Verdict::CannotRecord,
        }
    }
}
