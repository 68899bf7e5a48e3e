//! What takes messages: a relay or a folder. The engine knows no more of them than this.

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
    /// The one recipient.
    pub to: EmailAddress,
    /// Who writes.
    pub from: EmailAddress,
    /// Names the piece in the sender's address and in the envelope id.
    pub token: String,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({} bytes)", self.bytes.len())
    }
}

/// What is wrong with the relay, or the folder, as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of trouble.
    pub kind: TroubleKind,
    /// What happened, in words for the operator: the relay's reply or the system's error.
    pub words: String,
    /// For the journal.
    pub answer: Answer,
}

/// Kinds of trouble, each with its own help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TroubleKind {
    /// No connection, or none that holds: it may pass.
    Unreachable,
    /// The relay is too busy for us: it may pass.
    Busy,
    /// Its certificate is not good.
    Certificate,
    /// It offers no encryption, or none that is known here.
    NoTls,
    /// It does not take the user's name and password, or no way to log in fits.
    Password,
    /// It refuses us or our messages.
    Refuses,
    /// A file cannot be written.
    Folder,
}

impl TroubleKind {
    /// Whether it is worth while to try again.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Unreachable | Self::Busy)
    }
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken.
    Accepted(Answer),
    /// This recipient later.
    Later {
        /// What was said.
        answer: Answer,
        /// And everybody more slowly.
        slower: bool,
    },
    /// Not this recipient, ever.
    Refused(Answer),
    /// The relay cannot send to such an address.
    NeedsLetter,
    /// The relay refuses us; nothing is known of the recipient.
    Ours {
        /// What was said.
        trouble: Trouble,
        /// Whether it would be said of every message: there was no word of the recipient yet.
        certain: bool,
    },
    /// The connection is gone, or must be closed, and the message was not taken.
    Away(Trouble),
    /// The message may or may not have been taken.
    Unknown(UnknownReason),
    /// The bytes are no message.
    BadMessage,
    /// What must be kept before a message goes could not be kept: nothing was sent.
    CannotRecord(String),
}

/// Says when the message is about to be handed over for good.
pub trait Watch {
    /// Called before the relay can have the whole message. On an error it does not get it.
    ///
    /// # Errors
    /// The moment cannot be kept, or sending was called off.
    fn before_dot(&mut self) -> io::Result<()>;
}

/// Makes connections.
pub trait Transport: Send + Sync {
    /// Makes one.
    ///
    /// # Errors
    /// See [`Trouble`].
    fn connect(&self) -> Result<Box<dyn Link>, Trouble>;
}

/// A connection.
pub trait Link {
    /// Sends a message.
    fn deliver(&mut self, message: &Message, watch: &mut dyn Watch) -> Outcome;

    /// Whether another message can go through it.
    fn is_usable(&self) -> bool;

    /// Ends it politely.
    fn quit(self: Box<Self>);
}
