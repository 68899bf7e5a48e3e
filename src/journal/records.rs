//! What an opened journal holds, whether it is opened for writing or for reading.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::error::JournalError;
use super::fold::Fold;
use super::line::Chain;
use super::{Event, Ledger, PlanRow, Run, schema};

/// The end of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Number of lines.
    pub lines: u64,
    /// SHA-256 of the last one, 64 lower-case hexadecimal digits.
    pub head: String,
}

impl From<Chain> for Exported {
    fn from(chain: Chain) -> Self {
        Self { lines: chain.seq, head: chain.hex() }
    }
}

/// The contents of a journal, as far as its lines were read.
#[derive(Debug)]
pub struct Records {
    pub(super) db: Connection,
    pub(super) run: Run,
    pub(super) fold: Fold,
}

impl Records {
    /// The run that the journal belongs to.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// The state of every piece.
    pub fn ledger(&self) -> &Ledger {
        &self.fold.ledger
    }

    /// The end of the journal.
    pub fn head(&self) -> Exported {
        self.fold.chain.into()
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
