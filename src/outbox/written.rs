//! The record of a written file.

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
