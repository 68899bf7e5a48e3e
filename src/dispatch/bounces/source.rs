//! The sources of messages: what they return, and how they fail.

use std::io;

/// The largest message that is read, in bytes. A larger one is counted and listed: a report contains the
/// message at most once, and ours are smaller.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// One message of a source.
#[derive(Debug)]
pub enum Item {
    /// A message.
    Message {
        /// How a person finds it: the name of its file, its number in the mbox file, or its UID.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A message with more than [`MOST_BYTES`].
    TooLarge {
        /// As above.
        name: String,
    },
    /// A message that exists but cannot be read.
    Unreadable {
        /// As above.
        name: String,
        /// The error of the system.
        why: String,
    },
}

/// Why messages cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The folder or file does not exist or cannot be opened.
    #[error("cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It has neither `new` nor `cur`.
    #[error("this is not a Maildir: it has neither a folder `new` nor a folder `cur`")]
    NoMaildir,
    /// It does not begin with `From `.
    #[error("this is not an mbox file: it does not begin with `From `")]
    NoMbox,
    /// The IMAP server cannot be reached, or not safely.
    #[error("the IMAP server cannot be reached: {0}")]
    Unreachable(String),
    /// The server's certificate is not accepted.
    #[error("the certificate of the IMAP server is not accepted: {0}")]
    Certificate(String),
    /// User or password are refused.
    #[error("the IMAP server does not accept the user or the password")]
    Login,
    /// The mailbox does not exist, or may not be opened.
    #[error("the IMAP server cannot open this mailbox")]
    Mailbox,
    /// The connection broke, or the server's answer cannot be understood.
    #[error("the connection to the IMAP server failed: {0}")]
    Broken(String),
}
