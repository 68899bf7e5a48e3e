//! The output folder: created once, and filled with complete files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::atomic::Pending;
use super::error::WriteError;

use super::spool::Spool;
use super::written::Written;
use super::{names, permissions};
use crate::diag::codes::output::{CANNOT_CREATE, NOT_A_FOLDER, NOT_EMPTY, SYMLINK};
use crate::diag::{Diagnostic, Place};
use crate::text::hex;

/// A new output folder. Can be shared between threads.
#[derive(Debug)]
pub struct Outbox {
    pub(super) root: PathBuf,
}

impl Outbox {
    /// Creates the folder, or takes an empty one, and makes it accessible to its owner only.
    ///
    /// # Errors
    /// The path is a folder that is not empty, a file or a symbolic link (somebody else could
    /// redirect it), or the operating system reports an error. Nothing is changed then.
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
                // Checked again, because only now can nobody else put anything there.
                usable(path, fs::symlink_metadata(path))?;
            }
        }
        Ok(Self { root: path.to_owned() })
    }

    /// Whether [`Outbox::create`] would take the folder, as far as can be known without changing
    /// anything. So it is reported before hours of work, together with all other problems.
    ///
    /// # Errors
    /// The same as of [`Outbox::create`].
    pub fn check(path: &Path) -> Result<(), Box<Diagnostic>> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            found => usable(path, found),
        }
    }

    /// Writes a complete file, and the folders above it. `relative` has forward slashes and only
    /// the characters `a`–`z`, `0`–`9`, `-`, `.`; see [`single_name`](super::single_name) and the
    /// functions beside it.
    ///
    /// When this returns, the file has its name. It is on the disk after [`Outbox::finish`].
    ///
    /// # Errors
    /// [`WriteError`]; then no file of this name was added.
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

    /// Opens a file under its hidden name.
    ///
    /// # Errors
    /// [`WriteError`] if the name is not valid or taken, or the file cannot be created.
    pub(super) fn begin(&self, relative: &str) -> Result<Pending, WriteError> {
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
    ///
    /// # Errors
    /// [`WriteError`] if the name is taken, or the file cannot be renamed.
    pub(super) fn publish(&self, pending: Pending, relative: &str) -> Result<(), WriteError> {
        pending.publish(&self.root.join(relative)).map_err(|source| match source.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Exists(relative.to_owned()),
            _ => self.io(relative, source),
        })
    }

    fn make_folders(&self, relative: &str) -> Result<(), WriteError> {
        for (at, _) in relative.match_indices('/') {
            let folder = &relative[..at];
            match permissions::create_folder(&self.root.join(folder)) {
                // Another thread created it first.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => other.map_err(|source| self.io(folder, source))?,
            }
        }
        Ok(())
    }

    /// A place for sorting records; see [`Spool`].
    pub fn spool(&self) -> Spool {
        Spool::new(self.root.clone())
    }

    /// The error of a file; with an empty `relative`, of the folder.
    pub fn io(&self, relative: &str, source: io::Error) -> WriteError {
        WriteError::Io { path: self.root.join(relative).display().to_string(), source }
    }
}

/// Checks that the path is an empty folder.
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
        Diagnostic::error(CANNOT_CREATE, format!("this folder cannot be created: {error}"))
            .at(Place::Path(path.display().to_string()))
            .help(
                "check that its parent folder exists and that you have permission to write to it",
            ),
    )
}

/// The problem of a folder that is not empty.
fn not_empty(shown: &str) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(NOT_EMPTY, "this folder is not empty, and nothing is ever overwritten")
            .at(Place::Path(shown.to_owned()))
            .help("name a new folder, or empty this one"),
    )
}
