//! The journal of an output folder, opened for writing by one process.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::audit::{self, Comparison, Written};
use super::error::JournalError;
use super::fold::{Changes, Fold};
use super::folder::{self, AUDIT, DATABASE, NEW_DATABASE, SENDING, WRITE_AHEAD};
use super::ledger::Ledger;
use super::line::Chain;
use super::records::{Exported, Records};
use super::sending::{self, Left, Sending};
use super::{Command, Event, Moment, PlanRow, ReleaseReason, Run, UnknownReason, schema};
use crate::text::unhex;

/// Who opens a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Version of the program.
    pub program: String,
    /// Its command.
    pub command: Command,
    /// Id of the computer's current start (boot); empty if the system has none.
    pub boot: String,
}

/// What became of messages that an earlier process had leased when it was killed, and what else was
/// repaired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Pieces that were not sent.
    pub released: Vec<u64>,
    /// Pieces whose answer was found in the notes.
    pub answered: Vec<u64>,
    /// Pieces that may or may not have been sent.
    pub unknown: Vec<u64>,
    /// The computer was restarted since, or the notes of the process are incomplete.
    pub power_loss: bool,
    /// `audit.jsonl` was incomplete, and is written again from there.
    pub audit_torn: bool,
}

/// The journal of an output folder. One process at a time holds it; the lock of a killed process is
/// released by the system.
#[derive(Debug)]
pub struct Journal {
    out: PathBuf,
    records: Records,
    sending: Sending,
    audit: Written,
    /// Pieces by the first 16 bytes of the SHA-256 of their Message-ID.
    message_ids: OnceCell<BTreeMap<[u8; 16], u64>>,
    /// A commit has failed: nothing more is written.
    broken: bool,
    /// Released last, because fields are dropped in order.
    _lock: File,
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

