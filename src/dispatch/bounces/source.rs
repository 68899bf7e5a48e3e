//! Where messages come from.

use std::io;

/// The largest message that is read, in bytes. A larger one is counted and told: a report returns the
/// message at most once, and ours are smaller.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// What a source gives.
#[derive(Debug)]
pub enum Item {
    /// A message.
    Message {
        /// By what a person finds it again: the name of its file, its number in the file, its UID.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A message with more than [`MOST_BYTES`].
    TooLarge {
        /// As above.
        name: String,
    },
    /// A message that is there and cannot be read.
    Unreadable {
        /// As above.
        name: String,
        /// What the system says.
        why: String,
    },
}

/// Why messages cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The folder or file is not there or cannot be opened.
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It has neither `new` nor `cur`.
    #[error("this is no Maildir: it has neither a folder `new` nor a folder `cur`")]
    NoMaildir,
    /// It does not begin with `From `.
    #[error("this is no mbox file: it does not begin with `From `")]
    NoMbox,
    /// The IMAP server cannot be reached, or not safely.
    #[error("the IMAP server cannot be reached: {0}")]
    Unreachable(String),
    /// The server's certificate is not the right one.
    #[error("the certificate of the IMAP server is not accepted: {0}")]
    Certificate(String),
    /// User or password are refused.
    #[error("the IMAP server does not accept the user or the password")]
    Login,
    /// There is no such mailbox, or it may not be opened.
    #[error("the IMAP server does not open this mailbox")]
    Mailbox,
    /// The server breaks off, or answers what cannot be understood.
    #[error("the IMAP server broke off: {0}")]
    Broken(String),
}
