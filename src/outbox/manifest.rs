//! `manifest.csv`: the outcome for every recipient.
//!
//! For programs: commas, no byte order mark, one header row. A cell that a spreadsheet could take
//! for a formula begins with an apostrophe, which [`csv_unguarded`](crate::text::csv_unguarded)
//! removes.

use std::fs::File;
use std::path::Path;

use super::atomic::Pending;
use super::error::WriteError;
use super::folder::Outbox;
use super::list::{List, RowPlace};
use crate::terms::Medium;
use crate::text::{csv_guarded, csv_unguarded};

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

/// The outcome for a recipient on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The piece was written.
    Rendered,
    /// A person must decide first.
    Excluded,
    /// An error occurred.
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

/// One row: a recipient, or one of two channels of a recipient who gets both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestRow {
    /// The row's `id` in the recipients file.
    pub recipient: String,
    /// The piece number; `None` if there is no piece.
    pub piece: Option<u64>,
    /// The channel; `None` if it could not be decided.
    pub channel: Option<Medium>,
    /// Language tag, `fi+sv` for several; empty if it could not be decided.
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
    /// The outcome.
    pub outcome: Outcome,
    /// The reason, if excluded or failed; a rule, never a value.
    pub reason: String,
    /// Path of the letter's own file, if it is also in a print file.
    pub single_file: Option<String>,
    /// SHA-256 of that file.
    pub single_sha256: Option<String>,
}

/// The manifest while it is being written. Rows are added in any order and written in the order of
/// the recipients file; memory does not grow with them.
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
    /// [`WriteError::Io`] if the row cannot be stored.
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
            row.channel.map_or("", Medium::name).to_owned(),
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

    /// Number of rows so far, without the header.
    pub fn rows(&self) -> u64 {
        self.0.rows()
    }

    /// Writes the list.
    ///
    /// # Errors
    /// [`WriteError`] if the file cannot be written.
    pub(super) fn into_pending(self, outbox: &Outbox) -> Result<Pending, WriteError> {
        self.0.into_pending(outbox, b"", &HEADER)
    }
}

/// The manifest of a finished folder, read row by row.
pub struct ManifestReader {
    rows: csv::StringRecordsIntoIter<File>,
    columns: [usize; HEADER.len()],
    row: u64,
}

/// A row or column that is not as this program writes it. Contains no value.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// The file cannot be read.
    #[error("`manifest.csv` cannot be read: {0}")]
    Unreadable(std::io::Error),
    /// A column is missing.
    #[error("`manifest.csv` has no column `{0}`")]
    NoColumn(&'static str),
    /// A cell has a value that is not allowed.
    #[error("this is not a row of a manifest: column `{column}`")]
    BadRow {
        /// 1-based row (the header is row 1).
        row: u64,
        /// The column.
        column: &'static str,
    },
}

impl std::fmt::Debug for ManifestReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ManifestReader").field("row", &self.row).finish_non_exhaustive()
    }
}

impl ManifestReader {
    /// Opens the manifest of an output folder.
    ///
    /// # Errors
    /// The file cannot be read, or lacks a column.
    pub fn open(folder: &Path) -> Result<Self, ManifestError> {
        let unreadable = |error: csv::Error| ManifestError::Unreadable(error.into());
        let mut reader = csv::Reader::from_path(folder.join(HIDDEN_NAME)).map_err(unreadable)?;
        let header = reader.headers().map_err(unreadable)?;
        let mut columns = [0; HEADER.len()];
        for (at, name) in columns.iter_mut().zip(HEADER) {
            let found = header.iter().position(|column| column == name);
            *at = found.ok_or(ManifestError::NoColumn(name))?;
        }
        Ok(Self { rows: reader.into_records(), columns, row: 1 })
    }
}

impl Iterator for ManifestReader {
    type Item = Result<ManifestRow, ManifestError>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.rows.next()?;
        self.row += 1;
        let row = self.row;
        Some(match record {
            Ok(record) => read_row(&record, &self.columns)
                .map_err(|column| ManifestError::BadRow { row, column }),
            Err(error) => Err(match error.is_io_error() {
                true => ManifestError::Unreadable(error.into()),
                false => ManifestError::BadRow { row, column: HEADER[0] },
            }),
        })
    }
}

/// Parses a row; the error is the column with a value that is not allowed.
fn read_row(
    record: &csv::StringRecord,
    columns: &[usize; HEADER.len()],
) -> Result<ManifestRow, &'static str> {
    let cells = columns.map(|at| record.get(at).map(csv_unguarded).unwrap_or_default());
    let [
        recipient,
        piece,
        channel,
        language,
        variant,
        file,
        first_page,
        pages,
        sheets,
        sha256,
        outcome,
        reason,
        single_file,
        single_sha256,
    ] = cells;
    fn number<T: std::str::FromStr>(
        cell: &str,
        column: &'static str,
    ) -> Result<Option<T>, &'static str> {
        match cell {
            "" => Ok(None),
            cell => cell.parse().map(Some).map_err(|_| column),
        }
    }
    let text = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
    let sum = |cell: &str, column| match cell {
        "" => Ok(None),
        cell if cell.len() == 64
            && cell.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) =>
        {
            Ok(Some(cell.to_owned()))
        }
        _ => Err(column),
    };
    let row = ManifestRow {
        recipient: text(recipient).ok_or("recipient")?,
        piece: number(piece, "piece")?,
        channel: match channel {
            "" => None,
            name => Some(Medium::named(name).ok_or("channel")?),
        },
        language: language.to_owned(),
        variant: variant.to_owned(),
        file: text(file),
        first_page: number(first_page, "first_page")?,
        pages: number(pages, "pages")?,
        sheets: number(sheets, "sheets")?,
        sha256: sum(sha256, "sha256")?,
        outcome: match outcome {
            "rendered" => Outcome::Rendered,
            "excluded" => Outcome::Excluded,
            "failed" => Outcome::Failed,
            _ => return Err("outcome"),
        },
        reason: reason.to_owned(),
        single_file: text(single_file),
        single_sha256: sum(single_sha256, "single_sha256")?,
    };
    let whole = match row.outcome {
        Outcome::Rendered => {
            row.piece.is_some_and(|piece| piece > 0 && u32::try_from(piece).is_ok())
                && row.channel.is_some()
                && (row.file.is_some() || row.single_file.is_some())
        }
        Outcome::Excluded | Outcome::Failed => row.piece.is_none(),
    };
    if whole { Ok(row) } else { Err("piece") }
}
