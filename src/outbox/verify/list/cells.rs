//! Cells of a row of the manifest.

use std::collections::BTreeMap;

use crate::diag::codes::verify as codes;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::text::{csv_unguarded, unhex};

/// Index of each column, by name.
pub(super) struct Columns(pub(super) BTreeMap<String, usize>);

impl Columns {
    pub(super) fn get<'r>(&self, record: &'r csv::StringRecord, name: &str) -> &'r str {
        self.0.get(name).and_then(|at| record.get(*at)).map(csv_unguarded).unwrap_or_default()
    }
}

/// Columns that every manifest has.
pub(super) const WANTED: [&str; 10] = [
    "recipient",
    "piece",
    "channel",
    "language",
    "file",
    "first_page",
    "pages",
    "sheets",
    "sha256",
    "outcome",
];

/// A row of the manifest as text. Problems are reported at its cells.
pub(super) struct RowReader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) record: &'a csv::StringRecord,
    pub(super) row: u64,
    pub(super) source: SourceId,
    pub(super) problems: &'a mut Diagnostics,
}

impl<'a> RowReader<'a> {
    /// The text of a cell; empty if there is no such column.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        self.columns.get(self.record, column)
    }

    pub(super) fn problem(&mut self, code: Code, column: &str, message: impl Into<String>) {
        let column = Some(column.to_owned());
        let place = Place::Row { source: self.source, row: self.row, column };
        self.problems.push(Diagnostic::error(code, message).at(place));
    }

    /// A number above zero. Reports anything else.
    pub(super) fn number(&mut self, column: &str) -> Option<u32> {
        let number = self.cell(column).parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            self.problem(codes::BAD_ROW, column, "expected a number here");
        }
        number
    }

    /// A digest. Reports anything else.
    pub(super) fn sha256(&mut self, column: &str) -> Option<[u8; 32]> {
        let sum = unhex(self.cell(column));
        if sum.is_none() {
            self.problem(codes::BAD_ROW, column, "expected a SHA-256 of 64 digits here");
        }
        sum
    }
}
