//! Why a file could not be written.

use std::io;

use crate::diag::{Code, Diagnostic};

const IN_THE_WAY: Code = Code("output/in-the-way");
const WRITE_FAILED: Code = Code("output/write-failed");

/// Why a file could not be written. Names hold no personal data.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The name has letters that are not allowed, or points out of the folder. Always a mistake in
    /// this program, because names are never made from data.
    #[error("`{0}` is not a name for an output file")]
    BadName(String),
    /// There is a file of this name; it was left as it is.
    #[error("`{0}` is there already; nothing is ever overwritten")]
    Exists(String),
    /// There is something of the name that the user gave; it was left as it is.
    #[error("`{0}` is there already; nothing is ever overwritten")]
    InTheWay(String),
    /// The operating system says no.
    #[error("`{path}` cannot be written: {source}")]
    Io {
        /// The path as the user would write it.
        path: String,
        /// What the operating system says.
        source: io::Error,
    },
}

impl WriteError {
    /// The problem for the user.
    pub fn to_diagnostic(&self) -> Diagnostic {
        if let Self::InTheWay(_) = self {
            return Diagnostic::error(IN_THE_WAY, self.to_string())
                .help("name a file that is not there yet, or move that one away");
        }
        let problem = Diagnostic::error(WRITE_FAILED, self.to_string());
        match self {
            Self::Io { source, .. } if source.kind() == io::ErrorKind::StorageFull => {
                problem.help("the disk is full: make room, then run again into a new output folder")
            }
            Self::Io { .. } => problem.help(
                "check that the disk is writable and not full, then run again into a new output \
                 folder",
            ),
            Self::BadName(_) | Self::Exists(_) | Self::InTheWay(_) => {
                problem.help("this is a mistake in the program")
            }
        }
    }
}
