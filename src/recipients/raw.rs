//! Rows as they stand in a file, before anybody asks what they mean.

use crate::diag::{Diagnostics, Place, SourceId};

/// What is wrong with a cell before its meaning is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellFault {
    /// An error value of a spreadsheet program.
    ErrorValue,
    /// A number with more digits than spreadsheet programs keep.
    Rounded,
    /// A number or date that not every computer shows alike, or that is not shown whole.
    UnclearFormat,
    /// JSON, but not a string.
    NotText,
}

/// One value. A fault stands in place of its text.
#[derive(Default)]
pub(super) struct RawCell {
    pub(super) text: String,
    pub(super) fault: Option<CellFault>,
}

/// One row; the buffers are used again for the next one.
#[derive(Default)]
pub(super) struct RawRow {
    /// As a spreadsheet program counts, from 1.
    pub(super) row: u64,
    /// One cell a column of the header.
    pub(super) cells: Vec<RawCell>,
}

impl RawRow {
    /// As many blank cells as the header has columns.
    pub(super) fn clear(&mut self, columns: usize) {
        self.cells.resize_with(columns, RawCell::default);
        for cell in &mut self.cells {
            cell.text.clear();
            cell.fault = None;
        }
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.fault.is_none() && cell.text.trim().is_empty())
    }
}

/// A file that gives row after row.
pub(super) trait Rows: Send {
    /// The next row that is not blank; `None` at the end. A row with a wrong shape is a problem
    /// and the next call goes on behind it, unless the file itself cannot be read on.
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>>;
}

/// A file opened as far as its header.
pub(super) struct Opened {
    /// The headers as they stand in the file.
    pub(super) headers: Vec<String>,
    /// The row of the header; JSON lines have none.
    pub(super) header_row: Option<u64>,
    /// The rest.
    pub(super) rows: Box<dyn Rows>,
    /// What was found out about the file.
    pub(super) shape: super::Shape,
    /// Warnings about the file.
    pub(super) problems: Diagnostics,
}

/// The place of a row without a column.
pub(super) fn at_row(source: SourceId, row: u64) -> Place {
    Place::Row { source, row, column: None }
}
