//! The journal for who only looks, while another process may add to it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _};

use super::error::JournalError;
use super::fold::Fold;
use super::folder::{self, DATABASE};
use super::{
    Command, Event, Exported, Ledger, Moment, PauseReason, PlanRow, Run, Stored, schema, sending,
    store,
};

/// The journal of an output folder as it was when it was last looked at. Changes nothing, and holds up
/// nobody.
#[derive(Debug)]
pub struct JournalView {
    out: PathBuf,
    db: Connection,
    run: Run,
    fold: Fold,
}

impl JournalView {
    /// Opens the journal and checks every line of it.
    ///
    /// # Errors
    /// There is none, it is damaged, or it cannot be read.
    pub fn open(out: &Path) -> Result<Self, JournalError> {
        // First: whoever adds lines meanwhile notes them after they are there.
        let left = sending::read(out)?;
        let db = schema::open_view(&folder::path(out, DATABASE))?;
        let (run, fold) = store::plan(&db)?;
        let mut view = Self { out: out.to_owned(), db, run, fold };
        view.refresh()?;
        store::begun_with(&view.run, &view.fold)?;
        left.expect(&view.fold)?;
        Ok(view)
    }

    /// Reads what was added since.
    ///
    /// # Errors
    /// It is damaged, or it cannot be read.
    pub fn refresh(&mut self) -> Result<(), JournalError> {
        // Of a journal that was put back from a copy, nothing could be said.
        let last: Option<u64> = self
            .db
            .query_row("SELECT max(seq) FROM event", [], |row| row.get(0))
            .optional()?
            .flatten();
        if last.unwrap_or(0) < self.fold.chain.seq {
            return Err(JournalError::damaged("`journal.sqlite` has lost lines"));
        }
        store::read_on(&self.db, &mut self.fold, |_, _| Ok(()))
    }

    /// What the journal is of.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Where every piece is.
    pub fn ledger(&self) -> &Ledger {
        &self.fold.ledger
    }

    /// The end of the journal.
    pub fn head(&self) -> Exported {
        self.fold.chain.into()
    }

    /// The command whose process has the journal just now.
    pub fn held_by(&self) -> Option<&Stored<Command>> {
        self.fold.command.as_ref().filter(|_| folder::is_locked(&self.out))
    }

    /// Why and when sending stopped; `None` if it did not, or goes on since.
    pub fn paused(&self) -> Option<(Moment, &Stored<PauseReason>)> {
        self.fold.paused.as_ref().map(|(at, why)| (*at, why))
    }

    /// Whether the last process gave the journal back; if not, it is still there or was killed.
    pub fn is_closed(&self) -> bool {
        self.fold.closed
    }

    /// The last events that say why a piece did not arrive, or not yet.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn last_reasons(&self) -> Result<BTreeMap<u64, Event>, JournalError> {
        schema::last_reasons(&self.db)
    }

    /// All rows of the manifest, in its order.
    ///
    /// # Errors
    /// They cannot be read, or `each` fails.
    pub fn each_row<E: From<JournalError>>(
        &self,
        each: impl FnMut(PlanRow) -> Result<(), E>,
    ) -> Result<(), E> {
        schema::each_row(&self.db, each)
    }
}
