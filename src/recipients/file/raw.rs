//! Rows as they are in a file, before the meaning of their cells is known.

use super::remains::Remains;
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};

/// A fault of a cell, whatever its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum CellFault {
    /// An error value of a spreadsheet program.
    ErrorValue,
    /// A number with more digits than spreadsheet programs keep.
    Rounded,
    /// A number or date that not every computer shows alike, or that is shown in part.
    UnclearFormat,
    /// A formula of which the file has no result.
    NotComputed,
    /// JSON, but not a string.
    NotText,
    /// Another program left something in the value, and it is not certain how the value should be.
    Remains(Remains),
}

impl CellFault {
    /// The problem of a cell with this fault, without its place.
    pub(in crate::recipients) fn problem(self) -> Diagnostic {
        match self {
            Self::ErrorValue => {
                Diagnostic::error(codes::ERROR_CELL, "the cell has an error instead of a value")
                    .help("fix the formula, or enter the value as text")
            }
            Self::Rounded => Diagnostic::error(
                codes::ROUNDED_NUMBER,
                "a spreadsheet program has rounded the number: its last digits are lost",
            )
            .help("format the column as text and fill it in again from the register"),
            Self::UnclearFormat => Diagnostic::error(
                codes::UNCLEAR_FORMAT,
                "it is not certain what the cell shows: that depends on the computer",
            )
            .help(
                "format the column as text, and write the values as they should appear in the letters",
            ),
            Self::NotComputed => Diagnostic::error(
                codes::NOT_COMPUTED,
                "the cell has a formula, but the file does not have its result",
            )
            .help(
                "open the workbook in a spreadsheet program and save it there, which computes it; or \
                 put the values in place of the formulas",
            ),
            Self::Remains(remains) => Diagnostic::error(
                codes::REMAINS,
                format!(
                    "another program seems to have left {} in the value, and it is not certain how it \
                     should be",
                    remains.words()
                ),
            )
            .help("write the value as it should appear in the letters, or export the list again")
            .with("kind", remains.key()),
            Self::NotText => Diagnostic::error(codes::NOT_TEXT, "expected a string").help(
                "put every value in quotation marks: numbers lose their leading zeros; write \
                 `\"yes\"`, not true",
            ),
        }
    }
}

/// One value. A fault replaces its text.
#[derive(Default)]
pub(in crate::recipients) struct RawCell {
    pub(in crate::recipients) text: String,
    pub(in crate::recipients) fault: Option<CellFault>,
}

/// One row. The buffers are reused for the next one.
#[derive(Default)]
pub(in crate::recipients) struct RawRow {
    /// 1-based, as a spreadsheet program counts.
    pub(in crate::recipients) row: u64,
    /// One cell for each column of the header.
    pub(in crate::recipients) cells: Vec<RawCell>,
    /// Warnings about how its values were written.
    pub(in crate::recipients) notes: Diagnostics,
    /// 0-based places of cells that are merged with those of other rows: what the sheet shows there may be
    /// about this row, too.
    pub(in crate::recipients) merged: Vec<usize>,
    /// 0-based places of cells whose text is struck through, or a part of it.
    pub(in crate::recipients) struck: Vec<usize>,
    /// What people wrote beside its cells, which no spreadsheet program prints.
    pub(in crate::recipients) comments: Vec<String>,
}

impl RawRow {
    /// Resets the row to this number of blank cells.
    pub(in crate::recipients) fn clear(&mut self, columns: usize) {
        self.cells.resize_with(columns, RawCell::default);
        for cell in &mut self.cells {
            cell.text.clear();
            cell.fault = None;
        }
        self.merged.clear();
        self.struck.clear();
        self.comments.clear();
        if !self.notes.is_empty() {
            self.notes = Diagnostics::new();
        }
    }

    /// Whether all cells are blank.
    pub(in crate::recipients) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.fault.is_none() && cell.text.trim().is_empty())
    }
}

/// The rows of a file.
pub(in crate::recipients) trait Rows: Send {
    /// Reads the next row that is not blank; `None` at the end of the file.
    ///
    /// # Errors
    /// The problems of a row of the wrong shape, of which `into` has as many values as there are headers. The next call continues after it, unless the file
    /// itself cannot be read any further.
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>>;
}

/// A file of which the header has been read.
pub(in crate::recipients) struct Opened {
    /// The headers as they are in the file.
    pub(in crate::recipients) headers: Vec<String>,
    /// 1-based row of the header; JSON lines have none.
    pub(in crate::recipients) header_row: Option<u64>,
    /// 1-based row that seems to be the header, if the row that was taken for it does not name an id or a
    /// name.
    pub(in crate::recipients) below: Option<u64>,
    /// The rows after the header.
    pub(in crate::recipients) rows: Box<dyn Rows>,
    /// What was found out about the file.
    pub(in crate::recipients) shape: crate::recipients::Shape,
    /// Warnings about the file.
    pub(in crate::recipients) problems: Diagnostics,
    /// What is about all rows and in none: the name of the sheet, titles above the header.
    pub(in crate::recipients) titles: Vec<String>,
}

/// The place of a row without a column.
pub(in crate::recipients) fn at_row(source: SourceId, row: u64) -> Place {
    Place::Row { source, row, column: None }
}
