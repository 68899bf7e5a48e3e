//! Reports about messages that did not arrive, and whom they are about.
//!
//! [`read`] takes a message apart, [`find`] says which piece it is about, [`finding`] what it says of it.
//! A report is matched by what only its own message could give it, and never by an address or a name:
//! what fits nobody for certain is left to a person. Messages come from a [`maildir()`], an [`mbox()`] file
//! or over [`imap()`]; nothing is ever changed there.

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
