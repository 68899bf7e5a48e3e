//! A list of recipients for a spreadsheet, at any path, in the format of `exceptions.csv`.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::atomic::Pending;
use super::error::WriteError;
use super::exceptions::{CellDelimiter, MARK, failed, format};
use crate::text::csv_guarded;

/// A list that only its owner can read. If it is dropped without [`PeopleList::finish`], nothing of
/// it remains.
#[derive(Debug)]
pub struct PeopleList {
    target: PathBuf,
    rows: csv::Writer<Pending>,
}

impl PeopleList {
    /// Begins a list with its headers.
    ///
    /// # Errors
    /// Something has this name, or the file cannot be written.
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
    /// [`WriteError::Io`] if the file cannot be written.
    pub fn push(&mut self, cells: &[String]) -> Result<(), WriteError> {
        let cells = cells.iter().map(|cell| csv_guarded(cell));
        self.rows.write_record(cells).map_err(|error| failed(&self.target, error.into()))
    }

    /// Gives the list its name.
    ///
    /// # Errors
    /// Something has this name by now, or the file cannot be written.
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { target, rows } = self;
        let file = rows.into_inner().map_err(|error| failed(&target, error.into_error()))?;
        file.publish(&target).map_err(|source| failed(&target, source))
    }
}
