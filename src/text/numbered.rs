//! Whether a text numbers something, on which it depends which numbers may be identity codes.

/// What a text is for, as far as it decides which numbers may be codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbered {
    /// The text numbers something, such as a row or an order, and may begin with a date.
    ByDate,
    /// Any other text.
    No,
}
