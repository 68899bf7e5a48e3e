//! Rows as they are in a file, before the meaning of their cells is known.

use crate::diag::{Diagnostics, Place, SourceId};

/// A fault of a cell, whatever its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum CellFault {
    /// An error value of a spreadsheet program.
    ErrorValue,
    /// A number with more digits than spreadsheet programs keep.
    Rounded,
    /// A number or date that not every computer shows alike, or that is shown in part.
    UnclearFormat,
    /// JSON, but not a string.
    NotText,
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
}

impl RawRow {
    /// Resets the row to this number of blank cells.
    pub(in crate::recipients) fn clear(&mut self, columns: usize) {
        self.cells.resize_with(columns, RawCell::default);
        for cell in &mut self.cells {
            cell.text.clear();
            cell.fault = None;
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
    /// The problems of a row of the wrong shape. The next call continues after it, unless the file
    /// itself cannot be read any further.
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>>;
}

/// A file of which the header has been read.
pub(in crate::recipients) struct Opened {
    /// The headers as they are in the file.
    pub(in crate::recipients) headers: Vec<String>,
    /// 1-based row of the header; JSON lines have none.
    pub(in crate::recipients) header_row: Option<u64>,
    /// The rows after the header.
    pub(in crate::recipients) rows: Box<dyn Rows>,
    /// What was found out about the file.
    pub(in crate::recipients) shape: crate::recipients::Shape,
    /// Warnings about the file.
    pub(in crate::recipients) problems: Diagnostics,
}

/// The place of a row without a column.
pub(in crate::recipients) fn at_row(source: SourceId, row: u64) -> Place {
    Place::Row { source, row, column: None }
}
