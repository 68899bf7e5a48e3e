//! What can be wrong with a journal.

use std::io;

use crate::diag::Diagnostic;
use crate::diag::codes::internal::JOURNAL_EVENT;
use crate::diag::codes::journal::{
    DAMAGED, LOCKED, NETWORK_FOLDER, NEWER_FORMAT, OTHER_RUN, WRITE_FAILED,
};

use super::State;

/// Why the journal cannot be used. Holds no personal data.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// Another process holds it.
    #[error("another process is using this output folder")]
    Locked,
    /// It is not as this program wrote it.
    #[error("the journal is damaged: {what}")]
    Damaged {
        /// What is wrong, and in which line or file.
        what: String,
        /// The number of the line, 1-based, if the fault is in a line.
        line: Option<u64>,
    },
    /// There is a journal already: another process has created it meanwhile.
    #[error("there is already a journal")]
    There,
    /// It belongs to another manifest.
    #[error("`manifest.csv` is not the one that the journal belongs to")]
    OtherRun,
    /// A later version of the program wrote it.
    #[error("the journal has format {found}; this version of the program reads format {known}")]
    NewerFormat {
        /// Its format.
        found: u32,
        /// The newest that is read.
        known: u32,
    },
    /// The operating system refuses to read or write. Nothing more may be sent after this.
    #[error("the journal cannot be written or read: {what}")]
    Write {
        /// Whether the disk is full.
        full: bool,
        /// What the operating system or the database says.
        what: String,
    },
    /// The output folder is on a network drive, where locks and flushing are not reliable.
    #[error("the output folder is on a network drive ({kind})")]
    NetworkFolder {
        /// `NFS`, `SMB`, …
        kind: &'static str,
    },
    /// The event cannot happen to the piece in its state: a fault in this program.
    #[error("piece {piece} is {}: this event cannot happen to it", state.name())]
    Impossible {
        /// The piece.
        piece: u64,
        /// Its state.
        state: State,
    },
    /// There is no such piece, or no such print file: a fault in this program.
    #[error("the journal has no such piece or print file: {what}")]
    NoSuchPiece {
        /// Number of the piece, or path of the file.
        what: String,
    },
}

impl JournalError {
    /// The diagnostic for the user. The caller adds the output folder as its place.
    pub fn to_diagnostic(&self) -> Diagnostic {
        let problem = |code| Diagnostic::error(code, self.to_string());
        match self {
            Self::Locked => problem(LOCKED)
                .help("wait until it ends; `status` shows its progress. This command sent nothing"),
            Self::Damaged { what, line } => problem(DAMAGED)
                .help(
                    "do not send from this folder: restore `journal.sqlite` and `audit.jsonl` \
                     from a backup, both from the same moment",
                )
                .with("what", what.clone())
                .with("line", line.unwrap_or(0)),
            Self::There => Self::damaged(self.to_string()).to_diagnostic(),
            Self::OtherRun => problem(OTHER_RUN)
                .help("restore the `manifest.csv` of the run; a new run needs a new output folder"),
            Self::NewerFormat { found, known } => problem(NEWER_FORMAT)
                .help("use the version of the program that wrote it, or a later one")
                .with("found", u64::from(*found))
                .with("known", u64::from(*known)),
            Self::Write { full, what } => problem(WRITE_FAILED)
                .help(match full {
                    true => "the disk is full: free some space, then run the same command again",
                    false => {
                        "check the disk, then run the same command again: it continues where it \
                         stopped"
                    }
                })
                .with("full", if *full { "yes" } else { "no" })
                .with("what", what.clone()),
            Self::NetworkFolder { kind } => problem(NETWORK_FOLDER)
                .help("copy the output folder to a disk of this computer, and send from there")
                .with("kind", *kind),
            Self::Impossible { .. } | Self::NoSuchPiece { .. } => {
                problem(JOURNAL_EVENT).help("this is a fault in the program: report it")
            }
        }
    }

    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into(), line: None }
    }

    pub(super) fn damaged_line(line: u64, what: &str) -> Self {
        Self::Damaged { what: format!("line {line} {what}"), line: Some(line) }
    }

    /// The error of a file of the journal.
    pub(super) fn of_file(name: &str, error: &io::Error) -> Self {
        Self::Write {
            full: matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded),
            what: format!("`{name}`: {error}"),
        }
    }
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, DiskFull, NotADatabase};
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => {
                Self::damaged(format!("`journal.sqlite`: {error}"))
            }
            Some(code) => {
                Self::Write { full: code == DiskFull, what: format!("`journal.sqlite`: {error}") }
            }
            // A value of another type than was written.
            None => Self::damaged(format!("`journal.sqlite`: {error}")),
        }
    }
}
