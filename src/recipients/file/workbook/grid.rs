//! A sheet in memory, and its rows.

use super::fault::Fault;
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, SourceId};
use crate::recipients::columns::header;
use crate::recipients::file::bounds::ROWS_OF_TITLES;
use crate::recipients::file::raw::{CellFault, RawRow, Rows, at_row};
use crate::recipients::settings::ListSettings;

/// Most text of a sheet, in bytes.
const MOST_TEXT: usize = 256 << 20;

/// Most cells of a sheet.
const MOST_CELLS: usize = 16 << 20;

/// Most merged areas that are counted: more than anybody makes by hand.
const MOST_MERGED: usize = 1 << 20;

/// The packed sheet: all cells in one list, and all texts in one string.
#[derive(Default)]
pub(super) struct Grid {
    text: String,
    cells: Vec<PackedCell>,
    /// 0-based number of each row, and the index of its first cell.
    rows: Vec<(u32, u32)>,
    /// 0-based numbers of hidden rows with a value.
    hidden: Vec<u32>,
    /// Last and first row (0-based) of each merged area.
    merged: Vec<(u32, u32)>,
    /// Row (0-based) of the first formula that fills several cells and was not computed.
    not_computed: Option<u32>,
    place_before: Option<(u32, u32)>,
}

struct PackedCell {
    column: u16,
    fault: Option<CellFault>,
    /// End of its text in bytes; it begins at the end of the text before.
    end: u32,
}

impl Grid {
    /// Adds a cell, by its 0-based row and column.
    ///
    /// # Errors
    /// If the cells are not in order, as they are in every sound file (a cell that occurs twice would
    /// hide another one), or if the sheet is beyond the limits.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: u32,
        hidden: bool,
        text: &str,
        fault: Option<CellFault>,
    ) -> Result<(), Fault> {
        if self.place_before.replace((row, column)).is_some_and(|before| before >= (row, column)) {
            return Err(Fault::Damaged);
        }
        if text.is_empty() && fault.is_none() {
            return Ok(());
        }
        if self.text.len() + text.len() > MOST_TEXT || self.cells.len() >= MOST_CELLS {
            return Err(Fault::TooLarge);
        }
        if self.rows.last().is_none_or(|(last, _)| *last != row) {
            self.rows.push((row, self.cells.len() as u32));
            if hidden {
                self.hidden.push(row);
            }
        }
        self.text.push_str(text);
        self.cells.push(PackedCell {
            column: u16::try_from(column).map_err(|_| Fault::Damaged)?,
            fault,
            end: self.text.len() as u32,
        });
        Ok(())
    }

    /// Adds an area of merged cells, by its first and last row (0-based).
    pub(super) fn merge(&mut self, first: u32, last: u32) {
        if self.merged.len() < MOST_MERGED {
            self.merged.push((last, first));
        }
    }

    /// Notes a formula that fills several cells and was not computed, by its row (0-based). Its other
    /// cells may be missing altogether.
    pub(super) fn not_computed(&mut self, row: u32) {
        self.not_computed.get_or_insert(row);
    }

    /// Row (1-based) of the first such formula.
    pub(super) fn first_not_computed(&self) -> Option<u64> {
        self.not_computed.map(|row| u64::from(row) + 1)
    }

    /// The number of hidden rows after this one, and the first of them. Rows are 1-based.
    pub(super) fn hidden_behind(&self, header: u64) -> Option<(usize, u64)> {
        let mut rows =
            self.hidden.iter().map(|row| u64::from(*row) + 1).filter(|row| *row > header);
        let first = rows.next()?;
        Some((1 + rows.count(), first))
    }

    /// The number of merged areas that reach beyond this row, and the first row of the first. Rows are
    /// 1-based.
    pub(super) fn merged_behind(&self, header: u64) -> Option<(usize, u64)> {
        let behind = self.merged.iter().filter(|(last, _)| u64::from(*last) + 1 > header);
        let count = behind.clone().count();
        let first = behind.map(|(_, first)| u64::from(*first) + 1).min()?;
        Some((count, first.max(header + 1)))
    }

    /// Its rows, wide enough for any header.
    pub(super) fn rows(self, source: SourceId) -> GridRows {
        GridRows { grid: self, next: 0, text_at: 0, columns: usize::from(u16::MAX), source }
    }
}

/// The rows of a sheet.
pub(super) struct GridRows {
    pub(super) grid: Grid,
    next: usize,
    text_at: usize,
    /// Number of columns of the header; a value to the right of them is a problem.
    pub(super) columns: usize,
    source: SourceId,
}

impl GridRows {
    /// The next row (1-based) that is a header of several columns, if it is near.
    pub(super) fn header_below(&self, settings: &ListSettings) -> Option<u64> {
        let rows = self.grid.rows.iter().enumerate().skip(self.next).take(ROWS_OF_TITLES);
        let mut rows = rows.map(|(at, (row, first))| {
            let end = self.grid.rows.get(at + 1).map_or(self.grid.cells.len(), |r| r.1 as usize);
            let text = |at: usize| {
                let start = at.checked_sub(1).map_or(0, |before| self.grid.cells[before].end);
                &self.grid.text[start as usize..self.grid.cells[at].end as usize]
            };
            (*row, (*first as usize..end).map(text).collect::<Vec<_>>())
        });
        let found = rows.find(|(_, cells)| header::is_wide_header(cells, settings))?;
        Some(u64::from(found.0) + 1)
    }
}

impl Rows for GridRows {
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>> {
        loop {
            let &(row, first) = self.grid.rows.get(self.next)?;
            self.next += 1;
            let end = self.grid.rows.get(self.next).map_or(self.grid.cells.len(), |r| r.1 as usize);
            into.row = u64::from(row) + 1;
            into.clear(self.columns);
            let mut beyond = false;
            for cell in &self.grid.cells[first as usize..end] {
                let text = &self.grid.text[self.text_at..cell.end as usize];
                self.text_at = cell.end as usize;
                match into.cells.get_mut(usize::from(cell.column)) {
                    Some(place) => {
                        place.text.push_str(text);
                        place.fault = cell.fault;
                    }
                    None => beyond |= cell.fault.is_some() || !text.trim().is_empty(),
                }
            }
            if beyond {
                return Some(Err(Diagnostic::error(
                    codes::FIELD_COUNT,
                    "there is a value to the right of the last header",
                )
                .at(at_row(self.source, into.row))
                .help("add a header to its column, or delete the column")
                .into()));
            }
            if !into.is_blank() {
                return Some(Ok(()));
            }
        }
    }
}
