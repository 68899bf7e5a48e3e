//! Atomic files: a file has a hidden name until it is complete.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::permissions;

/// A file that is being written as `.NAME.part`. Dropped without [`Pending::publish`], it is
/// removed.
#[derive(Debug)]
pub(super) struct Pending {
    file: File,
    hidden: PathBuf,
    published: bool,
}

impl Pending {
    /// Opens the hidden file next to `target`.
    ///
    /// # Errors
    /// `AlreadyExists` if the target or its hidden file exists.
    pub(super) fn open(target: &Path) -> io::Result<Self> {
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(".part");
        let hidden = target.with_file_name(name);
        let file = permissions::create_file(&hidden)?;
        Ok(Self { file, hidden, published: false })
    }

    /// Gives the file its name, replacing the file that has it now.
    ///
    /// # Errors
    /// The file cannot be flushed or renamed.
    pub(super) fn replace(mut self, target: &Path) -> io::Result<()> {
        self.file.flush()?;
        fs::rename(&self.hidden, target)?;
        self.published = true;
        Ok(())
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// `AlreadyExists` if something has this name; it stays unchanged.
    pub(super) fn publish(mut self, target: &Path) -> io::Result<()> {
        self.file.flush()?;
        permissions::rename_new(&self.hidden, target)?;
        self.published = true;
        Ok(())
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if !self.published {
            // Nothing can be done about a failure here, and a hidden part does no harm.
            let _ = fs::remove_file(&self.hidden);
        }
    }
}
