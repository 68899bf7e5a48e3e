//! Small tables beside the recipients file: corrections, and people who must not be written to. They
//! are read in any of the forms of the recipients file itself.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::{Diagnostics, SourceId};
use crate::recipients::file::open::open;
use crate::recipients::file::raw::RawRow;
use crate::recipients::settings::{Mapping, Settings};

/// A column that is looked for, with the names that it may have, in small letters.
pub(in crate::recipients) type Wanted = (&'static str, &'static [&'static str]);

/// The rows of a small table.
pub(in crate::recipients) struct List {
    /// Which columns are there, by their first name.
    places: BTreeMap<&'static str, usize>,
    /// 1-based rows as Excel counts, with their cells.
    rows: Vec<(u64, Vec<String>)>,
    /// What is wrong with the file and its rows.
    pub(in crate::recipients) problems: Diagnostics,
}

impl List {
    /// Reads a table.
    ///
    /// # Errors
    /// What keeps any row from being read.
    pub(in crate::recipients) fn read(
        path: &Path,
        source: SourceId,
        wanted: &[Wanted],
    ) -> Result<Self, Diagnostics> {
        // The names of the columns tell which sign stands between values.
        let names = wanted.iter().flat_map(|(_, names)| names.iter());
        let mapping = |name: &&str| ((*name).to_owned(), Mapping { to: "id".into(), span: None });
        let settings = Settings { columns: names.map(mapping).collect(), ..Settings::default() };
        let mut opened = open(path, source, &settings)?;
        let headers: Vec<String> =
            opened.headers.iter().map(|header| header.trim().to_lowercase()).collect();
        let place = |(column, names): &Wanted| {
            let at = headers.iter().position(|header| names.contains(&header.as_str()))?;
            Some((*column, at))
        };
        let mut list = Self {
            places: wanted.iter().filter_map(place).collect(),
            rows: Vec::new(),
            problems: opened.problems,
        };
        let mut raw = RawRow::default();
        while let Some(read) = opened.rows.next_row(&mut raw) {
            match read {
                Ok(()) => {
                    let cells = raw.cells.iter().map(|cell| cell.text.trim().to_owned());
                    list.rows.push((raw.row, cells.collect()));
                }
                Err(problems) => list.problems.extend(problems),
            }
        }
        Ok(list)
    }

    /// Whether the table has a column.
    pub(in crate::recipients) fn has(&self, column: &str) -> bool {
        self.places.contains_key(column)
    }

    /// The rows.
    pub(in crate::recipients) fn rows(&self) -> impl Iterator<Item = ListRow<'_>> {
        self.rows.iter().map(|(row, cells)| ListRow { row: *row, cells, places: &self.places })
    }
}

/// A row of a small table.
pub(in crate::recipients) struct ListRow<'a> {
    /// 1-based, as Excel counts.
    pub(in crate::recipients) row: u64,
    cells: &'a [String],
    places: &'a BTreeMap<&'static str, usize>,
}

impl ListRow<'_> {
    /// The cell of a column, blank if there is none.
    pub(in crate::recipients) fn cell(&self, column: &str) -> &str {
        let at = self.places.get(column).copied();
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}
