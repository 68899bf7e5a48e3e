//! What accepts messages: a relay or a folder, as the engine uses them.

use std::io;

use crate::journal::{Answer, UnknownReason};
use crate::text::EmailAddress;

/// A message ready to go. `Debug` shows neither bytes nor address.
#[derive(Clone)]
pub struct Message {
    /// Its bytes, with signatures.
    pub bytes: Vec<u8>,
    /// Its Message-ID without angle brackets.
    pub message_id: String,
    /// The address of the one recipient.
    pub to: EmailAddress,
    /// The address of the sender.
    pub from: EmailAddress,
    /// The token of the piece, for the return address and the envelope id.
    pub token: String,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({} bytes)", self.bytes.len())
    }
}

/// A fault of the relay, or of the folder, that is not about one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of trouble.
    pub kind: TroubleKind,
    /// The relay's reply or the system's error, for the operator.
    pub words: String,
    /// The answer for the journal.
    pub answer: Answer,
}

/// Kinds of trouble; each has its own diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TroubleKind {
    /// No connection, or none that holds: it may pass.
    Unreachable,
    /// The relay is too busy for us: it may pass.
    Busy,
    /// Its certificate is not accepted.
    Certificate,
    /// It offers no encryption, or none that is supported here.
    NoTls,
    /// It refuses user or password, or offers no supported way to log in.
    Password,
    /// It refuses us or our messages.
    Refuses,
    /// A file cannot be written.
    Folder,
}

impl TroubleKind {
    /// Whether trying again can help.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Unreachable | Self::Busy)
    }
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The message was accepted.
    Accepted(Answer),
    /// Refused for now: this recipient is tried again later.
    Later {
        /// The answer.
        answer: Answer,
        /// Whether all messages are to go more slowly.
        slower: bool,
    },
    /// This recipient is refused for good.
    Refused(Answer),
    /// The relay cannot send to such an address.
    NeedsLetter,
    /// The relay refuses us; nothing follows for the recipient.
    Ours {
        /// The answer.
        trouble: Trouble,
        /// Whether every message would be refused: the recipient had not been named yet.
        certain: bool,
    },
    /// The connection is gone, or must be closed, and the message was not accepted.
    Away(Trouble),
    /// The message may or may not have been accepted.
    Unknown(UnknownReason),
    /// The bytes cannot be sent as a message.
    BadMessage,
    /// What must be recorded before a message goes could not be recorded: nothing was sent.
    CannotRecord(String),
}

/// Is told when a message is about to be handed over for good.
pub trait Watch {
    /// Is called before the relay can have the whole message. On an error the message is not sent.
    ///
    /// # Errors
    /// It cannot be recorded, or sending was cancelled.
    fn before_dot(&mut self) -> io::Result<()>;
}

/// Opens connections.
pub trait Transport: Send + Sync {
    /// Opens one.
    ///
    /// # Errors
    /// The [`Trouble`] that prevents it.
    fn connect(&self) -> Result<Box<dyn Link>, Trouble>;
}

/// A connection.
pub trait Link {
    /// Sends a message.
    fn deliver(&mut self, message: &Message, watch: &mut dyn Watch) -> Outcome;

    /// Whether another message can be sent on it.
    fn is_usable(&self) -> bool;

    /// Ends the session and closes the connection.
    fn quit(self: Box<Self>);
}
