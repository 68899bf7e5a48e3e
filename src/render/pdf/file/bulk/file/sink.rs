//! Where the bytes of a file go.

use std::io::Write;

use crate::render::pdf::file::document::WriteError;

/// A sink that counts the bytes written.
pub(super) struct Counted<W> {
    pub(super) sink: W,
    pub(super) written: u64,
}

impl<W: Write> Counted<W> {
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.sink.write_all(bytes).map_err(|error| WriteError::Sink(error.kind()))?;
        self.written += bytes.len() as u64;
        Ok(())
    }
}
