//! `manifest.csv`: what became of every person.
//!
//! For programs: commas, no byte order mark, one header row. A cell that a spreadsheet could take
//! for a formula begins with an apostrophe; [`csv_unguarded`](crate::text::csv_unguarded) takes it away again.

use std::io::BufWriter;

use super::{Outbox, Pending, WriteError};
use crate::text::csv_guarded;

const HIDDEN_NAME: &str = "manifest.csv";

const HEADER: [&str; 12] = [
    "recipient",
    "piece",
    "channel",
    "language",
    "variant",
    "file",
    "first_page",
    "pages",
    "sheets",
    "sha256",
    "outcome",
    "reason",
];

/// What a row of the manifest is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A letter on paper.
    Letter,
    /// An e-mail.
    Email,
}

impl Medium {
    /// `letter` or `email`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Email => "email",
        }
    }
}

/// What became of a person on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The piece is there.
    Rendered,
    /// A person must decide first.
    Excluded,
    /// Something went wrong.
    Failed,
}

impl Outcome {
    /// `rendered`, `excluded` or `failed`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rendered => "rendered",
            Self::Excluded => "excluded",
            Self::Failed => "failed",
        }
    }
}

/// One row: a person, or one of the two channels of a person who gets both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestRow {
    /// The row's `id` in the recipients file.
    pub recipient: String,
    /// Running number of the piece; `None` when there is none.
    pub piece: Option<u64>,
    /// The channel; `None` when it could not be decided.
    pub channel: Option<Medium>,
    /// Language tag, `fi+sv` for several; empty when it could not be decided.
    pub language: String,
    /// The variant, such as `adult, identity code leaked`.
    pub variant: String,
    /// Path of the file in the output folder.
    pub file: Option<String>,
    /// First page of the piece in that file, 1-based; letters only.
    pub first_page: Option<u64>,
    /// Printed pages, without padding; letters only.
    pub pages: Option<u32>,
    /// Sheets of paper; letters only.
    pub sheets: Option<u32>,
    /// SHA-256 of the file.
    pub sha256: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why, for excluded and failed; a rule, never a value.
    pub reason: String,
}

/// The manifest while it is being written. Rows are kept in the order in which they come; memory
/// does not grow with them.
#[derive(Debug)]
pub struct Manifest {
    writer: csv::Writer<BufWriter<Pending>>,
    rows: u64,
}

impl Manifest {
    /// Begins the manifest of an output folder, under a hidden name.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn begin(outbox: &Outbox) -> Result<Self, WriteError> {
        let file = outbox.begin(HIDDEN_NAME)?;
        let mut writer = csv::WriterBuilder::new().from_writer(BufWriter::new(file));
        writer.write_record(HEADER).map_err(|error| outbox.io(HIDDEN_NAME, error.into()))?;
        Ok(Self { writer, rows: 0 })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub fn push(&mut self, outbox: &Outbox, row: &ManifestRow) -> Result<(), WriteError> {
        let number = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
        let cells = [
            csv_guarded(&row.recipient),
            number(row.piece),
            row.channel.map_or("", Medium::as_str).to_owned(),
            csv_guarded(&row.language),
            csv_guarded(&row.variant),
            csv_guarded(row.file.as_deref().unwrap_or_default()),
            number(row.first_page),
            number(row.pages.map(u64::from)),
            number(row.sheets.map(u64::from)),
            csv_guarded(row.sha256.as_deref().unwrap_or_default()),
            row.outcome.as_str().to_owned(),
            csv_guarded(&row.reason),
        ];
        self.writer.write_record(cells).map_err(|error| outbox.io(HIDDEN_NAME, error.into()))?;
        self.rows += 1;
        Ok(())
    }

    /// Rows so far, without the header.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    pub(super) fn into_pending(self, outbox: &Outbox) -> Result<Pending, WriteError> {
        into_pending(self.writer).map_err(|source| outbox.io(HIDDEN_NAME, source))
    }
}

/// Writes out everything that is still in memory.
pub(super) fn into_pending(writer: csv::Writer<BufWriter<Pending>>) -> std::io::Result<Pending> {
    let buffered = writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    buffered.into_inner().map_err(std::io::IntoInnerError::into_error)
}
