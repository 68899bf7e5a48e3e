//! A list of people for a spreadsheet, wherever the user wants it; in the form of `exceptions.csv`.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::atomic::Pending;
use super::error::WriteError;
use super::exceptions::{CellDelimiter, MARK, failed, format};
use crate::text::csv_guarded;

/// A list that only its owner can read. Dropped without [`PeopleList::finish`], nothing is left of it.
#[derive(Debug)]
pub struct PeopleList {
    target: PathBuf,
    rows: csv::Writer<Pending>,
}

impl PeopleList {
    /// Begins a list with its headers.
    ///
    /// # Errors
    /// Something of this name is there, or it cannot be written.
    pub fn create(
        target: &Path,
        headers: &[String],
        delimiter: CellDelimiter,
    ) -> Result<Self, WriteError> {
        let failed = |source| failed(target, source);
        if fs::symlink_metadata(target).is_ok() {
            return Err(failed(io::ErrorKind::AlreadyExists.into()));
        }
        let mut file = Pending::open(target).map_err(failed)?;
        file.write_all(MARK.as_bytes()).map_err(failed)?;
        let mut rows = format(delimiter).from_writer(file);
        rows.write_record(headers).map_err(|error| failed(error.into()))?;
        Ok(Self { target: target.to_owned(), rows })
    }

    /// Adds a row. No cell becomes a formula.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub fn push(&mut self, cells: &[String]) -> Result<(), WriteError> {
        let cells = cells.iter().map(|cell| csv_guarded(cell));
        self.rows.write_record(cells).map_err(|error| failed(&self.target, error.into()))
    }

    /// Gives the list its name.
    ///
    /// # Errors
    /// Something of this name is there by now, or it cannot be written.
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { target, rows } = self;
        let file = rows.into_inner().map_err(|error| failed(&target, error.into_error()))?;
        file.publish(&target).map_err(|source| failed(&target, source))
    }
}
