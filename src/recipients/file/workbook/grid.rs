//! A sheet in memory, and its rows.

use std::collections::BTreeMap;

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

/// Most text of all comments, in bytes.
const MOST_COMMENTS: usize = 16 << 20;

/// The packed sheet: all cells in one list, and all texts in one string.
#[derive(Default)]
pub(super) struct Grid {
    text: String,
    cells: Vec<PackedCell>,
    /// 0-based number of each row, and the index of its first cell.
    rows: Vec<(u32, u32)>,
    /// 0-based numbers of hidden rows with a value.
    hidden: Vec<u32>,
    /// Each merged area of several cells.
    merged: Vec<Area>,
    /// Comments on cells, with the 0-based rows of these.
    comments: BTreeMap<u32, Vec<String>>,
    /// Places of the cells that are struck through (row and column, 0-based), in their order.
    struck: Vec<(u32, u32)>,
    /// Row (0-based) of the first formula that fills several cells and was not computed.
    not_computed: Option<u32>,
    place_before: Option<(u32, u32)>,
    /// Bytes of all comments.
    length_of_comments: usize,
}

/// An area of cells, by its first and last row and column (0-based).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
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

    /// Notes that a cell is struck through, by its 0-based row and column. Cells come in their order.
    pub(super) fn strike(&mut self, row: u32, column: u32) {
        self.struck.push((row, column));
    }

    /// Adds an area of merged cells.
    pub(super) fn merge(&mut self, area: Area) {
        if self.merged.len() < MOST_MERGED {
            self.merged.push(area);
        }
    }

    /// Adds a comment on a cell of a row (0-based).
    ///
    /// # Errors
    /// If there are more than anybody writes.
    pub(super) fn comment(&mut self, row: u32, text: &str) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.length_of_comments += text.len();
        if self.length_of_comments > MOST_COMMENTS {
            return Err(Fault::TooLarge);
        }
        self.comments.entry(row).or_default().push(text.to_owned());
        Ok(())
    }

    /// The comments on the rows up to this one (1-based), which are about all people.
    pub(super) fn comments_until(&self, header: u64) -> impl Iterator<Item = String> + '_ {
        let above = self.comments.iter().take_while(move |(row, _)| u64::from(**row) < header);
        above.flat_map(|(_, texts)| texts.iter().cloned())
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
        let behind = self.merged.iter().filter(|area| u64::from(area.rows.1) + 1 > header);
        let count = behind.clone().count();
        let first = behind.map(|area| u64::from(area.rows.0) + 1).min()?;
        Some((count, first.max(header + 1)))
    }

    /// Its rows, wide enough for any header.
    pub(super) fn rows(mut self, source: SourceId) -> GridRows {
        self.merged.sort_unstable_by_key(|area| area.rows);
        let tallest = self.merged.iter().map(|area| area.rows.1 - area.rows.0).max();
        GridRows {
            grid: self,
            tallest: tallest.unwrap_or_default(),
            next: 0,
            text_at: 0,
            columns: usize::from(u16::MAX),
            source,
        }
    }
}

/// The rows of a sheet.
pub(super) struct GridRows {
    pub(super) grid: Grid,
    next: usize,
    text_at: usize,
    /// The greatest distance of the first and the last row of a merged area.
    tallest: u32,
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

impl GridRows {
    /// Adds what is beside the values of a row (0-based): merged areas of several rows, comments, and which
    /// values are struck through.
    fn beside(&mut self, row: u32, into: &mut RawRow) {
        let merged = &self.grid.merged;
        // Sorted by their first rows: those that begin too early cannot reach this one.
        let from = merged.partition_point(|area| area.rows.0 + self.tallest < row);
        for area in merged[from..].iter().take_while(|area| area.rows.0 <= row) {
            if area.rows.1 >= row && area.rows.0 < area.rows.1 {
                let last = area.columns.1.min(self.columns as u32);
                into.merged.extend((area.columns.0..=last).map(|column| column as usize));
            }
        }
        if let Some(comments) = self.grid.comments.remove(&row) {
            into.comments = comments;
        }
        let from = self.grid.struck.partition_point(|place| place.0 < row);
        let struck = self.grid.struck[from..].iter().take_while(|place| place.0 == row);
        into.struck.extend(struck.map(|(_, column)| *column as usize));
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
            self.beside(row, into);
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
