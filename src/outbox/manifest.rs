//! `manifest.csv`: what became of every person.
//!
//! For programs: commas, no byte order mark, one header row. A cell that a spreadsheet could take
//! for a formula begins with an apostrophe; [`csv_unguarded`](crate::text::csv_unguarded) takes it away again.

use super::list::{List, RowPlace};
use super::{Outbox, Pending, WriteError};
use crate::text::csv_guarded;

const HIDDEN_NAME: &str = "manifest.csv";

const HEADER: [&str; 14] = [
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
    "single_file",
    "single_sha256",
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
    /// Path of the letter's own file, if it is in a print file as well.
    pub single_file: Option<String>,
    /// SHA-256 of that file.
    pub single_sha256: Option<String>,
}

/// The manifest while it is being written. Rows come in any order and are written in that of the
/// recipients file; memory does not grow with them.
#[derive(Debug)]
pub struct Manifest(List);

impl Manifest {
    /// Begins the manifest of an output folder.
    pub fn begin(outbox: &Outbox) -> Self {
        Self(List::new(outbox, HIDDEN_NAME, csv::WriterBuilder::new()))
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub fn push(
        &mut self,
        outbox: &Outbox,
        place: RowPlace,
        row: &ManifestRow,
    ) -> Result<(), WriteError> {
        let number = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
        let text = |text: &Option<String>| csv_guarded(text.as_deref().unwrap_or_default());
        let cells = [
            csv_guarded(&row.recipient),
            number(row.piece),
            row.channel.map_or("", Medium::as_str).to_owned(),
            csv_guarded(&row.language),
            csv_guarded(&row.variant),
            text(&row.file),
            number(row.first_page),
            number(row.pages.map(u64::from)),
            number(row.sheets.map(u64::from)),
            text(&row.sha256),
            row.outcome.as_str().to_owned(),
            csv_guarded(&row.reason),
            text(&row.single_file),
            text(&row.single_sha256),
        ];
        self.0.push(outbox, place, &cells)
    }

    /// Rows so far, without the header.
    pub fn rows(&self) -> u64 {
        self.0.rows()
    }

    pub(super) fn into_pending(self, outbox: &Outbox) -> Result<Pending, WriteError> {
        self.0.into_pending(outbox, b"", &HEADER)
    }
}