    /// Creates the journal of an output folder: all rows of the manifest, in its order, and the first two
    /// lines. It appears complete or not at all.
    ///
    /// # Errors
    /// There is one already ([`JournalError::There`]), or its remains; another process holds the folder; the
    /// folder is on a network drive; the journal cannot be written.
    pub fn create(
        out: &Path,
        rows: impl Iterator<Item = PlanRow>,
        run: &Run,
        opened: &Opened,
        at: Moment,
    ) -> Result<Self, JournalError> {
        folder::refuse_network(out)?;
        let lock = folder::lock(out)?;
        if Self::exists(out) {
            return Err(JournalError::There);
        }
        // None of these is created before the database has its name: no kill leaves them alone.
        if let Some(left) = [WRITE_AHEAD, AUDIT, SENDING].iter().find(|n| folder::is_there(out, n))
        {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` is missing, but `{left}` exists"
            )));
        }
        let failed = |error: std::io::Error| JournalError::of_file(DATABASE, &error);
        let part = folder::path(out, NEW_DATABASE);
        let file = folder::create_private(&part).map_err(failed)?;
        let made = make(&part, rows, run, opened, at)
            .and_then(|()| file.sync_all().map_err(failed))
            // Closed before the database is opened again: closing any descriptor of a file releases
            // all locks of the process on it (fcntl(2)), SQLite's too.
            .map(|()| drop(file))
            .and_then(|()| fs::rename(&part, folder::path(out, DATABASE)).map_err(failed));
        if let Err(error) = made {
            // A hidden partial file does no harm, and the next attempt replaces it.
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        folder::sync_names(out).map_err(failed)?;
        let (db, run, fold, audit) = load(out)?;
        // Opening has created the write-ahead log; SQLite does not flush its name by itself.
        folder::sync_names(out).map_err(failed)?;
        let sending = Sending::begin(out, fold.chain.seq)?;
        let message_ids = OnceCell::new();
        let out = out.to_owned();
        let records = Records { db, run, fold };
        Ok(Self { out, records, sending, audit, message_ids, broken: false, _lock: lock })
    }

    /// Opens the journal: checks every line, computes the state of every piece, and finds out what became
    /// of the messages that an earlier process had under way.
    ///
    /// # Errors
    /// Another process holds it, it is damaged, or it cannot be read or written.
    pub fn open(
        out: &Path,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        Self::open_if(out, |_| Ok(()), opened, at)
    }

    /// Opens the journal as [`Journal::open`] does, if it belongs to the manifest with this SHA-256 (64
    /// lower-case hexadecimal digits). A journal of another manifest is not changed.
    ///
    /// # Errors
    /// As [`Journal::open`], and [`JournalError::OtherRun`].
    pub fn open_of(
        out: &Path,
        manifest: &str,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        let expect = |run: &Run| match run.manifest == manifest {
            true => Ok(()),
            false => Err(JournalError::OtherRun),
        };
        Self::open_if(out, expect, opened, at)
    }

    fn open_if(
        out: &Path,
        expect: impl FnOnce(&Run) -> Result<(), JournalError>,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        folder::refuse_network(out)?;
        let lock = folder::lock(out)?;
        if !Self::exists(out) {
            return Err(JournalError::damaged("there is no `journal.sqlite`"));
        }
        let (db, run, fold, audit) = load(out)?;
        expect(&run)?;
        let left = sending::read(out)?;
        left.expect(&fold)?;
        let (mut recovered, events) = recover(&fold, &left, opened);
        recovered.audit_torn = audit.torn;
        // The old notes are kept until what follows from them is committed.
        let sending = Sending::silent(out);
        let mut journal = Self {
            out: out.to_owned(),
            records: Records { db, run, fold },
            sending,
            audit,
            message_ids: OnceCell::new(),
            broken: false,
            _lock: lock,
        };
        journal.append(at, &events)?;
        // The write-ahead log of this commit may be a new file, whose name SQLite does not flush. The old
        // notes are kept until it is on the disk.
        folder::sync_names(out).map_err(|error| JournalError::of_file(WRITE_AHEAD, &error))?;
        journal.sending = Sending::begin(out, journal.records.fold.chain.seq)?;
        Ok((journal, recovered))
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
    pub(super) fn limit_pages_for_test(&self) {
        let pages: u32 =
            self.records.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.records.db.pragma_update(None, "max_page_count", pages + 3).unwrap();
    }

    fn commit(&mut self, lines: &[(u64, String)]) -> Result<(), JournalError> {
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

/// Writes a complete new database under its hidden name.
fn make(
    part: &Path,
    rows: impl Iterator<Item = PlanRow>,
    run: &Run,
    opened: &Opened,
    at: Moment,
) -> Result<(), JournalError> {
    let mut db = schema::make(part)?;
    let transaction = db.transaction()?;
    schema::tables(&transaction)?;
    schema::write_run(&transaction, run)?;
    let sum = schema::write_rows(&transaction, rows)?;
    let planned = Event::Planned {
        rows: sum.rows,
        emails: sum.emails,
        letters: sum.letters,
        manifest: run.manifest.clone(),
        digest: run.digest.clone(),
        plan: sum.hex(run),
    };
    let mut chain = Chain::NEW;
    for event in [planned, opened.event()] {
        let line = chain.write(at, &event)?;
        transaction.execute("INSERT INTO event VALUES (?1, ?2)", (chain.seq, line))?;
    }
    transaction.commit()?;
    schema::use_write_ahead(&db)?;
    db.close().map_err(|(_, error)| JournalError::from(error))
}

impl Opened {
    fn event(&self) -> Event {
        Event::Opened {
            program: self.program.clone(),
            command: self.command.into(),
            boot: self.boot.clone(),
        }
    }
}

/// Reads and checks the whole journal, and `audit.jsonl` beside it.
fn load(out: &Path) -> Result<(Connection, Run, Fold, Written), JournalError> {
    let db = schema::open(&folder::path(out, DATABASE))?;
    let (run, mut fold) = plan(&db)?;
    let mut comparison = Comparison::begin(out)?;
    read_on(&db, &mut fold, |line, chain| comparison.next(line, chain))?;
    begun_with(&run, &fold)?;
    let audit = comparison.end()?;
    Ok((db, run, fold, audit))
}

/// Reads the plan, without any line.
pub(super) fn plan(db: &Connection) -> Result<(Run, Fold), JournalError> {
    let run = schema::read_run(db)?;
    let mut ledger = Ledger::default();
    let mut sum = schema::Sum::default();
    schema::each_row(db, |row| {
        sum.add(&row);
        ledger.add(&row);
        Ok::<(), JournalError>(())
    })?;
    ledger.ready();
    let sum = sum.hex(&run);
    Ok((run, Fold::new(ledger, sum)))
}

/// Reads the lines that follow the last one that was read.
pub(super) fn read_on(
    db: &Connection,
    fold: &mut Fold,
    mut each: impl FnMut(&str, Chain) -> Result<(), JournalError>,
) -> Result<(), JournalError> {
    let mut select = db.prepare_cached("SELECT line FROM event WHERE seq > ?1 ORDER BY seq")?;
    let mut rows = select.query([fold.chain.seq])?;
    while let Some(row) = rows.next()? {
        let line = audit::text(row)?;
        fold.read(line, &|file| rows_of_file(db, file))?;
        each(line, fold.chain)?;
    }
    Ok(())
}

/// Compares the plan with the first line, which holds its digest.
pub(super) fn begun_with(run: &Run, fold: &Fold) -> Result<(), JournalError> {
    match &fold.planned {
        Some(Event::Planned { plan, manifest, digest, rows, .. })
            if *plan == fold.plan
                && *manifest == run.manifest
                && *digest == run.digest
                && *rows == fold.ledger.rows() =>
        {
            Ok(())
        }
        _ => Err(JournalError::damaged("`journal.sqlite`: the plan does not match its first line")),
    }
}

impl Left {
    /// Refuses a database that has lost lines.
    pub(super) fn expect(&self, fold: &Fold) -> Result<(), JournalError> {
        let (written, there) = (self.committed, fold.chain.seq);
        if written > there {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` has lost lines: {written} were written, {there} are left"
            )));
        }
        Ok(())
    }
}

