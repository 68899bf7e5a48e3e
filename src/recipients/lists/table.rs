//! Small tables beside the recipients file: corrections, and people who must get no letter. They may
//! have any of the file formats of the recipients file itself.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::file::open::open;
use crate::recipients::file::raw::RawRow;
use crate::recipients::settings::{ListSettings, Mapping};

/// A column of a table with its possible headers in small letters. The first is its name.
pub(in crate::recipients) type TableColumn = (&'static str, &'static [&'static str]);

/// A small table.
pub(in crate::recipients) struct Table {
    /// 0-based place of each column that is there, by its name.
    places: BTreeMap<&'static str, usize>,
    /// Rows with their 1-based numbers, as Excel counts.
    rows: Vec<(u64, Vec<String>)>,
    /// The problems of the file and its rows.
    pub(in crate::recipients) problems: Diagnostics,
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// The problems that prevent any row from being read.
    pub(in crate::recipients) fn read(
        (path, source): &(PathBuf, SourceId),
        columns: &[TableColumn],
    ) -> Result<Self, Diagnostics> {
        let source = *source;
        // The headers are mapped, so that the delimiter between them is recognised.
        let names = columns.iter().flat_map(|(_, names)| names.iter());
        let mapping = |name: &&str| {
            ((*name).to_owned(), Mapping { to: "id".into(), span: None, shared: false })
        };
        let settings =
            ListSettings { columns: names.map(mapping).collect(), ..ListSettings::default() };
        let mut opened = open(path, source, &settings)?;
        let headers: Vec<String> =
            opened.headers.iter().map(|header| header.trim().to_lowercase()).collect();
        let place = |(column, names): &TableColumn| {
            let at = headers.iter().position(|header| names.contains(&header.as_str()))?;
            Some((*column, at))
        };
        let mut table = Self {
            places: columns.iter().filter_map(place).collect(),
            rows: Vec::new(),
            problems: opened.problems,
        };
        let mut raw = RawRow::default();
        while let Some(read) = opened.rows.next_row(&mut raw) {
            match read {
                Ok(()) => {
                    for (name, at) in &table.places {
                        if let Some(fault) = raw.cells.get(*at).and_then(|cell| cell.fault) {
                            let place = cell_place(source, raw.row, name);
                            table.problems.push(fault.problem().at(place));
                        }
                    }
                    let cells = raw.cells.iter().map(|cell| cell.text.trim().to_owned());
                    table.rows.push((raw.row, cells.collect()));
                }
                Err(problems) => table.problems.extend(problems),
            }
        }
        Ok(table)
    }

    /// Whether the table has a column.
    pub(in crate::recipients) fn has(&self, column: &str) -> bool {
        self.places.contains_key(column)
    }

    /// The rows.
    pub(in crate::recipients) fn rows(&self) -> impl Iterator<Item = TableRow<'_>> {
        self.rows.iter().map(|(row, cells)| TableRow { row: *row, cells, places: &self.places })
    }
}

/// A problem of a cell of a table. It shows no value.
pub(in crate::recipients) fn cell_error(
    code: Code,
    source: SourceId,
    row: u64,
    column: &str,
    message: &str,
) -> Diagnostic {
    Diagnostic::error(code, message).at(cell_place(source, row, column))
}

/// The place of a cell of a table.
pub(in crate::recipients) fn cell_place(source: SourceId, row: u64, column: &str) -> Place {
    Place::Row { source, row, column: Some(column.to_owned()) }
}

/// A row of a table.
pub(in crate::recipients) struct TableRow<'a> {
    /// 1-based, as Excel counts.
    pub(in crate::recipients) row: u64,
    cells: &'a [String],
    places: &'a BTreeMap<&'static str, usize>,
}

impl TableRow<'_> {
    /// The text of a cell; blank if the table lacks the column.
    pub(in crate::recipients) fn cell(&self, column: &str) -> &str {
        let at = self.places.get(column).copied();
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}
