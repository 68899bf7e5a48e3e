//! Bounces: reports about messages that did not arrive, and the pieces that they are about.
//!
//! [`read`] parses a message, [`find`] matches it to a piece, [`finding`] says what became of the piece.
//! A report is matched only by what our own message has put into it (token, envelope id, Message-ID), and
//! never by an address or a name; reports that cannot be matched for certain are left to a person. Messages
//! are read from a [`maildir()`], an [`mbox()`] file or with [`imap()`], and nothing is changed there.

mod evidence;
mod fields;
mod imap;
mod maildir;
mod matching;
mod mbox;
mod report;
mod source;

pub use evidence::Evidence;
pub use imap::{Account, imap};
pub use maildir::maildir;
pub use matching::{Finding, Lookup, Unmatched, find, finding};
pub use mbox::{mbox, read_mbox};
pub use report::{Content, OtherMail, Reading, RecipientReport, digest, read};
pub use source::{Item, MOST_BYTES, SourceError};

#[cfg(test)]
mod tests;
