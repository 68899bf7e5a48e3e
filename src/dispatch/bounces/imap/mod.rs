//! A mailbox over IMAP (RFC 3501), read and left as it is: opened with EXAMINE, messages fetched with
//! BODY.PEEK, so that not even the flag of a read message changes.
//!
//! Five commands are needed: LOGIN, EXAMINE, UID SEARCH, UID FETCH and LOGOUT. What a server may send is
//! bounded before it is held: a line, a literal, and everything in answer to one command. Words of the
//! server are never repeated, because they may quote what nobody should see.

mod account;
mod answer;
mod mailbox;
mod name;
mod session;
#[cfg(test)]
mod tests;

pub use account::Account;
pub use mailbox::imap;
