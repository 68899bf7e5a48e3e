//! `exceptions.csv`: who needs a person's decision, and why.
//!
//! For people: it opens in a Finnish or Swedish Excel by a double click. Those split cells at
//! semicolons, because their decimal sign is the comma, and read UTF-8 only with a byte order mark.
//! It names row, column and rule, and never a value.

use super::list::{List, RowPlace};
use super::{Medium, Outbox, Pending, WriteError};
use crate::text::csv_guarded;

const HIDDEN_NAME: &str = "exceptions.csv";
const HEADER: [&str; 6] = ["row", "recipient", "channel", "column", "reason", "what to do"];

/// One person, or one channel of a person, that needs a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionRow {
    /// 1-based row of the recipients file as Excel shows it (the header is row 1).
    pub row: u64,
    /// The row's `id` in the recipients file.
    pub recipient: String,
    /// The channel it is about; `None` for the whole person.
    pub channel: Option<Medium>,
    /// Header of the column it is about.
    pub column: Option<String>,
    /// What the matter is: one sentence, a rule and never a value.
    pub reason: String,
    /// What to do about it.
    pub what_to_do: String,
}

/// The exceptions while they are being written. Rows come in any order and are written in that of
/// the recipients file.
#[derive(Debug)]
pub struct Exceptions(List);

impl Exceptions {
    /// Begins the exceptions of an output folder. The file is written even if nobody is in it, so
    /// that a missing file is never taken for "nobody".
    pub fn begin(outbox: &Outbox) -> Self {
        let mut format = csv::WriterBuilder::new();
        format.delimiter(b';').terminator(csv::Terminator::CRLF);
        Self(List::new(outbox, HIDDEN_NAME, format))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub fn push(
        &mut self,
        outbox: &Outbox,
        place: RowPlace,
        row: &ExceptionRow,
    ) -> Result<(), WriteError> {
        let cells = [
            row.row.to_string(),
            csv_guarded(&row.recipient),
            row.channel.map_or("", Medium::as_str).to_owned(),
            csv_guarded(row.column.as_deref().unwrap_or_default()),
            csv_guarded(&row.reason),
            csv_guarded(&row.what_to_do),
        ];
        self.0.push(outbox, place, &cells)
    }

    /// Rows so far, without the header.
    pub fn rows(&self) -> u64 {
        self.0.rows()
    }

    pub(super) fn into_pending(self, outbox: &Outbox) -> Result<Pending, WriteError> {
        self.0.into_pending(outbox, b"\xef\xbb\xbf", &HEADER)
    }
}
