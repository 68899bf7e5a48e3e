//! A journal that is open: what is planned, and what happened.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension as _, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::super::audit::{self, Written};
use super::super::error::JournalError;
use super::super::fold::Changes;
use super::super::folder::{self, DATABASE};
use super::super::records::{Exported, Records};
use super::super::sending::Sending;
use super::super::{Event, Moment, PlanRow, schema};
use super::read::rows_of_file;
use crate::text::unhex;

/// The journal of an output folder. One process at a time holds it; the lock of a killed process is
/// released by the system.
#[derive(Debug)]
pub struct Journal {
    pub(super) out: PathBuf,
    pub(super) records: Records,
    pub(super) sending: Sending,
    pub(super) audit: Written,
    /// Pieces by the first 16 bytes of the SHA-256 of their Message-ID.
    pub(super) message_ids: OnceCell<BTreeMap<[u8; 16], u64>>,
    /// A commit has failed: nothing more is written.
    pub(super) broken: bool,
    /// Released last, because fields are dropped in order.
    pub(super) _lock: File,
}

impl Deref for Journal {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl Journal {
    /// Whether an output folder has a journal.
    pub fn exists(out: &Path) -> bool {
        folder::is_there(out, DATABASE)
    }

    /// What is planned for a piece.
    ///
    /// # Errors
    /// There is no such piece, or it cannot be read.
    pub fn piece(&self, piece: u64) -> Result<PlanRow, JournalError> {
        let no_such = || JournalError::NoSuchPiece { what: piece.to_string() };
        let index = self.records.fold.ledger.index(piece).ok_or_else(no_such)?;
        let row = schema::read_row(&self.records.db, index + 1)?;
        match row.piece {
            Ok(own) if own == piece => Ok(row),
            _ => Err(JournalError::damaged("`journal.sqlite`: rows of the plan have changed")),
        }
    }

    /// What is planned for pieces, in their order.
    ///
    /// # Errors
    /// As [`Journal::piece`].
    pub fn pieces(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, JournalError> {
        pieces.iter().map(|piece| self.piece(*piece)).collect()
    }

    /// The piece whose bounces come to an address with this token.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn by_token(&self, token: &str) -> Result<Option<u64>, JournalError> {
        let mut select =
            self.records.db.prepare_cached("SELECT row FROM piece WHERE token = ?1")?;
        let row: Option<usize> = select.query_row([token], |row| row.get(0)).optional()?;
        let Some(row) = row else { return Ok(None) };
        // The row itself is compared: an index could be damaged.
        let planned = schema::read_row(&self.records.db, row)?;
        let own = planned.address.is_some_and(|address| address.token == token);
        Ok(planned.piece.ok().filter(|_| own))
    }

    /// The piece that was sent under a Message-ID, given without its angle brackets.
    pub fn by_message_id(&self, id: &str) -> Option<u64> {
        let ids = match self.message_ids.get() {
            Some(ids) => ids,
            None => {
                // A read error here is unlikely: all lines were read when the journal was opened.
                let ids = self.read_message_ids().ok()?;
                self.message_ids.get_or_init(|| ids)
            }
        };
        ids.get(&message_key(id)).copied()
    }

    /// Whether a bounce report is recorded, by its SHA-256 in hexadecimal digits.
    pub fn knows_report(&self, digest: &str) -> bool {
        unhex(digest).is_some_and(|digest| self.records.fold.reports.contains(&digest))
    }

    /// All bounce reports that are recorded, by their SHA-256.
    pub fn reports(&self) -> &BTreeSet<[u8; 32]> {
        &self.records.fold.reports
    }

    /// The output folder of letters that were started and are not recorded yet.
    pub fn letters_begun(&self) -> Option<&str> {
        self.records.fold.letters_begun.as_deref()
    }

    /// Appends events in one commit that is on the disk when this returns. Each event is checked first; all
    /// are appended or none.
    ///
    /// # Errors
    /// An event cannot happen ([`JournalError::Impossible`]): nothing was appended, and the journal can be
    /// used further. Or the commit failed: nothing more may be sent or appended.
    pub fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), JournalError> {
        if self.broken {
            return Err(JournalError::Write {
                full: false,
                what: "an earlier write has failed".to_owned(),
            });
        }
        if events.is_empty() {
            return Ok(());
        }
        let mut changes = Changes::default();
        let mut chain = self.records.fold.chain;
        let mut lines = Vec::with_capacity(events.len());
        let mut leases = Vec::new();
        for event in events {
            self.records
                .fold
                .stage(at, event, &mut changes, &|file| rows_of_file(&self.records.db, file))?;
            let line = chain.write(at, event)?;
            if let Event::Leased { piece, .. } = event {
                leases.push((*piece, chain.seq));
            }
            lines.push((chain.seq, line));
        }
        self.sending.lease(&leases)?;
        if let Err(error) = self.commit(&lines) {
            // Whether the lines are on the disk is unknown: fsync(2) reports a failure only once.
            self.broken = true;
            return Err(error);
        }
        self.records.fold.chain = chain;
        self.records.fold.enter(changes);
        for ((number, _), event) in lines.iter().zip(events) {
            self.records.fold.note(*number, at, event);
            if let (Event::Leased { piece, message_id }, Some(ids)) =
                (event, self.message_ids.get_mut())
            {
                ids.insert(message_key(message_id), *piece);
            }
        }
        self.sending
            .committed(chain.seq, &self.records.fold.leases)
            .inspect_err(|_| self.broken = true)
    }

    /// The notes of the threads that send.
    pub fn sending(&self) -> Sending {
        self.sending.clone()
    }

    /// Brings `audit.jsonl` up to date.
    ///
    /// # Errors
    /// It cannot be written, or another program has changed it.
    pub fn export(&mut self) -> Result<Exported, JournalError> {
        self.audit = audit::bring_up_to_date(
            &self.out,
            &self.records.db,
            self.audit,
            self.records.fold.chain,
        )?;
        Ok(self.records.fold.chain.into())
    }

    /// Closes the journal: appends the last line and updates `audit.jsonl`.
    ///
    /// # Errors
    /// Something cannot be written.
    pub fn close(mut self, at: Moment) -> Result<Exported, JournalError> {
        self.append(at, &[Event::Closed {}])?;
        self.export()
    }

    /// As if the disk was nearly full.
    #[cfg(test)]
    pub(in crate::journal) fn limit_pages_for_test(&self) {
        let pages: u32 =
            self.records.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.records.db.pragma_update(None, "max_page_count", pages + 3).unwrap();
    }

    pub(super) fn commit(&mut self, lines: &[(u64, String)]) -> Result<(), JournalError> {
        let transaction =
            self.records.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut insert = transaction.prepare_cached("INSERT INTO event VALUES (?1, ?2)")?;
            for (seq, line) in lines {
                insert.execute((seq, line))?;
            }
        }
        Ok(transaction.commit()?)
    }

    fn read_message_ids(&self) -> Result<BTreeMap<[u8; 16], u64>, JournalError> {
        let mut ids = BTreeMap::new();
        let mut select = self.records.db.prepare("SELECT line FROM event ORDER BY seq")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let line = audit::text(row)?;
            if line.contains(r#","event":"leased","#)
                && let Ok(Event::Leased { piece, message_id }) = serde_json::from_str(line)
                && !message_id.is_empty()
            {
                ids.insert(message_key(&message_id), piece);
            }
        }
        Ok(ids)
    }
}

fn message_key(id: &str) -> [u8; 16] {
    let digest = Sha256::digest(id);
    std::array::from_fn(|at| digest[at])
}
