//! The output folder.
//!
//! [`Outbox`] makes the folder and puts whole files into it; [`Manifest`] and [`Exceptions`] are
//! the two lists about the people; [`Outbox::finish`] checks that nobody is lost, makes everything
//! durable and only then gives the lists their names. Nothing here overwrites anything, and
//! everything is readable by its owner alone.
//!
//! # When a file is safe
//! A file is written under a hidden name (`.NAME.part`) in its own folder and renamed when it is
//! whole. A stopped or killed program therefore never leaves half a file under a real name. Against
//! a power cut, files are flushed to the disk once for the whole folder in [`Outbox::finish`],
//! before `manifest.csv` gets its name: what a `manifest.csv` names is on the disk, and a folder
//! without one is not finished. Measured on ext4 with 20 kB files: flushing each file costs
//! 1.0 ms a file (five minutes for 300 000), once at the end 0.015 ms a file.

mod atomic;
pub mod exceptions;
mod file;
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

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::diag::codes::internal::SUM;
use crate::diag::codes::output::{
    CANNOT_CREATE, IN_THE_WAY, NOT_A_FOLDER, NOT_EMPTY, SYMLINK, WRITE_FAILED,
};
use crate::diag::{Diagnostic, Place};
use crate::text::hex;

use atomic::Pending;
pub use exceptions::{CellDelimiter, ExceptionRow, Exceptions, ExceptionsFile};
pub use file::OutFile;
pub use list::RowPlace;
pub use manifest::{Manifest, ManifestError, ManifestReader, ManifestRow, Outcome};
pub use names::{PrintKey, email_name, print_name, proof_name, single_name};
pub use people_list::PeopleList;
pub use record::{
    CountsRecord, FileSum, RECORD_FORMAT, RECORD_NAME, RequestRecord, RunRecord, keep_fixes,
    sha256_of, sha256_of_text,
};
pub use reprints::{REPRINTS_NAME, Reprinted, log_reprint, printed_letters};
pub use spool::{Record, Sorted, Spool};
pub use sum::{SumError, Totals};
pub use ticket::{Job, JobTicket, PrintFile};

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its path in the output folder, with forward slashes.
    pub path: String,
    /// SHA-256 of its bytes, 64 small hexadecimal digits.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
}

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

/// Why an output folder could not be finished.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// A file could not be written or flushed.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The numbers do not add up: a mistake in this program.
    #[error(transparent)]
    Sum(#[from] SumError),
}

impl FinishError {
    /// The problem for the user.
    pub fn to_diagnostic(&self) -> Diagnostic {
        match self {
            Self::Write(error) => error.to_diagnostic(),
            Self::Sum(error) => Diagnostic::error(SUM, error.to_string()).help(
                "this is a mistake in the program: do not use this output folder, and report it",
            ),
        }
    }
}

/// A new output folder. Can be shared between threads.
#[derive(Debug)]
pub struct Outbox {
    root: PathBuf,
}

