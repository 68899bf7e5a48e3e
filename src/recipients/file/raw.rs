//! Rows as they stand in a file, before anybody asks what they mean.

use crate::diag::{Diagnostics, Place, SourceId};

/// What is wrong with a cell before its meaning is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum CellFault {
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
pub(in crate::recipients) struct RawCell {
    pub(in crate::recipients) text: String,
    pub(in crate::recipients) fault: Option<CellFault>,
}

/// One row; the buffers are used again for the next one.
#[derive(Default)]
pub(in crate::recipients) struct RawRow {
    /// As a spreadsheet program counts, from 1.
    pub(in crate::recipients) row: u64,
    /// One cell a column of the header.
    pub(in crate::recipients) cells: Vec<RawCell>,
}

impl RawRow {
    /// As many blank cells as the header has columns.
    pub(in crate::recipients) fn clear(&mut self, columns: usize) {
        self.cells.resize_with(columns, RawCell::default);
        for cell in &mut self.cells {
            cell.text.clear();
            cell.fault = None;
        }
    }

    /// Whether nothing stands in it.
    pub(in crate::recipients) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.fault.is_none() && cell.text.trim().is_empty())
    }
}

/// A file that gives row after row.
pub(in crate::recipients) trait Rows: Send {
    /// The next row that is not blank; `None` at the end. A row with a wrong shape is a problem
    /// and the next call goes on behind it, unless the file itself cannot be read on.
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>>;
}

/// A file opened as far as its header.
pub(in crate::recipients) struct Opened {
    /// The headers as they stand in the file.
    pub(in crate::recipients) headers: Vec<String>,
    /// The row of the header; JSON lines have none.
    pub(in crate::recipients) header_row: Option<u64>,
    /// The rest.
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
