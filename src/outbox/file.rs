//! A file that is written piece by piece, and gets its name only when it is complete.

use std::io::{self, BufWriter, Write};

use sha2::{Digest as _, Sha256};

use super::atomic::Pending;
use super::error::WriteError;
use super::folder::Outbox;
use super::written::Written;
use crate::text::hex;

/// Size of the write buffer, in bytes.
const BUFFER: usize = 256 * 1024;

/// A file that is being written; see [`Outbox::open_file`]. If it is dropped without
/// [`OutFile::publish`], nothing of it remains.
#[derive(Debug)]
pub struct OutFile {
    name: String,
    file: BufWriter<Pending>,
    digest: Sha256,
    bytes: u64,
}

impl Outbox {
    /// Begins a file that is written piece by piece. `relative` as in [`Outbox::write_file`].
    ///
    /// # Errors
    /// [`WriteError`] if the name is not valid or taken, or the file cannot be created.
    pub fn open_file(&self, relative: &str) -> Result<OutFile, WriteError> {
        Ok(OutFile::new(relative, self.begin(relative)?))
    }
}

impl OutFile {
    fn new(name: &str, pending: Pending) -> Self {
        let file = BufWriter::with_capacity(BUFFER, pending);
        Self { name: name.to_owned(), file, digest: Sha256::new(), bytes: 0 }
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// [`WriteError`]; then no file of this name was added.
    pub fn publish(self, outbox: &Outbox) -> Result<Written, WriteError> {
        let Self { name, file, digest, bytes } = self;
        let pending = file.into_inner().map_err(|error| outbox.io(&name, error.into_error()))?;
        outbox.publish(pending, &name)?;
        Ok(Written { path: name, sha256: hex(&digest.finalize()), bytes })
    }
}

impl Write for OutFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
