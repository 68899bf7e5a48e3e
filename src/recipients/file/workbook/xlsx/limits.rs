//! The most that is read of a workbook.

/// Most bytes of shared texts.
pub(super) const MOST_TEXT: usize = 256 << 20;

/// Most shared texts.
pub(super) const MOST_TEXTS: usize = 16 << 20;

/// Most sheets, formats and styles together; Excel itself allows 65 490 styles.
pub(super) const MOST_ENTRIES: usize = 1 << 17;

/// Longest code of a format, in bytes.
pub(super) const LONGEST_CODE: usize = 1 << 10;

/// Most formats with a code of their own.
pub(super) const MOST_FORMATS: usize = 1 << 12;
