//! A mailbox on an IMAP server, and who opens it.

use std::fmt;

use crate::dispatch::Secret;
use crate::dispatch::stream::{Host, Roots, Tls};

/// A mailbox and who opens it. `Debug` shows the host alone.
#[derive(Clone)]
pub struct Account {
    /// The server's name; its certificate must be for this.
    pub host: Host,
    /// Its TCP port.
    pub port: u16,
    /// Whether and when the connection is encrypted.
    pub tls: Tls,
    /// Whose certificates are accepted.
    pub roots: Roots,
    /// The user's name.
    pub user: String,
    /// The password.
    pub password: Secret,
    /// The mailbox; `INBOX` is the one that every user has.
    pub mailbox: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Account {
    /// The usual port of IMAP: 993 if the connection is encrypted from the beginning, else 143.
    pub fn usual_port(tls: Tls) -> u16 {
        if tls == Tls::Implicit { 993 } else { 143 }
    }
}
