//! A list of recipients that is written in the order of the recipients file, in whatever order its
//! rows are added.

use std::io::{self, BufWriter};

use super::atomic::Pending;
use super::error::WriteError;
use super::folder::Outbox;
use super::spool::Spool;
use crate::terms::RowId;

/// The sort key of a row: the row of the list of people, and the index among the rows of that
/// recipient.
pub type RowPlace = (RowId, u8);

/// A CSV file whose rows wait in a [`Spool`] until all are added.
#[derive(Debug)]
pub(super) struct List {
    name: &'static str,
    format: csv::WriterBuilder,
    rows: u64,
    spool: Spool,
}

impl List {
    /// Begins a list. `name` is the name of its file while it is being written.
    pub(super) fn new(outbox: &Outbox, name: &'static str, format: csv::WriterBuilder) -> Self {
        Self { name, format, rows: 0, spool: outbox.spool() }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError`] if the row cannot be stored.
    pub(super) fn push(
        &mut self,
        outbox: &Outbox,
        place: RowPlace,
        cells: &[String],
    ) -> Result<(), WriteError> {
        // The count distinguishes rows of the same place, in the order in which they are added.
        let mut key = place.0.key().to_vec();
        key.push(place.1);
        key.extend(self.rows.to_be_bytes());
        let done = self.line(cells).and_then(|line| self.spool.push(&key, &line));
        self.rows += 1;
        done.map_err(|source| outbox.io(self.name, source))
    }

    /// Number of rows so far.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Writes the file under its hidden name: `mark` (such as a byte order mark), the header, the
    /// rows.
    ///
    /// # Errors
    /// [`WriteError`] if the file cannot be written.
    pub(super) fn into_pending(
        self,
        outbox: &Outbox,
        mark: &[u8],
        header: &[&str],
    ) -> Result<Pending, WriteError> {
        let name = self.name;
        let mut file = BufWriter::new(outbox.begin(name)?);
        let done = self.write(&mut file, mark, header);
        done.map_err(|source| outbox.io(name, source))?;
        file.into_inner().map_err(|error| outbox.io(name, error.into_error()))
    }

    fn write(self, file: &mut impl io::Write, mark: &[u8], header: &[&str]) -> io::Result<()> {
        file.write_all(mark)?;
        file.write_all(&self.line(header)?)?;
        for record in self.spool.sorted()? {
            file.write_all(&record?.1)?;
        }
        file.flush()
    }

    fn line<S: AsRef<[u8]>>(&self, cells: &[S]) -> io::Result<Vec<u8>> {
        let mut writer = self.format.from_writer(Vec::new());
        writer.write_record(cells)?;
        writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}