/// Row indexes (0-based) of the letters in a print file.
fn rows_of_file(db: &Connection, file: &str) -> Result<Vec<usize>, JournalError> {
    let mut select =
        db.prepare_cached("SELECT row - 1 FROM piece WHERE medium = 'letter' AND file = ?1")?;
    let rows = select.query_map([file], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first events of a process: that it opened the journal, and what became of the pieces that an
/// earlier process had leased.
fn recover(fold: &Fold, left: &Left, opened: &Opened) -> (Recovered, Vec<Event>) {
    let mut recovered = Recovered::default();
    let mut events = vec![opened.event()];
    let same_start = !opened.boot.is_empty() && opened.boot == fold.boot;
    let sure = same_start && left.whole;
    recovered.power_loss = !sure && !fold.leases.is_empty();
    for (piece, seq) in &fold.leases {
        let piece = *piece;
        let noted = left.notes.get(&(piece, *seq));
        let possible = |event: &&Event| {
            let entry = fold.ledger.get(piece);
            !matches!(event, Event::TestSent { .. } | Event::Reported { .. })
                && entry.is_some_and(|entry| entry.after(Moment::default(), event).is_ok())
        };
        let answer = noted.and_then(|noted| noted.answer.as_ref()).filter(possible);
        events.push(match (answer, noted) {
            (Some(answer), _) => {
                recovered.answered.push(piece);
                answer.clone()
            }
            (None, Some(noted)) if sure && !noted.dot && noted.answer.is_none() => {
                recovered.released.push(piece);
                Event::Released { piece, why: ReleaseReason::Killed.into() }
            }
            _ => {
                recovered.unknown.push(piece);
                let why = if sure { UnknownReason::Killed } else { UnknownReason::PowerLoss };
                Event::Unknown { piece, why: why.into() }
            }
        });
    }
    (recovered, events)
}
