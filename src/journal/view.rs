//! The journal opened for reading, while another process may append to it.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension as _;

use super::error::JournalError;
use super::folder::{self, DATABASE};
use super::records::Records;
use super::{Command, Moment, PauseReason, Stored, schema, sending, store};

/// The journal of an output folder as it was at the last refresh. Reading changes nothing and blocks no
/// other process.
#[derive(Debug)]
pub struct JournalView {
    out: PathBuf,
    records: Records,
}

impl Deref for JournalView {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl JournalView {
    /// Opens the journal and checks every line of it.
    ///
    /// # Errors
    /// There is none, it is damaged, or it cannot be read.
    pub fn open(out: &Path) -> Result<Self, JournalError> {
        // First: a process that appends meanwhile writes its note after the line is committed.
        let left = sending::read(out)?;
        let db = schema::open_view(&folder::path(out, DATABASE))?;
        let (run, fold) = store::plan(&db)?;
        let mut view = Self { out: out.to_owned(), records: Records { db, run, fold } };
        view.refresh()?;
        store::begun_with(&view.records.run, &view.records.fold)?;
        left.expect(&view.records.fold)?;
        Ok(view)
    }

    /// Reads what was added since.
    ///
    /// # Errors
    /// It is damaged, or it cannot be read.
    pub fn refresh(&mut self) -> Result<(), JournalError> {
        // A journal that was restored from a copy meanwhile has fewer lines than were read.
        let last: Option<u64> = self
            .records
            .db
            .query_row("SELECT max(seq) FROM event", [], |row| row.get(0))
            .optional()?
            .flatten();
        if last.unwrap_or(0) < self.records.fold.chain.seq {
            return Err(JournalError::damaged("`journal.sqlite` has lost lines"));
        }
        store::read_on(&self.records.db, &mut self.records.fold, |_, _| Ok(()))
    }

    /// The command whose process holds the journal at the moment.
    pub fn held_by(&self) -> Option<&Stored<Command>> {
        self.records.fold.command.as_ref().filter(|_| folder::is_locked(&self.out))
    }

    /// When and why sending stopped; `None` if it did not, or has continued since.
    pub fn paused(&self) -> Option<(Moment, &Stored<PauseReason>)> {
        self.records.fold.paused.as_ref().map(|(at, why)| (*at, why))
    }

    /// Whether the last process closed the journal; if not, it still runs or was killed.
    pub fn is_closed(&self) -> bool {
        self.records.fold.closed
    }
}
