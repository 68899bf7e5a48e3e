//! The output folder.
//!
//! [`Outbox`] creates the folder and writes complete files into it. [`Manifest`] and [`Exceptions`]
//! are the two lists of recipients. [`Outbox::finish`] checks that no recipient is lost, flushes
//! everything to the disk and only then gives the lists their names. Nothing is ever overwritten,
//! and only the owner can read anything.
//!
//! # When a file is safe
//! A file is written under a hidden name (`.NAME.part`) in its own folder and renamed when it is
//! complete. So a stopped or killed program never leaves half a file under a real name. Against a
//! power cut, all files are flushed once for the whole folder in [`Outbox::finish`], before
//! `manifest.csv` gets its name: everything that a `manifest.csv` names is on the disk, and a
//! folder without one is not finished. Measured on ext4 with 20 kB files: flushing each file costs
//! 1.0 ms per file (five minutes for 300 000), flushing once at the end 0.015 ms per file.

mod atomic;
mod error;
pub mod exceptions;
mod file;
mod finish;
mod folder;
mod list;
mod manifest;
mod names;
mod people_list;
mod permissions;
mod record;
mod reprints;
mod spool;
mod sum;
mod ticket;
pub mod verify;
mod written;

pub use error::WriteError;
pub use exceptions::{CellDelimiter, ExceptionRow, Exceptions, ExceptionsFile};
pub use file::OutFile;
pub use finish::FinishError;
pub use folder::Outbox;
pub use list::RowPlace;
pub use manifest::{Manifest, ManifestError, ManifestReader, ManifestRow, Outcome};
pub use names::{PrintKey, email_name, print_name, proof_name, single_name};
pub use people_list::PeopleList;
pub use record::{
    AnswerRecord, ChangeRecord, ConfirmationRecord, CountsRecord, FileSum, RECORD_FORMAT,
    RECORD_NAME, RequestRecord, RunRecord, keep_fixes, sha256_of, sha256_of_text,
};
pub use reprints::{REPRINTS_NAME, Reprinted, log_reprint, printed_letters};
pub use spool::{Record, Sorted, Spool};
pub use sum::{SumError, Totals};
pub use ticket::{Job, JobTicket, PrintFile};
pub use written::Written;

#[cfg(test)]
mod tests;