impl Outbox {
    /// Makes the folder, or takes an empty one, and closes it to everybody but its owner.
    ///
    /// # Errors
    /// A folder with something in it, a file, a symbolic link (somebody else could turn it), or
    /// whatever the operating system objects to. Nothing is changed then.
    pub fn create(path: &Path) -> Result<Self, Box<Diagnostic>> {
        let cannot = |error| cannot_create(path, &error);
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
                    fs::create_dir_all(above).map_err(cannot)?;
                }
                permissions::create_folder(path).map_err(cannot)?;
            }
            found => {
                usable(path, found)?;
                permissions::close_folder(path).map_err(cannot)?;
                // Looked at again, because only now can nobody else put anything there.
                usable(path, fs::symlink_metadata(path))?;
            }
        }
        Ok(Self { root: path.to_owned() })
    }

    /// Whether [`Outbox::create`] would take the folder, as far as can be told without changing
    /// anything: so that it is told before hours of work, together with all other problems.
    ///
    /// # Errors
    /// As [`Outbox::create`].
    pub fn check(path: &Path) -> Result<(), Box<Diagnostic>> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            found => usable(path, found),
        }
    }

    /// Writes a whole file, and the folders above it. `relative` has forward slashes and only the
    /// characters `a`–`z`, `0`–`9`, `-`, `.`; see [`single_name`] and its neighbours.
    ///
    /// The file is there under its name when this returns, and on the disk after
    /// [`Outbox::finish`].
    ///
    /// # Errors
    /// [`WriteError`]; then there is no file of this name that was not there before.
    pub fn write_file(&self, relative: &str, bytes: &[u8]) -> Result<Written, WriteError> {
        let mut pending = self.begin(relative)?;
        io::Write::write_all(&mut pending, bytes).map_err(|source| self.io(relative, source))?;
        self.publish(pending, relative)?;
        Ok(Written {
            path: relative.to_owned(),
            sha256: hex(&Sha256::digest(bytes)),
            bytes: bytes.len() as u64,
        })
    }

    /// Begins a file that is written piece by piece. `relative` as in [`Outbox::write_file`].
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn open_file(&self, relative: &str) -> Result<OutFile, WriteError> {
        Ok(OutFile::new(relative, self.begin(relative)?))
    }

    /// Ends a run that did everything: checks that nobody is lost, makes all files durable, and
    /// gives `exceptions.csv` and then `manifest.csv` their names.
    ///
    /// # Errors
    /// [`FinishError::Sum`] when people are missing or counted twice (then neither list appears),
    /// or the first file that could not be flushed or renamed.
    pub fn finish(
        &self,
        manifest: Manifest,
        exceptions: Exceptions,
        totals: &Totals,
    ) -> Result<(), FinishError> {
        totals.check(manifest.rows())?;
        self.close(manifest, exceptions, ("manifest.csv", "exceptions.csv"))?;
        Ok(())
    }

    /// Ends a run that was stopped: the lists of what was done until then are named
    /// `manifest.partial.csv` and `exceptions.partial.csv`, so that nobody takes them for the
    /// whole.
    ///
    /// # Errors
    /// The first file that could not be flushed or renamed.
    pub fn interrupt(&self, manifest: Manifest, exceptions: Exceptions) -> Result<(), WriteError> {
        self.close(manifest, exceptions, ("manifest.partial.csv", "exceptions.partial.csv"))
    }

    fn close(
        &self,
        manifest: Manifest,
        exceptions: Exceptions,
        (manifest_name, exceptions_name): (&str, &str),
    ) -> Result<(), WriteError> {
        let exceptions = exceptions.into_pending(self)?;
        let manifest = manifest.into_pending(self)?;
        let sync = |source| self.io("", source);
        // First the contents of all files, then the two names that say that they are there.
        permissions::sync(&self.root).map_err(sync)?;
        self.publish(exceptions, exceptions_name)?;
        self.publish(manifest, manifest_name)?;
        permissions::sync(&self.root).map_err(sync)
    }

    /// Opens a file under its hidden name.
    fn begin(&self, relative: &str) -> Result<Pending, WriteError> {
        names::check(relative)?;
        let target = self.root.join(relative);
        match Pending::open(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.make_folders(relative)?;
                Pending::open(&target).map_err(|source| self.io(relative, source))
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(WriteError::Exists(relative.to_owned()))
            }
            other => other.map_err(|source| self.io(relative, source)),
        }
    }

    /// Gives a file its name.
    fn publish(&self, pending: Pending, relative: &str) -> Result<(), WriteError> {
        pending.publish(&self.root.join(relative)).map_err(|source| match source.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Exists(relative.to_owned()),
            _ => self.io(relative, source),
        })
    }

    fn make_folders(&self, relative: &str) -> Result<(), WriteError> {
        for (at, _) in relative.match_indices('/') {
            let folder = &relative[..at];
            match permissions::create_folder(&self.root.join(folder)) {
                // Another thread was first.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => other.map_err(|source| self.io(folder, source))?,
            }
        }
        Ok(())
    }

    /// A place to sort records in; see [`Spool`].
    pub fn spool(&self) -> Spool {
        Spool::new(self.root.clone())
    }

    /// The error of a file, or with an empty name of the folder.
    pub fn io(&self, relative: &str, source: io::Error) -> WriteError {
        WriteError::Io { path: self.root.join(relative).display().to_string(), source }
    }
}

/// Whether what stands at the path is an empty folder.
fn usable(path: &Path, found: io::Result<fs::Metadata>) -> Result<(), Box<Diagnostic>> {
    let problem = |code, message: &str, help: &str| {
        let place = Place::Path(path.display().to_string());
        Err(Box::new(Diagnostic::error(code, message).at(place).help(help)))
    };
    let found = found.map_err(|error| cannot_create(path, &error))?;
    if found.file_type().is_symlink() {
        let message = "this is a symbolic link, not a folder";
        return problem(SYMLINK, message, "name the folder itself");
    }
    if !found.is_dir() {
        return problem(NOT_A_FOLDER, "this is a file, not a folder", "name a new folder");
    }
    match fs::read_dir(path).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(not_empty(&path.display().to_string())),
        Err(error) => Err(cannot_create(path, &error)),
    }
}

fn cannot_create(path: &Path, error: &io::Error) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(CANNOT_CREATE, format!("this folder cannot be made: {error}"))
            .at(Place::Path(path.display().to_string()))
            .help("check that the folder above it is there and that you may write to it"),
    )
}

/// The problem of a folder that has something in it. Also for folders that are not output.
pub(crate) fn not_empty(shown: &str) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(NOT_EMPTY, "this folder is not empty, and nothing is ever overwritten")
            .at(Place::Path(shown.to_owned()))
            .help("name a new folder, or empty this one yourself"),
    )
}

#[cfg(test)]
mod tests;
