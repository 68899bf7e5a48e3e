//! Why a file could not be written.

use std::io;

use crate::diag::Diagnostic;
use crate::diag::codes::output::{IN_THE_WAY, WRITE_FAILED};

/// Why a file could not be written. Paths contain no personal data.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The name has characters that are not allowed, or points out of the folder. Always a bug in
    /// this program, because names are never derived from data.
    #[error("`{0}` is not a name for an output file")]
    BadName(String),
    /// A file of this name exists; it stays unchanged.
    #[error("`{0}` already exists; nothing is ever overwritten")]
    Exists(String),
    /// Something with the name that the user chose exists; it stays unchanged.
    #[error("`{0}` already exists; nothing is ever overwritten")]
    InTheWay(String),
    /// The operating system reports an error.
    #[error("`{path}` cannot be written: {source}")]
    Io {
        /// The path as the user would write it.
        path: String,
        /// The error of the operating system.
        source: io::Error,
    },
}

impl WriteError {
    /// The problem for the user.
    pub fn to_diagnostic(&self) -> Diagnostic {
        if let Self::InTheWay(_) = self {
            return Diagnostic::error(IN_THE_WAY, self.to_string())
                .help("name a file that does not exist yet, or move that one");
        }
        let problem = Diagnostic::error(WRITE_FAILED, self.to_string());
        match self {
            Self::Io { source, .. } if source.kind() == io::ErrorKind::StorageFull => problem.help(
                "the disk is full: free some space, then run the command again with a new output \
                 folder",
            ),
            Self::Io { .. } => problem.help(
                "check that the disk is writable and not full, then run the command again with a \
                 new output folder",
            ),
            Self::BadName(_) | Self::Exists(_) | Self::InTheWay(_) => {
                problem.help("this is a fault in the program")
            }
        }
    }
}
