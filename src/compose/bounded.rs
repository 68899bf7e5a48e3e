//! A writer with a limit: no template can fill the memory.

use std::io;

/// What Tera's error says when a [`Bounded`] is full.
pub(super) const OVERFLOW: &str = "Io error while writing rendered value";

/// A writer that fails after `limit` bytes. It bounds the output; what a template keeps in
/// variables is bounded by [`guard`](super::guard).
pub(super) struct Bounded {
    bytes: Vec<u8>,
    limit: usize,
}

impl Bounded {
    pub(super) fn new(limit: usize) -> Self {
        Self { bytes: Vec::with_capacity(16 * 1024), limit }
    }

    pub(super) fn into_string(self) -> String {
        String::from_utf8(self.bytes).unwrap_or_default()
    }
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
